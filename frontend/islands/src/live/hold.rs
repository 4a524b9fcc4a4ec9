//! What somebody has in hand, or sent and waits for: meanwhile the page is not renewed under it.

use std::cell::Cell;
use web_sys::Event;

thread_local! {
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// What a window hears when nothing is held any more.
pub(super) const LET_GO: &str = "losgelaten";

/// Something is in hand from now on.
pub(crate) fn begin() {
    HELD.set(HELD.get() + 1);
}

/// It is not any more; with the last the page is renewed.
pub(crate) fn end() {
    HELD.set(HELD.get().saturating_sub(1));
    if let Ok(event) = Event::new(LET_GO)
        && !held()
    {
        let _ = leptos::prelude::window().dispatch_event(&event);
    }
}

/// Whether anything is.
pub(super) fn held() -> bool {
    HELD.get() > 0
}
