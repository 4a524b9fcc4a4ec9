//! What is weighed, for a beamer: the question, what one chooses from and how many chose, and once it is closed the outcome by rank and what was parked; no thought itself.

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
        Some(chose) => {
            let chose = tr("weighing-chose", [("chose", chose.into())]);
            view! {
                <h2>{question}</h2>
                <p class="wl-screen__rule">{rule(weighed.way)}</p>
                {choices(&weighed.choices)}
                <p>{chose}</p>
            }
            .into_any()
        }
        None => {
            view! { <h2>{tr("weighing-outcome", [("question", question.into())])}</h2> {outcome(weighed)} }.into_any()
        }
    }
}

/// What one chooses from, so that a room without telephones can count hands.
fn choices(all: &[Option<String>]) -> AnyView {
    if all.iter().all(Option::is_none) {
        return view! { <p>{t("screen-choose-own")}</p> }.into_any();
    }
    let held_back = all.iter().any(Option::is_none);
    let rows: Vec<_> = all.iter().map(|name| view! { <li>{called(name.as_deref())}</li> }).collect();
    view! {
        <p>{t("weighing-topics")}</p>
        <ul>{rows}</ul>
        {held_back.then(|| view! { <p>{t("screen-thoughts-own")}</p> })}
    }
    .into_any()
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
        <p class="wl-screen__rule">{rule(weighed.way)} " " {voters(weighed.voters)}</p>
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
    called(topic.name.as_deref())
}

/// What the team calls it; a thought is not told here.
fn called(name: Option<&str>) -> String {
    name.map_or_else(|| t("screen-thought"), |name| safe(name.to_owned()))
}
