//! What guests hear after the reflection: written by the circle, for outside the team.

use crate::form::{Fields, form, hidden, textarea, version};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::guest::{Conclusion, conclusion};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The words.
#[derive(Deserialize)]
pub(super) struct ConcludeForm {
    #[serde(default)]
    conclusion: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for ConcludeForm {
    const PAGE: &'static str = "/casus/{id}/gasten";
    const NAME: &'static str = "conclusie";
    const DEED: Deed = Deed::ConcludeForGuests;
    const SAID: Option<&'static str> = Some("gelukt-conclusie");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let text = conclusion(&self.conclusion)?;
        visit.desk.conclude_for_guests(case, text, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(format!("/casus/{case}/gasten")))
    }
}

pub(super) fn conclude(visit: &Visit, before: Option<&Conclusion>) -> impl IntoView + use<> {
    let current = before.map_or(0, |before| before.version);
    let fields = Fields::of::<ConcludeForm>(visit)
        .stored("version", current.to_string())
        .stored("conclusion", before.map(|before| before.text.clone()).unwrap_or_default());
    let by = before.map(|before| view! { <p>{tr("guest-conclusion-by", [("name", before.by.as_str().into())])}</p> });
    let inside = view! {
        {hidden("version", version(visit, &fields, "version", current))}
        {textarea(&fields, "conclusion", "guest-conclusion", Some("guest-conclusion-help"), "guest-conclusion-readers", 5)}
    };
    section(
        "conclusie",
        t("guest-conclude"),
        view! { {by} {form::<ConcludeForm, _>(visit, inside, "guest-conclusion-button")} },
    )
}
