//! A team's register: each agreement in one sentence with how it fares, weak ones first.

use super::health::{health_legend, health_row};
use super::wording::kind_words;
use crate::page::{Page, actions, day, empty, lead, section};
use crate::visit::Visit;
use crate::words::{t, tr};
use chrono::NaiveDate;
use domain::Problem;
use domain::agreement::{Entry, Register};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let slug: String = visit.at("naam")?;
    let register = visit.desk.agreements(&slug).await?;
    let (home, team) = (format!("/team/{slug}"), tr("menu-team", [("name", register.team.clone().into())]));
    Ok(Page::new("title-agreements", move || list(&slug, register)).under(home, team))
}

fn list(slug: &str, register: Register) -> AnyView {
    let new = format!("/team/{slug}/werkafspraken/nieuw");
    let rules = format!("/team/{slug}/regels");
    let new = actions(view! {
        <a class="nl-button nl-button--primary" href=new>{t("agreement-new")}</a>
        <a class="nl-button nl-button--secondary" href=rules>{t("title-rules-own")}</a>
    });
    let ended = (!register.ended.is_empty())
        .then(|| section("gestopt", t("agreements-ended"), cards(register.ended.iter(), register.today)));
    if register.standing.is_empty() {
        let next = view! {
            <div class="wl-empty__example"><p>{t("agreements-example")}</p></div>
            {new}
        };
        let teach = empty("leeg", "agreements-empty", "agreements-empty-line", next);
        return view! { {lead(t("agreements-lead"))} {teach} {ended} }.into_any();
    }
    let (weak, other): (Vec<_>, Vec<_>) = register.standing.iter().partition(|entry| entry.health.weak());
    let heading = if weak.is_empty() { t("agreements-all") } else { t("agreements-other") };
    let (any_weak, any_other) = (!weak.is_empty(), !other.is_empty());
    let weak = any_weak.then(|| section("zwak", t("agreements-weak"), cards(weak, register.today)));
    let other = any_other.then(|| section("overig", heading, cards(other, register.today)));
    let tested = register.standing.iter().any(|entry| !entry.health.tests().is_empty());
    view! { {lead(t("agreements-lead"))} {new} {tested.then(health_legend)} {weak} {other} {ended} }.into_any()
}

fn cards<'a>(entries: impl IntoIterator<Item = &'a Entry>, today: NaiveDate) -> AnyView {
    let cards: Vec<_> = entries.into_iter().map(|entry| card(entry, today)).collect();
    view! { <ul class="wl-cards">{cards}</ul> }.into_any()
}

fn card(entry: &Entry, today: NaiveDate) -> impl IntoView + use<> {
    let href = format!("/werkafspraak/{}", entry.id);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{entry.wording.sentence()}</a></h3>
            {health_row(&entry.health)}
            <p class="wl-card__facts"><span>{kind_words(entry.kind)}</span> {review(entry, today)}</p>
        </li>
    }
}

/// When the team looks again; what is due stands out.
fn review(entry: &Entry, today: NaiveDate) -> impl IntoView + use<> {
    let on = |key, date: NaiveDate| tr(key, [("day", day(date).into())]);
    match entry.ended_on {
        Some(ended) => view! { <span>{on("agreement-ended-on", ended)}</span> }.into_any(),
        None if entry.due(today) => {
            view! { <span class="nl-data-badge wl-badge-attention">{on("agreement-due", entry.review_on)}</span> }
                .into_any()
        }
        None => view! { <span>{on("agreement-review-on", entry.review_on)}</span> }.into_any(),
    }
}
