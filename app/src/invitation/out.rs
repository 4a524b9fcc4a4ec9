//! Ways out: away at once to a harmless page elsewhere, and what is left on the screen when one is done.

use crate::page::{Answer, Page, lead};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

/// Away at once: the browser is led to another site, and the cookie goes; not that of somebody with an account, whom any
/// other site could sign out so.
pub(super) async fn away(visit: Visit) -> Result<Answer, Problem> {
    let to = visit.site.away.clone();
    Ok(if visit.desk.sitter().me().is_some() { Answer::Goto(to) } else { Answer::Leave(to) })
}

/// In the address of the last page: a word was chosen, so there is a way back.
pub(super) const WITH_WORD: &str = "woord";

pub(super) async fn done(visit: Visit) -> Result<Page, Problem> {
    let again = visit.query(WITH_WORD).map(|_| "v-done-return");
    Ok(left("v-done-heading", "v-done", move || {
        let again = again.map(|key| view! { <p>{t(key)}</p> });
        view! { {again} <p class="wl-kiosk__out"><a href="/v">{t("v-to-code")}</a></p> }
    }))
}

pub(super) async fn withdrawn(_: Visit) -> Result<Page, Problem> {
    // The code works no more: there is nothing to go back to.
    Ok(left("v-withdrawn-heading", "v-withdrawn", || ()))
}

fn left<V: IntoView + 'static>(
    heading: &'static str,
    words: &'static str,
    back: impl FnOnce() -> V + Send + 'static,
) -> Page {
    let page = Page::new("title-v", move || {
        view! { {lead(t(words))} <p>{t("v-close")}</p> {back()} }
    });
    page.headed(t(heading)).bare().with_exit()
}
