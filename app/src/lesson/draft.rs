//! Writing a lesson from an insight; handing it over lives in prepare.

use super::article::{article, texts};
use super::prepare::PrepareForm;
use crate::form::{Choice, Fields, Text, checks, select, text, textarea};
use crate::page::{Page, Shown, words};
use crate::release::{Draft, Words, draft, themes, with_theme};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::lesson::{LessonDraft, LessonText, OpenLesson, Sighting};
use domain::policy::Deed;
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
    const SAID: Option<&'static str> = Some("gelukt-les");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let insight: InsightId = visit.at("id")?;
        let text = LessonText::parse(&self.theme, &self.title, &self.works, &self.context, &self.limits)?;
        let seen_in = self.cases.iter().filter_map(|case| case.parse().ok()).collect();
        match visit.desk.write_lesson(insight, text, seen_in, self.version).await {
            Err(Problem::Conflict(now)) => {
                let written = visit.desk.lesson_draft(insight).await?.lesson;
                Err(with_theme(visit, now, written.map(|lesson| lesson.shown.theme)))
            }
            other => other.map(|_| Done::at(format!("/inzicht/{insight}/les"))),
        }
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let LessonDraft { insight, pseudonym, from, agreed, cases, lesson } =
        visit.desk.lesson_draft(visit.at("id")?).await?;
    let made = Draft {
        from,
        stage: lesson.as_ref().map(|lesson| lesson.stage),
        version: lesson.as_ref().map_or(0, |lesson| lesson.version),
        heading: tr("lesson-draft-heading", [("pseudonym", pseudonym.into())]),
        source: insight,
        words: Words {
            title: "title-lesson-draft",
            lead: "lesson-draft-lead",
            source: "lesson-insight",
            write: "lesson-write",
            preview: "release-preview-network",
        },
        minutes: 3,
        texts: lesson.as_ref().map(|lesson| texts(&lesson.shown)).unwrap_or_default(),
    };
    let shown = lesson
        .as_ref()
        .map(|lesson| lesson.shown.clone())
        .map(|shown| move || article(&shown, Shown::Marked).into_any());
    Ok(draft::<WriteForm, PrepareForm>(visit, made, shown, move |visit| {
        fields(visit, lesson.as_ref(), &cases, &agreed)
    }))
}

fn fields(visit: &Visit, lesson: Option<&OpenLesson>, cases: &[Sighting], agreed: &[String]) -> AnyView {
    let fields = stored(Fields::of::<WriteForm>(visit), lesson, cases);
    view! {
        {told_on(agreed)}
        {select(&fields, "theme", "release-theme", None, &themes(&fields))}
        {text(&fields, "title", "lesson-title", Text { help: Some("lesson-title-help"), readers: Some("release-readers"), ..Text::default() })}
        {textarea(&fields, "works", "lesson-works", Some("release-no-names"), "release-readers", 4)}
        {textarea(&fields, "context", "lesson-context", Some("lesson-context-help"), "release-readers", 3)}
        {textarea(&fields, "limits", "lesson-limits", Some("lesson-limits-help"), "release-readers", 3)}
        {also_seen(&fields, cases)}
    }
    .into_any()
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

/// What somebody of the family said yes to: other words of theirs are not told on.
fn told_on(agreed: &[String]) -> Option<impl IntoView + use<>> {
    let texts: Vec<_> = agreed.iter().map(|text| words(text)).collect();
    (!texts.is_empty()).then(|| view! { <p>{t("feedback-usable-lead")}</p> <div class="wl-quiet">{texts}</div> })
}

/// The other cases in which it was seen: a long list of a team with a past, so folded until somebody needs it.
fn also_seen(fields: &Fields, seen: &[Sighting]) -> impl IntoView + use<> {
    let boxes = checks(fields, "cases", "lesson-cases", Some("lesson-cases-help"), &cases(seen));
    let open = fields.error("cases").is_some() || seen.len() <= FEW;
    view! { <details class="wl-more" open=open><summary>{t("lesson-cases-more")}</summary>{boxes}</details> }
}

/// So many boxes stand open.
const FEW: usize = 4;

fn cases(cases: &[Sighting]) -> Vec<Choice> {
    let choice = |case: &Sighting| {
        let choice = Choice::new(case.case.to_string(), case.pseudonym.clone());
        if case.own { choice.help(t("lesson-cases-own")) } else { choice }
    };
    cases.iter().map(choice).collect()
}
