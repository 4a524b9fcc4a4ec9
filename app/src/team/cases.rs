//! The cases of a team's page: proposed with votes, chosen, held, learned from.

use super::{vote, votes_left};
use crate::code_list::theme_words;
use crate::page::section;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::case::CaseState;
use domain::team::{TeamCase, TeamPage};
use islands::VoteHands;
use leptos::prelude::*;

/// The list to choose from.
pub(super) fn proposed(visit: &Visit, team: &TeamPage) -> impl IntoView + use<> {
    if !team.open {
        return ().into_any();
    }
    if team.proposed.is_empty() {
        let words = if team.chosen.is_empty() { "team-no-proposed" } else { "team-list-empty" };
        return section("lijst", t("team-proposed"), view! { <p>{t(words)}</p> }).into_any();
    }
    let cards: Vec<_> = team
        .proposed
        .iter()
        .map(|case| {
            let choose = format!("/casus/{}/kiezen", case.id);
            let name = case.pseudonym.clone();
            view! {
                <li class="wl-card" id=format!("casus-{}", case.id)>
                    {summary(case)}
                    {vote::form(visit, case)}
                    <p class="wl-card__facts">
                        <a href=choose>{tr("team-choose", [("name", name.into())])}</a>
                        {private(case)}
                    </p>
                </li>
            }
        })
        .collect();
    let inside = view! { <p>{t("team-votes")} " " <span id="stemmen-over">{votes_left(team)}</span></p> <ul class="wl-cards">{cards}</ul> <VoteHands/> };
    section("lijst", t("team-proposed"), inside).into_any()
}

/// What the team works on.
pub(super) fn chosen(team: &TeamPage) -> impl IntoView + use<> {
    list(&team.chosen, "gekozen", "team-chosen")
}

/// What waits or stopped.
pub(super) fn held(team: &TeamPage) -> impl IntoView + use<> {
    list(&team.held, "wacht", "team-held")
}

/// What the team learned from.
pub(super) fn learned(team: &TeamPage) -> impl IntoView + use<> {
    let (newest, older) = team.learned.split_at(team.learned.len().min(SHOWN));
    let cards = |cases: &[TeamCase]| {
        cases.iter().map(|case| view! { <li class="wl-card">{summary(case)}</li> }).collect::<Vec<_>>()
    };
    let rest = (!older.is_empty()).then(|| {
        let words = tr("team-learned-more", [("count", older.len().into())]);
        view! { <details class="wl-more"><summary>{words}</summary><ul class="wl-cards">{cards(older)}</ul></details> }
    });
    (!newest.is_empty())
        .then(|| section("geleerd", t("team-learned"), view! { <ul class="wl-cards">{cards(newest)}</ul> {rest} }))
}

/// How many of the cases learned from stand open at once.
const SHOWN: usize = 3;

fn list(cases: &[TeamCase], id: &'static str, heading: &str) -> impl IntoView + use<> {
    if cases.is_empty() {
        return ().into_any();
    }
    let cards: Vec<_> = cases
        .iter()
        .map(|case| view! { <li class="wl-card">{summary(case)} <p class="wl-card__facts">{held_words(case)}{private(case)}</p></li> })
        .collect();
    section(id, t(heading), view! { <ul class="wl-cards">{cards}</ul> }).into_any()
}

fn summary(case: &TeamCase) -> impl IntoView + use<> {
    let name = case.pseudonym.clone();
    let title = if case.in_circle {
        view! { <a href=format!("/casus/{}", case.id)>{name}</a> }.into_any()
    } else {
        view! { {name} }.into_any()
    };
    let themes: Vec<_> = case.themes.iter().map(|theme| theme_words(*theme)).collect();
    let themes = (!themes.is_empty()).then(|| view! { <p class="wl-card__facts"><span>{themes.join("; ")}</span></p> });
    view! {
        <h3 class="wl-card__title">{title}</h3>
        <p class="wl-card__line">{case.question.clone()}</p>
        {themes}
    }
}

fn held_words(case: &TeamCase) -> Option<AnyView> {
    let (page, words) = match case.state {
        CaseState::Waiting => ("verder", "team-waiting"),
        CaseState::Stopped => ("gezin", "team-stopped"),
        CaseState::Proposed | CaseState::Chosen | CaseState::Learned => return None,
    };
    let href = format!("/casus/{}/{page}", case.id);
    Some(view! { <span class="nl-data-badge wl-badge-attention">{t(words)}</span> " " <a href=href>{t("team-held-next")}</a> }.into_any())
}

fn private(case: &TeamCase) -> impl IntoView + use<> {
    let of = tr("team-private-of", [("name", case.pseudonym.as_str().into())]);
    view! { <a href=format!("/casus/{}/prive", case.id)>{t("title-private")}<span class="wl-unseen">" "{of}</span></a> }
}
