//! A rule as people read it: the team's own words, the network's, and how far it is on its way out.

use crate::page::Shown;
use crate::words::{t, tr};
use domain::disclosure::Figure;
use domain::release::Stage;
use domain::rule_obstacle::{RuleView, Way};
use leptos::prelude::*;

/// A rule in the team's words; withdrawn words are gone.
pub fn own_words(text: &str) -> String {
    if text.is_empty() { t("rule-withdrawn") } else { text.to_owned() }
}

/// The rule as the network reads it: in the preview and in the list.
pub(super) fn article(shown: &RuleView, how: Shown) -> impl IntoView + use<> {
    let from = tr("rule-municipality", [("name", shown.municipality.clone().into())]);
    view! {
        <article class="wl-lesson">
            <p class="wl-lesson__from">{from}</p>
            <h3 class="wl-lesson__title">{how.line(&shown.text)}</h3>
            <p class="wl-card__facts"><span>{teams_words(shown.teams)}</span></p>
        </article>
    }
}

fn teams_words(teams: Figure) -> String {
    match teams {
        Figure::Shown(count) => tr("rule-teams", [("count", count.into())]),
        Figure::Hidden => t("rule-teams-hidden"),
    }
}

/// How far a rule is, with the class of its badge.
pub(super) fn way_badge(way: Way) -> impl IntoView {
    let (class, key) = match way {
        Way::Own => ("nl-data-badge", "rule-way-own"),
        Way::Under(Stage::SentBack) => ("nl-data-badge wl-badge-attention", "release-badge-back"),
        Way::Under(Stage::Prepared) => ("nl-data-badge wl-badge-attention", "release-prepared"),
        Way::Under(Stage::Draft | Stage::Released | Stage::Withdrawn) => ("nl-data-badge", "release-badge-draft"),
        Way::Known => ("nl-data-badge wl-badge-done", "rule-way-known"),
        Way::Gone => ("nl-data-badge", "release-badge-withdrawn"),
    };
    view! { <span class=class>{t(key)}</span> }
}
