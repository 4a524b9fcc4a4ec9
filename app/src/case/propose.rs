//! Proposing a case: three fields, the safety question, and what the family knows.

use super::codes::line_choices;
use super::notices::{notice_fields, parse};
use crate::form::{Choice, Fields, choose, form, radios, select, textarea};
use crate::page::{Page, has_traces, lead, notice};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::case::{CaseState, Proposal, Proposing};
use domain::classification::HelpLine;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// What is typed.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct ProposeForm {
    hard: String,
    line: String,
    hope: String,
    safety: String,
    same: String,
    stance_young: String,
    reason_young: String,
    stance_parent1: String,
    reason_parent1: String,
    stance_parent2: String,
    reason_parent2: String,
}

impl ProposeForm {
    fn parse(&self) -> Result<Proposal, Problem> {
        let mut objections = Objections::default();
        let hard = objections.take("hard", Words::parse(&self.hard));
        let line = objections.take("line", choose(HelpLine::parse(&self.line)));
        let hope = objections.take("hope", Words::parse(&self.hope));
        let worry = match self.safety.as_str() {
            "ja" => Some(true),
            "nee" => Some(false),
            _ => None,
        };
        let worry = objections.take("safety", choose(worry));
        let typed = [
            (self.stance_young.as_str(), self.reason_young.as_str()),
            (&self.stance_parent1, &self.reason_parent1),
            (&self.stance_parent2, &self.reason_parent2),
        ];
        let notices = parse(typed, &mut objections);
        if typed.iter().all(|(stance, _)| stance.is_empty()) {
            objections.add("stance_young", "refused-notices");
        }
        objections.check()?;
        let same_family = if self.same.is_empty() { None } else { Some(self.same.parse()?) };
        match (hard, line, hope, worry) {
            (Some(hard), Some(line), Some(hope), Some(worry)) => {
                Ok(Proposal { hard, line, hope, worry, same_family, notices })
            }
            _ => Err(Problem::Broken),
        }
    }
}

#[async_trait]
impl Form for ProposeForm {
    const PAGE: &'static str = "/team/{naam}/casus/nieuw";
    const NAME: &'static str = "inbrengen";
    const DEED: Deed = Deed::ProposeCase;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let traces = has_traces(&[&self.hard, &self.hope]);
        let worry = self.safety == "ja";
        let proposed = visit.desk.propose_case(&team, self.parse()?).await?;
        let next = match proposed.state {
            // Safety comes first, also when somebody of the family objects.
            _ if worry => "verder",
            CaseState::Waiting => "verder",
            CaseState::Stopped => "gezin",
            // What looks like a person comes before the circle grows: there it is shown and can be changed.
            CaseState::Proposed | CaseState::Chosen | CaseState::Learned if traces => "beschrijven",
            CaseState::Proposed | CaseState::Chosen | CaseState::Learned => "kring",
        };
        let traces = if traces { "&sporen=1" } else { "" };
        Ok(Done::at(format!("/casus/{}/{next}?nieuw=1{traces}", proposed.id)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team: String = visit.at("naam")?;
    let proposing = visit.desk.proposing(&team).await?;
    let (slug, name) = proposing.team.clone();
    let page = Page::new("title-propose", move || {
        let body = if proposing.open {
            view! { {budget::asks(&budget::PROPOSE, 1)} {fields(&visit, &proposing)} }.into_any()
        } else {
            notice(t("team-shut")).into_any()
        };
        view! { {lead(t("propose-lead"))} {body} }
    });
    Ok(page.under(format!("/team/{slug}"), tr("menu-team", [("name", name.into())])))
}

fn fields(visit: &Visit, proposing: &Proposing) -> impl IntoView + use<> {
    let fields = Fields::of::<ProposeForm>(visit);
    let answers = [Choice::new("nee", t("propose-safety-no")), Choice::new("ja", t("propose-safety-yes"))];
    let same = (!proposing.cases.is_empty()).then(|| {
        let choices: Vec<_> =
            std::iter::once(Choice::new("", t("propose-other-family")))
                .chain(proposing.cases.iter().map(|(id, name)| {
                    Choice::new(id.to_string(), tr("propose-same-as", [("name", name.as_str().into())]))
                }))
                .collect();
        select(&fields, "same", "propose-same", Some("propose-same-help"), &choices)
    });
    let inside = view! {
        {textarea(&fields, "hard", "propose-hard", Some("propose-hard-help"), "readers-circle", 4)}
        {radios(&fields, "line", "propose-line", Some("propose-line-help"), None, &line_choices())}
        {textarea(&fields, "hope", "propose-hope", Some("propose-hope-help"), "room-readers", 3)}
        {radios(&fields, "safety", "propose-safety", Some("propose-safety-help"), None, &answers)}
        <h2 class="nl-heading nl-heading--level-2">{t("family-question")}</h2>
        <p>{t("family-who")}</p>
        {notice_fields(&fields)}
        {same}
    };
    form::<ProposeForm, _>(visit, inside, "propose-button")
}
