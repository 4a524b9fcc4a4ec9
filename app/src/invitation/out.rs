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

pub(super) async fn done(_: Visit) -> Result<Page, Problem> {
    Ok(left("v-done-heading", "v-done"))
}

pub(super) async fn withdrawn(_: Visit) -> Result<Page, Problem> {
    Ok(left("v-withdrawn-heading", "v-withdrawn"))
}

fn left(heading: &'static str, words: &'static str) -> Page {
    let page = Page::new("title-v", move || {
        view! { {lead(t(words))} <p>{t("v-close")}</p> <p class="wl-kiosk__out"><a href="/v">{t("v-to-code")}</a></p> }
    });
    page.headed(t(heading)).bare().with_exit()
}
