//! Telephones down: one person counts hands and types how many for each answer, with what the room named; that is what the team reads.

use super::address;
use super::answer::{causes, pick};
use crate::form::{Choice, Fields, checks, number_named, optional_textarea, select, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::look_back::{Energy, HandCount, LookBack, Worth};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// The hands for each answer, and what gave and what cost energy.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct HandsForm {
    worth_yes: String,
    worth_half: String,
    worth_no: String,
    energy_gave: String,
    energy_even: String,
    energy_cost: String,
    gave: String,
    gave_words: String,
    cost: String,
    cost_words: String,
    /// Of how many phones it replaces the answers, as the page said it.
    replaces: String,
}

#[async_trait]
impl Form for HandsForm {
    const PAGE: &'static str = "/sessie/{id}/terugkijken";
    const NAME: &'static str = "handen";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-terugkijken-handen");
    const KEEPS: &'static [&'static str] = &[
        "worth_yes",
        "worth_half",
        "worth_no",
        "energy_gave",
        "energy_even",
        "energy_cost",
        "gave",
        "gave_words",
        "cost",
        "cost_words",
    ];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let count = self.counted()?;
        let replaces = self.replaces.parse().unwrap_or_default();
        visit.desk.look_back_by_hands(id, &count, replaces).await?;
        Ok(Done::at(address(id)))
    }
}

impl HandsForm {
    fn counted(&self) -> Result<HandCount, Problem> {
        HandCount::parse(
            [self.worth_yes.as_str(), self.worth_half.as_str(), self.worth_no.as_str()],
            [self.energy_gave.as_str(), self.energy_even.as_str(), self.energy_cost.as_str()],
            (pick(&self.gave)?, self.gave_words.as_str()),
            (pick(&self.cost)?, self.cost_words.as_str()),
        )
    }
}

/// The counts, folded until somebody needs them.
pub(super) fn hands(visit: &Visit, seen: &LookBack) -> impl IntoView + use<> {
    let fields = Fields::of::<HandsForm>(visit);
    let sent = visit.typed.as_ref().is_some_and(|typed| typed.form == HandsForm::NAME);
    let open = sent || HandsForm::KEEPS.iter().any(|name| !fields.value(name).is_empty());
    let asked = |question: &str, code: &str| {
        let answer = t(&format!("{question}-{code}"));
        let words = tr(&format!("look-back-hands-{question}"), [("answer", answer.into())]);
        number_named(&fields, &format!("{question}_{code}"), &words)
    };
    let worth: Vec<_> = Worth::ALL.iter().map(|one| asked("worth", one.code())).collect();
    let energy: Vec<_> = Energy::ALL.iter().map(|one| asked("energy", one.code())).collect();
    let causes = causes(seen);
    let phones = (seen.phones > 0).then(|| {
        let words = tr("look-back-hands-replaces", [("count", seen.phones.into())]);
        checks(&fields, "replaces", "look-back-hands-phones", None, &[Choice::new(seen.phones.to_string(), words)])
    });
    let (help, readers) = (Some("look-back-hands-lines"), "look-back-hands-readers");
    let inside = view! {
        {worth}
        {energy}
        {select(&fields, "gave", "look-back-gave", None, &causes)}
        {optional_textarea(&fields, "gave_words", "look-back-hands-gave-words", help, readers, 3)}
        {select(&fields, "cost", "look-back-cost", None, &causes)}
        {optional_textarea(&fields, "cost_words", "look-back-hands-cost-words", help, readers, 3)}
        {phones}
    };
    view! {
        <details class="wl-more" id="handen" open=open>
            <summary>{t("look-back-hands-open")}</summary>
            <p>{t("look-back-hands-lead")}</p>
            <p>{t("look-back-hands-who")}</p>
            <p>{t("look-back-hands-lapses")}</p>
            {small_form::<HandsForm, _>(visit, inside, "look-back-hands-save")}
        </details>
    }
}
