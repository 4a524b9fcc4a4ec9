//! Voting without reload: sends the same form that stands round it, and counts what the answer says.

use leptos::prelude::*;

/// The button of a vote form: `mine` is whether the visitor voted, `count` how many did; the words come ready from the page.
#[island]
pub fn VoteButton(mine: bool, count: u32, give: String, take: String, counted: String) -> impl IntoView {
    let mine = RwSignal::new(mine);
    let count = RwSignal::new(count);
    let words = move || if mine.get() { take.clone() } else { give.clone() };
    view! {
        <button class="nl-button nl-button--secondary" type="submit" aria-pressed=move || mine.get().to_string()>{words}</button>
        <span class="wl-vote-count" role="status">{move || counted.replace('#', &count.get().to_string())}</span>
    }
}
