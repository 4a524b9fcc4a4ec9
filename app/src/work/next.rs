//! The one next step: what is going on now, else what is late, else what keeps others waiting, else what is soonest.

use super::items::{case_at, loop_at, meeting_at, quarter_words, release_at, report_at, returned_at, stories_at};
use super::owed::feedback;
use crate::action;
use crate::page::{actions, day};
use crate::words::{t, tr};
use domain::work::OwnWork;
use leptos::prelude::*;

/// A step: what it is, where it is done, and what its button says.
pub(super) struct Step {
    pub(super) what: String,
    pub(super) href: String,
    pub(super) button: &'static str,
}

pub(super) fn step(work: &OwnWork) -> Option<impl IntoView + use<>> {
    let step = choose(work)?;
    Some(view! {
        <section class="wl-section" aria-labelledby="eerst">
            <h2 class="nl-heading nl-heading--level-2" id="eerst">{t("work-first")}</h2>
            <p class="wl-text">{step.what}</p>
            {actions(view! { <a class="nl-button nl-button--primary" href=step.href>{t(step.button)}</a> })}
        </section>
    })
}

fn choose(work: &OwnWork) -> Option<Step> {
    let late = work.promises.first().filter(|promise| promise.due < work.today);
    meeting(work)
        .or_else(|| late.map(|_| promise(work))?)
        .or_else(|| learning_loop(work))
        .or_else(|| release(work))
        .or_else(|| returned(work))
        .or_else(|| feedback(work))
        .or_else(|| case(work))
        .or_else(|| report(work))
        .or_else(|| stories(work))
        .or_else(|| promise(work))
        .or_else(|| at_work(work))
}

fn meeting(work: &OwnWork) -> Option<Step> {
    let open = work.reflections.iter().find(|reflection| reflection.open)?;
    let what = tr("work-meeting-now", [("team", open.team.1.clone().into())]);
    Some(Step { what, href: meeting_at(open), button: "work-go-meeting" })
}

fn promise(work: &OwnWork) -> Option<Step> {
    let first = work.promises.first()?;
    let key = if first.due < work.today { "work-promise-late" } else { "work-promise-next" };
    let what = tr(key, [("text", first.text.clone().into()), ("due", day(first.due).into())]);
    Some(Step { what, href: action::address(first.id), button: "work-go-promise" })
}

fn learning_loop(work: &OwnWork) -> Option<Step> {
    let first = work.loops.iter().find(|waiting| !waiting.at_work)?;
    let (key, button) = if first.for_management {
        ("work-loop-answer", "work-go-answer")
    } else {
        ("work-loop-close", "work-go-close")
    };
    let what = tr(key, [("team", first.team.clone().into()), ("since", day(first.since).into())]);
    Some(Step { what, href: loop_at(first), button })
}

/// What management is at work on waits for its end; that is the least pressing.
fn at_work(work: &OwnWork) -> Option<Step> {
    let first = work.loops.first()?;
    let what = tr("work-loop-finish", [("team", first.team.clone().into()), ("since", day(first.since).into())]);
    Some(Step { what, href: loop_at(first), button: "work-go-answer" })
}

fn release(work: &OwnWork) -> Option<Step> {
    let first = work.releases.first()?;
    let what = tr("work-release", [("team", first.team.1.clone().into())]);
    Some(Step { what, href: release_at(first), button: "work-go-release" })
}

fn returned(work: &OwnWork) -> Option<Step> {
    let first = work.returned.first()?;
    let what = tr("work-returned-next", [("words", first.words.clone().into())]);
    Some(Step { what, href: returned_at(first), button: "work-go-returned" })
}

fn case(work: &OwnWork) -> Option<Step> {
    let first = work.cases.iter().find(|case| case.round_until.is_none())?;
    let what = tr("work-case", [("pseudonym", first.pseudonym.clone().into())]);
    Some(Step { what, href: case_at(first), button: "work-go-case" })
}

fn report(work: &OwnWork) -> Option<Step> {
    let first = work.reports.first()?;
    let quarter = quarter_words(first.quarter);
    let what = tr("work-report", [("name", first.name.clone().into()), ("quarter", quarter.into())]);
    Some(Step { what, href: report_at(first), button: "work-go-report" })
}

fn stories(work: &OwnWork) -> Option<Step> {
    let first = work.stories.iter().find(|stories| stories.unsaid > 0)?;
    let what = tr("work-stories-next", [("name", first.name.clone().into())]);
    Some(Step { what, href: stories_at(first), button: "work-go-stories" })
}
