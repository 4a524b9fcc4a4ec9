//! The table version of a case for a beamer: the sentence about the gap and a few large figures; no words of anybody, nobody by name.

use super::gap::{quiet, scale, spoken};
use super::pane::pairs;
use super::tenths;
use crate::page::shape;
use crate::words::{t, tr};
use domain::quartet::OnScreen;
use leptos::prelude::*;

/// The sentence, and the four sides in figures.
pub(crate) fn on_screen(figures: &OnScreen) -> impl IntoView + use<> {
    let sides = &figures.sides;
    let (sentence, line) = match sides.gaps.as_slice() {
        [] => (quiet(sides, true).into_any(), None),
        [largest, ..] => (spoken(largest).into_any(), Some(scale(largest))),
    };
    let family =
        pairs(vec![("quartet-effect", sides.effect.map(tenths)), ("quartet-feeling", sides.feeling.map(tenths))]);
    let practice = pairs(vec![
        ("quartet-communication", sides.communication.map(tenths)),
        ("quartet-added-value", sides.added_value.map(tenths)),
    ]);
    let agreements = match figures.tested {
        0 => t("screen-agreements-none"),
        tested => tr("screen-agreements", [("kept", figures.kept.into()), ("tested", tested.into())]),
    };
    let running = tr("screen-running", [("count", figures.running.into())]);
    view! {
        <div class="wl-screen__gap">
            <p class="wl-screen__sentence">{sentence}</p>
            {line}
        </div>
        <div class="wl-screen__sides">
            {side("agreement", "quartet-agreements", view! { <p>{agreements}</p> })}
            {side("experience", "screen-family", given(family, sides.family_spoke()))}
            {side("practice", "screen-professionals", given(practice, sides.practice_spoke()))}
            {side("care", "quartet-care", view! { <p>{running}</p> })}
        </div>
    }
}

fn given<V: IntoView + 'static>(figures: V, spoke: bool) -> AnyView {
    if spoke { figures.into_any() } else { view! { <p>{t("screen-silent")}</p> }.into_any() }
}

fn side<V: IntoView + 'static>(perspective: &'static str, title: &str, inside: V) -> impl IntoView + use<V> {
    let class = match perspective {
        "agreement" => "wl-screen__side wl-is-agreement",
        "experience" => "wl-screen__side wl-is-experience",
        "practice" => "wl-screen__side wl-is-practice",
        _ => "wl-screen__side wl-is-care",
    };
    view! { <div class=class><h3>{shape(perspective)} {t(title)}</h3>{inside}</div> }
}
