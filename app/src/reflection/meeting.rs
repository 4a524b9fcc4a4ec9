//! The meeting itself: who is there comes first, for boxes and other forms on one page lose each other; after that nothing locks.

use super::agenda::{agenda, points};
use super::attendance::{AttendForm, attended, boxes, ticking};
use super::cases::cases;
use super::jump::jump;
use super::live::{in_room, live};
use super::minutes::led;
use super::plan::leads_others;
use super::promise::{PromiseForm, SettleForm, UnpromiseForm, earlier, promises};
use super::reword::RewordForm;
use super::step::{self, LeadForm, Part, lead_section};
use super::{address, fold, name, over, route, under_team};
use crate::form::form;
use crate::look_back;
use crate::page::{Page, actions, lead, notice, said_by, section, when};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::{AgreementChange, Meeting, Progress};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Begins the meeting.
#[derive(Deserialize)]
pub(super) struct OpenForm {}

#[async_trait]
impl Form for OpenForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "beginnen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        visit.desk.open_reflection(id).await?;
        Ok(Done::at(address(id)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let meeting = visit.desk.meeting(visit.at("id")?).await?;
    let (slug, team, heading) = (meeting.slug.clone(), meeting.team.clone(), name(meeting.planned_on));
    let says: &[_] = match meeting.progress {
        Progress::Open if ticking(&visit, &meeting) => &[AttendForm::SAID],
        Progress::Open => &[
            AttendForm::SAID,
            LeadForm::SAID,
            SettleForm::SAID,
            RewordForm::SAID,
            PromiseForm::SAID,
            UnpromiseForm::SAID,
        ],
        Progress::Planned | Progress::Closed => &[],
    };
    let page = Page::new("title-reflection", move || {
        if meeting.progress == Progress::Open && !ticking(&visit, &meeting) {
            return view! { {live(meeting.id, meeting.last_event)} {open(&visit, &meeting)} }.into_any();
        }
        let leads = leads_others(meeting.has_leader_of_others());
        let steps = match meeting.progress {
            Progress::Planned => planned(&visit, &meeting).into_any(),
            Progress::Open => arriving(&visit, &meeting).into_any(),
            Progress::Closed => over::closed(&visit, &meeting).into_any(),
        };
        let at = (meeting.progress == Progress::Planned).then(|| when(meeting.planned_on, meeting.hours));
        let at = at.map(|at| view! { <p>{at}</p> });
        let nameless = meeting.nameless.then(|| notice(t("meeting-writing-announced")));
        let now = view! { {live(meeting.id, meeting.last_event)} {in_room(&meeting)} };
        view! { {lead(intro(&visit, &meeting))} {at} {now} {nameless} {leads} {steps} }.into_any()
    });
    Ok(under_team(page.headed(heading).saying(says).with_island(), &slug, &team))
}

fn intro(visit: &Visit, meeting: &Meeting) -> String {
    let key = match meeting.progress {
        Progress::Planned => "reflection-lead-planned",
        Progress::Open if ticking(visit, meeting) => "reflection-lead-arriving",
        Progress::Open => "reflection-lead-open",
        Progress::Closed => "reflection-lead-closed",
    };
    let who = match meeting.progress {
        Progress::Closed => led(meeting),
        Progress::Planned | Progress::Open => {
            meeting.lead.as_ref().map_or_else(|| t("nobody"), |(_, name)| name.clone())
        }
    };
    tr(key, [("who", who.into())])
}

fn planned(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let begin = form::<OpenForm, _>(visit, view! { <p>{t("reflection-begin-lead")}</p> }, "reflection-begin");
    // Whoever may see none of its cases is not asked to prepare writing about one.
    let invited = meeting.left_out == 0 || !meeting.cases.is_empty();
    view! {
        {section("beginnen", t("reflection-begin-heading"), begin)}
        {section("casussen", t("reflection-cases-heading"), cases(meeting))}
        {section("agenda", t("agenda-heading"), agenda(meeting))}
        {section("punten", t("point-more"), points(meeting))}
        {section("vorige", t("actions-earlier"), earlier(visit, meeting, false))}
        {invited.then(|| writing(meeting, "meeting-writing-prepare"))}
        {section("route", t("route-section"), route::followed(meeting))}
        {replan(meeting)}
    }
}

/// The way to writing in silence.
pub(super) fn writing(meeting: &Meeting, words: &'static str) -> impl IntoView + use<> {
    let href = format!("{}/schrijven", address(meeting.id));
    actions(view! { <a class="nl-button nl-button--secondary" href=href>{t(words)}</a> })
}

/// The boxes are the only form, so that no other takes their ticks away, nor they anybody's words.
fn arriving(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let rest = if attended(meeting) {
        let back = address(meeting.id);
        actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> }).into_any()
    } else {
        view! {
            {section("vorige", t("actions-earlier"), earlier(visit, meeting, false))}
            {section("casussen", t("reflection-cases-heading"), cases(meeting))}
            {section("agenda", t("agenda-heading"), agenda(meeting))}
            {section("punten", t("point-more"), points(meeting))}
            {replan(meeting)}
            {close(meeting, QUIET)}
        }
        .into_any()
    };
    let boxes = view! { {said_by::<AttendForm>(visit)} {boxes(visit, meeting)} };
    view! { {section("aanwezig", t("attendance-heading"), boxes)} {rest} }
}

