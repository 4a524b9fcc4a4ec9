//! Putting together what lies on the table, by keyboard and without scripts too: the page with its groups and what lies in none; hands lives beside it.

use super::card::{Ways, card};
use super::group::{called, rename};
use super::hands::{hands, tip};
use super::sheet::about;
use super::{desk, under};
use crate::page::{Page, actions, lead, section};
use crate::reflection::elsewhere;
use crate::reflection::live::along;
use crate::visit::Visit;
use crate::weighing;
use crate::words::{t, tr};
use domain::Problem;
use domain::reflection::{AboutOne, Progress};
use domain::writing::{Card, RoundView, Writing};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let writing = visit.desk.writing(visit.at("id")?).await?;
    let round = writing.on_table().cloned();
    let (back, open) = (desk(writing.reflection), writing.progress == Progress::Open);
    let (weigh, above) = (weighing::desk(writing.reflection), writing.clone());
    let page = Page::new("title-groups", move || {
        let inside = match round {
            Some(round) => table(&visit, &round, open, "los").into_any(),
            None => {
                let none = match writing.progress {
                    Progress::Closed => "groups-over",
                    Progress::Planned | Progress::Open if writing.invites() => "groups-nothing",
                    Progress::Planned | Progress::Open => "groups-nothing-beyond",
                };
                view! { <p class="wl-soft">{t(none)}</p> }.into_any()
            }
        };
        let back = view! {
            <a class="nl-button nl-button--secondary" href=weigh>{t("title-weighing")}</a>
            <a class="nl-button nl-button--secondary" href=back>{t("title-writing")}</a>
        };
        let along = along(writing.reflection, writing.progress);
        let team_is = elsewhere(writing.reflection, writing.at_step.as_ref(), AboutOne::Groups);
        let before = earlier(&visit, &writing);
        view! { {lead(t(intro(writing.progress)))} {along} {team_is} {inside} {before} {actions(back)} {open.then(hands)} }
    });
    let page = under(page, &above).under(desk(above.reflection), t("title-writing"));
    Ok(if open { page.with_island() } else { page })
}

fn intro(progress: Progress) -> &'static str {
    match progress {
        Progress::Closed => "reflection-closed",
        Progress::Planned | Progress::Open => "groups-lead",
    }
}

/// How rounds that were put away were put together; nobody moves their cards any more.
fn earlier(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    let grouped =
        writing.earlier().filter(|round| round.thoughts.iter().any(|one| one.group.is_some() || one.under.is_some()));
    let rounds: Vec<_> = grouped
        .map(|round| {
            let count = i64::try_from(round.thoughts.len()).unwrap_or_default();
            let words =
                tr("writing-earlier-one", [("question", round.question.as_str().into()), ("count", count.into())]);
            let inside = table(visit, round, false, &format!("los-{}", round.id));
            view! { <details class="wl-more"><summary>{words}</summary>{inside}</details> }
        })
        .collect();
    (!rounds.is_empty()).then(|| section("eerder", t("groups-earlier"), rounds))
}

fn table(visit: &Visit, round: &RoundView, open: bool, apart_id: &str) -> impl IntoView + use<> {
    let (groups, loose) = round.grouped();
    let known: Vec<_> = groups.iter().map(|(group, cards)| (group.id.to_string(), called(group, cards))).collect();
    let tops: Vec<_> = round.cards().into_iter().map(|card| card.top).collect();
    let ways = open.then_some(Ways { groups: &known, tops: &tops });
    let cards = |all: &[Card]| {
        let all: Vec<_> = all.iter().map(|one| card(visit, round, one, ways)).collect();
        view! { <ul class="wl-cards">{all}</ul> }
    };
    let groups: Vec<_> = groups
        .iter()
        .map(|(group, all)| {
            let (id, rename) = (format!("groep-{}", group.id), open.then(|| rename(visit, group, all)));
            let inside = view! { {rename} {cards(all)} };
            part(id, called(group, all), inside)
        })
        .collect();
    let apart = if open { "groups-loose" } else { "groups-left" };
    let loose = (!loose.is_empty()).then(|| part(apart_id.to_owned(), t(apart), cards(&loose)));
    let tip = open.then(|| tip(round));
    view! { <p class="wl-soft">{round.question.clone()} " " {about(round)}</p> {tip} {groups} {loose} }
}

fn part(id: String, heading: String, inside: impl IntoView + 'static) -> impl IntoView + 'static {
    let called = id.clone();
    view! {
        <section class="wl-section" aria-labelledby=called>
            <h2 class="nl-heading nl-heading--level-2" id=id>{heading}</h2>
            {inside}
        </section>
    }
}
