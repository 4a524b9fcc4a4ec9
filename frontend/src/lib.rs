//! The wasm entry: links the islands and nothing else.

pub use islands as _keep;

/// Called by the page before its islands come to life.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
