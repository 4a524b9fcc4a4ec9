//! A team's own list: every rule with how often it stood in the way, most often first.

use super::article::{own_words, way_badge};
use crate::page::{Page, empty, lead};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::rule_obstacle::{RuleList, RuleRow};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let slug: String = visit.at("naam")?;
    let list = visit.desk.rules(&slug).await?;
    let (home, team) = (format!("/team/{slug}"), tr("menu-team", [("name", list.team.1.clone().into())]));
    let page = Page::new("title-rules-own", move || body(&list));
    Ok(page.under(home.clone(), team).under(format!("{home}/werkafspraken"), t("title-agreements")))
}

fn body(list: &RuleList) -> AnyView {
    let network = view! { <p><a href="/regels">{t("rules-to-network")}</a></p> };
    if list.rows.is_empty() {
        let example = view! { <div class="wl-empty__example"><p>{t("rules-example")}</p></div> {network} };
        let teach = empty("leeg", "rules-empty", "rules-empty-line", example);
        return view! { {lead(t("rules-lead"))} {teach} }.into_any();
    }
    let cards: Vec<_> = list.rows.iter().map(card).collect();
    view! {
        {lead(t("rules-lead"))}
        <p class="wl-soft wl-small">{t("rules-readers")}</p>
        <ul class="wl-cards">{cards}</ul>
        {network}
    }
    .into_any()
}

fn card(row: &RuleRow) -> impl IntoView + use<> {
    let href = format!("/regel/{}", row.id);
    view! {
        <li class="wl-card">
            <h2 class="wl-card__title"><a href=href>{own_words(&row.text)}</a></h2>
            <p class="wl-card__facts">{way_badge(row.way)} <span>{often(row.times, row.agreements)}</span></p>
        </li>
    }
}

/// How often it stood in the way, and of how many agreements.
pub(super) fn often(times: i64, agreements: i64) -> String {
    tr("rule-often", [("times", times.into()), ("agreements", agreements.into())])
}
