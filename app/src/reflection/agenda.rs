//! What else is on a meeting's agenda, and the agreements on it, each with how it fares, why it is there and what can be decided; deciding is done on the agreement's own page.

use crate::agreement::{health_legend, health_row};
use crate::page::actions;
use crate::words::t;
use domain::agenda::PointState;
use domain::agreement::{AgendaItem, Decision, Reasons};
use domain::reflection::{Meeting, Progress};
use leptos::prelude::*;

/// The list, or what is the matter when there is none.
pub(super) fn agenda(meeting: &Meeting) -> impl IntoView + use<> {
    if meeting.agenda.is_empty() {
        let key = match (meeting.progress, meeting.is_next) {
            (Progress::Planned, false) => "agenda-later",
            (Progress::Planned, true) => "agenda-none-yet",
            (Progress::Open | Progress::Closed, _) => "agenda-none",
        };
        return view! { <p class="wl-soft">{t(key)}</p> }.into_any();
    }
    let help = match meeting.progress {
        Progress::Planned => Some("agenda-help-planned"),
        Progress::Open => Some("agenda-help-open"),
        Progress::Closed => None,
    };
    let help = help.map(|key| view! { <p>{t(key)}</p> });
    let cards: Vec<_> = meeting.agenda.iter().map(|item| card(meeting, item)).collect();
    let tested = meeting.agenda.iter().any(|item| !item.health.tests().is_empty());
    let legend = (tested && meeting.progress != Progress::Closed).then(health_legend);
    view! { {help} {legend} <ul class="wl-cards">{cards}</ul> }.into_any()
}

/// Loops, lessons and own lines, with the way to the whole agenda.
pub(super) fn points(meeting: &Meeting) -> impl IntoView + use<> {
    let lines: Vec<_> = meeting
        .points
        .iter()
        .map(|point| {
            let state = match point.state {
                PointState::Talked => Some("point-talked"),
                PointState::Moved => Some("point-moved"),
                PointState::On | PointState::Out => None,
            };
            let state = state.map(|key| view! { " " <span class="nl-data-badge">{t(key)}</span> });
            let kind = t(crate::agenda::kind(point.topic.kind));
            let words = point.label.clone();
            let words = match crate::agenda::topic_at(meeting.id, point.topic) {
                Some(href) => view! { <a href=href>{words}</a> }.into_any(),
                None => view! { {words} }.into_any(),
            };
            view! { <li>{kind} ": " {words} {state}</li> }
        })
        .collect();
    let href = crate::agenda::address(meeting.id);
    let words = if meeting.progress == Progress::Closed { "point-see-agenda" } else { "point-to-agenda" };
    let link = actions(view! { <a class="nl-button nl-button--secondary" href=href>{t(words)}</a> });
    view! { {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })} {link} }
}

fn card(meeting: &Meeting, item: &AgendaItem) -> impl IntoView + use<> {
    let href = format!("/werkafspraak/{}", item.agreement);
    // A closed meeting keeps no counts.
    let fares = (meeting.progress != Progress::Closed).then(|| health_row(&item.health));
    let decided = item.decision.map(|decision| view! { <p class="wl-card__line"><b>{t(decided(decision))}</b></p> });
    let open = meeting.progress == Progress::Open && item.decision.is_none();
    let choices = open.then(|| choices(meeting, item));
    let none = (meeting.progress == Progress::Closed && item.decision.is_none())
        .then(|| view! { <p class="wl-card__line">{t("agenda-undecided")}</p> });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{item.wording.sentence()}</a></h3>
            {fares}
            <p class="wl-card__facts">{why(item.reasons)}</p>
            {decided} {none} {choices}
        </li>
    }
}

/// What the team can decide, each on its own form.
fn choices(meeting: &Meeting, item: &AgendaItem) -> impl IntoView + use<> {
    let form = format!("/werkafspraak/{}/veranderen", item.agreement);
    let link = |anchor: &str, key: &str| {
        let href = format!("{form}{anchor}");
        view! { <a class="nl-button nl-button--secondary" href=href>{t(key)}</a> }
    };
    let agree = item.reasons.unagreed.then(|| link("#samen", "agenda-agree"));
    // A signal is written with the case in which the rule stood in the way.
    let rules = format!("/team/{}/regels", meeting.slug);
    let rules =
        (item.health.blocked() > 0).then(|| view! { <p class="wl-small"><a href=rules>{t("agenda-to-rules")}</a></p> });
    let signal = (item.health.blocked() > 0 && !meeting.cases.is_empty())
        .then(|| view! { <p class="wl-soft wl-small">{t("agenda-signal")} " " <a href="#casussen">{t("agenda-to-cases")}</a></p> });
    let buttons = view! {
        {agree}
        {link("", "agenda-change")}
        {link("#opnieuw", "agenda-keep")}
        {link("#stoppen", "agenda-end")}
    };
    view! { {actions(buttons)} {signal} {rules} }
}

/// Why an agreement is there.
pub(crate) fn why(reasons_of: Reasons) -> impl IntoView + use<> {
    let badge = |key| view! { <span class="nl-data-badge wl-badge-attention">{t(key)}</span> };
    reasons(reasons_of).into_iter().map(badge).collect::<Vec<_>>()
}

/// The keys of why an agreement is there.
pub(super) fn reasons(why: Reasons) -> Vec<&'static str> {
    let all = [(why.weak, "agenda-weak"), (why.unagreed, "agenda-unagreed"), (why.due, "agenda-due")];
    let found: Vec<_> = all.into_iter().filter(|(there, _)| *there).map(|(_, key)| key).collect();
    if found.is_empty() { vec!["agenda-brought"] } else { found }
}

/// The key of what was decided.
pub(super) fn decided(decision: Decision) -> &'static str {
    match decision {
        Decision::Changed => "agenda-decided-changed",
        Decision::Agreed => "agenda-decided-agreed",
        Decision::Kept => "agenda-decided-kept",
        Decision::Ended => "agenda-decided-ended",
    }
}
