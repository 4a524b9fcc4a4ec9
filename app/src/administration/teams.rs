//! Teams: the list with who is open, and adding one to a neighbourhood.

use super::{link_cell, table, under};
use crate::form::{Choice, Fields, Text, form, select, text};
use crate::page::{Page, actions, empty, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::administration::{ListedNeighbourhood, ListedTeam, team_name};
use domain::policy::Deed;
use domain::session::Done;
use domain::{NeighbourhoodId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new team.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(default)]
    neighbourhood: String,
    #[serde(default)]
    name: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/beheer/teams";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-team");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let of = self.neighbourhood.parse::<NeighbourhoodId>().map_err(|_| "refused-choose");
        let of = objections.take("neighbourhood", of);
        let name = objections.take("name", team_name(&self.name));
        objections.check()?;
        let (Some(of), Some(name)) = (of, name) else { return Err(Problem::Broken) };
        let id = visit.desk.add_team(of, name).await?;
        Ok(Done::at(format!("/beheer/team/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.listed_teams().await?;
    let neighbourhoods = visit.desk.listed_neighbourhoods().await?;
    let page = Page::new("title-teams", move || {
        let list = (!all.is_empty()).then(|| {
            let heads = ["place-name", "administration-neighbourhood", "team-members", "team-state"];
            table("lijst", "title-teams", &heads, all.into_iter().map(row).collect())
        });
        view! { {lead(t("teams-lead"))} {list} {add(&visit, neighbourhoods)} }
    });
    Ok(under(page))
}

fn row(team: ListedTeam) -> Vec<AnyView> {
    let state = if team.terms.complete() {
        view! { <span class="nl-data-badge wl-badge-done">{t("team-open")}</span> }
    } else {
        view! { <span class="nl-data-badge wl-badge-attention">{t("administration-team-shut")}</span> }
    };
    vec![
        link_cell(format!("/beheer/team/{}", team.id), team.name),
        team.neighbourhood.into_any(),
        team.members.to_string().into_any(),
        state.into_any(),
    ]
}

fn add(visit: &Visit, neighbourhoods: Vec<ListedNeighbourhood>) -> AnyView {
    if neighbourhoods.is_empty() {
        let next =
            view! { <a class="nl-button nl-button--primary" href="/beheer/wijken">{t("title-neighbourhoods")}</a> };
        return empty("eerst", "team-add", "next-neighbourhood", actions(next)).into_any();
    }
    let fields = Fields::of::<AddForm>(visit);
    let choices: Vec<_> = neighbourhoods
        .into_iter()
        .map(|one| Choice::new(one.id.to_string(), format!("{} ({})", one.name, one.municipality)))
        .collect();
    let inside = view! {
        {select(&fields, "neighbourhood", "administration-neighbourhood", None, &choices)}
        {text(&fields, "name", "place-name", Text { help: Some("team-name-help"), ..Text::default() })}
    };
    section("nieuw", t("team-add"), form::<AddForm, _>(visit, inside, "add-button")).into_any()
}
