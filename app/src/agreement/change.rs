//! Changing an agreement: other words with the reason, another day to look again, or the end of it.

use super::wording::wording_fields;
use crate::form::{Fields, Text, date, form, hidden, small_form, text, textarea, version};
use crate::page::{Answer, Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::agreement::{Sheet, Wording};
use domain::policy::Deed;
use domain::session::Done;
use domain::{AgreementId, Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/werkafspraak/{id}/veranderen";

/// Other words, with the reason.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    version: i32,
    who: String,
    what: String,
    moment: String,
    reason: String,
}

/// Another day to look again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ReviewForm {
    version: i32,
    review_on: String,
}

/// The end, with the reason.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EndForm {
    version: i32,
    end_reason: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "veranderen";
    const DEED: Deed = Deed::KeepAgreements;
    const SAID: Option<&'static str> = Some("gelukt-afspraak-versie");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: AgreementId = visit.at("id")?;
        let mut objections = Objections::default();
        let wording = Wording::parse(&self.who, &self.what, &self.moment, &mut objections);
        let reason = objections.take("reason", Words::parse(&self.reason));
        objections.check()?;
        let (Some(wording), Some(reason)) = (wording, reason) else { return Err(Problem::form("refused-form")) };
        visit.desk.change_agreement(id, self.version, wording, reason).await?;
        Ok(Done::at(format!("/werkafspraak/{id}")))
    }
}

#[async_trait]
impl Form for ReviewForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "opnieuw";
    const DEED: Deed = Deed::KeepAgreements;
    const SAID: Option<&'static str> = Some("gelukt-afspraak-datum");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: AgreementId = visit.at("id")?;
        let on = date(&self.review_on).map_err(|says| Problem::field("review_on", says))?;
        visit.desk.review_agreement(id, self.version, on).await?;
        Ok(Done::at(format!("/werkafspraak/{id}")))
    }
}

#[async_trait]
impl Form for EndForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "stoppen";
    const DEED: Deed = Deed::KeepAgreements;
    const SAID: Option<&'static str> = Some("gelukt-afspraak-gestopt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: AgreementId = visit.at("id")?;
        let reason = Words::parse(&self.end_reason).map_err(|says| Problem::field("end_reason", says))?;
        visit.desk.end_agreement(id, self.version, reason).await?;
        Ok(Done::at(format!("/werkafspraak/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    let sheet = visit.desk.agreement(visit.at("id")?).await?;
    let here = format!("/werkafspraak/{}", sheet.id);
    if sheet.ended.is_some() {
        return Ok(Answer::Goto(here));
    }
    let fields = change_fields(&visit, &sheet)?;
    let above = format!("/team/{}/werkafspraken", sheet.team.0);
    Ok(Page::new("title-agreement-change", move || {
        let inside = view! {
            {hidden("version", version(&visit, &fields, "version", sheet.version))}
            {wording_fields(&fields)}
            {textarea(&fields, "reason", "agreement-reason", Some("agreement-reason-help"), "agreement-readers", 3)}
        };
        view! {
            {lead(t("agreement-change-lead"))}
            {form::<ChangeForm, _>(&visit, inside, "agreement-change-button")}
            {section("opnieuw", t("agreement-review-heading"), review(&visit, &sheet))}
            {section("stoppen", t("agreement-end-heading"), end(&visit, &sheet))}
        }
    })
    .under(above, t("title-agreements"))
    .under(here, t("title-agreement"))
    .into())
}

fn change_fields(visit: &Visit, sheet: &Sheet) -> Result<Fields, Problem> {
    let wording = sheet.wording()?;
    Ok(Fields::of::<ChangeForm>(visit)
        .stored("who", wording.who.as_str())
        .stored("what", wording.what.as_str())
        .stored("moment", wording.moment.as_str()))
}

fn review(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let fields = Fields::of::<ReviewForm>(visit).stored("review_on", sheet.review_on.to_string());
    let day = Text { kind: "date", help: Some("agreement-review-help"), short: true, ..Text::default() };
    let inside = view! {
        {hidden("version", version(visit, &fields, "version", sheet.version))}
        {text(&fields, "review_on", "agreement-review", day)}
    };
    small_form::<ReviewForm, _>(visit, inside, "agreement-review-button")
}

fn end(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let fields = Fields::of::<EndForm>(visit);
    let why =
        textarea(&fields, "end_reason", "agreement-end-reason", Some("agreement-end-help"), "agreement-readers", 2);
    let inside = view! { {hidden("version", version(visit, &fields, "version", sheet.version))} {why} };
    small_form::<EndForm, _>(visit, inside, "agreement-end-button")
}
