//! The board as the page marks it: its fields, its cards with their grips, and a card's own form; the hand that carries a card lives beside this.

use super::Hold;
use crate::send::{document, send};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlSelectElement};

/// The board, its fields, its cards and their grips, as the page marks them.
pub(super) const BOARD: &str = "canvas";
pub(super) const FIELD: &str = "[data-vak]";
const CARD: &str = ".wl-canvas__card";
const GRIP: &str = ".wl-canvas__grip";

/// The grip that an event began at, with its card.
pub(super) fn grip_of(event: &Event) -> Option<(HtmlElement, Element)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let grip = target.closest(GRIP).ok()??;
    let card = grip.closest(CARD).ok()??;
    Some((grip.dyn_into().ok()?, card))
}

/// The field that a card lies in.
pub(super) fn field_of(card: &Element) -> Option<String> {
    card.closest(FIELD).ok()??.get_attribute("data-vak")
}

pub(super) fn fields() -> Vec<Element> {
    let all = document().get_elements_by_class_name("wl-canvas__field");
    (0..all.length()).filter_map(|n| all.item(n)).collect()
}

pub(super) fn field_named(vak: &str) -> Option<Element> {
    fields().into_iter().find(|field| field.get_attribute("data-vak").as_deref() == Some(vak))
}

pub(super) fn name_of(vak: &str) -> String {
    field_named(vak).and_then(|field| field.get_attribute("data-naam")).unwrap_or_default()
}

/// The field that an arrow leads to: two in a row, now and wished for.
pub(super) fn beside(vak: &str, arrow: &str) -> Option<String> {
    let all = fields();
    let place = all.iter().position(|field| field.get_attribute("data-vak").as_deref() == Some(vak))?;
    let next = match arrow {
        "ArrowLeft" if place % 2 == 1 => place - 1,
        "ArrowRight" if place % 2 == 0 => place + 1,
        "ArrowUp" => place.checked_sub(2)?,
        "ArrowDown" => place + 2,
        _ => return None,
    };
    all.get(next)?.get_attribute("data-vak")
}

pub(super) fn slide(card: &str, how: &str) {
    let card = document().get_element_by_id(card).and_then(|card| card.dyn_into::<HtmlElement>().ok());
    if let Some(card) = card {
        let _ = card.style().set_property("transform", how);
    }
}

/// The card's own form, with the field chosen.
pub(super) fn form_of(held: &Hold) -> Option<HtmlFormElement> {
    let card = document().get_element_by_id(&held.card)?;
    let choice: HtmlSelectElement = card.query_selector("select[name=spot]").ok()??.dyn_into().ok()?;
    choice.set_value(&held.over);
    choice.closest("form").ok()??.dyn_into().ok()
}

/// Sends it and shows the board of the answered page, with the hand on the same card.
pub(super) async fn sent(form: &HtmlFormElement, card: &str) -> Option<()> {
    let page = send(form).await.ok()?;
    let board = page.get_element_by_id(BOARD)?;
    document().get_element_by_id(BOARD)?.set_inner_html(&board.inner_html());
    let grip = document().get_element_by_id(card)?.query_selector(GRIP).ok()??;
    grip.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
