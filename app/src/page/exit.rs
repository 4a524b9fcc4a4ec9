//! The quick way out of a client's page: a plain link that clears the cookie and leads elsewhere; with scripts it leaves nothing to go back to.

use super::Page;
use crate::visit::Visit;
use crate::words::t;
use domain::access::Purpose;
use leptos::prelude::*;

/// Where the link leads.
const AWAY: &str = "/v/weg";

/// Takes this page's place in the browser's history, on a press or on Escape twice within a second; what stood here is gone at once. A page that
/// keeps what is filled in hears of it first, while the cookie is still there.
const SCRIPT: &str = "(()=>{const away=()=>{document.documentElement.hidden=true;dispatchEvent(new Event('leaving'));\
location.replace('/v/weg')};let last=0;\
addEventListener('keydown',e=>{if(e.key!=='Escape')return;const now=Date.now();if(now-last<1000)away();last=now});\
addEventListener('click',e=>{if(e.target.closest('.wl-exit a')){e.preventDefault();away()}})})()";

/// Whether a page has the way out: also the page of a problem, for whoever came in by a client's code.
pub(super) fn has(visit: &Visit, page: &Page) -> bool {
    page.exit || visit.desk.sitter().holder().is_some_and(|holder| holder.purpose == Purpose::Client)
}

/// The link, with what it does not do.
pub(super) fn exit() -> impl IntoView {
    view! {
        <p class="wl-exit">
            <a class="nl-button nl-button--secondary" href=AWAY rel="noreferrer">{t("exit")}</a>
            <span>{t("exit-honest")}</span>
        </p>
    }
}

/// The script of it; the link works without.
pub(super) fn script(visit: &Visit) -> impl IntoView + use<> {
    let nonce = visit.nonce.to_string();
    view! { <script nonce=nonce inner_html=SCRIPT></script> }
}
