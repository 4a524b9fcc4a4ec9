//! What the page says of its own going along, beside the link that renews it.

use crate::send::document;
use std::cell::Cell;

thread_local! {
    static AWAY: Cell<bool> = const { Cell::new(false) };
}

/// How it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// All is well.
    Nothing,
    /// The line is away.
    Away,
    /// It goes along no more.
    Ended,
}

/// Whether this page says that its line is away.
pub(crate) fn line_is_away() -> bool {
    AWAY.get()
}

/// Says it, once; a page that goes along no more has a link to begin again.
pub(super) fn say(says: Says, words: &str) {
    AWAY.set(says == Says::Away);
    let find = |what: &str| document().query_selector(what).ok().flatten();
    if let Some(place) = find(".wl-live__says > span").filter(|place| place.text_content().as_deref() != Some(words)) {
        place.set_text_content(Some(words));
    }
    if let Some(again) = find(".wl-live__says > a") {
        let _ = match says {
            Says::Ended => again.remove_attribute("hidden"),
            Says::Nothing | Says::Away => again.set_attribute("hidden", ""),
        };
    }
}
