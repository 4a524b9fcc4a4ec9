//! Planning a new reflection: when, who leads, which cases.

use super::{address, ids, under_team};
use crate::form::{Choice, Fields, Text, checks, choose, date, form, select, text};
use crate::page::{Page, lead, notice};
use crate::rhythm::turn;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::calendar::{Hours, TimeOfDay};
use domain::policy::Deed;
use domain::reflection::{Plan, Planner};
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// When, who leads, which cases.
#[derive(Deserialize)]
pub(super) struct PlanForm {
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
impl Form for PlanForm {
    const PAGE: &'static str = "/team/{naam}/sessie/nieuw";
    const NAME: &'static str = "plan";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-sessie");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let plan = parse(&self.planned_on, (&self.starts_at, &self.minutes), &self.lead, &self.cases)?;
        let id = visit.desk.plan_reflection(&team, plan).await?;
        Ok(Done::at(address(id)))
    }
}

/// A plan as it was typed; without a time there are no hours, and a length that is none is refused all the same.
pub(super) fn parse(
    planned_on: &str,
    (starts_at, minutes): (&str, &str),
    lead: &str,
    cases: &[String],
) -> Result<Plan, Problem> {
    let mut objections = Objections::default();
    let planned_on = objections.take("planned_on", date(planned_on));
    let timed = !starts_at.trim().is_empty();
    let starts_at = timed.then(|| objections.take("starts_at", TimeOfDay::parse(starts_at))).flatten();
    let minutes = objections.take("minutes", Hours::length(minutes));
    let hours = starts_at.zip(minutes).map(|(starts_at, minutes)| Hours { starts_at, minutes });
    let lead = objections.take("lead", choose(lead.parse().ok()));
    objections.check()?;
    let (planned_on, lead) = planned_on.zip(lead).ok_or(Problem::Broken)?;
    Ok(Plan { planned_on, hours, lead, cases: ids(cases)? })
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team: String = visit.at("naam")?;
    let planner = visit.desk.reflection_planner(&team).await?;
    let (slug, name) = (planner.slug.clone(), planner.team.clone());
    let page = Page::new("title-reflection-new", move || {
        let me = visit.desk.sitter().me().map(|me| me.id.to_string()).unwrap_or_default();
        let leads = planner.turn.as_ref().map_or(me, |turn| turn.who.to_string());
        let mut fields = Fields::of::<PlanForm>(&visit).stored("lead", leads);
        if let Some((coming, rhythm)) = &planner.by_rhythm {
            fields = hours_stored(fields, Some(rhythm.hours)).stored("planned_on", coming.day.to_string());
        }
        view! {
            {lead(t("reflection-new-lead"))}
            <p>{turn(planner.turn.as_ref())}</p>
            {leads_others(planner.members.iter().any(|(.., leads)| *leads))}
            {form::<PlanForm, _>(&visit, controls(&fields, &planner), "reflection-new-button")}
        }
    });
    Ok(under_team(page, &slug, &name))
}

/// The fields with the hours of a plan.
pub(super) fn hours_stored(fields: Fields, hours: Option<Hours>) -> Fields {
    match hours {
        Some(hours) => {
            fields.stored("starts_at", hours.starts_at.to_string()).stored("minutes", hours.minutes.to_string())
        }
        None => fields,
    }
}

/// The fields of a plan.
pub(super) fn controls(fields: &Fields, planner: &Planner) -> impl IntoView + use<> {
    let mut leads = vec![Choice::new("", t("choose-somebody"))];
    leads.extend(planner.members.iter().map(|(id, name, _)| Choice::new(id.to_string(), name.clone())));
    let cases: Vec<_> = planner
        .cases
        .iter()
        .map(|(id, pseudonym, hope)| Choice::new(id.to_string(), pseudonym.clone()).help(hope.clone()))
        .collect();
    let cases = if cases.is_empty() {
        view! { <p class="wl-soft">{t("reflection-no-cases")}</p> }.into_any()
    } else {
        checks(fields, "cases", "reflection-cases", Some("reflection-cases-help"), &cases).into_any()
    };
    view! {
        {text(fields, "planned_on", "reflection-planned-on", Text { kind: "date", short: true, ..Text::default() })}
        {text(fields, "starts_at", "reflection-starts-at", Text { kind: "time", short: true, optional: true, ..Text::default() })}
        {text(fields, "minutes", "reflection-minutes", Text { kind: "number", short: true, optional: true, ..Text::default() })}
        {select(fields, "lead", "reflection-lead", Some("reflection-lead-help"), &leads)}
        {cases}
    }
}

/// Says that somebody who leads others is a member.
pub(super) fn leads_others(there_is: bool) -> impl IntoView {
    there_is.then(|| notice(t("reflection-leads-others")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::PersonId;

    fn hours(starts_at: &str, minutes: &str) -> Result<Option<Hours>, Problem> {
        let lead = PersonId::default().to_string();
        parse("2026-03-02", (starts_at, minutes), &lead, &[]).map(|plan| plan.hours)
    }

    #[test]
    fn a_length_that_is_none_is_refused_with_a_time_and_without() {
        for starts_at in ["", "14:00"] {
            for nonsense in ["-5", "14", "lang", "99999999999999999999"] {
                let refused = hours(starts_at, nonsense);
                assert_eq!(refused, Err(Problem::field("minutes", "refused-length")), "{starts_at} {nonsense}");
            }
        }
        assert_eq!((hours("", ""), hours("", "90")), (Ok(None), Ok(None)));
        for (typed, minutes) in [("", Hours::USUAL_MINUTES), ("90", 90)] {
            let kept = hours("14:00", typed).map(|hours| hours.map(|hours| hours.minutes));
            assert_eq!(kept, Ok(Some(minutes)), "{typed}");
        }
        assert_eq!(hours("straks", "").map(|_| ()), Err(Problem::field("starts_at", "refused-time")));
    }
}
