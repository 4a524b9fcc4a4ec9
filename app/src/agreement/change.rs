//! Changing an agreement: other words with the reason, the team's consent, another day to look again, or the end of it.

use super::wording::{reads, wording_fields};
use crate::form::{Fields, Text, date, form, seen_version, small_form, text, textarea};
use crate::page::{Answer, Page, day, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use chrono::{Months, NaiveDate};
use domain::agreement::{Rewording, Sheet, Wording};
use domain::policy::Deed;
use domain::session::Done;
use domain::{AgreementId, Objections, Problem, ReflectionId, Words};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/werkafspraak/{id}/veranderen";

/// Other words, with the reason and the day on which the team agreed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    version: i32,
    who: String,
    what: String,
    moment: String,
    reason: String,
    consent_on: String,
}

/// The day on which the team agreed to what it says now.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ConsentForm {
    version: i32,
    consent_on: String,
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
    const MENDED: Option<&'static str> = Some(PAGE);

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: AgreementId = visit.at("id")?;
        let mut objections = Objections::default();
        let wording = Wording::parse(&self.who, &self.what, &self.moment, &mut objections);
        let reason = objections.take("reason", Words::parse(&self.reason));
        let consent_on = match self.consent_on.trim() {
            "" => None,
            typed => objections.take("consent_on", date(typed)),
        };
        objections.check()?;
        let (Some(wording), Some(reason)) = (wording, reason) else { return Err(Problem::form("refused-form")) };
        let new = Rewording { wording, reason, consent_on };
        Ok(then(id, visit.desk.change_agreement(id, self.version, new).await?))
    }
}

#[async_trait]
impl Form for ConsentForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "samen";
    const DEED: Deed = Deed::KeepAgreements;
    const SAID: Option<&'static str> = Some("gelukt-afspraak-samen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: AgreementId = visit.at("id")?;
        let on = date(&self.consent_on).map_err(|says| Problem::field("consent_on", says))?;
        Ok(then(id, visit.desk.consent_agreement(id, self.version, on).await?))
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
        Ok(then(id, visit.desk.review_agreement(id, self.version, on).await?))
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
        Ok(then(id, visit.desk.end_agreement(id, self.version, reason).await?))
    }
}

/// After a decision in a meeting the team goes on with that meeting.
fn then(id: AgreementId, decided_in: Option<ReflectionId>) -> Done {
    Done::at(decided_in.map_or_else(|| format!("/werkafspraak/{id}"), |meeting| format!("/sessie/{meeting}")))
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
            {seen_version(&visit, &fields, sheet.version)}
            {wording_fields(&fields)}
            {reads(&fields)}
            {textarea(&fields, "reason", "agreement-reason", Some("agreement-reason-help"), "agreement-readers", 3)}
            {text(&fields, "consent_on", "agreement-consent", Text { optional: true, ..a_day("agreement-consent-later") })}
        };
        let agree = sheet
            .consent()
            .is_none()
            .then(|| section("samen", t("agreement-consent-heading"), consent(&visit, &sheet)));
        view! {
            {lead(t("agreement-change-lead"))}
            {in_meeting(&sheet)}
            {agree}
            {form::<ChangeForm, _>(&visit, inside, "agreement-change-button")}
            {section("opnieuw", t("agreement-review-heading"), review(&visit, &sheet))}
            {section("stoppen", t("agreement-end-heading"), end(&visit, &sheet))}
        }
    })
    .under(above, t("title-agreements"))
    .under(here, t("title-agreement"))
    .into())
}

/// That the team sits together now, and the way back to where it came from.
fn in_meeting(sheet: &Sheet) -> Option<impl IntoView + use<>> {
    let (meeting, on) = sheet.reflection?;
    let words = tr("agreement-in-meeting", [("day", day(on).into())]);
    let href = format!("/sessie/{meeting}");
    Some(view! { <p class="wl-text">{words} " " <a href=href>{t("agreement-to-meeting")}</a></p> })
}

fn change_fields(visit: &Visit, sheet: &Sheet) -> Result<Fields, Problem> {
    let wording = sheet.wording()?;
    Ok(Fields::of::<ChangeForm>(visit)
        .stored("who", wording.who.as_str())
        .stored("what", wording.what.as_str())
        .stored("moment", wording.moment.as_str())
        .stored("consent_on", sitting(sheet).map(|on| on.to_string()).unwrap_or_default()))
}

/// Today, while the team sits together: then it agrees today.
fn sitting(sheet: &Sheet) -> Option<NaiveDate> {
    sheet.reflection.map(|_| sheet.today)
}

fn a_day(help: &'static str) -> Text {
    Text { kind: "date", help: Some(help), short: true, ..Text::default() }
}

fn consent(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let on = sitting(sheet).map(|on| on.to_string()).unwrap_or_default();
    let fields = Fields::of::<ConsentForm>(visit).stored("consent_on", on);
    let inside = view! {
        <p>{t("agreement-unagreed-line")}</p>
        {seen_version(visit, &fields, sheet.version)}
        {text(&fields, "consent_on", "agreement-consent", a_day("agreement-consent-help"))}
    };
    small_form::<ConsentForm, _>(visit, inside, "agreement-consent-button")
}

fn review(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let later = || sheet.today.checked_add_months(Months::new(3)).unwrap_or(sheet.review_on);
    let next = if sheet.due() || sheet.reflection.is_some() { later() } else { sheet.review_on };
    let fields = Fields::of::<ReviewForm>(visit).stored("review_on", next.max(sheet.review_on).to_string());
    let inside = view! {
        {seen_version(visit, &fields, sheet.version)}
        {text(&fields, "review_on", "agreement-review", a_day("agreement-review-help"))}
    };
    small_form::<ReviewForm, _>(visit, inside, "agreement-review-button")
}

fn end(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let fields = Fields::of::<EndForm>(visit);
    let why =
        textarea(&fields, "end_reason", "agreement-end-reason", Some("agreement-end-help"), "agreement-readers", 2);
    let inside = view! { {seen_version(visit, &fields, sheet.version)} {why} };
    small_form::<EndForm, _>(visit, inside, "agreement-end-button")
}
