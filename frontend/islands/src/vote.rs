//! Voting without reload: sends the form that stands round it and shows what the answered page says; on anything unexpected the browser sends it.

use crate::send::{document, send};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

/// What the page says about votes in words, beside each form.
const LEFT: &str = "stemmen-over";

/// The button of a vote form: `mine` is whether the visitor voted, `counted` how many did; the words come ready from the page.
#[island]
pub fn VoteButton(mine: bool, counted: String, give: String, take: String) -> impl IntoView {
    let mine = RwSignal::new(mine);
    let counted = RwSignal::new(counted);
    let busy = RwSignal::new(false);
    let words = move || if mine.get() { take.clone() } else { give.clone() };
    let press = move |event: leptos::ev::MouseEvent| {
        let Some(form) = form_of(&event) else { return };
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match vote(&form).await {
                Some((now, count)) => {
                    mine.set(now);
                    counted.set(count);
                    busy.set(false);
                }
                // The whole page then says what is the matter.
                None => drop(form.submit()),
            }
        });
    };
    view! {
        <input type="hidden" name="give" value=move || if mine.get() { "nee" } else { "ja" }/>
        <button class="nl-button nl-button--secondary" type="submit" on:click=press>{words}</button>
        <span class="wl-vote-count" role="status">{move || counted.get()}</span>
    }
}

fn form_of(event: &leptos::ev::MouseEvent) -> Option<HtmlFormElement> {
    let button: Element = event.target()?.dyn_into().ok()?;
    button.closest("form").ok()??.dyn_into().ok()
}

/// Sends the form; whether the vote stands and the count, as the same form on the answered page has them.
async fn vote(form: &HtmlFormElement) -> Option<(bool, String)> {
    let page = send(form).await.ok()?;
    let id = form.parent_element()?.id();
    let same = page.get_element_by_id(&id)?;
    let give: HtmlInputElement = same.query_selector("input[name=give]").ok()??.dyn_into().ok()?;
    let count = same.query_selector("[role=status]").ok()??.text_content()?;
    let left = page.get_element_by_id(LEFT)?.text_content();
    document().get_element_by_id(LEFT)?.set_text_content(left.as_deref());
    Some((give.value() == "nee", count))
}
