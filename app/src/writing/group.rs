//! What a team calls a group of thoughts, and the page on which it is named.

use super::{desk, groups_desk, under};
use crate::form::{Fields, Text, form, seen_version, text};
use crate::page::{Page, first_words, lead, unseen, words};
use crate::reflection::elsewhere;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{AboutOne, Progress};
use domain::session::Done;
use domain::writing::{Card, ThoughtGroup};
use domain::{GroupId, Line, Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// A name.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NameForm {
    version: i32,
    name: String,
}

#[async_trait]
impl Form for NameForm {
    const PAGE: &'static str = "/sessie/{id}/groep/{groep}";
    const NAME: &'static str = "noemen";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-groep");
    const KEEPS: &'static [&'static str] = &["version", "name"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, group): (ReflectionId, GroupId) = (visit.at("id")?, visit.at("groep")?);
        let name = Line::parse(&self.name).map_err(|says| Problem::field("name", says))?;
        visit.desk.name_group(id, group, self.version, name).await?;
        Ok(Done::at(groups_desk(id)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let id: GroupId = visit.at("groep")?;
    let writing = visit.desk.writing(visit.at("id")?).await?;
    let groups = writing.on_table().map(|round| round.grouped().0).unwrap_or_default();
    let (group, cards) = groups.into_iter().find(|(group, _)| group.id == id).ok_or(Problem::Absent)?;
    if writing.progress == Progress::Closed {
        return Err(Problem::NotNow("reflection-closed"));
    }
    let (meeting, at) = (writing.reflection, writing.at_step.clone());
    let page = Page::new("title-group", move || {
        let team_is = elsewhere(meeting, at.as_ref(), AboutOne::Groups);
        let fields = Fields::of::<NameForm>(&visit).stored("name", group.name.clone());
        let inside = view! {
            {seen_version(&visit, &fields, group.version)}
            {text(&fields, "name", "group-name", Text { readers: Some("room-readers"), ..Text::default() })}
        };
        let all: Vec<_> = cards.iter().map(|card| view! { <li>{words(&card.top.text)}</li> }).collect();
        view! { {lead(t("group-lead"))} {team_is} <ul>{all}</ul> {form::<NameForm, _>(&visit, inside, "note-save")} }
    });
    let (writes, groups) = (desk(writing.reflection), groups_desk(writing.reflection));
    Ok(under(page, &writing).under(writes, t("title-writing")).under(groups, t("title-groups")))
}

/// The way to its name.
pub(super) fn rename(visit: &Visit, group: &ThoughtGroup, cards: &[Card]) -> impl IntoView + use<> {
    let href = format!("{}/groep/{}", visit.path.trim_end_matches("/groepen"), group.id);
    view! { <p class="wl-no-print"><a href=href>{t("group-rename")}{unseen(&called(group, cards))}</a></p> }
}

/// Its name; a group without one is known by its oldest card, everywhere in the same words.
pub(super) fn called(group: &ThoughtGroup, cards: &[Card]) -> String {
    match cards.first().filter(|_| group.name.is_empty()) {
        Some(card) => tr("group-nameless-with", [("text", first_words(&card.top.text, 20).into())]),
        None => group.name.clone(),
    }
}
