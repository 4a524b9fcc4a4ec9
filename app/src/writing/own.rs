//! One's own thought: worded anew or taken away, until the round is shown.

use super::write::late_words;
use super::{desk, under};
use crate::form::{Fields, Text, form, framed, hidden, seen_version, text};
use crate::page::{Page, lead, section};
use crate::reflection::elsewhere;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::AboutOne;
use domain::session::Done;
use domain::writing::{Stage, Thought, ThoughtText};
use domain::{Problem, ReflectionId, ThoughtId};
use leptos::prelude::*;
use serde::Deserialize;

/// Another wording.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    version: i32,
    text: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = "/sessie/{id}/gedachte/{gedachte}";
    const NAME: &'static str = "wijzigen";
    const DEED: Deed = Deed::WriteThought;
    const SAID: Option<&'static str> = Some("gelukt-gedachte-veranderd");
    const KEEPS: &'static [&'static str] = &["version", "text"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, thought): (ReflectionId, ThoughtId) = (visit.at("id")?, visit.at("gedachte")?);
        let text = ThoughtText::parse(&self.text).map_err(|says| Problem::field("text", says))?;
        visit.desk.rewrite_thought(id, thought, self.version, Some(text)).await?;
        Ok(Done::at(desk(id)))
    }
}

/// Away with it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RemoveForm {
    version: i32,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = "/sessie/{id}/gedachte/{gedachte}";
    const NAME: &'static str = "verwijderen";
    const DEED: Deed = Deed::WriteThought;
    const SAID: Option<&'static str> = Some("gelukt-gedachte-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, thought): (ReflectionId, ThoughtId) = (visit.at("id")?, visit.at("gedachte")?);
        visit.desk.rewrite_thought(id, thought, self.version, None).await?;
        Ok(Done::at(desk(id)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let id: ThoughtId = visit.at("gedachte")?;
    let writing = visit.desk.writing(visit.at("id")?).await?;
    let mut all = writing.rounds.iter().flat_map(|round| round.thoughts.iter().map(move |one| (round, one)));
    let (round, thought) = all.find(|(_, one)| one.id == id && one.mine).ok_or(Problem::Absent)?;
    let typed = Fields::of::<ChangeForm>(&visit).value("text");
    if round.stage != Stage::Writing && (typed.is_empty() || !round.stage.takes_thoughts(round.unsigned)) {
        return Err(Problem::NotNow("silence-shown"));
    }
    let above = desk(writing.reflection);
    let (round, thought) = (round.clone(), thought.clone());
    let (meeting, at) = (writing.reflection, writing.at_step.clone());
    let page = Page::new("title-thought", move || {
        let team_is = elsewhere(meeting, at.as_ref(), AboutOne::Writing);
        if round.stage == Stage::Writing {
            view! { {lead(t("writing-own-lead"))} {team_is} {forms(&visit, &thought)} }.into_any()
        } else {
            view! { {lead(t("writing-own-late"))} {team_is} {late_words(&visit, &round, typed)} }.into_any()
        }
    });
    Ok(under(page, &writing).under(above, t("title-writing")))
}

fn forms(visit: &Visit, thought: &Thought) -> impl IntoView + use<> {
    let fields = Fields::of::<ChangeForm>(visit).stored("text", thought.text.clone());
    let change = view! {
        {seen_version(visit, &fields, thought.version)}
        {text(&fields, "text", "thought-text", Text { readers: Some("writing-readers"), ..Text::default() })}
    };
    let remove = view! {
        {hidden("version", thought.version.to_string())}
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("note-remove")}</button></div>
    };
    view! {
        {form::<ChangeForm, _>(visit, change, "note-save")}
        {section("verwijderen", t("note-remove"), framed::<RemoveForm, _>(visit, "wl-form", remove))}
    }
}
