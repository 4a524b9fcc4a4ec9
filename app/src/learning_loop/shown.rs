//! One loop: what the team asks, its steps so far, and what this visitor can do next.

use super::article::{article, holder_words};
use super::{answer, close};
use crate::page::{Page, Shown, instant, lead, section, words};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::learning_loop::{Answer, Holder, LoopPage, Step, StepKind};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.loop_page(visit.at("id")?).await?;
    let heading = tr("loop-heading", [("team", found.shown.from.team.clone().into())]);
    let page = Page::new("title-loop", move || {
        let steps: Vec<_> = found.steps.iter().map(|step| taken(step, &found)).collect();
        let now = now(&found);
        view! {
            {lead(t(if found.holder == Holder::Nobody { "loop-lead-closed" } else { "loop-lead" }))}
            {section("signaal", t("loop-section"), article(&found.shown, Shown::Plain))}
            {section("stappen", t("loop-steps"), view! { <ol class="wl-loop">{steps}{now}</ol> })}
            {found.may_answer().then(|| answer::part(&visit, &found))}
            {found.may_close().then(|| close::part(&visit, &found))}
            {found.may_return().then(|| close::again(&visit, &found))}
        }
    });
    Ok(page.headed(heading).under("/leerlopen", t("title-loops")))
}

fn taken(step: &Step, found: &LoopPage) -> impl IntoView + use<> {
    let team = || tr("loop-team", [("team", found.shown.from.team.clone().into())]);
    let (who, what) = match step.kind {
        StepKind::Sent => (team(), "loop-step-sent"),
        StepKind::Answered => (t("loop-management"), "loop-step-answered"),
        StepKind::Returned => (team(), "loop-step-returned"),
        StepKind::Closed => (team(), "loop-step-closed"),
    };
    let since = tr(what, [("day", instant(step.at).into())]);
    let said = step.answer.map(|answer| view! { <p><b>{answer_words(answer)}</b></p> });
    let felt = found
        .felt
        .filter(|_| step.kind == StepKind::Closed)
        .map(|felt| view! { <p><b>{t(&format!("loop-felt-{}", felt.code()))}</b></p> });
    let text = step.text.as_deref().map(words);
    view! {
        <li class="wl-loop__step wl-loop__step--done">
            <h3 class="wl-loop__who">{who}</h3>
            <p class="wl-loop__since">{since}</p>
            {said} {felt} {text}
        </li>
    }
}

/// Where it is now, as the last step.
fn now(found: &LoopPage) -> impl IntoView + use<> {
    let who = match found.holder {
        Holder::Management(_) => t("loop-management"),
        Holder::Team(_) => tr("loop-team", [("team", found.shown.from.team.clone().into())]),
        Holder::Nobody => return None,
    };
    let since = holder_words(found.holder, &found.shown.from.team);
    Some(view! {
        <li class="wl-loop__step wl-loop__step--now" aria-current="step">
            <h3 class="wl-loop__who">{who}</h3>
            <p class="wl-loop__since">{since}</p>
        </li>
    })
}

pub(super) fn answer_words(answer: Answer) -> String {
    t(&format!("loop-answer-{}", answer.code()))
}
