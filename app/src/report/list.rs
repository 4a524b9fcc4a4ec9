//! Which reports there are: the visitor's neighbourhoods, and the quarters of one.

use super::{address, list_address, place, quarter_words};
use crate::page::{Page, empty, instant, lead};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::report::{Progress, QuarterLine, ReportList, Where};
use leptos::prelude::*;

pub(super) async fn places(visit: Visit) -> Result<Page, Problem> {
    let places = visit.desk.report_places().await?;
    Ok(Page::new("title-reports", move || {
        if places.is_empty() {
            let next = view! { <a class="nl-button nl-button--secondary" href="/netwerk">{t("menu-network")}</a> };
            return empty("geen-wijk", "reports-places-none", "reports-places-none-lead", next).into_any();
        }
        let cards: Vec<_> = places.iter().map(place_card).collect();
        view! { {lead(t("reports-places-lead"))} <ul class="wl-cards">{cards}</ul> }.into_any()
    }))
}

fn place_card(at: &Where) -> impl IntoView + use<> {
    view! {
        <li class="wl-card"><h2 class="wl-card__title"><a href=list_address(at)>{place(at)}</a></h2></li>
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let (municipality, neighbourhood): (String, String) = (visit.at("gemeente")?, visit.at("naam")?);
    let list = visit.desk.reports(&municipality, &neighbourhood).await?;
    let heading = tr("reports-of", [("neighbourhood", list.at.neighbourhood.clone().into())]);
    let page = Page::new("title-reports", move || {
        // Whoever makes no reports has nothing to do at a quarter that nobody began.
        let concerns = |line: &&QuarterLine| list.composes || line.progress != Progress::NotBegun;
        let cards: Vec<_> = list.quarters.iter().filter(concerns).map(|line| card(&list, line)).collect();
        view! { {lead(t("reports-lead"))} <ul class="wl-cards">{cards}</ul> }
    });
    Ok(page.headed(heading).under("/rapporten", t("title-reports")))
}

fn card(list: &ReportList, line: &QuarterLine) -> impl IntoView + use<> {
    let (badge, class, said, next) = match &line.progress {
        Progress::Running => {
            let line = if list.composes { "report-state-running-next" } else { "report-state-running-line" };
            ("report-state-running", "nl-data-badge", t(line), None)
        }
        Progress::NotBegun => {
            let next = list.composes.then(|| address(&list.at, line.quarter));
            ("report-state-not-begun", "nl-data-badge", String::new(), next)
        }
        Progress::Draft { report, stories } => {
            let drafts = format!("/rapport/concept/{report}/duiding");
            let next = if list.composes { address(&list.at, line.quarter) } else { drafts };
            let said = tr("report-state-draft-line", [("count", (*stories).into())]);
            ("report-state-draft", "nl-data-badge wl-badge-attention", said, Some(next))
        }
        Progress::Published { hash, at } => {
            let said = tr("report-state-published-line", [("day", instant(*at).into())]);
            ("report-state-published", "nl-data-badge wl-badge-done", said, Some(format!("/rapport/{hash}")))
        }
    };
    let name = capital(&quarter_words(line.quarter));
    let title = match next {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <li class="wl-card">
            <h2 class="wl-card__title">{title}</h2>
            <p class="wl-card__facts"><span class=class>{t(badge)}</span> <span>{said}</span></p>
        </li>
    }
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
