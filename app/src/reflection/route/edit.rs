//! A route of a team's own: one form for all of it, in which every button saves what was typed.

use super::rows::Sent;
use crate::form::{
    Choice, Fields, Text, check_of_row, framed, hidden, seen_version, select, select_of_row, text, text_of_row,
};
use crate::page::{Page, lead, section};
use crate::reflection::step::built;
use crate::reflection::under_team;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{FullRoute, MOST_STEPS, StepKind};
use domain::session::Done;
use domain::{Line, Problem, RouteId};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `name`, and `kind-1`, `title-1`, `minutes-1`, `optional-1` for each step; `does` is what a button asks besides.
#[derive(Deserialize)]
#[serde(transparent)]
pub(in crate::reflection) struct RouteForm(Vec<(String, String)>);

#[async_trait]
impl Form for RouteForm {
    const PAGE: &'static str = "/team/{naam}/route/{id}";
    const NAME: &'static str = "route";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-route");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (team, id): (String, RouteId) = (visit.at("naam")?, visit.at("id")?);
        let sent = Sent(&self.0);
        let version = sent.value("version").parse().unwrap_or_default();
        visit.desk.change_route(&team, id, version, sent.route()?).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

/// Takes the route away.
#[derive(Deserialize)]
pub(in crate::reflection) struct RemoveForm {
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = "/team/{naam}/route/{id}";
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-route-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.remove_route(&team, visit.at("id")?, self.version).await?;
        Ok(Done::at(format!("/team/{team}/routes")))
    }
}

pub(in crate::reflection) async fn page(visit: Visit) -> Result<Page, Problem> {
    let seen = visit.desk.route(&visit.at::<String>("naam")?, visit.at("id")?).await?;
    let (slug, team, heading) = (seen.slug.clone(), seen.team.clone(), seen.route.route.name.as_str().to_owned());
    let up = format!("/team/{slug}/routes");
    let page = Page::new("title-route", move || {
        let fields = stored(&visit, &seen.route);
        view! {
            {lead(t("route-lead"))}
            {framed::<RouteForm, _>(&visit, "wl-form", controls(&visit, &fields, &seen.route))}
            {section("weghalen", t("route-remove-heading"), remove(&visit, seen.route.version))}
        }
    });
    Ok(under_team(page.headed(heading), &slug, &team).under(up, t("title-routes")))
}

fn stored(visit: &Visit, full: &FullRoute) -> Fields {
    let mut fields = Fields::of::<RouteForm>(visit).stored("name", full.route.name.as_str());
    for (step, n) in full.route.steps.iter().zip(1..) {
        fields = fields
            .stored(&format!("kind-{n}"), step.kind.code())
            .stored(&format!("title-{n}"), step.title.as_ref().map_or("", Line::as_str))
            .stored(&format!("minutes-{n}"), step.minutes.to_string())
            .stored(&format!("optional-{n}"), if step.optional { "ja" } else { "" });
    }
    fields
}

fn controls(visit: &Visit, fields: &Fields, full: &FullRoute) -> impl IntoView + use<> {
    let rows = (1..=MOST_STEPS).take_while(|n| !fields.value(&format!("kind-{n}")).is_empty()).count();
    let steps: Vec<_> = (1..=rows).map(|n| step(fields, n, rows)).collect();
    let mut kinds = vec![Choice::new("", t("choose-step"))];
    kinds.extend(kind_choices());
    let add = (rows < MOST_STEPS).then(|| {
        view! {
            {select(fields, "add_kind", "route-add-kind", None, &kinds)}
            <div class="wl-actions"><button class="nl-button nl-button--secondary" type="submit" name="does" value="add">{t("route-add-button")}</button></div>
        }
    });
    let name = Text { readers: Some("route-name-readers"), ..Text::default() };
    // The first button of a form is the one that Enter presses: it saves.
    view! {
        {seen_version(visit, fields, full.version)}
        {text(fields, "name", "route-name", name)}
        <div class="wl-actions"><button class="nl-button nl-button--primary" type="submit">{t("route-save")}</button></div>
        {steps}
        {add}
    }
}

fn kind_choices() -> Vec<Choice> {
    StepKind::ALL.iter().map(|kind| Choice::new(kind.code(), built(*kind, None))).collect()
}

fn step(fields: &Fields, n: usize, rows: usize) -> impl IntoView + use<> {
    let title = Text { optional: true, own: true, ..Text::default() };
    let minutes = Text { kind: "number", short: true, ..Text::default() };
    let button = |does: &str, key: &'static str| {
        let about = tr(&format!("{key}-step"), [("number", n.into())]);
        view! { <button class="wl-link-button" type="submit" name="does" value=format!("{does}-{n}") aria-label=about>{t(key)}</button> }
    };
    let up = (n > 1).then(|| button("up", "route-up"));
    let down = (n < rows).then(|| button("down", "route-down"));
    let away = (rows > 1).then(|| button("away", "route-away"));
    view! {
        <fieldset class="wl-route-step">
            <legend>{tr("route-step-legend", [("number", n.into())])}</legend>
            {select_of_row(fields, format!("kind-{n}"), "route-step-kind", &kind_choices())}
            {text_of_row(fields, format!("title-{n}"), "route-step-title", title)}
            {text_of_row(fields, format!("minutes-{n}"), "route-step-minutes", minutes)}
            {check_of_row(fields, &format!("optional-{n}"), "route-step-optional")}
            <div class="wl-actions">{up} {down} {away}</div>
        </fieldset>
    }
}

fn remove(visit: &Visit, version: i32) -> impl IntoView + use<> {
    let inside = view! {
        {hidden("version", version.to_string())}
        <p>{t("route-remove-lead")}</p>
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("route-remove")}</button></div>
    };
    framed::<RemoveForm, _>(visit, "wl-form", inside)
}
