//! What a weighing came to: totals by rank, and with few voters the order alone.

use super::sheet::{about, rule};
use crate::page::marked;
use crate::words::{t, tr};
use domain::weighing::{Score, Stand, Tally, Way, WeighedTopic, WeighingView};
use leptos::prelude::*;

/// Everything that was weighed, by rank.
pub(super) fn outcome(one: &WeighingView) -> impl IntoView + use<> {
    let voters = match one.stand {
        Stand::Closed(voters) => voters,
        Stand::Running(_) => None,
    };
    let told = match voters {
        Some(voters) => tr("weighing-voters", [("count", voters.into())]),
        None => t("weighing-few-voters"),
    };
    let id = format!("uitslag-{}", one.id);
    let cards: Vec<_> = one.topics.iter().filter_map(|topic| card(one, topic, voters)).collect();
    view! {
        <section class="wl-section" aria-labelledby=id.clone()>
            <h2 class="nl-heading nl-heading--level-2" id=id.clone()>{tr("weighing-outcome", [("question", one.question.as_str().into())])}</h2>
            <p class="wl-soft">{about(one)}</p>
            <p>{rule(one.way)} " " {told}</p>
            <ul class="wl-cards">{cards}</ul>
        </section>
    }
}

fn card(one: &WeighingView, topic: &WeighedTopic, voters: Option<i64>) -> Option<impl IntoView + use<>> {
    let score = topic.score?;
    let counts = score.tally.zip(voters).map(|(tally, voters)| counts(one.way, tally, voters));
    let parked = score.parked.then(|| view! { <span class="nl-data-badge">{t("weighing-parked")}</span> });
    Some(view! {
        <li class="wl-card">
            {marked(&topic.text)}
            <p class="wl-card__facts"><span>{rank(one, score)}</span> {counts.map(|words| view! { <span>{words}</span> })} {parked}</p>
        </li>
    })
}

fn rank(one: &WeighingView, score: Score) -> String {
    let same = one.topics.iter().filter(|topic| topic.score.is_some_and(|other| other.rank == score.rank)).count();
    tr(if same > 1 { "weighing-rank-shared" } else { "weighing-rank" }, [("rank", score.rank.into())])
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
