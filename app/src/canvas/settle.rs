//! What becomes of a canvas: kept with the case, or thrown away; those at the table choose.

use crate::form::{Fields, check, framed, small_form};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::canvas::Canvas;
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Keep it.
#[derive(Deserialize)]
pub(super) struct KeepForm {}

#[async_trait]
impl Form for KeepForm {
    const PAGE: &'static str = "/casus/{id}/canvas";
    const NAME: &'static str = "bewaren";
    const DEED: Deed = Deed::SettleCanvas;
    const SAID: Option<&'static str> = Some("gelukt-canvas-bewaard");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.keep_canvas(case).await?;
        Ok(Done::at(format!("/casus/{case}/canvas")))
    }
}

/// Throw it away, and that it is sure.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DiscardForm {
    sure: String,
}

#[async_trait]
impl Form for DiscardForm {
    const PAGE: &'static str = "/casus/{id}/canvas";
    const NAME: &'static str = "weggooien";
    const DEED: Deed = Deed::SettleCanvas;
    const SAID: Option<&'static str> = Some("gelukt-canvas-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        if self.sure != "ja" {
            return Err(Problem::field("sure", "canvas-refused-sure"));
        }
        visit.desk.discard_canvas(case).await?;
        Ok(Done::at(format!("/casus/{case}/canvas")))
    }
}

/// The choice; once it is kept only throwing away is left.
pub(super) fn part(visit: &Visit, canvas: &Canvas) -> impl IntoView + use<> {
    let (words, keep) = if canvas.kept {
        (t("canvas-kept"), None)
    } else {
        (t("canvas-undecided"), Some(small_form::<KeepForm, _>(visit, (), "canvas-keep")))
    };
    let fields = Fields::of::<DiscardForm>(visit);
    let inside = view! {
        {check(&fields, "sure", "canvas-sure")}
        <div class="wl-actions">
            <button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("canvas-discard")}</button>
        </div>
    };
    let inside = view! { <p>{words}</p> {keep} {framed::<DiscardForm, _>(visit, "wl-form", inside)} };
    view! { <div class="wl-no-print">{section("klaar", t("canvas-settle"), inside)}</div> }
}
