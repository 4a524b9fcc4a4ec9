//! A page that goes along with its meeting: it hears that something changed and renews what differs; the link beside it does the same without scripts.

mod field;
mod focus;
pub(crate) mod hold;
mod line;
mod part;
mod renew;

use leptos::prelude::*;
use line::Line;

/// What the page says of its own going along.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// All is well.
    Nothing,
    /// The line is away.
    Away,
    /// It goes along no more.
    Ended,
}

/// The sentences, ready from the page.
#[derive(Clone, Default)]
pub(crate) struct Words {
    /// Above a part that changed while somebody types in it.
    pub changed: String,
    /// The link that renews the page.
    pub renew: String,
}

/// Listens at `at` to events of these `kinds` after the number `after`, and renews the parts of the page that differ.
#[island]
pub fn Live(
    at: String,
    after: i32,
    kinds: String,
    away: String,
    ended: String,
    again: String,
    changed: String,
    renew: String,
) -> impl IntoView {
    let says = RwSignal::new(Says::Nothing);
    Effect::new(move |_| {
        let words = Words { changed: changed.clone(), renew: renew.clone() };
        Line::begin(at.clone(), after, &kinds, words, says);
    });
    let said = move || match says.get() {
        Says::Nothing => String::new(),
        Says::Away => away.clone(),
        Says::Ended => ended.clone(),
    };
    // An empty place of its own would be a mark in the page that no validator reads.
    let going = move || says.get() != Says::Ended;
    view! { <span class="wl-live__says" role="status"><span>{said}</span> <a href="" hidden=going>{again}</a></span> }
}
