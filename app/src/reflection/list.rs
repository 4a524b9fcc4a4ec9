//! The reflections of a team, newest first.

use super::{address, name};
use crate::page::{Page, actions, empty, hours, lead};
use crate::rhythm::offer;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::reflection::{Held, Progress};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let slug: String = visit.at("naam")?;
    let (team, held) = visit.desk.reflections(&slug).await?;
    let next = visit.desk.next_by_rhythm(&slug).await?;
    let rhythm = format!("/team/{slug}/ritme");
    let (up, new) = (format!("/team/{slug}"), format!("/team/{slug}/sessie/nieuw"));
    let routes = format!("/team/{slug}/routes");
    let page = Page::new("title-reflections", move || {
        let plan = view! { <a class="nl-button nl-button--primary" href=new>{t("reflection-plan-one")}</a> };
        let next = next.as_ref().map(|next| offer(&visit, next));
        let next = view! { {next} {actions(plan)} <p><a href=rhythm>{t("rhythm-link")}</a></p> };
        if held.is_empty() {
            return empty("geen", "reflections-none", "reflections-none-lead", next).into_any();
        }
        let cards: Vec<_> = held.into_iter().map(card).collect();
        let routes = view! { <p><a href=routes>{t("routes-link")}</a></p> };
        view! { {lead(t("reflections-lead"))} {next} {routes} <ul class="wl-cards">{cards}</ul> }.into_any()
    });
    Ok(page.under(up, tr("menu-team", [("name", team.into())])))
}

fn card(held: Held) -> impl IntoView {
    let state = match held.progress {
        Progress::Planned => view! { <span class="nl-data-badge">{t("reflection-planned")}</span> }.into_any(),
        Progress::Open => {
            view! { <span class="nl-data-badge wl-badge-attention">{t("reflection-open")}</span> }.into_any()
        }
        Progress::Closed => {
            view! { <span class="nl-data-badge wl-badge-done">{t("reflection-done")}</span> }.into_any()
        }
    };
    let insights = (held.progress != Progress::Planned)
        .then(|| view! { <span>{tr("count-insights", [("count", held.insights.into())])}</span> });
    let at = held.hours.map(|at| view! { <span>{hours(at)}</span> });
    view! {
        <li class="wl-card">
            <h2 class="wl-card__title"><a href=address(held.id)>{name(held.planned_on)}</a></h2>
            <p class="wl-card__facts">{state} {at} <span>{tr("count-cases", [("count", held.cases.into())])}</span> {insights}</p>
        </li>
    }
}
