//! The case as the rest of the team sees it: pseudonym, theme and question.

use super::{address, heading};
use crate::code_list::theme_words;
use crate::page::{Page, lead};
use crate::words::{t, tr};
use domain::policy::Stage;
use domain::quartet::Card;
use domain::theme::Theme;
use leptos::prelude::*;

pub(super) fn page(card: Card) -> Page {
    let head = card.head.clone();
    let (team, words) = (format!("/team/{}", head.team_slug), head.team.clone());
    Page::new("title-case", move || {
        let back = format!("/team/{}", card.head.team_slug);
        let private = address(&card.head, "/prive");
        view! {
            {lead(t("quartet-card-lead"))}
            <dl class="wl-terms">
                <div><dt>{t("quartet-hope")}</dt><dd>{card.hope.clone()}</dd></div>
                <div><dt>{t("quartet-themes")}</dt><dd>{themes(&card.themes)}</dd></div>
                <div><dt>{t("quartet-state")}</dt><dd>{t(state(card.head.stage))}</dd></div>
            </dl>
            <div class="wl-actions">
                <a class="nl-button nl-button--secondary" href=back>{t("quartet-card-back")}</a>
                <a href=private>{t("quartet-private")}</a>
            </div>
        }
    })
    .headed(heading(&head))
    .under(team, tr("menu-team", [("name", words.into())]))
}

/// Themes in words.
pub(super) fn themes(themes: &[Theme]) -> String {
    let words: Vec<_> = themes.iter().map(|theme| theme_words(*theme)).collect();
    if words.is_empty() { t("quartet-not-described") } else { words.join("; ") }
}

fn state(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "quartet-state-waiting",
        Stage::Chosen => "quartet-state-chosen",
        Stage::Learned => "quartet-state-learned",
        Stage::Stopped => "quartet-state-stopped",
        Stage::Proposed | Stage::Plain | Stage::TeamShut => "quartet-state-proposed",
    }
}
