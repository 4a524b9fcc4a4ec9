//! Which case a meeting is about now, and the way to another.

use crate::form::{framed, hidden};
use crate::reflection::address;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::Meeting;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Turns to another case of the meeting.
#[derive(Deserialize)]
pub(in crate::reflection) struct TurnForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    case: String,
}

#[async_trait]
impl Form for TurnForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "casus-nu";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let case: CaseId = self.case.parse().map_err(|_| Problem::form("refused-choose"))?;
        visit.desk.turn_to_case(id, self.from.parse().ok(), case).await?;
        Ok(Done::at(format!("{}#nu", address(id))))
    }
}

/// The case of now.
pub(super) fn about(meeting: &Meeting) -> impl IntoView + use<> {
    let walk = &meeting.walk;
    let now = meeting.cases.iter().find(|case| Some(case.id) == walk.case);
    let says = match now {
        Some(case) => tr("step-case", [("name", case.pseudonym.clone().into())]),
        None if walk.case_hidden => t("step-case-hidden"),
        None => t("step-case-none"),
    };
    view! { <p><b>{says}</b></p> }
}

/// What the team hopes to learn of the case of now, and a button for each other one.
pub(super) fn others(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let walk = &meeting.walk;
    let now = meeting.cases.iter().find(|case| Some(case.id) == walk.case);
    let hope =
        now.filter(|case| !case.hope.is_empty()).map(|case| view! { <p class="wl-soft">{case.hope.clone()}</p> });
    let others: Vec<_> = meeting
        .cases
        .iter()
        .filter(|case| !case.stopped && Some(case.id) != walk.case)
        .map(|case| {
            let words = tr("step-case-turn", [("name", case.pseudonym.clone().into())]);
            view! { <button class="nl-button nl-button--secondary" type="submit" name="case" value=case.id.to_string()>{words}</button> }
        })
        .collect();
    let from = walk.case.map(|case| case.to_string()).unwrap_or_default();
    let turn = (!others.is_empty()).then(|| {
        let inside = view! { {hidden("from", from)} <div class="wl-actions">{others}</div> };
        framed::<TurnForm, _>(visit, "wl-form", inside)
    });
    view! { {hope} {turn} }
}
