//! How far a case is, when its four sides are not open: what that means and the next step.

use super::address;
use crate::page::{Icon, actions, icon};
use crate::words::{t, tr};
use domain::policy::Stage;
use domain::quartet::{Head, Quartet};
use leptos::prelude::*;

/// A case that a reflection closed.
pub(super) fn learned(quartet: &Quartet) -> impl IntoView + use<> {
    let words = match &quartet.about.quarter {
        Some(quarter) => tr("quartet-learned-in", [("quarter", quarter_words(quarter).into())]),
        None => t("quartet-learned"),
    };
    view! {
        <div class="utrecht-alert utrecht-alert--info">
            {icon(Icon::Info)}
            <div class="utrecht-alert__content"><p>{words}</p></div>
        </div>
    }
}

fn quarter_words(code: &str) -> String {
    let parts = code.split_once("-K").and_then(|(year, number)| Some((year, number.parse::<u8>().ok()?)));
    match parts {
        Some((year, number)) => tr("quartet-quarter", [("year", year.into()), ("number", number.into())]),
        None => code.to_owned(),
    }
}

/// A case that waits, is proposed or was stopped.
pub(super) fn not_yet(head: &Head, stage: Stage) -> impl IntoView + use<> {
    let team = format!("/team/{}", head.team_slug);
    let (key, first, second) = match stage {
        Stage::Waiting => ("waiting", (address(head, "/verder"), "quartet-waiting-next"), None),
        Stage::Stopped => (
            "stopped",
            (address(head, "/gezin"), "quartet-stopped-next"),
            Some((address(head, "/verder"), "quartet-stopped-resume")),
        ),
        Stage::Proposed | Stage::Plain | Stage::TeamShut | Stage::Chosen | Stage::Learned => {
            ("proposed", (team, "quartet-proposed-next"), Some((address(head, "/kiezen"), "quartet-proposed-choose")))
        }
    };
    let second =
        second.map(|(href, words)| view! { <a class="nl-button nl-button--secondary" href=href>{t(words)}</a> });
    view! {
        <section class="wl-section" aria-labelledby="stand">
            <h2 class="nl-heading nl-heading--level-2" id="stand">{t(&format!("quartet-{key}"))}</h2>
            <p class="wl-text">{t(&format!("quartet-{key}-words"))}</p>
            {actions(view! { <a class="nl-button nl-button--primary" href=first.0>{t(first.1)}</a> {second} })}
        </section>
    }
}
