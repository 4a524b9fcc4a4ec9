//! What is seen while a card is held: the places it can go to, the card in the hand, and what is under it.

use super::aim::{Aim, places};
use crate::send::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// On the page: it can be done by hand here; a card is held; the card that is; what is under it.
const BY_HAND: &str = "wl-groups";
const HOLDS: &str = "wl-groups--holds";
const HELD: &str = "wl-groups__held";
const OVER: &str = "wl-groups__over";
const IS_OVER: &str = ".wl-groups__over";
const SAME: &str = "wl-groups__over--same";
const OPEN: &str = "wl-groups__dock--open";

fn find(what: &str) -> Option<Element> {
    document().query_selector(what).ok().flatten()
}

fn page(class: &str, on: bool) {
    if let Some(main) = find("main") {
        let _ = main.class_list().toggle_with_force(class, on);
    }
}

/// From now on cards can be taken.
pub(super) fn by_hand() {
    page(BY_HAND, true);
}

/// A card is taken: its places are there, and its words hang at the pointer.
pub(super) fn taken(card: &Element) {
    page(HOLDS, true);
    let _ = card.class_list().add_1(HELD);
    if let Some(list) = find(".wl-groups__places") {
        for (value, called) in places(card) {
            let _ = place(&list, &value, &called);
        }
    }
    if let (Some(line), Ok(Some(words))) = (find(".wl-groups__ghost > span"), card.query_selector(".wl-text")) {
        line.set_text_content(words.text_content().as_deref());
    }
}

/// Says it beside the places and at the card in the hand, once; without words the places are closed.
pub(super) fn say(words: &str) {
    let Some(places) = find(".wl-groups__dock") else { return };
    let _ = places.class_list().toggle_with_force(OPEN, !words.is_empty());
    for line in [find("p.wl-groups__says"), find("b.wl-groups__says")].into_iter().flatten() {
        if line.text_content().as_deref() != Some(words) {
            line.set_text_content(Some(words));
        }
    }
}

fn place(list: &Element, value: &str, called: &str) -> Option<()> {
    let place = document().create_element("li").ok()?;
    place.set_attribute("data-place", value).ok()?;
    place.set_text_content(Some(called));
    list.append_child(&place).ok().map(drop)
}

fn ghost() -> Option<HtmlElement> {
    find(".wl-groups__ghost")?.dyn_into().ok()
}

/// The card hangs here, over this.
pub(super) fn hangs((x, y): (i32, i32), aim: Option<&Aim>) {
    if let (Some(ghost), Some(places)) = (ghost(), find(".wl-groups__dock")) {
        // Among the places it would hide what it is held over.
        ghost.set_hidden(f64::from(y) > places.get_bounding_client_rect().top());
        // Whole within the window, also near its edges.
        let where_to = format!("translate(clamp(0px,{x}px - 50%,100vw - 100%),max(100% + 1rem,{y}px))");
        let _ = ghost.style().set_property("transform", &where_to);
    }
    clear_over();
    if let Some(aim) = aim {
        let _ = aim.over.class_list().add_1(OVER);
        let _ = aim.over.class_list().toggle_with_force(SAME, aim.joins());
    }
}

fn clear_over() {
    if let Some(over) = find(IS_OVER) {
        let _ = over.class_list().remove_2(OVER, SAME);
    }
}

/// Nothing is in the hand any more.
pub(super) fn gone(card: &Element) {
    page(HOLDS, false);
    clear_over();
    let _ = card.class_list().remove_1(HELD);
    if let Some(ghost) = ghost() {
        ghost.set_hidden(true);
    }
    say("");
    if let Some(list) = find(".wl-groups__places") {
        list.set_text_content(None);
    }
}

/// How far the page goes along when the hand is near its upper edge, or near the places at the lower one.
pub(super) fn pull(y: i32) -> f64 {
    const EDGE: i32 = 56;
    const STEP: f64 = 10.0;
    let Some(places) = find(".wl-groups__dock") else { return 0.0 };
    let top = places.get_bounding_client_rect().top() as i32;
    if y < EDGE {
        -STEP
    } else if (top - EDGE..top).contains(&y) {
        STEP
    } else {
        0.0
    }
}
