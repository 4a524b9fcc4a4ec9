//! Cards taken by hand: the grip on each, the line that tells of it, and the island; without it there are lists and buttons alone.

use crate::words::{t, tr};
use domain::writing::RoundView;
use islands::{GroupHands, GroupWords};
use leptos::prelude::*;

/// Tells that cards can be dragged; seen only where they can.
pub(super) fn tip(round: &RoundView) -> Option<impl IntoView + use<>> {
    (!round.thoughts.is_empty())
        .then(|| view! { <p class="wl-groups__tip wl-no-print" id="slepen">{t("groups-drag")}</p> })
}

/// Where a finger takes hold of a card; whoever has no pointer uses its list.
pub(super) fn grip() -> impl IntoView {
    view! { <span class="wl-groups__grip wl-no-print" aria-hidden="true">"⠿"</span> }
}

/// The hands, of a page `with_island`.
pub(super) fn hands() -> impl IntoView {
    // The island knows the name when a card is held over it.
    let named = |key: &str| tr(key, [("name", "…".into())]);
    let words = GroupWords {
        to: named("groups-drag-to"),
        same: named("groups-drag-same"),
        nowhere: t("groups-drag-nowhere"),
        away: t("groups-drag-away"),
    };
    view! { {words.given()} <GroupHands/> }
}
