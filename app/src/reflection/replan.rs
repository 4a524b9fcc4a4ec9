//! Changing the plan of a reflection that is not closed, or taking it off the list.

use super::plan::{controls, hours_stored, leads_others, parse};
use super::{address, name, under_team};
use crate::form::{Fields, form, framed, hidden, seen_version};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::Progress;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// When, who leads, which cases; and of which version that is a change.
#[derive(Deserialize)]
pub(super) struct ReplanForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    planned_on: String,
    #[serde(default)]
    starts_at: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    lead: String,
    #[serde(default)]
    cases: Vec<String>,
}

#[async_trait]
impl Form for ReplanForm {
    const PAGE: &'static str = "/sessie/{id}/plan";
    const NAME: &'static str = "plan";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-sessie-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let plan = parse(&self.planned_on, (&self.starts_at, &self.minutes), &self.lead, &self.cases)?;
        visit.desk.change_reflection(id, self.version, plan).await?;
        Ok(Done::at(address(id)))
    }
}

/// Takes it off the list.
#[derive(Deserialize)]
pub(super) struct CancelForm {
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for CancelForm {
    const PAGE: &'static str = "/sessie/{id}/plan";
    const NAME: &'static str = "afzeggen";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-sessie-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let slug = visit.desk.cancel_reflection(visit.at("id")?, self.version).await?;
        Ok(Done::at(format!("/team/{slug}/sessies")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let planner = visit.desk.reflection_plan(visit.at("id")?).await?;
    let (id, plan, version) = planner.stands.clone().ok_or(Problem::Broken)?;
    if planner.progress == Progress::Closed {
        return Err(Problem::NotNow("reflection-closed"));
    }
    let (slug, team, on) = (planner.slug.clone(), planner.team.clone(), plan.planned_on);
    let page = Page::new("title-reflection-plan", move || {
        let mut fields = hours_stored(Fields::of::<ReplanForm>(&visit), plan.hours)
            .stored("planned_on", plan.planned_on.to_string())
            .stored("lead", plan.lead.to_string());
        for case in &plan.cases {
            fields = fields.stored("cases", case.to_string());
        }
        let inside = view! { {seen_version(&visit, &fields, version)} {controls(&fields, &planner)} };
        let cancel = (planner.progress == Progress::Planned).then(|| cancel(&visit, version));
        view! {
            {lead(t("reflection-plan-lead"))}
            {leads_others(planner.members.iter().any(|(.., leads)| *leads))}
            {form::<ReplanForm, _>(&visit, inside, "reflection-plan-button")}
            {cancel}
        }
    });
    Ok(under_team(page, &slug, &team).under(address(id), name(on)))
}

fn cancel(visit: &Visit, version: i32) -> impl IntoView + use<> {
    let inside = view! {
        {hidden("version", version.to_string())}
        <p>{t("reflection-cancel-lead")}</p>
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("reflection-cancel")}</button></div>
    };
    section("afzeggen", t("reflection-cancel-heading"), framed::<CancelForm, _>(visit, "wl-form", inside))
}
