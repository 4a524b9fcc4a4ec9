//! Taking back what was put away: it lies on the table again, and what lay there is put away in its place.

use super::desk;
use crate::form::{hidden, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{RoundView, Stage, Writing};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// On the table again; pressed again it changes nothing.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct BackForm {
    round: String,
}

#[async_trait]
impl Form for BackForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "terugnemen";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-stilte-op-tafel");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.take_back_silence(id, self.round.parse()?).await?;
        Ok(Done::at(desk(id)))
    }
}

/// The button under a round of before, where it can be taken back.
pub(super) fn back(visit: &Visit, writing: &Writing, round: &RoundView) -> impl IntoView + use<> {
    let instead = writing.current().is_some_and(|current| current.stage == Stage::Shown);
    let instead = instead.then(|| view! { <p class="wl-soft">{t("writing-take-back-instead")}</p> });
    let inside = hidden("round", round.id.to_string());
    writing
        .may_take_back(round)
        .then(|| view! { {instead} {small_form::<BackForm, _>(visit, inside, "writing-take-back")} })
}
