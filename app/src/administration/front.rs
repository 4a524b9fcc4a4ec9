//! The front page of administration: how much there is of everything, and the next thing to set up.

use super::{link_cell, table};
use crate::page::{Page, actions, lead, notice};
use crate::visit::Visit;
use crate::words::{t, tr};
use chrono::Datelike;
use domain::Problem;
use domain::administration::Overview;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.overview().await?;
    let empty = empty_year(&visit).await?;
    Ok(Page::new("title-administration", move || {
        let step = |words: String, href: String, button: &'static str| {
            let link = view! { <a class="nl-button nl-button--primary" href=href>{t(button)}</a> };
            view! { {notice(words)} {actions(link)} }
        };
        let next = next(&found).map(|(words, href, button)| step(t(words), href.to_owned(), button)).or_else(|| {
            let words = |year: i32| tr("next-holidays", [("year", year.to_string().into())]);
            empty.map(|year| step(words(year), format!("/beheer/vrije-dagen/{year}"), "title-holidays"))
        });
        view! {
            {lead(t("administration-lead"))}
            {next}
            {table("beheer-delen", "administration-parts", &["administration-part", "administration-count"], rows(&found))}
            <p class="wl-soft">{t("administration-no-cases")}</p>
        }
    }))
}

/// This year or the next, when no day of it is free yet: a clock in working days then counts too many.
async fn empty_year(visit: &Visit) -> Result<Option<i32>, Problem> {
    let (today, days) = visit.desk.public_holidays(None).await?;
    if days.is_empty() {
        return Ok(Some(today.year()));
    }
    let (_, days) = visit.desk.public_holidays(Some(today.year() + 1)).await?;
    Ok(days.is_empty().then(|| today.year() + 1))
}

/// With what to begin while no team is open: the key of a sentence.
pub(crate) fn begin(found: &Overview) -> Option<&'static str> {
    next(found).filter(|_| !found.has_open_team()).map(|(words, _, _)| words)
}

/// The first thing that is missing, in the order in which a network is set up.
fn next(found: &Overview) -> Option<(&'static str, &'static str, &'static str)> {
    let steps = [
        (found.organisations == 0, ("next-organisation", "/beheer/organisaties", "title-organisations")),
        (found.municipalities == 0, ("next-municipality", "/beheer/gemeenten", "title-municipalities")),
        (found.neighbourhoods == 0, ("next-neighbourhood", "/beheer/wijken", "title-neighbourhoods")),
        (found.teams == 0, ("next-team", "/beheer/teams", "title-teams")),
        (found.shut > 0, ("next-open-team", "/beheer/teams", "title-teams")),
        (found.people < 2, ("next-people", "/beheer/mensen", "title-people")),
    ];
    steps.into_iter().find(|(missing, _)| *missing).map(|(_, step)| step)
}

fn rows(found: &Overview) -> Vec<Vec<AnyView>> {
    let plain = |count: i64| count.to_string().into_any();
    let noted = |count: i64, key: &str, of: i64| {
        let note = (of > 0).then(|| tr(key, [("count", of.into())]));
        view! { {count.to_string()} {note.map(|note| format!(" ({note})"))} }.into_any()
    };
    let part = |href: &str, key: &str, count: AnyView| vec![link_cell(href.to_owned(), t(key)), count];
    vec![
        part("/beheer/organisaties", "title-organisations", plain(found.organisations)),
        part("/beheer/gemeenten", "title-municipalities", plain(found.municipalities)),
        part("/beheer/wijken", "title-neighbourhoods", plain(found.neighbourhoods)),
        part("/beheer/teams", "title-teams", noted(found.teams, "administration-shut", found.shut)),
        part("/beheer/mensen", "title-people", noted(found.people, "administration-invited", found.invited)),
        part("/beheer/vrije-dagen", "title-holidays", plain(found.holidays)),
        part("/beheer/lijsten", "title-code-lists", t("code-lists-front").into_any()),
    ]
}
