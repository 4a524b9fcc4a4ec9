//! What lies on the table: every thought of a round, and of rounds that a next one came after.

use super::back::back;
use super::sheet::about;
use crate::page::{marked, section};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::writing::{RoundView, Thought, Writing};
use leptos::prelude::*;

/// Every thought.
pub(super) fn table(round: &RoundView) -> impl IntoView + use<> {
    let cards: Vec<_> = round.thoughts.iter().map(card).collect();
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t("writing-nothing")}</p> });
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} }
}

fn card(thought: &Thought) -> impl IntoView + use<> {
    let author = thought.author.clone().map(|who| view! { <span>{who}</span> });
    view! {
        <li class="wl-card" id=format!("gedachte-{}", thought.id)>
            {marked(&thought.text)}
            <p class="wl-card__facts">{author} {marks(thought)}</p>
        </li>
    }
}

/// Whether it came from paper, and whether it came late.
fn marks(thought: &Thought) -> impl IntoView + use<> {
    let badge = |key: &str| view! { <span class="nl-data-badge">{t(key)}</span> };
    view! { {thought.paper.then(|| badge("writing-from-paper"))} {thought.late.then(|| badge("writing-came-late"))} }
}

/// Rounds of before, folded, each with the way back to the table.
pub(super) fn earlier(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    let rounds: Vec<_> = writing
        .earlier()
        .map(|round| {
            let count = i64::try_from(round.thoughts.len()).unwrap_or_default();
            let words = tr("writing-earlier-one", [("question", round.question.as_str().into()), ("count", count.into())]);
            view! { <details class="wl-more"><summary>{words}</summary><p class="wl-soft">{about(round)}</p>{table(round)}{back(visit, writing, round)}</details> }
        })
        .collect();
    (!rounds.is_empty()).then(|| section("eerder", t("writing-earlier"), rounds))
}
