//! Hands for what lies on the table: a card is dragged to a group, or onto one that says the same, and the card's own form
//! sends it; by keyboard the form's list and button do so.

mod aim;
mod hand;
mod show;

use hand::Hand;
use leptos::prelude::*;

/// The places where a held card can go, and the card in the hand; both are seen only meanwhile. The words come ready from the page,
/// a line each: to which place the card goes, under which card it lies (`…` is the place of a name), that nothing changes
/// here, and that there was no line.
#[island]
pub fn GroupHands(words: String) -> impl IntoView {
    Effect::new(move |_| Hand::begin(&words));
    view! {
        <div class="wl-groups__dock">
            <p class="wl-groups__says" role="status"></p>
            <ul class="wl-groups__places"></ul>
        </div>
        <p class="wl-groups__ghost" hidden="" aria-hidden="true"><span></span> <b class="wl-groups__says"></b></p>
    }
}
