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
    Ok(left("v-done-heading", "v-done", again))
}

pub(super) async fn withdrawn(_: Visit) -> Result<Page, Problem> {
    // The code works no more: there is nothing to go back to.
    Ok(left("v-withdrawn-heading", "v-withdrawn", None))
}

/// No link: whoever takes the telephone over finds no way on.
fn left(heading: &'static str, words: &'static str, again: Option<&'static str>) -> Page {
    let page = Page::new("title-v", move || {
        let again = again.map(|key| view! { <p>{t(key)}</p> });
        view! { {lead(t(words))} {again} <p>{t("v-close")}</p> }
    });
    page.headed(t(heading)).bare().with_exit()
}
