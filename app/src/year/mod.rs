//! Pages: a team's year: its reflections, what was promised and what became of it, agreements over time, energy in bands; for the team only.

mod table;

use crate::page;
use crate::page::{Page, day, lead, section};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::reflection::{Outcome, Progress};
use domain::year::{Grown, Happened, Promised, Sat, Year};
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] =
    &[page!("/team/{naam}/jaar", SeeTeam, newest), page!("/team/{naam}/jaar/{jaar}", SeeTeam, one)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn newest(visit: Visit) -> Result<Page, Problem> {
    let name: String = visit.at("naam")?;
    shown(&visit, &name, None).await
}

async fn one(visit: Visit) -> Result<Page, Problem> {
    let name: String = visit.at("naam")?;
    let year: String = visit.at("jaar")?;
    // One year has one address.
    let year = year.parse().ok().filter(|number: &i32| number.to_string() == year).ok_or(Problem::Absent)?;
    shown(&visit, &name, Some(year)).await
}

async fn shown(visit: &Visit, name: &str, year: Option<i32>) -> Result<Page, Problem> {
    let year = visit.desk.team_year(name, year).await?;
    let (slug, team) = year.team.clone();
    let heading = tr("year-of", [("team", team.as_str().into()), ("year", year.year.to_string().into())]);
    let page = Page::new("title-year", move || view(&year)).headed(heading);
    Ok(page.under(format!("/team/{slug}"), tr("menu-team", [("name", team.into())])))
}

fn view(year: &Year) -> impl IntoView + use<> {
    view! {
        {lead(t("year-lead"))}
        <p class="wl-readers">{t("year-readers")}</p>
        {others(year)}
        {section("sessies", t("year-sat"), sat(year))}
        {section("beloofd", t("year-promised"), promised(year))}
        {section("afspraken", t("year-agreements"), agreements(year))}
        {section("energie", t("year-looked"), table::looked(year))}
    }
}

/// The other years in which the team met.
fn others(year: &Year) -> Option<AnyView> {
    let links: Vec<_> = year
        .years
        .iter()
        .filter(|one| **one != year.year)
        .map(|one| view! { <li><a href=format!("/team/{}/jaar/{one}", year.team.0)>{one.to_string()}</a></li> })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="wl-no-print">{links}</ul> }.into_any())
}

fn list(lines: Vec<AnyView>, none: &'static str) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="wl-soft">{t(none)}</p> }.into_any();
    }
    view! { <ul>{lines}</ul> }.into_any()
}

fn sat(year: &Year) -> AnyView {
    let lines = year.sat.iter().map(|one: &Sat| {
        let (href, state) = match one.progress {
            Progress::Planned => (format!("/sessie/{}", one.id), t("reflection-planned")),
            Progress::Open => (format!("/sessie/{}", one.id), t("reflection-open")),
            Progress::Closed => {
                (format!("/sessie/{}/notulen", one.id), tr("count-insights", [("count", one.insights.into())]))
            }
        };
        view! { <li><a href=href>{day(one.on)}</a> ": " {state}</li> }.into_any()
    });
    list(lines.collect(), "year-sat-none")
}

fn promised(year: &Year) -> AnyView {
    let count = |key: &str, n: usize| tr(key, [("count", n.into())]);
    let sums = [
        count("year-done", year.became(Outcome::Done)),
        count("year-dropped", year.became(Outcome::Dropped)),
        count("year-open", year.became(Outcome::Open)),
    ];
    let lines = year.promised.iter().map(|one: &Promised| {
        let what = match one.state {
            Outcome::Open => "action-open",
            state => crate::action::outcome(state),
        };
        let helped = one.helped.map(|helped| format!(" {}", t(crate::action::helped(helped)))).unwrap_or_default();
        let says = format!("{}.{helped}", t(what));
        let from = tr("year-from", [("who", one.owner.as_str().into()), ("day", day(one.made_on).into())]);
        let href = crate::action::address(one.id);
        view! { <li><a href=href>{one.text.clone()}</a> " (" {from} "). " {says}</li> }.into_any()
    });
    let lines = list(lines.collect(), "year-promised-none");
    let sums = (!year.promised.is_empty()).then(|| view! { <p>{sums.join(" ")}</p> });
    view! { {sums} {lines} }.into_any()
}

fn agreements(year: &Year) -> AnyView {
    let lines = year.agreements.iter().filter(|one| !one.happened.is_empty()).map(|one: &Grown| {
        let what: Vec<_> = one.happened.iter().map(|(on, what)| happened(day(*on), what)).collect();
        let href = format!("/werkafspraak/{}", one.id);
        view! { <li><a href=href>{one.sentence.clone()}</a> " " {what.join(" ")}</li> }.into_any()
    });
    let lines = list(lines.collect(), "year-agreements-none");
    view! { {lines} {table::kept(year)} }.into_any()
}

fn happened(on: String, what: &Happened) -> String {
    let (key, reason) = match what {
        Happened::Made => ("year-made", ""),
        Happened::Changed(reason) => ("year-changed", reason.as_str()),
        Happened::Ended(reason) => ("year-ended", reason.as_str()),
    };
    let said = tr(key, [("day", on.into())]);
    if reason.is_empty() { said } else { format!("{said} {}", tr("change-because", [("reason", reason.into())])) }
}
