//! Choosing for oneself: nobody reads what somebody chooses, and it can be changed until weighing is closed.

use super::desk;
use super::sheet::rule;
use crate::form::{Choice, Fields, check, checks, form, hidden};
use crate::page::done;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{self, Way, WeighingView};
use domain::{Problem, ReflectionId, WeighedId};
use leptos::prelude::*;
use serde::Deserialize;

/// What somebody chooses, and what of it is in their top five; or that they choose nothing.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChooseForm {
    weighing: String,
    chosen: Vec<String>,
    top: Vec<String>,
    none: String,
}

fn ids(sent: &[String]) -> Result<Vec<WeighedId>, Problem> {
    sent.iter().map(|text| text.parse()).collect()
}

#[async_trait]
impl Form for ChooseForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "kiezen";
    const DEED: Deed = Deed::Weigh;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let (chosen, top) = (ids(&self.chosen)?, ids(&self.top)?);
        visit.desk.weigh(id, self.weighing.parse()?, &chosen, &top, self.none == "ja").await?;
        // The address says no more than that of whoever only looks.
        Ok(Done::at(desk(id)))
    }
}

/// The form, as the reader left it.
pub(super) fn choose(visit: &Visit, one: &WeighingView, mine: bool) -> impl IntoView + use<> {
    let mut fields = Fields::of::<ChooseForm>(visit);
    for topic in &one.topics {
        match topic.mine {
            None => {}
            Some(weighing::Choice::Chosen) => fields = fields.stored("chosen", topic.id.to_string()),
            Some(weighing::Choice::Top) => {
                fields = fields.stored("chosen", topic.id.to_string()).stored("top", topic.id.to_string());
            }
        }
    }
    if mine && one.topics.iter().all(|topic| topic.mine.is_none()) {
        fields = fields.stored("none", "ja");
    }
    let topics: Vec<_> = one.topics.iter().map(|topic| Choice::new(topic.id.to_string(), topic.text.clone())).collect();
    // Of five or fewer everything fits in a top five, and then it would say nothing.
    let top_help = if topics.len() > weighing::TOP { "weighing-top-help" } else { "weighing-top-help-few" };
    let boxes = match one.way {
        Way::Three => checks(&fields, "chosen", "weighing-three", Some("weighing-private"), &topics).into_any(),
        Way::TwoSteps => view! {
            {checks(&fields, "chosen", "weighing-priority", Some("weighing-private"), &topics)}
            {checks(&fields, "top", "weighing-top", Some(top_help), &topics)}
        }
        .into_any(),
    };
    let chose = mine.then(|| done(t("weighing-mine")));
    let inside = view! { {hidden("weighing", one.id.to_string())} {boxes} {check(&fields, "none", "weighing-none")} };
    view! { {chose} <p>{rule(one.way)}</p> {form::<ChooseForm, _>(visit, inside, "weighing-choose")} }
}
