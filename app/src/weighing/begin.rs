//! Beginning to weigh what lies on the table, in one of two ways.

use super::desk;
use super::sheet::rule;
use crate::form::{Choice, Fields, choose, form, hidden, radios};
use crate::page::{notice, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{FEWEST_TOPICS, Way, nameless, topics};
use domain::writing::RoundView;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// Everybody weighs now.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct BeginForm {
    round: String,
    way: String,
}

#[async_trait]
impl Form for BeginForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "beginnen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let way = choose(Way::parse(&self.way)).map_err(|says| Problem::field("way", says))?;
        visit.desk.begin_weighing(id, self.round.parse()?, way).await?;
        Ok(Done::at(desk(id)))
    }
}

/// What would be weighed, and how.
pub(super) fn begin(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let inside = match weighs(visit, round) {
        None => view! { <p class="wl-soft">{t("refused-weigh-few")}</p> }.into_any(),
        Some(weighs) => {
            let fields = Fields::of::<BeginForm>(visit).stored("way", Way::Three.code());
            let inside = view! { {hidden("round", round.id.to_string())} {ways(&fields)} };
            view! { {weighs} {form::<BeginForm, _>(visit, inside, "weighing-begin")} }.into_any()
        }
    };
    section("beginnen", round.question.clone(), inside)
}

/// What would be weighed of a round, when that is enough to weigh.
pub(super) fn weighs(visit: &Visit, round: &RoundView) -> Option<AnyView> {
    let topics = topics(round);
    if topics.len() < FEWEST_TOPICS {
        return None;
    }
    let (groups, loose) = round.grouped();
    let outside = (!groups.is_empty() && !loose.is_empty())
        .then(|| view! { <p class="wl-soft">{t("weighing-loose-outside")}</p> });
    let all: Vec<_> = topics.into_iter().map(|topic| view! { <li>{topic}</li> }).collect();
    Some(view! { <p>{t("weighing-topics")}</p> <ul>{all}</ul> {outside} {unnamed(visit, round)} }.into_any())
}

/// How many of them the beamer cannot name, with the way to name them first; nobody has to.
fn unnamed(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let count = nameless(round);
    let groups = format!("{}/groepen", visit.path.trim_end_matches("/wegen"));
    (count > 0).then(|| {
        view! {
            {notice(tr("weighing-nameless", [("count", count.into())]))}
            <p><a href=groups>{t("weighing-nameless-groups")}</a></p>
        }
    })
}

/// The field that asks how.
pub(super) fn ways(fields: &Fields) -> impl IntoView + use<> {
    let ways: Vec<_> = Way::ALL.iter().map(|way| Choice::new(way.code(), t(called(*way))).help(rule(*way))).collect();
    radios(fields, "way", "weighing-way", None, None, &ways)
}

fn called(way: Way) -> &'static str {
    match way {
        Way::Three => "weighing-way-three",
        Way::TwoSteps => "weighing-way-two_steps",
    }
}
