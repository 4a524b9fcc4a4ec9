//! The focus while the page is renewed: what is no field and has a name is found again by it.

use crate::send::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Whether the focus finds this back when it is drawn anew; a field is never drawn anew under somebody.
pub(super) fn comes_back(focused: &Element) -> bool {
    !focused.id().is_empty() && !focused.matches("input, textarea, select").unwrap_or(true)
}

/// The name of what has the focus, when it comes back by it.
pub(super) fn name() -> Option<String> {
    document().active_element().filter(comes_back).map(|focused| focused.id())
}

/// Gives the focus to what has this name, if it is no more where it was; whoever scrolled away stays there.
pub(super) fn back(name: &str) -> Option<()> {
    let there: HtmlElement = document().get_element_by_id(name)?.dyn_into().ok()?;
    let still = document().active_element().is_some_and(|focused| focused.id() == name);
    let how = FocusOptions::new();
    how.set_prevent_scroll(true);
    if still { Some(()) } else { there.focus_with_options(&how).ok() }
}
