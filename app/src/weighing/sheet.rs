//! Weighing in a meeting: beginning, choosing, counting hands or reading what it came to; which of them follows from how far it is.

use super::again::again;
use super::begin::begin;
use super::choose::choose;
use super::close::{close, stop};
use super::given_back::given_back;
use super::hands::{hands, hands_again};
use super::outcome::outcome;
use crate::page::{Page, actions, lead, notice, section};
use crate::reflection::live::along;
use crate::reflection::{address, elsewhere, name, under_team};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::reflection::{AboutOne, Progress};
use domain::weighing::{Progressing, Stand, Way, Weighing, WeighingView};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let weighing = visit.desk.weighing(visit.at("id")?).await?;
    let writing = &weighing.writing;
    let (slug, team, on, meeting) =
        (writing.slug.clone(), writing.team.clone(), writing.planned_on, address(writing.reflection));
    let (up, open) = (meeting.clone(), writing.progress == Progress::Open);
    let page = Page::new("title-weighing", move || {
        let parking = format!("/team/{}/parkeerlijst", weighing.writing.slug);
        let groups = format!("{meeting}/groepen");
        let outcomes: Vec<_> = weighing.closed().map(|one| outcome(&visit, one, open)).collect();
        view! {
            {lead(t(intro(&weighing)))}
            {along(weighing.writing.reflection, weighing.writing.progress)}
            {elsewhere(weighing.writing.reflection, weighing.writing.at_step.as_ref(), AboutOne::Weighing)}
            {given_back(&visit, &weighing)}
            {now(&visit, &weighing)}
            {outcomes}
            {open.then(|| weighing.again().map(|(old, round)| again(&visit, old, round)))}
            {(open && weighing.stays()).then(|| view! { <p class="wl-soft">{t("weighing-after-phones")}</p> })}
            {actions(view! {
                <a class="nl-button nl-button--secondary" href=meeting>{t("reflection-back")}</a>
                <a href=groups>{t("weighing-to-groups")}</a>
                <a href=parking>{t("parked-link")}</a>
            })}
        }
    });
    let page = under_team(page, &slug, &team).under(up, name(on));
    Ok(if open { page.with_island() } else { page })
}

fn intro(weighing: &Weighing) -> &'static str {
    match (weighing.writing.progress, weighing.running()) {
        (Progress::Closed, _) => "reflection-closed",
        (Progress::Planned | Progress::Open, Some(one)) if weighing.takes_phones(one) => "weighing-lead-running",
        (Progress::Planned | Progress::Open, Some(_) | None) => "weighing-lead",
    }
}

/// What can be done now.
fn now(visit: &Visit, weighing: &Weighing) -> Option<AnyView> {
    if weighing.writing.progress != Progress::Open {
        return None;
    }
    if let Some(one) = weighing.running() {
        let by_phones = weighing.takes_phones(one);
        return Some(if by_phones { running(visit, one).into_any() } else { counting(visit, one).into_any() });
    }
    if let Some(round) = weighing.next() {
        return Some(begin(visit, round).into_any());
    }
    let nothing = weighing.closed().next().is_none();
    let says = if weighing.writing.invites() { "weighing-nothing" } else { "weighing-nothing-beyond" };
    nothing.then(|| view! { <p class="wl-soft">{t(says)}</p> }.into_any())
}

fn running(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    let progress = match one.stand {
        Stand::Running(progress) => progress,
        Stand::Closed(_) => Progressing { chose: 0, mine: false },
    };
    view! {
        {section("kiezen", one.question.clone(), view! { <p class="wl-soft">{about(one)}</p> {choose(visit, one, progress.mine)} })}
        {section("hoe-ver", t("writing-how-far"), view! {
            <p>{tr("weighing-chose", [("chose", progress.chose.into())])}</p>
            {close(visit, one, progress.chose)}
        })}
        {hands(visit, one, progress.chose)}
    }
}

/// Weighed again: the room counts, and nobody chooses on a phone.
fn counting(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    view! {
        {notice(t("weighing-again-running"))}
        {section("tellen", one.question.clone(), view! {
            <p class="wl-soft">{about(one)}</p>
            <p>{rule(one.way)}</p>
            {hands_again(visit, one)}
            {stop(visit, one)}
        })}
    }
}

/// The case it is about.
pub(super) fn about(one: &WeighingView) -> String {
    tr("writing-about", [("case", one.pseudonym.as_str().into())])
}

/// The rule in one sentence.
pub(super) fn rule(way: Way) -> String {
    t(match way {
        Way::Three => "weighing-rule-three",
        Way::TwoSteps => "weighing-rule-two_steps",
    })
}
