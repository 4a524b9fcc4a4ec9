//! The forms: that a return was given or not needed, and taking such a line back.

use crate::code_list::profession;
use crate::form::{Choice, Fields, Text, choose, date, form, hidden, link_form, radios, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::care_return::{CareReturns, Moment, NewReturn, Outcome, doctors};
use domain::policy::Deed;
use domain::profession::Profession;
use domain::session::Done;
use domain::{CareReturnId, CaseId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// That a doctor got word.
#[derive(Deserialize)]
pub(super) struct RecordForm {
    #[serde(default)]
    profession: String,
    #[serde(default)]
    moment: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    on: String,
}

#[async_trait]
impl Form for RecordForm {
    const PAGE: &'static str = "/casus/{id}/zorgretour";
    const NAME: &'static str = "gegeven";
    const DEED: Deed = Deed::RecordReturn;
    const SAID: Option<&'static str> = Some("gelukt-zorgretour");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let mut objections = Objections::default();
        let profession = objections.take("profession", choose(Profession::parse(&self.profession)));
        let moment = objections.take("moment", choose(Moment::parse(&self.moment)));
        let outcome = objections.take("outcome", choose(Outcome::parse(&self.outcome)));
        let on = objections.take("on", date(&self.on));
        objections.check()?;
        let (Some(profession), Some(moment), Some(outcome), Some(on)) = (profession, moment, outcome, on) else {
            return Err(Problem::Broken);
        };
        visit.desk.record_return(case, NewReturn { profession, moment, outcome, on }).await?;
        Ok(Done::at(format!("/casus/{case}/zorgretour")))
    }
}

/// Takes a line back.
#[derive(Deserialize)]
pub(super) struct TakeBackForm {
    #[serde(default)]
    id: String,
}

#[async_trait]
impl Form for TakeBackForm {
    const PAGE: &'static str = "/casus/{id}/zorgretour";
    const NAME: &'static str = "terugnemen";
    const DEED: Deed = Deed::RecordReturn;
    const SAID: Option<&'static str> = Some("gelukt-zorgretour-terug");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.take_return_back(case, self.id.parse()?).await?;
        Ok(Done::at(format!("/casus/{case}/zorgretour")))
    }
}

pub(super) fn form_to_record(visit: &Visit, returns: &CareReturns, moment: Moment) -> impl IntoView + use<> {
    let first = returns.due().first().map_or(Profession::GP, |(one, _)| *one);
    let fields = Fields::of::<RecordForm>(visit)
        .stored("profession", first.code())
        .stored("moment", moment.code())
        .stored("outcome", Outcome::Given.code())
        .stored("on", returns.today.to_string());
    let doctors: Vec<_> = doctors().map(|one| Choice::new(one.code(), profession(one))).collect();
    let outcomes: Vec<_> = Outcome::ALL.iter().map(|one| Choice::new(one.code(), t(outcome_key(*one)))).collect();
    let on = Text { kind: "date", short: true, ..Text::default() };
    let inside = view! {
        {which(&fields, returns, moment)}
        {radios(&fields, "profession", "care-return-who", None, Some("care-return-readers"), &doctors)}
        {radios(&fields, "outcome", "care-return-outcome", None, None, &outcomes)}
        {text(&fields, "on", "care-return-on", on)}
    };
    form::<RecordForm, _>(visit, inside, "care-return-button")
}

/// Which message: of a closed case also the first one, when that was never recorded.
fn which(fields: &Fields, returns: &CareReturns, moment: Moment) -> AnyView {
    if returns.missed().is_empty() {
        return hidden("moment", moment.code()).into_any();
    }
    let words = |one: &Moment| match one {
        Moment::First => "care-return-which-first",
        Moment::Closing => "care-return-which-closing",
    };
    let both: Vec<_> = Moment::ALL.iter().map(|one| Choice::new(one.code(), t(words(one)))).collect();
    radios(fields, "moment", "care-return-which", None, None, &both).into_any()
}

fn outcome_key(one: Outcome) -> &'static str {
    match one {
        Outcome::Given => "care-return-is-given",
        Outcome::NotNeeded => "care-return-is-not-needed",
    }
}

pub(super) fn take_back(visit: &Visit, id: CareReturnId) -> impl IntoView + use<> {
    link_form::<TakeBackForm, _>(visit, hidden("id", id.to_string()), "care-return-take-back")
}
