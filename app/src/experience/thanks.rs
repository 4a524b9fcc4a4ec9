//! What is left on the screen after the table: nothing of anybody, and nobody signed in.

use crate::page::{Page, lead};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

pub(super) async fn done(_: Visit) -> Result<Page, Problem> {
    Ok(left("title-table-done", "table-done"))
}

pub(super) async fn stopped(_: Visit) -> Result<Page, Problem> {
    Ok(left("title-table-stopped", "table-stopped"))
}

fn left(title: &'static str, words: &'static str) -> Page {
    Page::new(title, move || {
        view! {
            {lead(t(words))}
            <p>{t("table-hand-back")}</p>
            <p class="wl-kiosk__out"><a href="/aanmelden">{t("table-sign-in")}</a></p>
        }
    })
    .bare()
}
