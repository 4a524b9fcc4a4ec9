//! What is weighed, for a beamer: the question and how many chose, and once it is closed the outcome by rank and what was parked; no thought itself.

use super::outcome::{line, voters};
use super::sheet::rule;
use crate::reflection::safe;
use crate::words::{t, tr};
use domain::weighing::{OnScreen, Score, ScreenTopic};
use leptos::prelude::*;

/// As much of a weighing as everybody in the room may read.
pub(crate) fn on_screen(weighed: &OnScreen) -> impl IntoView + use<> {
    let question = safe(weighed.question.clone());
    match weighed.running {
        Some((chose, there)) => {
            let chose = tr("weighing-chose", [("chose", chose.into()), ("there", there.into())]);
            view! { <h2>{question}</h2> <p>{rule(weighed.way)}</p> <p>{chose}</p> }.into_any()
        }
        None => {
            view! { <h2>{tr("weighing-outcome", [("question", question.into())])}</h2> {outcome(weighed)} }.into_any()
        }
    }
}

fn outcome(weighed: &OnScreen) -> impl IntoView + use<> {
    let all: Vec<Score> = weighed.topics.iter().map(|topic| topic.score).collect();
    let (parked, ranked): (Vec<_>, Vec<_>) = weighed.topics.iter().partition(|topic| topic.score.parked);
    let ranked: Vec<_> = ranked
        .into_iter()
        .map(|topic| view! { <li>{line(&all, topic.score, &name(topic), weighed.way, weighed.voters)}</li> })
        .collect();
    let held_back = weighed.topics.iter().any(|topic| topic.name.is_none());
    view! {
        <p>{rule(weighed.way)} " " {voters(weighed.voters)}</p>
        {(!ranked.is_empty()).then(|| view! { <ul>{ranked}</ul> })}
        {(!parked.is_empty()).then(|| aside(&parked))}
        {held_back.then(|| view! { <p>{t("screen-thoughts-own")}</p> })}
    }
}

/// What nobody chose: groups by name, thoughts counted.
fn aside(parked: &[&ScreenTopic]) -> impl IntoView + use<> {
    let named = parked.iter().filter(|topic| topic.name.is_some()).map(|topic| name(topic));
    let thoughts = parked.iter().filter(|topic| topic.name.is_none()).count();
    let thoughts = (thoughts > 0).then(|| tr("screen-parked-thoughts", [("count", thoughts.into())]));
    let rows: Vec<_> = named.chain(thoughts).map(|line| view! { <li>{line}</li> }).collect();
    view! { <h2>{t("screen-parked")}</h2> <ul>{rows}</ul> }
}

fn name(topic: &ScreenTopic) -> String {
    topic.name.clone().map_or_else(|| t("screen-thought"), safe)
}
