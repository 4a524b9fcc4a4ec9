//! The words that a page gives its islands: lines in an attribute of a hidden place, so that no island brings a reader of its own for them.

use leptos::prelude::*;

/// What begins the id of such a place.
const PLACE: &str = "woorden-";
const LINES: &str = "data-woorden";

/// Gives the island of this name its words, a line each, in the order in which it knows them.
pub fn given(island: &str, lines: &[String]) -> impl IntoView + use<> {
    view! { <span hidden="" id=format!("{PLACE}{island}") data-woorden=lines.join("\n")></span> }
}

/// The words that the page gave; what it did not give is empty.
pub(crate) fn read<const COUNT: usize>(island: &str) -> [String; COUNT] {
    let place = document().get_element_by_id(&format!("{PLACE}{island}"));
    let all = place.and_then(|place| place.get_attribute(LINES)).unwrap_or_default();
    let mut lines = all.lines().map(str::to_owned);
    std::array::from_fn(|_| lines.next().unwrap_or_default())
}

/// Does this in a browser; the server that makes the page has nothing to listen to.
pub(crate) fn in_browser(does: impl FnOnce()) {
    if cfg!(target_arch = "wasm32") {
        does();
    }
}
