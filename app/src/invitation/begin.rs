//! The first page after the code: everything to be read before anything can be typed.

use super::{of_host, step};
use crate::experience::before::{Told, before};
use crate::experience::to;
use crate::page::{Page, actions, day, through};
use crate::quartet::budget;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::invitation::Opened;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.opened().await {
        Ok(opened) => opened,
        Err(problem) => return step::over(problem),
    };
    let heading = t(&to(opened.table.respondent, "table-heading"));
    let page = Page::new("title-v", move || {
        let one = opened.table.respondent;
        let until = tr(&to(one, "v-until"), [("day", through(opened.until).into())]);
        let next = view! { <a class="nl-button nl-button--primary" href="/v/vragen">{t("v-begin")}</a> };
        view! {
            {before(&opened.table, Told::ByRole, by_when(&opened))}
            <p>{until} " " {t(&to(one, "v-later"))}</p>
            <p>{budget::minutes_of(&budget::OWN, 1)}</p>
            {actions(next)}
        }
    });
    Ok(page.headed(heading).bare().with_exit())
}

/// By when whoever invited them reads it, and the others; that they know who wrote it is said where words are written.
fn by_when(opened: &Opened) -> impl IntoView + use<> {
    let until = tr(&to(opened.table.respondent, "v-host-day"), [("day", day(opened.host_reads_by).into())]);
    let others = opened.others_read.then(|| match opened.table.read_by {
        // A meeting of today or tomorrow is no promise that they read it before whoever invited.
        Some(read_by) => tr("v-others-read-by", [("day", day(read_by.max(opened.host_reads_by)).into())]),
        None => t("v-others-read-soon"),
    });
    view! { <p>{of_host(opened, "v-host-reads")} " " {until} " " {others}</p> }
}
