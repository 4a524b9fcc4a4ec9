//! A published report in a list; the report itself lives in report.

use crate::page::instant;
use crate::words::{t, tr};
use domain::network::ReportCard;
use leptos::prelude::*;

/// The reports, newest first.
pub(super) fn list(reports: &[ReportCard]) -> impl IntoView + use<> {
    let cards: Vec<_> = reports.iter().map(card).collect();
    view! { <ul class="wl-cards">{cards}</ul> }
}

fn card(report: &ReportCard) -> impl IntoView + use<> {
    let nth = t(&format!("network-quarter-{}", report.quarter.n()));
    let year = report.quarter.year().to_string();
    let title = tr(
        "network-report",
        [("name", report.neighbourhood.name.clone().into()), ("quarter", nth.into()), ("year", year.into())],
    );
    let published = tr("network-published", [("day", instant(report.published_at).into())]);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=format!("/rapport/{}", report.hash)>{title}</a></h3>
            <p class="wl-card__facts">
                <span>{published}</span>
                <a href=report.neighbourhood.address.clone()>{place(report)}</a>
            </p>
        </li>
    }
}

fn place(report: &ReportCard) -> String {
    let at = &report.neighbourhood;
    tr("network-place", [("name", at.name.clone().into()), ("municipality", at.municipality.clone().into())])
}
