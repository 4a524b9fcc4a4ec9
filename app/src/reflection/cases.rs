//! The cases of a meeting as cards; the page of one case lives beside it.

use super::address;
use crate::page::notice;
use crate::words::{t, tr};
use domain::reflection::{Meeting, MeetingCase, NoteKind, Progress};
use leptos::prelude::*;

pub(super) fn cases(meeting: &Meeting) -> impl IntoView + use<> {
    let cards: Vec<_> = meeting.cases.iter().map(|case| card(meeting, case)).collect();
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t("reflection-cases-none")}</p> });
    let left_out =
        (meeting.left_out > 0).then(|| notice(tr("reflection-left-out", [("count", meeting.left_out.into())])));
    view! { {left_out} {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} }
}

fn card(meeting: &Meeting, case: &MeetingCase) -> impl IntoView + use<> {
    let href = format!("{}/casus/{}", address(meeting.id), case.id);
    let count = |kind| i64::try_from(meeting.notes_of(case.id, kind).count()).unwrap_or_default();
    let insights = tr("count-insights", [("count", count(NoteKind::Insight).into())]);
    let signals = tr("count-signals", [("count", count(NoteKind::Signal).into())]);
    let title = if case.stopped {
        view! { {case.pseudonym.clone()} }.into_any()
    } else {
        view! { <a href=href>{case.pseudonym.clone()}</a> }.into_any()
    };
    let line = if case.stopped { t("reflection-case-stopped") } else { case.hope.clone() };
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{title}</h3>
            <p class="wl-card__line">{line}</p>
            <p class="wl-card__facts">{badge(meeting.progress, case)} <span>{insights}</span> <span>{signals}</span></p>
        </li>
    }
}

fn badge(progress: Progress, case: &MeetingCase) -> Option<AnyView> {
    match (progress, case.learned, case.returns) {
        (_, true, _) => {
            Some(view! { <span class="nl-data-badge wl-badge-done">{t("case-finished")}</span> }.into_any())
        }
        (Progress::Closed, false, true) => {
            Some(view! { <span class="nl-data-badge">{t("case-returns")}</span> }.into_any())
        }
        (Progress::Planned | Progress::Open | Progress::Closed, false, _) => None,
    }
}
