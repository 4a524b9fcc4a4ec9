//! One card of what lies on the table: its text, what says the same folded under it, and the lists and buttons that lay it elsewhere.

use super::hands::grip;
use super::lay::{LOOSE, MoveForm, NEW, PartForm};
use super::same::join;
use crate::form::{framed, hidden, link_form_about};
use crate::page::{Shown, first_words, marked, unseen};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::writing::{Card, RoundView, Thought};
use leptos::prelude::*;

/// Where a card can go.
#[derive(Clone, Copy)]
pub(super) struct Ways<'a> {
    /// The groups on the table, and what a list calls them.
    pub(super) groups: &'a [(String, String)],
    /// The thoughts that lie on top.
    pub(super) tops: &'a [Thought],
}

/// The card; without ways it can only be read.
pub(super) fn card(visit: &Visit, round: &RoundView, card: &Card, ways: Option<Ways<'_>>) -> impl IntoView + use<> {
    let (id, open) = (format!("kaart-{}", card.top.id), ways.is_some());
    let lists = ways.map(|to| lists(visit, card, to));
    // It takes the focus when its own form leads back to it.
    view! {
        <li class="wl-card" id=id tabindex="-1">{open.then(grip)} {text(visit, round, card, open)} {lists}</li>
    }
}

/// The text on top, what lies folded under it, and the way to an insight.
fn text(visit: &Visit, round: &RoundView, card: &Card, open: bool) -> impl IntoView + use<> {
    let one = |one: &Thought| {
        let part = open.then(|| link_form_about::<PartForm, _>(visit, which(one), "thought-part", &one.text));
        view! { <li>{Shown::Marked.line(&one.text)} {part}</li> }
    };
    let under: Vec<_> = card.under.iter().map(one).collect();
    let count = tr("thought-same", [("count", card.under.len().into())]);
    let of = open.then(|| unseen(&card.top.text));
    let under = (!under.is_empty())
        .then(|| view! { <details class="wl-more"><summary>{count}{of}</summary><ul>{under}</ul></details> });
    let insight = open.then(|| {
        let meeting = visit.path.trim_end_matches("/groepen");
        let href = format!("{meeting}/casus/{}?gedachte={}#opschrijven", round.case, card.top.id);
        view! { <p class="wl-card__facts wl-no-print"><a href=href>{t("thought-insight")}{unseen(&card.top.text)}</a></p> }
    });
    view! { {marked(&card.top.text)} {under} {insight} }
}

pub(super) fn which(thought: &Thought) -> impl IntoView + use<> {
    view! { {hidden("thought", thought.id.to_string())} {hidden("version", thought.version.to_string())} }
}

pub(super) fn short(thought: &Thought) -> String {
    first_words(&thought.text, 60)
}

/// To another group, or under a thought that says the same.
fn lists(visit: &Visit, card: &Card, to: Ways<'_>) -> impl IntoView + use<> {
    let now = card.top.group.as_ref().map_or(LOOSE.to_owned(), |group| group.id.to_string());
    let mut places = vec![(LOOSE.to_owned(), t("groups-loose")), (NEW.to_owned(), t("group-new"))];
    places.extend(to.groups.iter().cloned());
    let where_to = list(card, places, &now);
    let button = view! {
        <button class="nl-button nl-button--secondary" type="submit">{t("thought-move")}{unseen(&card.top.text)}</button>
    };
    let inside = view! { {which(&card.top)} {where_to} {button} };
    let same = (card.under.is_empty() && to.tops.len() > 1).then(|| join(visit, card, to.tops));
    view! { <div class="wl-no-print">{framed::<MoveForm, _>(visit, "wl-form-inline", inside)} {same}</div> }
}

fn list(card: &Card, places: Vec<(String, String)>, now: &str) -> impl IntoView + use<> {
    let options: Vec<_> = places
        .into_iter()
        .map(|(value, words)| view! { <option value=value.clone() selected=value == now>{words}</option> })
        .collect();
    let label = tr("thought-where", [("text", short(&card.top).into())]);
    view! { <select class="utrecht-select utrecht-select--html-select" name="group" aria-label=label>{options}</select> }
}
