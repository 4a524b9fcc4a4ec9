//! Closing a weighing: everybody reads what it came to, and who chose is forgotten.

use super::desk;
use crate::form::{hidden, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{FEWEST_VOTERS, WeighingView};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// No more choosing; pressed again it changes nothing.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CloseForm {
    weighing: String,
}

#[async_trait]
impl Form for CloseForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "sluiten";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.close_weighing(id, self.weighing.parse()?).await?;
        Ok(Done::at(desk(id)))
    }
}

/// The button; while fewer chose than an outcome needs it only takes the weighing back.
pub(super) fn close(visit: &Visit, one: &WeighingView, chose: i64) -> impl IntoView + use<> {
    let inside = hidden("weighing", one.id.to_string());
    let (says, button) = match chose {
        0 => ("weighing-stop-lead", "weighing-stop"),
        few if few < FEWEST_VOTERS => ("weighing-few-lead", "weighing-stop"),
        _ => ("weighing-close-lead", "weighing-close"),
    };
    view! { <p>{t(says)}</p> {small_form::<CloseForm, _>(visit, inside, button)} }
}

/// The button that takes back a weighing in which nobody chooses on a phone.
pub(super) fn stop(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    let inside = hidden("weighing", one.id.to_string());
    view! { <p>{t("weighing-again-stop-lead")}</p> {small_form::<CloseForm, _>(visit, inside, "weighing-stop")} }
}
