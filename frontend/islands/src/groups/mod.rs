//! Hands for what lies on the table: a card is dragged to a group, or onto one that says the same, and the card's own form
//! sends it; by keyboard the form's list and button do so.

mod aim;
mod hand;
mod show;

use crate::words::{given, in_browser, read};
use hand::Hand;
use leptos::prelude::*;

const NAME: &str = "handen";

/// What is said while a card is held; `…` is the place of a name.
pub struct GroupWords {
    /// To which place the card goes.
    pub to: String,
    /// Under which card it lies.
    pub same: String,
    /// Nothing changes here.
    pub nowhere: String,
    /// There was no line.
    pub away: String,
}

impl GroupWords {
    /// On the page, for the island.
    pub fn given(self) -> impl IntoView + use<> {
        given(NAME, &[self.to, self.same, self.nowhere, self.away])
    }

    fn read() -> Self {
        let [to, same, nowhere, away] = read(NAME);
        GroupWords { to, same, nowhere, away }
    }
}

/// The places where a held card can go, and the card in the hand; both are seen only meanwhile.
#[island]
pub fn GroupHands() -> impl IntoView {
    in_browser(|| Hand::begin(GroupWords::read()));
    view! {
        <div class="wl-groups__dock">
            <p class="wl-groups__says" role="status"></p>
            <ul class="wl-groups__places"></ul>
        </div>
        <p class="wl-groups__ghost" hidden="" aria-hidden="true"><span></span> <b class="wl-groups__says"></b></p>
    }
}
