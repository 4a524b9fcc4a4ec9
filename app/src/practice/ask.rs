//! The form in which a professional answers by name: three marks, who else was involved, own words.

use crate::code_list::offered;
use crate::form::{Fields, checks, choose, form, mark, marks, optional_textarea, seen_version};
use crate::page::{has_traces, instant};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::code_list::List;
use domain::gap::{Mark, PracticeVoice};
use domain::policy::Deed;
use domain::practice::{Practice, Said};
use domain::profession::Profession;
use domain::session::Done;
use domain::{CaseId, Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// Three marks and own words, as everybody who says something of the collaboration sends them.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    communication: String,
    #[serde(default)]
    added_value: String,
    #[serde(default)]
    energy: String,
    #[serde(default)]
    words: String,
}

impl Sent {
    /// Own words, as they were sent.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// What was sent, parsed.
    pub(crate) fn parse(&self) -> Result<Said, Problem> {
        let mut objections = Objections::default();
        let mut given = |field, sent: &str| {
            let parsed = mark(sent).and_then(|mark| mark.map(|mark| choose(Mark::try_from(mark).ok())).transpose());
            objections.take(field, parsed).flatten()
        };
        let voice = PracticeVoice {
            communication: given("communication", &self.communication),
            added_value: given("added_value", &self.added_value),
            energy: given("energy", &self.energy),
        };
        let words = objections.take("words", Words::optional(&self.words)).flatten();
        objections.check()?;
        Said::new(voice, words)
    }
}

/// Three marks, who else was involved, and own words.
#[derive(Deserialize)]
pub(super) struct PracticeForm {
    #[serde(flatten)]
    sent: Sent,
    #[serde(default)]
    involved: Vec<String>,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for PracticeForm {
    const PAGE: &'static str = "/casus/{id}/samenwerking";
    const NAME: &'static str = "samenwerking";
    const DEED: Deed = Deed::RecordPractice;
    const SAID: Option<&'static str> = Some("gelukt-samenwerking");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let involved: Result<Vec<_>, _> = self.involved.iter().map(|code| choose(Profession::parse(code))).collect();
        let involved = involved.map_err(|says| Problem::field("involved", says))?;
        let said = self.sent.parse()?.with_involved(involved);
        visit.desk.record_practice(case, said, self.version.parse().unwrap_or(0)).await?;
        // Who wrote something that looks like a person stays where it can be changed.
        let stay = if has_traces(&[&self.sent.words]) { "/samenwerking" } else { "" };
        Ok(Done::at(format!("/casus/{case}{stay}")))
    }
}

pub(super) fn ask(visit: &Visit, mine: Option<&Practice>) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<PracticeForm>(visit), mine);
    let inside = view! {
        {seen_version(visit, &fields, mine.map_or(0, |mine| mine.version))}
        {three(&fields, "practice-ask-energy")}
        {who_else(&fields)}
        {optional_textarea(&fields, "words", "practice-words", Some("practice-words-help"), "practice-words-readers", 3)}
    };
    let before = mine.map(|mine| view! { <p>{tr("practice-before", [("day", instant(mine.at).into())])}</p> });
    view! { <p>{t("practice-readers")}</p> {budget::asks(&budget::PRACTICE, 1)} {before} {form::<PracticeForm, _>(visit, inside, "practice-save")} }
}

/// The three marks.
pub(crate) fn three(fields: &Fields, energy: &str) -> impl IntoView + use<> {
    view! {
        {marks(fields, "communication", "practice-ask-communication", "practice-communication-low", "practice-communication-high")}
        {marks(fields, "added_value", "practice-ask-added_value", "practice-added_value-low", "practice-added_value-high")}
        {marks(fields, "energy", energy, "practice-energy-low", "practice-energy-high")}
    }
}

/// Folded, for it may be skipped; open once something was chosen.
fn who_else(fields: &Fields) -> impl IntoView + use<> {
    let choices = offered(List::Professions, |code| fields.on("involved", code));
    let open = choices.iter().any(|one| fields.on("involved", &one.value)) || fields.error("involved").is_some();
    view! {
        <details class="wl-more" open=open>
            <summary>{t("practice-involved-more")}</summary>
            {checks(fields, "involved", "practice-involved", Some("practice-involved-help"), &choices)}
        </details>
    }
}

fn stored(fields: Fields, mine: Option<&Practice>) -> Fields {
    let Some(mine) = mine else { return fields };
    let mark = |mark: Option<Mark>| mark.map(|mark| mark.to_string()).unwrap_or_default();
    let fields = fields
        .stored("communication", mark(mine.voice.communication))
        .stored("added_value", mark(mine.voice.added_value))
        .stored("energy", mark(mine.voice.energy))
        .stored("words", mine.words.clone().unwrap_or_default());
    mine.involved.iter().fold(fields, |fields, one| fields.stored("involved", one.code()))
}
