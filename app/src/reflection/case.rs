//! One case of a meeting: the question, what the team concludes, and what it cannot solve itself.

use super::{address, name, under_team};
use crate::form::{Fields, form, small_form, textarea};
use crate::page::{Page, actions, lead, section, traces, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{Note, NoteId, NoteKind, Progress, SeenCase};
use domain::session::Done;
use domain::{Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// What the team concludes.
#[derive(Deserialize)]
pub(super) struct InsightForm {
    #[serde(default)]
    text: String,
}

#[async_trait]
impl Form for InsightForm {
    const PAGE: &'static str = "/sessie/{id}/casus/{casus}";
    const NAME: &'static str = "inzicht";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        write(visit, NoteKind::Insight, &self.text).await
    }
}

/// What the team cannot solve itself.
#[derive(Deserialize)]
pub(super) struct SignalForm {
    #[serde(default)]
    text: String,
}

#[async_trait]
impl Form for SignalForm {
    const PAGE: &'static str = "/sessie/{id}/casus/{casus}";
    const NAME: &'static str = "signaal";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        write(visit, NoteKind::Signal, &self.text).await
    }
}

async fn write(visit: &Visit, kind: NoteKind, text: &str) -> Result<Done, Problem> {
    let text = Words::parse(text).map_err(|says| Problem::field("text", says))?;
    visit.desk.write_note(visit.at("id")?, visit.at("casus")?, kind, text).await?;
    let anchor = match kind {
        NoteKind::Insight => "inzichten",
        NoteKind::Signal => "signalen",
    };
    Ok(Done::at(format!("{}#{anchor}", visit.path)))
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let seen = visit.desk.meeting_case(visit.at("id")?, visit.at("casus")?).await?;
    if seen.case.stopped {
        return Err(Problem::NotNow("reflection-case-stopped"));
    }
    let (slug, team) = (seen.slug.clone(), seen.team.clone());
    let (up, on, pseudonym) = (address(seen.reflection), seen.planned_on, seen.case.pseudonym.clone());
    let page = Page::new("title-reflection-case", move || {
        let back = address(seen.reflection);
        view! {
            {lead(t("reflection-case-lead"))}
            {question(&seen)}
            {section("inzichten", t("insights-heading"), notes(&visit, &seen, NoteKind::Insight))}
            {section("signalen", t("signals-heading"), notes(&visit, &seen, NoteKind::Signal))}
            {actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> })}
        }
    });
    Ok(under_team(page.headed(pseudonym), &slug, &team).under(up, name(on)))
}

fn question(seen: &SeenCase) -> impl IntoView + use<> {
    let table = match seen.progress {
        Progress::Open | Progress::Closed => {
            let href = format!("/casus/{}/op-tafel", seen.case.id);
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

fn notes(visit: &Visit, seen: &SeenCase, kind: NoteKind) -> impl IntoView + use<> {
    let open = seen.progress == Progress::Open;
    let cards: Vec<_> =
        seen.notes.iter().filter(|note| note.kind() == kind).map(|note| card(seen, note, open)).collect();
    let empty = match kind {
        NoteKind::Insight => "insights-none",
        NoteKind::Signal => "signals-none",
    };
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t(empty)}</p> });
    let new = open.then(|| match kind {
        NoteKind::Insight => new_insight(visit).into_any(),
        NoteKind::Signal => new_signal(visit).into_any(),
    });
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} {new} }
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
            {words(&note.text)}
            {traces(&note.text)}
            <p class="wl-card__facts"><span>{by}</span> {edit}</p>
        </li>
    }
}

fn new_insight(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<InsightForm>(visit);
    let inside = textarea(&fields, "text", "insight-text", Some("insight-help"), "reflection-readers", 3);
    form::<InsightForm, _>(visit, inside, "insight-button")
}

fn new_signal(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<SignalForm>(visit);
    let inside = textarea(&fields, "text", "signal-text", Some("signal-help"), "signal-readers", 3);
    small_form::<SignalForm, _>(visit, inside, "signal-button")
}
