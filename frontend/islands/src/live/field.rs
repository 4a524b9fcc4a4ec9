//! Whether somebody works in a part of the page: the focus is there and would be lost, or a field holds what they filled in and did not send.

use super::focus;
use crate::send::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement, Node};

/// A page that came back with a question holds what was typed as if it had stood there always.
const ASKED: &str = ".wl-error-summary";
/// What needs another look: a field says so itself, a group of boxes by the words above them.
const FAULT: &str = "[aria-invalid], .utrecht-form-field-error-message";

/// Whether a part came back with a question that was not answered yet.
pub(super) fn asks(part: &Element) -> bool {
    let found = |what: &str| part.query_selector(what).ok().flatten().is_some();
    let asked = document().query_selector(ASKED).ok().flatten().is_some();
    asked && (found(FAULT) || (found("form") && in_use(part)))
}

pub(super) fn in_use(part: &Element) -> bool {
    let stays = document().active_element().filter(|focused| !focus::comes_back(focused));
    let focused = stays.is_some_and(|focused| part.contains(Some(focused.unchecked_ref::<Node>())));
    let asked = document().query_selector(ASKED).ok().flatten().is_some();
    let Ok(fields) = part.query_selector_all("input, textarea, select") else { return focused };
    let mut fields = (0..fields.length()).filter_map(|at| fields.get(at)?.dyn_into::<Element>().ok());
    focused || fields.any(|field| filled_in(&field, asked))
}

fn filled_in(field: &Element, asked: bool) -> bool {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return area.value() != area.default_value().unwrap_or_default() || (asked && !area.value().is_empty());
    }
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        return chosen(select);
    }
    let Some(input) = field.dyn_ref::<HtmlInputElement>() else { return false };
    match input.type_().as_str() {
        "hidden" | "submit" | "button" => false,
        "checkbox" | "radio" => input.checked() != input.default_checked(),
        _ => input.value() != input.default_value() || (asked && !input.value().is_empty()),
    }
}

fn chosen(select: &HtmlSelectElement) -> bool {
    let Ok(options) = select.query_selector_all("option") else { return false };
    let all = (0..options.length()).filter_map(|at| options.get(at)?.dyn_into::<HtmlOptionElement>().ok());
    let all: Vec<_> = all.collect();
    // Without a choice of its own a list begins with its first.
    let first = usize::from(!all.iter().any(HtmlOptionElement::default_selected));
    all.iter().enumerate().any(|(at, option)| option.selected() != (option.default_selected() || at < first))
}
