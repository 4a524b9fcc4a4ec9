//! The page of what a team may release: insights and signals, by how far they are.

use crate::page::{Page, day, empty, lead, section, words};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::release::{Candidate, SecondPerson, Source, Stage};
use domain::{Problem, RuleObstacleId};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let slug: String = visit.at("naam")?;
    let found = visit.desk.candidates(&slug).await?;
    let (address, team) = (format!("/team/{}", found.slug), found.team);
    let to_rules = format!("{address}/regels");
    let page = Page::new("title-release", move || {
        let rows = found.rows;
        let none = (rows.is_empty() && found.rules.is_empty()).then(none);
        let rules: Vec<_> = found.rules.iter().map(rule).collect();
        let rules = (!rules.is_empty())
            .then(|| section("regels", t("release-rules"), view! { <ul class="wl-cards">{rules}</ul> }));
        let of = |stage: Option<Stage>| rows.iter().filter(|row| row.source.stage() == stage).cloned().collect();
        let back: Vec<Candidate> = rows
            .iter()
            .filter(|row| matches!(row.source.stage(), Some(Stage::SentBack | Stage::Draft)))
            .cloned()
            .collect();
        view! {
            {lead(t("release-lead"))}
            {none}
            <p>{t("release-rules-where")} " " <a href=to_rules>{t("title-rules-own")}</a></p>
            {rules}
            {part("wacht", "release-prepared", of(Some(Stage::Prepared)))}
            {part("herschrijven", "release-back", back)}
            {part("nieuw", "release-new", of(None))}
            {part("vrij", "release-done", of(Some(Stage::Released)))}
            {part("ingetrokken", "release-withdrawn", of(Some(Stage::Withdrawn)))}
        }
    });
    Ok(page.under(address, tr("menu-team", [("name", team.into())])))
}

fn none() -> impl IntoView {
    let example = view! {
        <div class="wl-empty__example"><p><b>{t("release-example")}</b></p><p>{t("release-example-words")}</p></div>
    };
    empty("leeg", "release-empty", "release-empty-line", example)
}

/// A rule that is under way.
fn rule((id, text, stage): &(RuleObstacleId, String, Stage)) -> impl IntoView + use<> {
    let (page, key, next) = match stage {
        Stage::Prepared => ("bevestigen", "release-prepared", "release-to-look"),
        Stage::SentBack => ("vrijgeven", "release-badge-back", "release-to-rewrite"),
        Stage::Draft | Stage::Released | Stage::Withdrawn => ("vrijgeven", "release-badge-draft", "release-to-rewrite"),
    };
    let href = format!("/regel/{id}/{page}");
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{text.clone()}</h3>
            <p class="wl-card__facts"><span class="nl-data-badge">{t(key)}</span> <a href=href>{t(next)}</a></p>
        </li>
    }
}

fn part(id: &'static str, heading: &'static str, rows: Vec<Candidate>) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        let cards: Vec<_> = rows.iter().map(card).collect();
        section(id, t(heading), view! { <ul class="wl-cards">{cards}</ul> })
    })
}

fn card(row: &Candidate) -> impl IntoView + use<> {
    let kind = match row.source {
        Source::Insight(..) => "release-insight",
        Source::Signal(..) => "release-signal",
    };
    let from = tr(kind, [("pseudonym", row.pseudonym.clone().into()), ("day", day(row.on).into())]);
    let (href, next) = next(row);
    let state = badge(row).map(|(class, key)| view! { <span class=class>{t(key)}</span> });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{from}</h3>
            {words(&row.text)}
            <p class="wl-card__facts">{state} <a href=href>{t(next)}</a></p>
        </li>
    }
}

/// Where to go from here, and what that is called.
fn next(row: &Candidate) -> (String, &'static str) {
    let mine = row.second == SecondPerson::You;
    match row.source {
        Source::Insight(_, Some((id, Stage::Released | Stage::Withdrawn))) => {
            (format!("/les/{id}"), "release-to-lesson")
        }
        Source::Insight(_, Some((id, Stage::Prepared))) => {
            (format!("/les/{id}/bevestigen"), if mine { "release-to-confirm" } else { "release-to-look" })
        }
        Source::Insight(id, Some((_, Stage::Draft | Stage::SentBack))) => {
            (format!("/inzicht/{id}/les"), "release-to-rewrite")
        }
        Source::Insight(id, None) => (format!("/inzicht/{id}/les"), "release-to-write-lesson"),
        Source::Signal(id, None) => (format!("/signaal/{id}/vrijgeven"), "release-to-write-loop"),
        Source::Signal(signal, Some((id, state))) => match state.stage() {
            Stage::Released | Stage::Withdrawn => (format!("/leerloop/{id}"), "release-to-loop"),
            Stage::Prepared => {
                (format!("/leerloop/{id}/bevestigen"), if mine { "release-to-confirm" } else { "release-to-look" })
            }
            Stage::Draft | Stage::SentBack => (format!("/signaal/{signal}/vrijgeven"), "release-to-rewrite"),
        },
    }
}

fn badge(row: &Candidate) -> Option<(&'static str, &'static str)> {
    let attention = "nl-data-badge wl-badge-attention";
    match row.source.stage()? {
        Stage::Draft => Some(("nl-data-badge", "release-badge-draft")),
        Stage::SentBack => Some((attention, "release-badge-back")),
        Stage::Prepared if row.second == SecondPerson::You => Some((attention, "release-badge-you")),
        Stage::Prepared => Some(("nl-data-badge", "release-badge-other")),
        Stage::Released => Some(("nl-data-badge wl-badge-done", "release-badge-done")),
        Stage::Withdrawn => Some(("nl-data-badge", "release-badge-withdrawn")),
    }
}
