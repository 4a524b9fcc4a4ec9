//! One case of a meeting: the question, what the team concludes, and what it cannot solve itself.

use super::elsewhere::elsewhere_than;
use super::left_behind::left_about_case;
use super::live::along;
use super::{address, name, under_team};
use crate::form::{Fields, form, optional_textarea};
use crate::page::{Forget, Page, actions, forgetting, lead, marked, notice, said_by, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{AboutOne, Note, NoteId, NoteKind, Progress, SeenCase};
use domain::session::Done;
use domain::{Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// What the team concludes and what it cannot solve itself: one form, so that neither takes the other's words away.
#[derive(Deserialize)]
pub(super) struct NotesForm {
    #[serde(default)]
    insight: String,
    #[serde(default)]
    signal: String,
}

#[async_trait]
impl Form for NotesForm {
    const PAGE: &'static str = "/sessie/{id}/casus/{casus}";
    const NAME: &'static str = "inzicht";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-opgeschreven");
    const KEEPS: &'static [&'static str] = &["insight", "signal"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (reflection, case) = (visit.at("id")?, visit.at("casus")?);
        let mut objections = Objections::default();
        let insight = objections.take("insight", optional(&self.insight)).flatten();
        let signal = objections.take("signal", optional(&self.signal)).flatten();
        objections.check()?;
        if insight.is_none() && signal.is_none() {
            return Err(Problem::field("insight", "refused-reflection-nothing"));
        }
        let both = [(NoteKind::Insight, insight), (NoteKind::Signal, signal)];
        let notes = both.into_iter().filter_map(|(kind, text)| Some((kind, text?))).collect();
        visit.desk.write_notes(reflection, case, notes).await?;
        Ok(Done::at(format!("{}#inzichten", visit.path)))
    }
}

/// Words, or nothing when nothing was typed.
fn optional(text: &str) -> Result<Option<Words>, &'static str> {
    if text.trim().is_empty() { Ok(None) } else { Words::parse(text).map(Some) }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let seen = visit.desk.meeting_case(visit.at("id")?, visit.at("casus")?).await?;
    let open = seen.progress == Progress::Open;
    if seen.case.stopped && !open {
        return Err(Problem::NotNow("reflection-case-stopped"));
    }
    let begun = begun(&visit, &seen).await?;
    let (slug, team) = (seen.slug.clone(), seen.team.clone());
    let (up, on, pseudonym) = (address(seen.reflection), seen.planned_on, seen.case.pseudonym.clone());
    let page = Page::new("title-reflection-case", move || {
        if seen.case.stopped {
            return stopped(&seen).into_any();
        }
        let back = address(seen.reflection);
        view! {
            {lead(t(intro(seen.progress)))}
            {along(seen.reflection, seen.progress)}
            {team_is(&seen)}
            {(seen.progress == Progress::Closed).then(|| over(&visit, &back))}
            {question(&seen)}
            {section("inzichten", t("insights-heading"), view! { {said_by::<NotesForm>(&visit)} {notes(&seen, NoteKind::Insight)} })}
            {section("signalen", t("signals-heading"), notes(&seen, NoteKind::Signal))}
            {(seen.progress == Progress::Open).then(|| new_notes(&visit, &begun))}
            {actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> })}
        }
        .into_any()
    });
    let page = under_team(page.headed(pseudonym).saying(&[NotesForm::SAID]), &slug, &team).under(up, name(on));
    Ok(if open { page.with_island() } else { page })
}

/// Where the team is, when it is not at this case.
pub(super) fn team_is(seen: &SeenCase) -> Option<impl IntoView + use<>> {
    let now = seen.case_now.as_ref();
    let here = now.is_some_and(|(id, _)| *id == seen.case.id);
    let page = if here { AboutOne::CaseOfNow } else { AboutOne::OtherCase };
    elsewhere_than(seen.reflection, seen.at_step.as_ref(), (page, now.map(|(_, name)| name.as_str())))
}

/// The meeting is closed: what this visitor left behind about the case is read on its page, and nothing waits in a window any more.
fn over(visit: &Visit, meeting: &str) -> impl IntoView + use<> {
    view! { {left_about_case(visit, meeting)} {forgetting(visit, Forget::Meeting(meeting))} }
}

