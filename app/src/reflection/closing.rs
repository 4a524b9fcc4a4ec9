//! The end of a meeting.

use super::{address, ids};
use crate::form::{Choice, Fields, checks, form, hidden};
use crate::page::notice;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::Meeting;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Which cases come back; the others are finished.
#[derive(Deserialize)]
pub(super) struct CloseForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    returns: Vec<String>,
}

#[async_trait]
impl Form for CloseForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "sluiten";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        visit.desk.close_reflection(id, self.version, &ids(&self.returns)?).await?;
        Ok(Done::at(address(id)))
    }
}

pub(super) fn closing(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let fields = Fields::of::<CloseForm>(visit);
    let cases: Vec<_> = meeting
        .cases
        .iter()
        .filter(|case| !case.stopped && !case.learned)
        .map(|case| Choice::new(case.id.to_string(), case.pseudonym.clone()))
        .collect();
    let which = (!cases.is_empty())
        .then(|| checks(&fields, "returns", "reflection-returns", Some("reflection-returns-help"), &cases));
    let unseen = (meeting.left_out > 0).then(|| notice(t("reflection-close-unseen")));
    let inside = view! {
        {hidden("version", meeting.version.to_string())}
        <p>{t("reflection-close-lead")}</p>
        {unseen}
        {which}
    };
    form::<CloseForm, _>(visit, inside, "reflection-close")
}
