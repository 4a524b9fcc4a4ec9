//! A page that keeps what is typed on it: the page knowing that it needs the island, the words the island says, and the script that
//! clears what waits in the browser where nobody may go on with it.

use crate::visit::{IN, Visit};
use crate::words::t;
use domain::PersonId;
use domain::session::Sitter;
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
        here: t("draft-here"),
    };
    Some(view! { {says.given(who)} <Drafts/> })
}

/// What waits in the browser and is cleared.
#[derive(Clone, Copy, Debug)]
pub enum Forget<'a> {
    /// All of it, here and in other windows.
    All,
    /// That of a meeting, by its address: nobody's words.
    Meeting(&'a str),
    /// That of everybody but this person, here and in other windows.
    Others(PersonId),
}

/// Clears what waits in the browser.
pub fn forgetting(visit: &Visit, what: Forget<'_>) -> impl IntoView + use<> {
    let nonce = visit.nonce.to_string();
    let script = match what {
        Forget::All => "sessionStorage.clear();new BroadcastChannel('wijkbreed').postMessage('')".to_owned(),
        Forget::Meeting(path) => format!(
            "for(const key of Object.keys(sessionStorage))if(key.includes(':{path}/')||key.includes(':{path}#'))sessionStorage.removeItem(key)"
        ),
        Forget::Others(person) => format!(
            "for(const key of Object.keys(sessionStorage))if(!key.startsWith('getypt:{person}:'))sessionStorage.removeItem(key);\
             new BroadcastChannel('wijkbreed').postMessage('{person}')"
        ),
    };
    view! { <script nonce=nonce inner_html=script></script> }
}

/// What is cleared because of who sits here now: everything for a client or a guest, in whose hands the device may be, and what others typed
/// for whoever just signed in.
pub(super) fn of_others(visit: &Visit) -> Option<impl IntoView + use<>> {
    let what = match visit.desk.sitter() {
        Sitter::Client { .. } | Sitter::ByCode(_) => Forget::All,
        Sitter::Person(me) => Forget::Others(visit.query(IN).map(|_| me.id)?),
        Sitter::Anonymous => return None,
    };
    Some(forgetting(visit, what))
}
