//! One story: changing or removing it in a draft, withdrawing its words once it is published.

use super::figure::about_words;
use super::write::story_fields;
use super::{address, place, quarter_words};
use crate::form::{Fields, check, form, framed, hidden, seen_version, small_form};
use crate::page::{Page, lead, section, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::report::{Story, StoryDesk, StoryText};
use domain::session::Done;
use domain::{Problem, StoryId};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/rapport/verhaal/{id}";

/// A story as it was changed.
#[derive(Deserialize)]
pub(super) struct ChangeForm {
    #[serde(default)]
    about: String,
    #[serde(default)]
    lesson: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "veranderen";
    const DEED: Deed = Deed::ComposeReport;
    const SAID: Option<&'static str> = Some("gelukt-verhaal-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: StoryId = visit.at("id")?;
        let text = StoryText::parse(&self.about, &self.lesson, &self.title, &self.text)?;
        let desk = visit.desk.story(id).await?;
        match visit.desk.change_story(id, self.version, text).await {
            Err(Problem::Conflict(mut now)) => {
                let stands = visit.desk.story(id).await?.story;
                now.extend(stands.map(|story| ("report-story-about", about_words(story.about))));
                Err(Problem::Conflict(now))
            }
            other => other.map(|()| Done::at(address(&desk.at, desk.quarter))),
        }
    }
}

/// Removes a story.
#[derive(Deserialize)]
pub(super) struct RemoveForm {
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "verwijderen";
    const DEED: Deed = Deed::ComposeReport;
    const SAID: Option<&'static str> = Some("gelukt-verhaal-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: StoryId = visit.at("id")?;
        let desk = visit.desk.story(id).await?;
        visit.desk.remove_story(id, self.version).await?;
        Ok(Done::at(address(&desk.at, desk.quarter)))
    }
}

/// Withdraws a published story.
#[derive(Deserialize)]
pub(super) struct WithdrawForm {
    #[serde(default)]
    sure: String,
}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "intrekken";
    const DEED: Deed = Deed::ComposeReport;
    const SAID: Option<&'static str> = Some("gelukt-verhaal-ingetrokken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: StoryId = visit.at("id")?;
        if self.sure != "ja" {
            return Err(Problem::field("sure", "refused-sure"));
        }
        let desk = visit.desk.story(id).await?;
        visit.desk.withdraw_story(id).await?;
        // Straight to the publication: the quarter's own address only leads on to it, and forgets what was done.
        let published = desk.hash.map(|hash| format!("/rapport/{hash}"));
        Ok(Done::at(published.unwrap_or_else(|| address(&desk.at, desk.quarter))))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let desk = visit.desk.story(visit.at("id")?).await?;
    let story = desk.story.clone().ok_or(Problem::Absent)?;
    let above = (address(&desk.at, desk.quarter), format!("{}, {}", place(&desk.at), quarter_words(desk.quarter)));
    let page = Page::new("title-report-story", move || match desk.hash {
        None => changing(&visit, &desk, &story).into_any(),
        Some(_) => withdrawing(&visit, &story).into_any(),
    });
    Ok(page.under("/rapporten", t("title-reports")).under(above.0, above.1))
}

fn changing(visit: &Visit, desk: &StoryDesk, story: &Story) -> impl IntoView + use<> {
    let (title, text) = story.words.clone().unwrap_or_default();
    let fields = Fields::of::<ChangeForm>(visit)
        .stored("about", story.about.code())
        .stored("lesson", story.lesson.map(|lesson| lesson.to_string()).unwrap_or_default())
        .stored("title", title)
        .stored("text", text);
    let inside = view! {
        {seen_version(visit, &fields, story.version)}
        {story_fields(&fields, &desk.lessons)}
    };
    let remove = view! {
        {hidden("version", story.version.to_string())}
        <button class="wl-link-button wl-link-button--danger" type="submit">{t("report-story-remove")}</button>
    };
    view! {
        {lead(t("report-story-lead"))}
        {form::<ChangeForm, _>(visit, inside, "report-story-button")}
        {framed::<RemoveForm, _>(visit, "wl-form-inline", remove)}
    }
}

fn withdrawing(visit: &Visit, story: &Story) -> impl IntoView + use<> {
    let Some((title, text)) = story.words.clone() else {
        return lead(t("report-story-withdrawn")).into_any();
    };
    let said = format!("/rapport/verhaal/{}/duiding", story.id);
    let sure = check(&Fields::of::<WithdrawForm>(visit), "sure", "erase-sure");
    view! {
        {lead(t("report-story-withdraw-lead"))}
        {section("verhaal", title, words(&text))}
        {small_form::<WithdrawForm, _>(visit, sure, "report-story-withdraw")}
        <p><a href=said>{t("title-report-voices")}</a></p>
    }
    .into_any()
}
