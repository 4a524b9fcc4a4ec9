//! Writing a lesson from an insight; handing it over lives in prepare.

use super::prepare;
use crate::form::{Choice, Fields, Text, checks, form, hidden, select, small_form, text, textarea};
use crate::page::{Page, lead, minutes, notice, section};
use crate::release::{source, themes};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::lesson::{LessonDraft, LessonText, OpenLesson, Sighting};
use domain::policy::Deed;
use domain::release::Stage;
use domain::session::Done;
use domain::{InsightId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The words of a lesson, and in which cases it was seen.
#[derive(Deserialize)]
pub(super) struct WriteForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    works: String,
    #[serde(default)]
    context: String,
    #[serde(default)]
    limits: String,
    #[serde(default)]
    cases: Vec<String>,
}

#[async_trait]
impl Form for WriteForm {
    const PAGE: &'static str = "/inzicht/{id}/les";
    const NAME: &'static str = "les";
    const DEED: Deed = Deed::PrepareRelease;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let insight: InsightId = visit.at("id")?;
        let text = LessonText::parse(&self.theme, &self.title, &self.works, &self.context, &self.limits)?;
        let seen_in = self.cases.iter().filter_map(|case| case.parse().ok()).collect();
        visit.desk.write_lesson(insight, text, seen_in, self.version).await?;
        Ok(Done::at(format!("/inzicht/{insight}/les")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let draft = visit.desk.lesson_draft(visit.at("id")?).await?;
    let team = (format!("/team/{}", draft.from.team_slug), draft.from.team.clone());
    let list = (format!("{}/vrijgeven", team.0), t("title-release"));
    let heading = tr("lesson-draft-heading", [("pseudonym", draft.pseudonym.clone().into())]);
    let page = Page::new("title-lesson-draft", move || {
        let written = draft.lesson.as_ref();
        let stage = written.map(|lesson| lesson.stage);
        let sent_back = (stage == Some(Stage::SentBack)).then(|| notice(t("release-sent-back")));
        let open = stage.is_none_or(Stage::is_open);
        let done = (!open).then(|| notice(t("release-not-open")));
        let ready = written.filter(|_| open).map(|lesson| prepare::part(&visit, lesson));
        let write = open.then(|| write(&visit, &draft));
        view! {
            {lead(t("lesson-draft-lead"))}
            {sent_back} {done} {ready}
            {section("inzicht", t("lesson-insight"), source(&draft.insight))}
            {write}
        }
    });
    Ok(page.headed(heading).under(team.0, tr("menu-team", [("name", team.1.into())])).under(list.0, list.1))
}

fn write(visit: &Visit, draft: &LessonDraft) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<WriteForm>(visit), draft.lesson.as_ref(), &draft.cases);
    let version = draft.lesson.as_ref().map_or(0, |lesson| lesson.version);
    let inside = view! {
        {hidden("version", version.to_string())}
        {select(&fields, "theme", "release-theme", None, &themes())}
        {text(&fields, "title", "lesson-title", Text { help: Some("lesson-title-help"), readers: Some("release-readers"), ..Text::default() })}
        {textarea(&fields, "works", "lesson-works", Some("release-no-names"), "release-readers", 4)}
        {textarea(&fields, "context", "lesson-context", Some("lesson-context-help"), "release-readers", 3)}
        {textarea(&fields, "limits", "lesson-limits", Some("lesson-limits-help"), "release-readers", 3)}
        {checks(&fields, "cases", "lesson-cases", Some("lesson-cases-help"), &cases(&draft.cases))}
    };
    let ready = draft.lesson.as_ref().is_some_and(|lesson| lesson.stage == Stage::Draft);
    let form = if ready {
        small_form::<WriteForm, _>(visit, inside, "release-save-again").into_any()
    } else {
        form::<WriteForm, _>(visit, inside, "release-save").into_any()
    };
    section("schrijven", t("lesson-write"), view! { <p>{minutes(3)}</p> {form} })
}

fn stored(fields: Fields, lesson: Option<&OpenLesson>, cases: &[Sighting]) -> Fields {
    let fields = cases
        .iter()
        .filter(|case| case.ticked)
        .fold(fields, |fields, case| fields.stored("cases", case.case.to_string()));
    let Some(shown) = lesson.map(|lesson| &lesson.shown) else { return fields };
    fields
        .stored("theme", shown.theme.code())
        .stored("title", shown.title.as_str())
        .stored("works", shown.works.as_str())
        .stored("context", shown.context.as_str())
        .stored("limits", shown.limits.as_str())
}

fn cases(cases: &[Sighting]) -> Vec<Choice> {
    let choice = |case: &Sighting| {
        let choice = Choice::new(case.case.to_string(), case.pseudonym.clone());
        if case.own { choice.help(t("lesson-cases-own")) } else { choice }
    };
    cases.iter().map(choice).collect()
}
