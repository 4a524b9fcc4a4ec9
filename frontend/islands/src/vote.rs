//! Voting without reload: sends the form that was pressed and shows what the answered page says of it; on anything unexpected the browser sends it.

use crate::send::{document, send};
use crate::words::in_browser;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlFormElement, HtmlInputElement};

/// Round each vote form, with an id of its own.
const FRAME: &str = "[data-stem]";
/// What the page says about votes in words, beside the forms.
const LEFT: &str = "stemmen-over";
/// On a form that was sent and has no answer yet.
const BUSY: &str = "data-bezig";

/// Answers every vote form of the page.
#[island]
pub fn VoteHands() -> impl IntoView {
    in_browser(|| {
        window_event_listener_untyped("submit", |event| {
            press(&event);
        });
    });
    view! { <span hidden=""></span> }
}

fn press(event: &Event) -> Option<()> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let frame = form.closest(FRAME).ok()??;
    event.prevent_default();
    if form.has_attribute(BUSY) {
        return None;
    }
    form.set_attribute(BUSY, "").ok()?;
    spawn_local(async move {
        match vote(&form, &frame).await {
            Some(()) => drop(form.remove_attribute(BUSY)),
            // The whole page then says what is the matter.
            None => drop(form.submit()),
        }
    });
    Some(())
}

/// Sends the form and shows whether the vote stands and the count, as the same form on the answered page has them.
async fn vote(form: &HtmlFormElement, frame: &Element) -> Option<()> {
    let page = send(form).await.ok()?;
    let same = page.get_element_by_id(&frame.id())?;
    // Two are looked for before one is shown: half an answer is none.
    let give = |frame: &Element| frame.query_selector("input[name=give]").ok()??.dyn_into::<HtmlInputElement>().ok();
    let (now, next) = (give(frame)?, give(&same)?);
    said(frame, "[role=status]", same.query_selector("[role=status]").ok()??.text_content());
    said(frame, "button", same.query_selector("button").ok()??.text_content());
    now.set_value(&next.value());
    left(&page, &document())
}

fn said(frame: &Element, place: &str, words: Option<String>) {
    if let Ok(Some(place)) = frame.query_selector(place) {
        place.set_text_content(words.as_deref());
    }
}

fn left(from: &Document, to: &Document) -> Option<()> {
    let words = from.get_element_by_id(LEFT)?.text_content();
    to.get_element_by_id(LEFT)?.set_text_content(words.as_deref());
    Some(())
}
