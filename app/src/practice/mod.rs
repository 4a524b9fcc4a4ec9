//! Pages and forms: what a professional says of the collaboration, by name.

use crate::form::{Fields, choose, form, hidden, mark, marks, optional_textarea};
use crate::page;
use crate::page::{Page, has_traces, instant, lead, minutes, notice, section, words};
use crate::quartet::{below, budget};
use crate::route::{Form, FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::gap::{Mark, PracticeVoice};
use domain::policy::Deed;
use domain::practice::{Practice, Practices, Said};
use domain::session::Done;
use domain::{CaseId, Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

pub(crate) const PAGES: &[PageRow] = &[page!("/casus/{id}/samenwerking", SeeCase, page)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<PracticeForm>()];

/// Three marks and own words.
#[derive(Deserialize)]
struct PracticeForm {
    #[serde(default)]
    communication: String,
    #[serde(default)]
    added_value: String,
    #[serde(default)]
    energy: String,
    #[serde(default)]
    words: String,
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
        let said = Said::new(voice, words)?;
        visit.desk.record_practice(case, said, self.version.parse().unwrap_or(0)).await?;
        // Who wrote something that looks like a person stays where it can be changed.
        let stay = if has_traces(&[&self.words]) { "/samenwerking" } else { "" };
        Ok(Done::at(format!("/casus/{case}{stay}")))
    }
}

async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.practices(visit.at("id")?).await?;
    let head = all.head.clone();
    Ok(below(
        Page::new("title-practice", move || {
            let ask = if all.head.open() {
                ask(&visit, all.mine()).into_any()
            } else {
                notice(t("practice-shut")).into_any()
            };
            view! { {lead(t("practice-lead"))} {ask} {others(&all)} }
        }),
        &head,
    ))
}

fn ask(visit: &Visit, mine: Option<&Practice>) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<PracticeForm>(visit), mine);
    let inside = view! {
        {hidden("version", mine.map_or(0, |mine| mine.version).to_string())}
        {marks(&fields, "communication", "practice-ask-communication", "practice-communication-low", "practice-communication-high")}
        {marks(&fields, "added_value", "practice-ask-added_value", "practice-added_value-low", "practice-added_value-high")}
        {marks(&fields, "energy", "practice-ask-energy", "practice-energy-low", "practice-energy-high")}
        {optional_textarea(&fields, "words", "practice-words", Some("practice-words-help"), "practice-words-readers", 3)}
    };
    let before = mine.map(|mine| view! { <p>{tr("practice-before", [("day", instant(mine.at).into())])}</p> });
    view! { <p>{t("practice-readers")} " " {minutes(budget::PRACTICE)}</p> {before} {form::<PracticeForm, _>(visit, inside, "practice-save")} }
}

fn stored(fields: Fields, mine: Option<&Practice>) -> Fields {
    let Some(mine) = mine else { return fields };
    let mark = |mark: Option<Mark>| mark.map(|mark| mark.to_string()).unwrap_or_default();
    fields
        .stored("communication", mark(mine.voice.communication))
        .stored("added_value", mark(mine.voice.added_value))
        .stored("energy", mark(mine.voice.energy))
        .stored("words", mine.words.clone().unwrap_or_default())
}

/// What the others said, and their words.
fn others(all: &Practices) -> impl IntoView + use<> {
    let others: Vec<_> = all.given.iter().filter(|one| one.person != all.me).map(other).collect();
    let empty = others.is_empty().then(|| view! { <p>{t("practice-others-none")}</p> });
    let silent = (!all.silent.is_empty()).then(|| {
        view! { <p class="wl-soft">{tr("quartet-practice-silent", [("names", all.silent.join(", ").into())])}</p> }
    });
    section("anderen", t("practice-others"), view! { {empty} <ul class="wl-cards">{others}</ul> {silent} })
}

fn other(one: &Practice) -> impl IntoView + use<> {
    let marks = [
        ("practice-communication", one.voice.communication),
        ("practice-added_value", one.voice.added_value),
        ("practice-energy", one.voice.energy),
    ];
    let marks: Vec<_> = marks
        .into_iter()
        .filter_map(|(key, mark)| Some(view! { <span>{t(key)} " " <b>{mark?.to_string()}</b></span> }))
        .collect();
    let profession = one.profession.clone().map(|profession| view! { <p class="wl-card__line">{profession}</p> });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{one.name.clone()}</h3>
            {profession}
            <p class="wl-card__facts">{marks}</p>
            {one.words.as_deref().map(words)}
        </li>
    }
}
