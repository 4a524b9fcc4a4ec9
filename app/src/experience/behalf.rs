//! Typing in what somebody said: only with their knowledge, and never as their own answer.

use super::{Sent, questions, who};
use crate::form::{Choice, Fields, check, form, radios, seen_version, textarea};
use crate::page::{Page, lead, notice};
use crate::quartet::{below, budget};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::experience::{AskedHow, Experience, OnBehalf, Question, Source};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The six questions, that they know, and how it was asked.
#[derive(Deserialize)]
pub(super) struct BehalfForm {
    #[serde(flatten)]
    sent: Sent,
    #[serde(default)]
    knows: String,
    #[serde(default)]
    asked_how: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for BehalfForm {
    const PAGE: &'static str = "/casus/{id}/ervaring/{wie}";
    const NAME: &'static str = "namens";
    const DEED: Deed = Deed::RecordExperience;
    const SAID: Option<&'static str> = Some("gelukt-namens");
    const MENDED: Option<&'static str> = Some("/casus/{id}/ervaring");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let how = AskedHow::parse(&self.asked_how);
        let said = OnBehalf::new(respondent(visit)?, self.knows == "ja", how, self.sent.parse()?)?;
        visit.desk.record_on_behalf(case, said, self.version.parse().unwrap_or(0)).await?;
        // There they see what it adds.
        Ok(Done::at(format!("/casus/{case}")))
    }
}

/// A respondent in an address.
pub(crate) fn slug(respondent: Concerned) -> &'static str {
    match respondent {
        Concerned::Young => "jongere",
        Concerned::Parent1 => "ouder-1",
        Concerned::Parent2 => "ouder-2",
    }
}

/// The respondent that an address names.
///
/// # Errors
/// [`Problem::Absent`] when it names nobody.
pub(crate) fn respondent(visit: &Visit) -> Result<Concerned, Problem> {
    let wie: String = visit.at("wie")?;
    Concerned::ALL.iter().copied().find(|one| slug(*one) == wie).ok_or(Problem::Absent)
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let one = respondent(&visit)?;
    let all = visit.desk.experiences(visit.at("id")?).await?;
    if !all.head.open() {
        return Err(Problem::NotNow("not-now"));
    }
    let head = all.head.clone();
    let heading = tr("experience-behalf-heading", [("who", who(one).into())]);
    let overview = format!("/casus/{}/ervaring", head.case);
    let page = Page::new("title-experience", move || {
        let before = all.of(one, Source::OnBehalf);
        let body = if all.waits(one) {
            notice(t("experience-young-first")).into_any()
        } else {
            fill_in(&visit, one, before).into_any()
        };
        view! { {lead(t("experience-behalf-lead"))} {budget::asks(&budget::BEHALF, 1)} {body} }
    });
    Ok(below(page, &head).under(overview, t("title-experience")).headed(heading))
}

fn fill_in(visit: &Visit, one: Concerned, before: Option<&Experience>) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<BehalfForm>(visit), before);
    let how: Vec<_> = AskedHow::ALL
        .iter()
        .map(|how| Choice::new(how.code(), t(&format!("experience-asked-{}", how.code()))))
        .collect();
    let inside = view! {
        {seen_version(visit, &fields, before.map_or(0, |before| before.version))}
        {questions(&fields, one)}
        {textarea(&fields, "words", "experience-words", Some("experience-words-help"), "experience-words-readers", 4)}
        {radios(&fields, "asked_how", "experience-asked-how", None, None, &how)}
        {check(&fields, "knows", "experience-knows")}
    };
    form::<BehalfForm, _>(visit, inside, "experience-behalf-save")
}

fn stored(mut fields: Fields, before: Option<&Experience>) -> Fields {
    let Some(before) = before else { return fields };
    for question in Question::ALL {
        if let Some(mark) = before.answers.mark(*question) {
            fields = fields.stored(question.code(), mark.to_string());
        }
    }
    let how = before.asked_how.map(AskedHow::code).unwrap_or_default();
    fields.stored("words", before.answers.words().unwrap_or_default()).stored("asked_how", how)
}