fn open(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    // The step stands on top, for on a telephone nothing else fits there; what one knows before one types comes next.
    let nameless = meeting.nameless.then(|| notice(t("meeting-writing-announced")));
    let leads = leads_others(meeting.has_leader_of_others());
    // What the step of now is about stands first; the rest keeps its order, and what is long is folded.
    let of_now = meeting.walk.current().map(|step| step::part(step.kind));
    let away = |part: Part| !meeting.walk.steps.is_empty() && Some(part) != of_now;
    let promises = view! {
        {said_by::<PromiseForm>(visit)}
        {said_by::<UnpromiseForm>(visit)}
        {promises(visit, meeting)}
    };
    // Once all steps were had, the filled button stands where that is said.
    let button = if meeting.walk.steps.is_empty() { "nl-button nl-button--primary" } else { QUIET };
    let parts = [
        (
            Part::Promises,
            section("vorige", t("actions-earlier"), fold::last_time(visit, meeting, away(Part::Promises))).into_any(),
        ),
        (Part::Case, of_the_case(meeting).into_any()),
        (Part::Decisions, decisions(meeting, away(Part::Decisions), promises).into_any()),
        (Part::LookingBack, section("terugkijken", t("look-back-heading"), looking_back(meeting)).into_any()),
    ];
    let (first, rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(part, _)| Some(*part) == of_now);
    let only = |parts: Vec<(Part, AnyView)>| parts.into_iter().map(|(_, view)| view).collect::<Vec<_>>();
    view! {
        {step::now(visit, meeting)}
        {nameless}
        {leads}
        {only(first)}
        {lead(intro(visit, meeting))}
        {in_room(meeting)}
        {step::list(visit, meeting)}
        {jump()}
        {section("aanwezig", t("attendance-present"), fold::there(visit, meeting))}
        {lead_section(visit, meeting)}
        {only(rest)}
        {close(meeting, button)}
    }
}

fn of_the_case(meeting: &Meeting) -> impl IntoView + use<> {
    view! {
        {section("casussen", t("reflection-cases-heading"), cases(meeting))}
        {writing(meeting, "meeting-writing")}
        {replan(meeting)}
    }
}

fn decisions<V: IntoView + 'static>(meeting: &Meeting, away: bool, promises: V) -> impl IntoView + use<V> {
    view! {
        {section("agenda", t("agenda-heading"), fold::agreements(meeting, away))}
        {section("punten", t("point-more"), points(meeting))}
        {section("afspraken", t("changes-heading"), changes(meeting))}
        {section("acties", t("actions-new"), promises)}
    }
}

const QUIET: &str = "nl-button nl-button--secondary";

fn close(meeting: &Meeting, class: &'static str) -> impl IntoView + use<> {
    let href = format!("{}/sluiten", address(meeting.id));
    let link = actions(view! { <a class=class href=href>{t("reflection-close")}</a> });
    section("sluiten", t("reflection-close-heading"), view! { <p>{t("reflection-close-next")}</p> {link} })
}

/// The way to one's own answer, and from its minutes to what was said together.
fn looking_back(meeting: &Meeting) -> impl IntoView + use<> {
    let (back, minutes) = (look_back::address(meeting.id), format!("{}/notulen", address(meeting.id)));
    actions(view! {
        <a class="nl-button nl-button--secondary" href=back>{t("look-back-go")}</a>
        <a class="nl-button nl-button--secondary" href=minutes>{t("minutes-open")}</a>
    })
}

fn replan(meeting: &Meeting) -> impl IntoView + use<> {
    let href = format!("{}/plan", address(meeting.id));
    actions(view! { <a class="nl-button nl-button--secondary" href=href>{t("reflection-plan-change")}</a> })
}

pub(super) fn changes(meeting: &Meeting) -> impl IntoView + use<> {
    let cards: Vec<_> = meeting.changes.iter().map(change).collect();
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t("changes-none")}</p> });
    let register = (meeting.progress == Progress::Open).then(|| {
        let href = format!("/team/{}/werkafspraken", meeting.slug);
        actions(view! { <a class="nl-button nl-button--secondary" href=href>{t("changes-register")}</a> })
    });
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} {register} }
}

fn change(change: &AgreementChange) -> impl IntoView + use<> {
    let href = format!("/werkafspraak/{}", change.agreement);
    let said = change.wording.sentence();
    let why = (!change.reason.is_empty()).then(|| tr("change-because", [("reason", change.reason.clone().into())]));
    view! { <li class="wl-card"><h3 class="wl-card__title"><a href=href>{said}</a></h3><p class="wl-card__line">{why}</p></li> }
}
