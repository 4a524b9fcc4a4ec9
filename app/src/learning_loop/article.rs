//! A loop as others see it: one view for the preview and the page; and with whom it is, in words.

use crate::code_list::theme_words;
use crate::page::Shown;
use crate::release::origin_words;
use crate::words::{t, tr};
use domain::learning_loop::{Holder, LoopView};
use leptos::prelude::*;

/// What the team asks, and what it runs into.
pub(super) fn article(view: &LoopView, shown: Shown) -> impl IntoView + use<> {
    view! {
        <article class="wl-lesson">
            <p class="wl-lesson__from">{origin_words(&view.from)}</p>
            <h3 class="wl-lesson__title">{shown.line(&view.asks)}</h3>
            {shown.words(&view.text)}
            <p class="wl-card__facts"><span class="nl-data-badge">{theme_words(view.theme)}</span></p>
        </article>
    }
}

/// Everything that people wrote in it.
pub(super) fn texts(view: &LoopView) -> Vec<String> {
    vec![view.asks.clone(), view.text.clone()]
}

/// With whom it is, and for how long.
pub(super) fn holder_words(holder: Holder, team: &str) -> String {
    match holder {
        Holder::Management(days) => tr("loop-with-management", [("days", days.into())]),
        Holder::Team(days) => tr("loop-with-team", [("days", days.into()), ("team", team.to_owned().into())]),
        Holder::Nobody => t("loop-with-nobody"),
    }
}
