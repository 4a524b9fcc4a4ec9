//! The parts of a page: what stands directly in its main place, each with a name by which it is found again.

use crate::drafts;
use leptos::wasm_bindgen::JsCast;
use std::collections::HashMap;
use web_sys::{Element, HtmlDetailsElement, HtmlFormElement, Node};

/// Parts with their names, in their order.
#[derive(Default)]
pub(super) struct Parts(pub Vec<(String, Element)>);

impl Parts {
    pub fn of(main: &Element) -> Self {
        let (children, mut seen) = (main.children(), HashMap::new());
        let all = (0..children.length()).filter_map(|at| children.item(at));
        let named = all.filter_map(|part| {
            let name = key_of(&part)?;
            // Several of one kind without a name of their own are told apart by their order.
            let count: &mut usize = seen.entry(name.clone()).or_default();
            *count += 1;
            Some((format!("{name} {count}"), part))
        });
        Parts(named.collect())
    }

    pub fn get(&self, key: &str) -> Option<&Element> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, part)| part)
    }
}

/// What a part is called; what tells of something just done or of this very page's going along is no part.
fn key_of(part: &Element) -> Option<String> {
    let classes = part.class_name();
    let apart =
        |class: &str| class.starts_with("wl-live") || class.starts_with("utrecht-alert") || class == "wl-error-summary";
    if part.tag_name() == "LEPTOS-ISLAND" || classes.split(' ').any(apart) {
        return None;
    }
    let id = part.id();
    let name = part.get_attribute("aria-labelledby").or_else(|| (!id.is_empty()).then_some(id));
    Some(name.unwrap_or_else(|| format!("{} {classes}", part.tag_name())))
}

/// A part as it is told, without what its reader typed in forms that keep that: one's own words are no news.
pub(super) fn told(part: &Element) -> String {
    let Ok(copy) = part.clone_node_with_deep(true) else { return part.outer_html() };
    let copy: Element = copy.unchecked_into();
    let each = |what: &str, does: &dyn Fn(&Element)| {
        let found = copy.query_selector_all(what).ok();
        let all = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()));
        all.collect::<Vec<Element>>().iter().for_each(does);
    };
    each(".wl-draft, form[data-bewaar] input[name=blad]", &|typed| typed.remove());
    each("form[data-bewaar] textarea, [data-bewaar-zegt]", &|typed| typed.set_text_content(None));
    each("form[data-bewaar] input:not([type=hidden]):not([type=radio]):not([type=checkbox])", &|typed| {
        let _ = typed.remove_attribute("value");
    });
    each("form[data-bewaar] option, form[data-bewaar] input", &|typed| {
        let _ = typed.remove_attribute("selected").and_then(|()| typed.remove_attribute("checked"));
    });
    copy.outer_html()
}

/// The forms of a part that keep what is typed about something, each by its name: one of them stands on a page once.
pub(super) fn kept(part: &Element) -> Vec<String> {
    let Ok(all) = part.query_selector_all("form[data-bewaar-van]") else { return Vec::new() };
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlFormElement>().ok());
    all.map(|form| drafts::key(&form)).collect()
}

/// Whether this part stands before that one.
pub(super) fn stands_before(part: &Element, other: &Element) -> bool {
    part.compare_document_position(other) & Node::DOCUMENT_POSITION_FOLLOWING != 0
}

/// What was said of the keeping of what is typed is still said.
pub(super) fn keep_said(old: &Element, new: &Element) {
    let said = |part: &Element| part.query_selector("[data-bewaar-zegt]").ok().flatten();
    if let Some((was, is)) = said(old).zip(said(new)) {
        is.set_text_content(was.text_content().as_deref());
    }
}

/// What somebody unfolded stays unfolded, wherever it stands now.
pub(super) fn keep_open(old: &Element, new: &Element) {
    let was = folded(old);
    for (name, details) in folded(new) {
        if was.iter().any(|(other, old)| *other == name && old.open()) {
            details.set_open(true);
        }
    }
}

/// What can be unfolded in a part, each named by the nearest name round it and its order there.
fn folded(part: &Element) -> Vec<(String, HtmlDetailsElement)> {
    let Ok(all) = part.query_selector_all("details") else { return Vec::new() };
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlDetailsElement>().ok());
    let mut seen = HashMap::new();
    let named = all.map(|details| {
        let near = details.closest("[id]").ok().flatten().filter(|near| part.contains(Some(near.as_ref())));
        let name = near.map(|near| near.id()).unwrap_or_default();
        let count: &mut usize = seen.entry(name.clone()).or_default();
        *count += 1;
        (format!("{name} {count}"), details)
    });
    named.collect()
}
