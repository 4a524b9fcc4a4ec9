//! The front page of administration: how much there is of everything, and the next thing to set up.

use super::{link_cell, table};
use crate::page::{Page, actions, lead, notice};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::administration::Overview;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.overview().await?;
    Ok(Page::new("title-administration", move || {
        let next = next(&found).map(|(words, href, button)| {
            view! {
                {notice(t(words))}
                {actions(view! { <a class="nl-button nl-button--primary" href=href>{t(button)}</a> })}
            }
        });
        view! {
            {lead(t("administration-lead"))}
            {next}
            {table("beheer-delen", "administration-parts", &["administration-part", "administration-count"], rows(&found))}
            <p class="wl-soft">{t("administration-no-cases")}</p>
        }
    }))
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
        (found.holidays == 0, ("next-holidays", "/beheer/vrije-dagen", "title-holidays")),
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
    ]
}
