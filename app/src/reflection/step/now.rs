//! Where a meeting is now: what to do, what asks something of whoever looks, where one does it, and the ways on.

use super::case::{about, others};
use super::lead::LeadForm;
use super::list::{StepForm, from, go};
use super::place::{beside, place};
use super::{timer, title, what_to_do};
use crate::form::framed;
use crate::page::{actions, day, said_by, section};
use crate::reflection::attendance::AttendForm;
use crate::reflection::promise::card_of;
use crate::reflection::{address, help};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::reflection::{Leaving, Meeting, StepKind, Walk, WalkStep};
use leptos::prelude::*;

/// The step of now; nothing for a meeting without steps.
pub(in crate::reflection) fn now(visit: &Visit, meeting: &Meeting) -> Option<AnyView> {
    let walk = &meeting.walk;
    let screen = format!("{}/scherm", address(meeting.id));
    let screen = view! { <a class="nl-button nl-button--secondary" href=screen>{t("screen-open")}</a> };
    match walk.current() {
        Some(step) => {
            let inside = view! { {said(visit)} {at(visit, meeting, step, screen)} };
            Some(section("nu", number(walk, step), inside).into_any())
        }
        None if walk.is_over() => {
            let inside = view! { {said(visit)} {over(visit, meeting, screen)} };
            Some(section("nu", t("steps-over"), inside).into_any())
        }
        None => None,
    }
}

/// Whether the step of now stands on the page: who said who is there or who leads goes on there, and reads there that it was done.
pub(in crate::reflection) fn stands(walk: &Walk) -> bool {
    walk.current().is_some() || walk.is_over()
}

fn said(visit: &Visit) -> impl IntoView + use<> {
    view! { {said_by::<AttendForm>(visit)} {said_by::<LeadForm>(visit)} }
}

fn number(walk: &Walk, step: &WalkStep) -> String {
    let number = tr("steps-number", [("number", step.position.into()), ("count", walk.steps.len().into())]);
    format!("{number}: {}", title(step))
}

fn at<V: IntoView + 'static>(visit: &Visit, meeting: &Meeting, step: &WalkStep, screen: V) -> impl IntoView + use<V> {
    let walk = &meeting.walk;
    let place = place(meeting, step.kind);
    let place = place.map(|(href, key)| view! { <a class="nl-button nl-button--secondary" href=href>{t(key)}</a> });
    let beside: Vec<_> = beside(meeting, step.kind)
        .into_iter()
        .map(|(href, key)| view! { <a class="nl-button nl-button--secondary" href=href>{t(key)}</a> })
        .collect();
    let help = view! { <a href=help::address(step.kind)>{t("step-help")}</a> };
    let case = of_a_case(step.kind).then(|| about(meeting));
    let others = of_a_case(step.kind).then(|| others(visit, meeting));
    let timer = timer(step, walk.now).map(|words| view! { <p class="wl-soft">{words}</p> });
    // What one presses to go on comes first, also on a telephone; another case is a choice for the whole room, and comes last.
    view! {
        <p class="wl-text">{what_to_do(step.kind)}</p>
        {case}
        {ways(visit, walk)}
        {actions(view! { {place} {beside} {screen} {help} })}
        {timer}
        {mine(visit, meeting, step.kind)}
        {others}
    }
}

/// Whether a step is about one case.
fn of_a_case(kind: StepKind) -> bool {
    match kind {
        StepKind::Promises | StepKind::LookingBack => false,
        StepKind::Telling
        | StepKind::Questions
        | StepKind::Writing
        | StepKind::Revealing
        | StepKind::Grouping
        | StepKind::Weighing
        | StepKind::Talking
        | StepKind::Deciding => true,
    }
}

/// What this step asks of whoever looks: their own promises that were not talked about yet.
fn mine(visit: &Visit, meeting: &Meeting, kind: StepKind) -> Option<impl IntoView + use<>> {
    let me = visit.desk.sitter().me()?.id;
    let asked = meeting.earlier.iter().filter(|promise| promise.owner == me && promise.outcome.is_none());
    let asked: Vec<_> = asked
        .map(|promise| {
            let (text, until) = (promise.text.clone(), day(promise.due_on));
            let words = tr("step-mine-promise", [("text", text.into()), ("day", until.into())]);
            view! { <li><a href=format!("#{}", card_of(promise))>{words}</a></li> }
        })
        .collect();
    (kind == StepKind::Promises && !asked.is_empty())
        .then(|| view! { <p><b>{t("step-mine")}</b></p> <ul class="wl-text">{asked}</ul> })
}

/// Forward, left out, back: one form, so that each sends the step it was pressed at.
fn ways(visit: &Visit, walk: &Walk) -> impl IntoView + use<> {
    let (before, after) = (walk.before(), walk.after());
    let on = if after.is_some() { "steps-on" } else { "steps-finish" };
    let back = before.map(|step| view! { <button class="nl-button nl-button--secondary" type="submit" name="go" value=go(Some(step), Leaving::Waiting)>{t("steps-back")}</button> });
    let inside = view! {
        {from(walk)}
        <div class="wl-actions">
            <button class="nl-button nl-button--primary" type="submit" name="go" value=go(after, Leaving::Done)>{t(on)}</button>
            <button class="nl-button nl-button--secondary" type="submit" name="go" value=go(after, Leaving::Skipped)>{t("steps-skip")}</button>
            {back}
        </div>
    };
    framed::<StepForm, _>(visit, "wl-form", inside)
}

fn over<V: IntoView + 'static>(visit: &Visit, meeting: &Meeting, screen: V) -> impl IntoView + use<V> {
    let walk = &meeting.walk;
    let back = walk.before().map(|step| {
        let inside = view! {
            {from(walk)}
            <div class="wl-actions"><button class="nl-button nl-button--secondary" type="submit" name="go" value=go(Some(step), Leaving::Done)>{t("steps-back")}</button></div>
        };
        framed::<StepForm, _>(visit, "wl-form", inside)
    });
    let close = format!("{}/sluiten", address(meeting.id));
    let close = view! { <a class="nl-button nl-button--primary" href=close>{t("reflection-close")}</a> };
    view! { <p class="wl-text">{t("steps-over-lead")}</p> {actions(view! { {close} {screen} })} {back} }
}
