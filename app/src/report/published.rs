//! A published report: rendered from its document, never recounted; and the document as a file.

use super::article::{Article, Tools};
use super::list_address;
use crate::page::{Answer, Page, Shown, instant};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::report::{Figures, PublishedReport};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let hash: String = visit.at("inhoud")?;
    let report = visit.desk.published_report(&hash).await?;
    let heading = tr("report-heading", [("neighbourhood", report.at.neighbourhood.clone().into())]);
    let above = if report.composes || !report.sides.is_empty() {
        (list_address(&report.at), t("title-reports"))
    } else {
        ("/netwerk".to_owned(), t("menu-network"))
    };
    let page = Page::new("title-report", move || article(&report));
    Ok(page.headed(heading).under(above.0, above.1))
}

fn article(report: &PublishedReport) -> impl IntoView + use<> {
    let figures = Figures::from(&report.document);
    let tools = if report.composes { Tools::Withdraw } else { Tools::WithdrawVoices(&report.sides) };
    let published = tr("report-end-date", [("day", instant(report.published_at).into())]);
    let file = format!("/rapport/{}/cijfers.json", report.hash);
    let end = view! {
        {ending(&figures, report.document.threshold())}
        <p>{published}</p>
        <p class="wl-no-print"><a href=file>{t("report-json")}</a></p>
    };
    let (stories, lessons) = (&report.stories, &report.lessons);
    let (at, quarter, shown) = (&report.at, report.quarter, Shown::Plain);
    Article { at, quarter, figures: &figures, stories, lessons, tools, shown }.view(end)
}

/// What is hidden and why, and what kind of cases these are.
pub(super) fn ending(figures: &Figures, threshold: u32) -> impl IntoView + use<> {
    let hidden = figures.hides().then(|| {
        view! { <p>{tr("report-end-hidden", [("count", threshold.into())])}</p> }
    });
    view! { {hidden} <p>{t("report-self-chosen")}</p> }
}

pub(super) async fn file(visit: Visit) -> Result<Answer, Problem> {
    let hash: String = visit.at("inhoud")?;
    let (name, body) = visit.desk.published_bytes(&hash).await?;
    Ok(Answer::File { kind: "application/json", name, body })
}
