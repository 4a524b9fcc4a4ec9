//! Choosing the route that a planned meeting follows.

use super::{own_steps, template_name, template_steps};
use crate::form::{Choice, Fields, form, hidden, radios, shown};
use crate::page::{Page, actions, lead};
use crate::reflection::{address, name, under_team};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::{Picker, Progress, RouteChoice, Template};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Which route; `from` is what stood there for whoever chooses.
#[derive(Deserialize)]
pub(in crate::reflection) struct ChooseForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    route: String,
}

#[async_trait]
impl Form for ChooseForm {
    const PAGE: &'static str = "/sessie/{id}/route";
    const NAME: &'static str = "route";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-route-gekozen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let to = RouteChoice::parse(&self.route).ok_or(Problem::field("route", "refused-choose"))?;
        let from = RouteChoice::parse(&self.from).unwrap_or_default();
        visit.desk.choose_route(id, from, to).await?;
        Ok(Done::at(address(id)))
    }
}

pub(in crate::reflection) async fn page(visit: Visit) -> Result<Page, Problem> {
    let picker = visit.desk.route_picker(visit.at("id")?).await?;
    if picker.progress != Progress::Planned {
        return Err(Problem::NotNow("route-begun"));
    }
    let (slug, team, up) = (picker.routes.slug.clone(), picker.routes.team.clone(), address(picker.reflection));
    let above = name(picker.planned_on);
    let page = Page::new("title-route-choose", move || {
        let fields = Fields::of::<ChooseForm>(&visit)
            .stored("route", picker.chosen.value())
            .stored("from", picker.chosen.value());
        let routes = format!("/team/{}/routes", picker.routes.slug);
        let inside = view! {
            {hidden("from", shown(&visit, &fields, "from", &picker.chosen.value()))}
            {radios(&fields, "route", "route-choose-label", None, None, &choices(&picker))}
        };
        view! {
            {lead(t("route-choose-lead"))}
            {form::<ChooseForm, _>(&visit, inside, "route-choose-button")}
            {actions(view! { <a class="nl-button nl-button--secondary" href=routes>{t("routes-link")}</a> })}
        }
    });
    Ok(under_team(page, &slug, &team).under(up, above))
}

/// The team's own first.
fn choices(picker: &Picker) -> Vec<Choice> {
    let help = |steps: String, minutes: i32| format!("{steps} ({})", tr("route-minutes", [("count", minutes.into())]));
    let own = picker.routes.own.iter().map(|full| {
        let words = full.route.name.as_str().to_owned();
        Choice::new(full.id.to_string(), words).help(help(own_steps(&full.route), full.route.minutes()))
    });
    let all = Template::ALL.iter().map(|template| {
        Choice::new(template.code(), template_name(*template)).help(help(template_steps(*template), template.minutes()))
    });
    own.chain(all).collect()
}
