//! A field that watches for traces while somebody types: its list below, and the page knowing that it needs the island.

use super::traces;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the page that is being made has a field that watches; in the context while it is made.
#[derive(Clone, Default)]
pub struct Watching(Arc<AtomicBool>);

impl Watching {
    /// Whether any field did.
    pub fn any(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What stands under a field of the team's own words: what looks like a person in it, and that no check makes it anonymous.
///
/// A row of fields that says once who reads it, says so once too: `says`.
pub fn watch(field: &str, text: &str, says: bool) -> impl IntoView + use<> {
    if let Some(watching) = use_context::<Watching>() {
        watching.0.store(true, Ordering::Relaxed);
    }
    view! {
        {says.then(|| view! { <p class="wl-soft wl-small">{t("trace-short")}</p> })}
        <div id=format!("{field}-sporen") aria-live="polite">{traces(text)}</div>
    }
}