/// Only while the meeting goes on there is something to talk about.
fn intro(progress: Progress) -> &'static str {
    match progress {
        Progress::Planned => "reflection-case-lead-planned",
        Progress::Open => "reflection-case-lead",
        Progress::Closed => "reflection-case-lead-closed",
    }
}

/// A case that was stopped while its page stood open: the page goes along, and nothing of the case stays on it.
fn stopped(seen: &SeenCase) -> impl IntoView + use<> {
    let back = address(seen.reflection);
    view! {
        {lead(t("reflection-case-stopped"))}
        {along(seen.reflection, seen.progress)}
        {team_is(seen)}
        {actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> })}
    }
}

fn question(seen: &SeenCase) -> impl IntoView + use<> {
    let table = match seen.progress {
        // After a closed session of a case that comes back nothing lies on the table until the next one.
        Progress::Closed if !seen.case.learned => ().into_any(),
        Progress::Open | Progress::Closed => {
            let href = format!("/casus/{}/op-tafel?sessie={}", seen.case.id, seen.reflection);
            view! { <a class="nl-button nl-button--secondary" href=href>{t("reflection-case-table")}</a> }.into_any()
        }
        Progress::Planned => view! { <p class="wl-soft">{t("reflection-case-shut")}</p> }.into_any(),
    };
    view! {
        <dl class="wl-terms">
            <div><dt>{t("reflection-case-hope")}</dt><dd>{seen.case.hope.clone()}</dd></div>
        </dl>
        {actions(table)}
    }
}

fn notes(seen: &SeenCase, kind: NoteKind) -> impl IntoView + use<> {
    let open = seen.progress == Progress::Open;
    let cards: Vec<_> =
        seen.notes.iter().filter(|note| note.kind() == kind).map(|note| card(seen, note, open)).collect();
    let empty = match (kind, seen.progress) {
        (NoteKind::Insight, Progress::Planned | Progress::Open) => "insights-none",
        (NoteKind::Insight, Progress::Closed) => "insights-none-closed",
        (NoteKind::Signal, Progress::Planned | Progress::Open) => "signals-none",
        (NoteKind::Signal, Progress::Closed) => "signals-none-closed",
    };
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t(empty)}</p> });
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} }
}

fn card(seen: &SeenCase, note: &Note, open: bool) -> impl IntoView + use<> {
    let (kind, id) = match note.id {
        NoteId::Insight(id) => ("inzicht", id.to_string()),
        NoteId::Signal(id) => ("signaal", id.to_string()),
    };
    let edit = open.then(|| {
        let href = format!("{}/{kind}/{id}", address(seen.reflection));
        let about = format!("{}: {}", t("note-edit"), note.text.chars().take(60).collect::<String>());
        view! { <a href=href aria-label=about>{t("note-edit")}</a> }
    });
    let by = tr("note-by", [("who", note.author.clone().into())]);
    view! {
        <li class="wl-card">
            {marked(&note.text)}
            <p class="wl-card__facts"><span>{by}</span> {edit}</p>
        </li>
    }
}

/// What an insight begins with: a thought of this case that was shown, when somebody asked for it. It stands under what they typed before.
async fn begun(visit: &Visit, seen: &SeenCase) -> Result<String, Problem> {
    let Some(thought) = visit.query("gedachte").and_then(|id| id.parse().ok()) else { return Ok(String::new()) };
    match visit.desk.told_thought(seen.reflection, thought).await {
        Ok((case, text)) if case == seen.case.id => Ok(text),
        Ok(_) | Err(Problem::Absent) => Ok(String::new()),
        Err(problem) => Err(problem),
    }
}

fn new_notes(visit: &Visit, begun: &str) -> impl IntoView + use<> {
    let fields = Fields::of::<NotesForm>(visit);
    let typed = fields.value("insight");
    let both = !begun.is_empty() && !typed.trim().is_empty() && !typed.contains(begun);
    let fields = fields.under("insight", begun);
    let inside = view! {
        {both.then(|| notice(t("insight-both")))}
        {optional_textarea(&fields, "insight", "insight-text", Some("insight-help"), "insight-readers", 3)}
        {optional_textarea(&fields, "signal", "signal-text", Some("signal-help"), "signal-readers", 3)}
    };
    section("opschrijven", t("notes-new"), form::<NotesForm, _>(visit, inside, "note-save"))
}
