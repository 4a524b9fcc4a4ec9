//! Forms of one promise outside of a meeting: what became of it; its day and its owner.

use super::{address, helping, settled};
use crate::form::{Choice, Fields, Text, choose, date, form, radios, seen_version, select, small_form, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::action::{Helped, Sheet};
use domain::policy::Deed;
use domain::reflection::Outcome;
use domain::session::Done;
use domain::{ActionId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// What became of it, and whether it helped.
#[derive(Deserialize)]
pub(super) struct OutcomeForm {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    helped: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for OutcomeForm {
    const PAGE: &'static str = "/actie/{id}";
    const NAME: &'static str = "afronden";
    const DEED: Deed = Deed::TendAction;
    const SAID: Option<&'static str> = Some("gelukt-actie-bijgewerkt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ActionId = visit.at("id")?;
        let outcome = settled(&self.outcome).ok_or(Problem::field("outcome", "refused-choose"))?;
        let helped = super::helped_with(outcome, &self.helped)?;
        visit.desk.tend_outcome(id, self.version, outcome, helped).await?;
        Ok(Done::at(address(id)))
    }
}

/// Another day or another owner.
#[derive(Deserialize)]
pub(super) struct HandOverForm {
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for HandOverForm {
    const PAGE: &'static str = "/actie/{id}";
    const NAME: &'static str = "overdragen";
    const DEED: Deed = Deed::TendAction;
    const SAID: Option<&'static str> = Some("gelukt-actie-bijgewerkt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ActionId = visit.at("id")?;
        let mut objections = Objections::default();
        let owner = objections.take("owner", choose(self.owner.parse().ok()));
        let due_on = objections.take("due_on", date(&self.due_on));
        objections.check()?;
        let (owner, due_on) = owner.zip(due_on).ok_or(Problem::Broken)?;
        visit.desk.hand_over(id, self.version, owner, due_on).await?;
        Ok(Done::at(address(id)))
    }
}

/// What became of it.
pub(super) fn outcome(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let fields = Fields::of::<OutcomeForm>(visit)
        .stored("outcome", if sheet.state == Outcome::Open { "" } else { sheet.state.code() })
        .stored("helped", sheet.helped.map(Helped::code).unwrap_or_default());
    let again = if sheet.state == Outcome::Open { "action-not-yet" } else { "action-again" };
    let choices = [
        Choice::new(Outcome::Done.code(), t("action-done")),
        Choice::new(Outcome::Dropped.code(), t("action-dropped")),
        Choice::new(Outcome::Open.code(), t(again)),
    ];
    let inside = view! {
        {radios(&fields, "outcome", "action-outcome", None, None, &choices)}
        {helping(&fields)}
        <p class="wl-soft wl-small">{t("action-helped-help")}</p>
        {seen_version(visit, &fields, sheet.version)}
    };
    form::<OutcomeForm, _>(visit, inside, "action-save")
}

/// Its day and its owner; whoever left the team stays in the list until somebody takes over.
pub(super) fn hand_over(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let (owner, name) = &sheet.owner;
    let fields =
        Fields::of::<HandOverForm>(visit).stored("owner", owner.to_string()).stored("due_on", sheet.due_on.to_string());
    let left = (!sheet.is_owned())
        .then(|| Choice::new(owner.to_string(), tr("action-owner-left", [("name", name.as_str().into())])));
    let members = sheet.members.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    let owners: Vec<_> = left.into_iter().chain(members).collect();
    let inside = view! {
        {select(&fields, "owner", "action-owner", None, &owners)}
        {text(&fields, "due_on", "action-due", Text { kind: "date", short: true, ..Text::default() })}
        {seen_version(visit, &fields, sheet.version)}
    };
    small_form::<HandOverForm, _>(visit, inside, "action-hand-over")
}
