//! Hands for the canvas: a card is dragged by pointer or carried by arrow keys; where it is laid is sent by the card's own form.

use crate::send::{document, send};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlSelectElement};

/// The board, its fields, its cards and their grips, as the page marks them.
const BOARD: &str = "canvas";
const FIELD: &str = "[data-vak]";
const CARD: &str = ".wl-canvas__card";
const GRIP: &str = ".wl-canvas__grip";
const LIVE: &str = "wl-canvas--live";
const HELD: &str = "wl-canvas__card--held";
const KEYS: &str = "wl-canvas__card--keys";
const OVER: &str = "wl-canvas__field--over";

/// A card in somebody's hand: which, from which field, over which, and where a pointer took it.
#[derive(Clone)]
struct Hold {
    card: String,
    from: String,
    over: String,
    pointer: Option<(i32, i32, i32)>,
}

/// Says aloud what a hand does; the words come ready from the page.
#[island]
pub fn CanvasHands(taken: String, laid: String, back: String) -> impl IntoView {
    let says = RwSignal::new(String::new());
    let hold = StoredValue::new(None::<Hold>);
    Effect::new(move |_| {
        let (taken, laid, back) = (taken.clone(), laid.clone(), back.clone());
        let down = window_event_listener(ev::pointerdown, move |event| {
            let Some((grip, card)) = grip_of(&event).filter(|_| event.is_primary() && event.button() == 0) else {
                return;
            };
            let Some(vak) = field_of(&card) else { return };
            event.prevent_default();
            let _ = grip.set_pointer_capture(event.pointer_id());
            let _ = grip.focus();
            let pointer = Some((event.pointer_id(), event.client_x(), event.client_y()));
            hold.set_value(Some(Hold { card: card.id(), from: vak.clone(), over: vak, pointer }));
            show(hold);
        });
        let moved = window_event_listener(ev::pointermove, move |event| {
            let Some(mut held) = hold.get_value() else { return };
            let Some((pointer, x, y)) = held.pointer.filter(|held| held.0 == event.pointer_id()) else { return };
            let (now_x, now_y) = (event.client_x(), event.client_y());
            slide(&held.card, &format!("translate({}px,{}px)", now_x - x, now_y - y));
            let under = document().element_from_point(now_x as f32, now_y as f32);
            let under = under.and_then(|under| under.closest(FIELD).ok().flatten());
            held.over = under.and_then(|field| field.get_attribute("data-vak")).unwrap_or_else(|| held.from.clone());
            held.pointer = Some((pointer, x, y));
            hold.set_value(Some(held));
            show(hold);
        });
        let said = (laid.clone(), back.clone());
        let up = window_event_listener(ev::pointerup, move |event| {
            let mine = |held: &Hold| held.pointer.is_some_and(|pointer| pointer.0 == event.pointer_id());
            if hold.get_value().is_some_and(|held| mine(&held)) {
                lay(hold, says, &said.0, &said.1);
            }
        });
        let lost = back.clone();
        let cancel = window_event_listener(ev::pointercancel, move |_| put_back(hold, says, &lost));
        let key = window_event_listener(ev::keydown, move |event| {
            let Some((_, card)) = grip_of(&event) else { return };
            let held = hold.get_value().filter(|held| held.card == card.id() && held.pointer.is_none());
            match (event.key().as_str(), held) {
                (" " | "Enter", None) => {
                    let Some(vak) = field_of(&card) else { return };
                    hold.set_value(Some(Hold { card: card.id(), from: vak.clone(), over: vak, pointer: None }));
                    says.set(taken.clone());
                    show(hold);
                }
                (" " | "Enter", Some(_)) => lay(hold, says, &laid, &back),
                ("Escape", Some(_)) => put_back(hold, says, &back),
                (arrow, Some(held)) => {
                    let Some(next) = beside(&held.over, arrow) else { return };
                    says.set(name_of(&next));
                    hold.set_value(Some(Hold { over: next, ..held }));
                    show(hold);
                }
                (_, None) => return,
            }
            event.prevent_default();
        });
        if let Some(board) = document().get_element_by_id(BOARD) {
            let _ = board.class_list().add_1(LIVE);
        }
        on_cleanup(move || [down, moved, up, cancel, key].into_iter().for_each(WindowListenerHandle::remove));
    });
    view! { <p class="wl-unseen" role="status">{move || says.get()}</p> }
}

