//! Writing a story: the fields that a new and a changed one share, and adding one to a report in the making.

use super::figure::about_words;
use super::{Address, address, place, quarter_words};
use crate::form::{Choice, Fields, Text, form, select, text, textarea};
use crate::page::{Page, actions, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::report::{About, StoryText};
use domain::session::Done;
use domain::{LessonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new story.
#[derive(Deserialize)]
pub(super) struct StoryForm {
    #[serde(default)]
    about: String,
    #[serde(default)]
    lesson: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
}

#[async_trait]
impl Form for StoryForm {
    const PAGE: &'static str = "/wijk/{gemeente}/{naam}/rapport/{kwartaal}/verhaal";
    const NAME: &'static str = "verhaal";
    const DEED: Deed = Deed::ComposeReport;
    const SAID: Option<&'static str> = Some("gelukt-verhaal");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let at = Address::of(visit)?;
        let story = StoryText::parse(&self.about, &self.lesson, &self.title, &self.text)?;
        visit.desk.add_story(&at.municipality, &at.neighbourhood, at.quarter, story).await?;
        Ok(Done::at(visit.path.trim_end_matches("/verhaal")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let at = Address::of(&visit)?;
    let desk = visit.desk.new_story(&at.municipality, &at.neighbourhood, at.quarter).await?;
    let above = (address(&desk.at, desk.quarter), format!("{}, {}", place(&desk.at), quarter_words(desk.quarter)));
    let page = Page::new("title-report-story", move || {
        if desk.hash.is_some() {
            // Published: a story has nowhere to go any more.
            let href = address(&desk.at, desk.quarter);
            let read = view! { <a class="nl-button nl-button--secondary" href=href>{t("title-report")}</a> };
            return view! { {lead(t("report-published-already"))} {actions(read)} }.into_any();
        }
        let fields = Fields::of::<StoryForm>(&visit);
        let inside = story_fields(&fields, &desk.lessons);
        view! { {lead(t("report-story-lead"))} {form::<StoryForm, _>(&visit, inside, "report-story-button")} }
            .into_any()
    });
    Ok(page.headed(t("report-story-new")).under("/rapporten", t("title-reports")).under(above.0, above.1))
}

/// What a story is about, which lesson counts it, its title and its text.
pub(super) fn story_fields(fields: &Fields, lessons: &[(LessonId, String)]) -> impl IntoView + use<> {
    let about: Vec<_> = About::all().into_iter().map(|about| Choice::new(about.code(), about_words(about))).collect();
    let none = Choice::new("", t("report-story-lesson-none"));
    let lessons: Vec<_> =
        std::iter::once(none).chain(lessons.iter().map(|(id, title)| Choice::new(id.to_string(), title))).collect();
    let title = Text { help: Some("report-story-title-help"), readers: Some("report-readers"), ..Text::default() };
    view! {
        {select(fields, "about", "report-story-about", None, &about)}
        {text(fields, "title", "report-story-title", title)}
        {textarea(fields, "text", "report-story-text", Some("report-story-text-help"), "report-readers", 10)}
        {select(fields, "lesson", "report-story-lesson", Some("report-story-lesson-help"), &lessons)}
    }
}
