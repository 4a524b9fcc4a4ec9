//! What a weighing came to: totals by rank, and with few voters the order alone.

use super::recount::recount;
use super::sheet::{about, rule};
use crate::page::marked;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::weighing::{Score, Stand, Tally, Way, Weighed, WeighedTopic, WeighingView};
use leptos::prelude::*;

/// Everything that was weighed, by rank; while the meeting is `open` hands can be counted anew.
pub(super) fn outcome(visit: &Visit, one: &WeighingView, open: bool) -> impl IntoView + use<> {
    let told = match one.stand {
        Stand::Closed(voters) => voters,
        Stand::Running(_) => None,
    };
    let id = format!("uitslag-{}", one.id);
    let all: Vec<Score> = one.topics.iter().filter_map(|topic| topic.score).collect();
    let cards: Vec<_> = one.topics.iter().filter_map(|topic| card(one.way, &all, topic, told)).collect();
    view! {
        <section class="wl-section" aria-labelledby=id.clone()>
            <h2 class="nl-heading nl-heading--level-2" id=id.clone()>{tr("weighing-outcome", [("question", one.question.as_str().into())])}</h2>
            <p class="wl-soft">{about(one)}</p>
            <p>{rule(one.way)} " " {voters(told)}</p>
            <ul class="wl-cards">{cards}</ul>
            {(open && one.by_hands()).then(|| recount(visit, one))}
        </section>
    }
}

/// The question and what was chosen by rank, each in one line; what nobody chose is parked.
pub(crate) fn in_minutes(one: &Weighed) -> Vec<String> {
    let asked = format!("{} {} {}", ended(&one.question), rule(one.way), voters(one.voters));
    let all: Vec<Score> = one.topics.iter().map(|(_, score)| *score).collect();
    let chosen = one.topics.iter().filter(|(_, score)| !score.parked);
    let chosen = chosen.map(|(text, score)| line(&all, *score, text, one.way, one.voters));
    [asked].into_iter().chain(chosen).collect()
}

/// How many chose, when that may be told.
pub(super) fn voters(voters: Option<i64>) -> String {
    match voters {
        Some(voters) => tr("weighing-voters", [("count", voters.into())]),
        None => t("weighing-few-voters"),
    }
}

/// One topic in one line: its place among all of them, what it is called and how many chose it.
pub(super) fn line(all: &[Score], score: Score, name: &str, way: Way, voters: Option<i64>) -> String {
    let counts = told(score, way, voters).map(|counts| format!(" {counts}")).unwrap_or_default();
    format!("{}: {}{counts}", rank(all, score), ended(name))
}

/// With a sign at its end, so that a sentence can follow.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn card(way: Way, all: &[Score], topic: &WeighedTopic, voters: Option<i64>) -> Option<impl IntoView + use<>> {
    let score = topic.score?;
    let counts = told(score, way, voters).map(|words| view! { <span>{words}</span> });
    let parked = score.parked.then(|| view! { <span class="nl-data-badge">{t("weighing-parked")}</span> });
    Some(view! {
        <li class="wl-card">
            {marked(&topic.text)}
            <p class="wl-card__facts"><span>{rank(all, score)}</span> {counts} {parked}</p>
        </li>
    })
}

fn rank(all: &[Score], score: Score) -> String {
    let same = all.iter().filter(|other| other.rank == score.rank).count();
    tr(if same > 1 { "weighing-rank-shared" } else { "weighing-rank" }, [("rank", score.rank.into())])
}

fn told(score: Score, way: Way, voters: Option<i64>) -> Option<String> {
    score.tally.zip(voters).map(|(tally, voters)| counts(way, tally, voters))
}

fn counts(way: Way, tally: Tally, voters: i64) -> String {
    match way {
        Way::Three => tr("weighing-counts-three", [("chosen", tally.chosen.into()), ("voters", voters.into())]),
        Way::TwoSteps => tr(
            "weighing-counts-two_steps",
            [
                ("chosen", tally.chosen.into()),
                ("top", tally.top.into()),
                ("voters", voters.into()),
                ("percent", tally.percent(voters).into()),
            ],
        ),
    }
}
