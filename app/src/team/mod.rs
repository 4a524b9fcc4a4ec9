//! Pages and forms: a team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

mod agreements;
mod around;
mod cases;
mod month;
mod vote;

use crate::page;
use crate::page::{Page, day, done, lead, notice};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::case::VOTES;
use domain::team::{TeamCase, TeamPage};
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/team/{naam}", SeeTeam, team)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<vote::VoteForm>()];

async fn team(visit: Visit) -> Result<Page, Problem> {
    let name: String = visit.at("naam")?;
    let team = visit.desk.team_page(&name).await?;
    let heading = tr("team-heading", [("name", team.team.1.as_str().into())]);
    let votes = team.open && !team.proposed.is_empty();
    let page = Page::new("title-team", move || view(&visit, team)).headed(heading);
    Ok(if votes { page.with_island() } else { page })
}

fn view(visit: &Visit, team: TeamPage) -> impl IntoView + use<> {
    let shut = (!team.open).then(|| notice(t("team-shut")));
    let leaders =
        (!team.leaders.is_empty()).then(|| notice(tr("team-leaders", [("names", team.leaders.join(", ").into())])));
    view! {
        {lead(t("team-lead"))}
        {said(visit, &team)}
        {shut}
        {leaders}
        {month::month(&team)}
        {cases::proposed(visit, &team)}
        {cases::chosen(&team)}
        {cases::held(&team)}
        {agreements::agreements(&team)}
        {around::reflection(visit, &team)}
        {around::actions(&team)}
        {crate::care_return::due_of_team(&team.returns)}
        {crate::guest::waiting_of_team(&team.guests_wait)}
        {around::asked(&team)}
        {around::release(&team)}
        {cases::learned(&team)}
        {around::responsible(&team)}
    }
}

/// What was just done, from the address: it names an id and never more.
fn said(visit: &Visit, team: &TeamPage) -> Option<AnyView> {
    let named = |key: &str, cases: &[TeamCase], words: &str| {
        let id = visit.query(key)?;
        let case = cases.iter().find(|case| case.id.to_string() == id)?;
        Some(done(tr(words, [("name", case.pseudonym.as_str().into())])).into_any())
    };
    let planned = team.reflection.as_ref().filter(|next| !next.open);
    let chosen = if planned.is_some() { "team-chosen-done-planned" } else { "team-chosen-done" };
    let to_plan = planned.map(|next| {
        let words = tr("team-chosen-to-plan", [("day", day(next.on).into())]);
        view! { <p><a href=format!("/sessie/{}/plan", next.id)>{words}</a></p> }
    });
    named("gekozen", &team.chosen, chosen)
        .map(|done| view! { {done} {to_plan} }.into_any())
        .or_else(|| named("verder", &team.proposed, "team-resumed-done"))
}

/// How many votes the visitor has left, of how many.
fn votes_left(team: &TeamPage) -> String {
    tr("team-votes-left", [("left", team.votes_left().into()), ("all", VOTES.into())])
}