/// The grip that an event began at, with its card.
fn grip_of(event: &Event) -> Option<(HtmlElement, Element)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let grip = target.closest(GRIP).ok()??;
    let card = grip.closest(CARD).ok()??;
    Some((grip.dyn_into().ok()?, card))
}

/// The field that a card lies in.
fn field_of(card: &Element) -> Option<String> {
    card.closest(FIELD).ok()??.get_attribute("data-vak")
}

fn fields() -> Vec<Element> {
    let all = document().get_elements_by_class_name("wl-canvas__field");
    (0..all.length()).filter_map(|n| all.item(n)).collect()
}

fn field_named(vak: &str) -> Option<Element> {
    fields().into_iter().find(|field| field.get_attribute("data-vak").as_deref() == Some(vak))
}

fn name_of(vak: &str) -> String {
    field_named(vak).and_then(|field| field.get_attribute("data-naam")).unwrap_or_default()
}

/// The field that an arrow leads to: two in a row, now and wished for.
fn beside(vak: &str, arrow: &str) -> Option<String> {
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

/// Marks the card in the hand and the field under it.
fn show(hold: StoredValue<Option<Hold>>) {
    let held = hold.get_value();
    for field in fields() {
        let over = held.as_ref().is_some_and(|held| field.get_attribute("data-vak").as_deref() == Some(&held.over));
        let _ = field.class_list().toggle_with_force(OVER, over);
    }
    let Some(held) = held else { return };
    if let Some(card) = document().get_element_by_id(&held.card) {
        let _ = card.class_list().add_1(HELD);
        let _ = card.class_list().toggle_with_force(KEYS, held.pointer.is_none());
    }
}

fn slide(card: &str, how: &str) {
    let card = document().get_element_by_id(card).and_then(|card| card.dyn_into::<HtmlElement>().ok());
    if let Some(card) = card {
        let _ = card.style().set_property("transform", how);
    }
}

/// Nothing is in the hand any more.
fn let_go(hold: StoredValue<Option<Hold>>) -> Option<Hold> {
    let held = hold.get_value()?;
    hold.set_value(None);
    slide(&held.card, "none");
    if let Some(card) = document().get_element_by_id(&held.card) {
        let _ = card.class_list().remove_2(HELD, KEYS);
    }
    show(hold);
    Some(held)
}

fn put_back(hold: StoredValue<Option<Hold>>, says: RwSignal<String>, back: &str) {
    if let_go(hold).is_some() {
        says.set(back.to_owned());
    }
}

/// Lays the card where it is held; the same form does it without a hand.
fn lay(hold: StoredValue<Option<Hold>>, says: RwSignal<String>, laid: &str, back: &str) {
    let Some(held) = let_go(hold) else { return };
    if held.over == held.from {
        return says.set(back.to_owned());
    }
    let Some(form) = form_of(&held) else { return };
    let said = format!("{laid} {}", name_of(&held.over));
    spawn_local(async move {
        match sent(&form, &held.card).await {
            Some(()) => says.set(said),
            // The whole page then says what is the matter.
            None => drop(form.submit()),
        }
    });
}

/// The card's own form, with the field chosen.
fn form_of(held: &Hold) -> Option<HtmlFormElement> {
    let card = document().get_element_by_id(&held.card)?;
    let choice: HtmlSelectElement = card.query_selector("select[name=spot]").ok()??.dyn_into().ok()?;
    choice.set_value(&held.over);
    choice.closest("form").ok()??.dyn_into().ok()
}

/// Sends it and shows the board of the answered page, with the hand on the same card.
async fn sent(form: &HtmlFormElement, card: &str) -> Option<()> {
    let page = send(form).await.ok()?;
    let board = page.get_element_by_id(BOARD)?;
    document().get_element_by_id(BOARD)?.set_inner_html(&board.inner_html());
    let grip = document().get_element_by_id(card)?.query_selector(GRIP).ok()??;
    grip.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
