//! Routes on screen: those that everybody has, those of a team's own, and which one a meeting follows.

pub(super) mod choose;
pub(super) mod edit;
mod rows;

use super::step::built;
use super::{address, under_team};
use crate::form::{framed, hidden};
use crate::page::{Page, actions, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{FullRoute, Meeting, Route, RouteChoice, RouteStep, Template, Walk};
use domain::session::Done;
use domain::{Line, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Makes a route that everybody has the team's own, in the words that stand on the page.
#[derive(Deserialize)]
pub(super) struct AdaptForm {
    #[serde(default)]
    template: String,
}

#[async_trait]
impl Form for AdaptForm {
    const PAGE: &'static str = "/team/{naam}/routes";
    const NAME: &'static str = "overnemen";
    const DEED: Deed = Deed::PlanReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let template = Template::parse(&self.template).ok_or(Problem::form("refused-choose"))?;
        let id = visit.desk.make_route(&team, copy(template)?).await?;
        Ok(Done::at(format!("/team/{team}/route/{id}")))
    }
}

fn copy(template: Template) -> Result<Route, Problem> {
    let line = |words: String| Line::parse(&words).map_err(|_| Problem::Broken);
    let steps = template.steps().iter().map(|step| {
        let title = step.name.map(|_| line(built(step.kind, step.name))).transpose()?;
        Ok(RouteStep { kind: step.kind, title, minutes: step.minutes, optional: false })
    });
    Ok(Route { name: line(template_name(template))?, steps: steps.collect::<Result<_, Problem>>()? })
}

/// What a route that everybody has is called.
fn template_name(template: Template) -> String {
    t(&format!("route-{}", template.code()))
}

/// What a meeting follows, in words.
fn name_of(walk: &Walk) -> String {
    match walk.chosen {
        RouteChoice::Template(template) => template_name(template),
        RouteChoice::Own(_) => walk.name.clone().unwrap_or_default(),
    }
}

/// What a planned meeting follows, with the way to another.
pub(super) fn followed(meeting: &Meeting) -> impl IntoView + use<> {
    let href = format!("{}/route", address(meeting.id));
    let link = actions(view! { <a class="nl-button nl-button--secondary" href=href>{t("route-choose")}</a> });
    view! { <p>{tr("route-planned", [("name", name_of(&meeting.walk).into())])}</p> {longer(meeting)} {link} }
}

/// That it takes longer than was planned; it may.
fn longer(meeting: &Meeting) -> Option<impl IntoView + use<>> {
    let planned = meeting.hours?;
    let route = meeting.walk.longer_than(planned)?;
    let words = tr("route-longer", [("route", route.into()), ("planned", i32::from(planned.minutes).into())]);
    Some(view! { <p class="wl-soft">{words}</p> })
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let routes = visit.desk.routes(&visit.at::<String>("naam")?).await?;
    let (slug, team) = (routes.slug.clone(), routes.team.clone());
    let page = Page::new("title-routes", move || {
        let own: Vec<_> = routes.own.iter().map(|route| own(&routes.slug, route)).collect();
        let none = own.is_empty().then(|| view! { <p class="wl-soft">{t("routes-own-none")}</p> });
        let own = (!own.is_empty()).then(|| view! { <ul class="wl-cards">{own}</ul> });
        let all: Vec<_> = Template::ALL.iter().map(|template| of_all(&visit, *template)).collect();
        view! {
            {lead(t("routes-lead"))}
            {section("eigen", t("routes-own"), view! { {none} {own} })}
            {section("alle", t("routes-all"), view! { <ul class="wl-cards">{all}</ul> })}
        }
    });
    Ok(under_team(page, &slug, &team))
}

fn own(slug: &str, full: &FullRoute) -> impl IntoView + use<> {
    let href = format!("/team/{slug}/route/{}", full.id);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{full.route.name.as_str().to_owned()}</a></h3>
            <p class="wl-card__line">{own_steps(&full.route)}</p>
            <p class="wl-card__facts">{facts(full.route.steps.len(), full.route.minutes())}</p>
        </li>
    }
}

fn of_all(visit: &Visit, template: Template) -> impl IntoView + use<> {
    let name = template_name(template);
    let about = tr("routes-adapt-about", [("name", name.clone().into())]);
    let inside = view! {
        {hidden("template", template.code())}
        <button class="wl-link-button" type="submit" aria-label=about>{t("routes-adapt")}</button>
    };
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{name}</h3>
            <p class="wl-card__line">{t(&format!("route-{}-help", template.code()))}</p>
            <p class="wl-card__line">{template_steps(template)}</p>
            <p class="wl-card__facts">{facts(template.steps().len(), template.minutes())}</p>
            {framed::<AdaptForm, _>(visit, "wl-form-inline", inside)}
        </li>
    }
}

fn facts(steps: usize, minutes: i32) -> impl IntoView {
    let (steps, minutes) =
        (tr("route-steps-count", [("count", steps.into())]), tr("route-minutes", [("count", minutes.into())]));
    view! { <span>{steps}</span> <span>{minutes}</span> }
}

/// The names of its steps in a row.
fn own_steps(route: &Route) -> String {
    let named = |step: &RouteStep| step.title.as_ref().map(|title| title.as_str().to_owned());
    let steps = route.steps.iter().map(|step| named(step).unwrap_or_else(|| built(step.kind, None)));
    steps.collect::<Vec<_>>().join(" › ")
}

fn template_steps(template: Template) -> String {
    template.steps().iter().map(|step| built(step.kind, step.name)).collect::<Vec<_>>().join(" › ")
}
