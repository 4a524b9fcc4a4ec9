//! A page that keeps what is typed on it: the page knowing that it needs the island, the words the island says, and the script that
//! clears what waits in the browser where nobody may go on with it.

use crate::visit::Visit;
use crate::words::t;
use islands::{Drafts, Says};
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the page that is being made has a form that keeps what is typed; in the context while it is made.
#[derive(Clone, Default)]
pub struct Keeping(Arc<AtomicBool>);

impl Keeping {
    /// Whether any form did.
    pub fn any(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A form on the page keeps what is typed.
pub fn keeping() {
    if let Some(keeping) = use_context::<Keeping>() {
        keeping.0.store(true, Ordering::Relaxed);
    }
}

/// The island, for whoever is signed in.
pub(super) fn drafts(visit: &Visit) -> Option<impl IntoView + use<>> {
    let who = visit.desk.sitter().me()?.id.to_string();
    let says = Says {
        saved: t("draft-saved"),
        away: t("draft-away"),
        after: t("draft-after"),
        hold: t("draft-hold"),
        out: t("draft-out"),
        apart: t("draft-apart"),
        over: t("draft-over"),
        long: t("draft-long"),
    };
    Some(view! { <Drafts who=who says=says/> })
}

/// Clears what waits in the browser: all of it on a page for whoever signed out, here and in other windows, and that of a meeting once it closed.
pub fn forgetting(visit: &Visit, only: Option<&str>) -> impl IntoView + use<> {
    let nonce = visit.nonce.to_string();
    let script = match only {
        None => "sessionStorage.clear();new BroadcastChannel('wijkbreed').postMessage('')".to_owned(),
        // An address of this site: nobody's words.
        Some(path) => format!(
            "for(const key of Object.keys(sessionStorage))if(key.includes(':{path}/')||key.includes(':{path}#'))sessionStorage.removeItem(key)"
        ),
    };
    view! { <script nonce=nonce inner_html=script></script> }
}
