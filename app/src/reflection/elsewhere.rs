//! On a page of a meeting that is about one thing: where the team is when that is somewhere else, in one line, with the way along; nothing goes by itself.

use super::address;
use super::step::called;
use crate::words::{t, tr};
use domain::ReflectionId;
use domain::reflection::{AboutOne, AtStep, StepKind};
use leptos::prelude::*;

/// The line; nothing where one does the step, and nothing while the meeting is at none.
pub(crate) fn elsewhere(id: ReflectionId, at: Option<&AtStep>, page: AboutOne) -> Option<impl IntoView + use<>> {
    elsewhere_than(id, at, (page, None))
}

/// The line on a page of a case: of a step of another case it says of which.
pub(super) fn elsewhere_than(
    id: ReflectionId,
    at: Option<&AtStep>,
    (page, now): (AboutOne, Option<&str>),
) -> Option<impl IntoView + use<>> {
    let at = at.filter(|at| !at.is_at(page))?;
    let step = called(at.kind, &at.title);
    let of_case = matches!(at.kind, StepKind::Telling | StepKind::Questions | StepKind::Talking | StepKind::Deciding);
    let words = match now.filter(|_| of_case && page == AboutOne::OtherCase) {
        Some(name) => tr("elsewhere-case", [("step", step.into()), ("name", name.into())]),
        None => tr("elsewhere", [("step", step.into())]),
    };
    Some(line(id, at, words))
}

/// The link has a name of its own, so that it keeps the focus when the page is renewed.
fn line(id: ReflectionId, at: &AtStep, words: String) -> impl IntoView + use<> {
    let href = along(id, at.kind);
    view! {
        <p id="nu-elders" class="wl-elsewhere wl-no-print" role="status">
            <b>{words}</b> " " <a id="ga-mee" href=href>{t("elsewhere-go")}</a>
        </p>
    }
}

/// Where one goes along: to the page of the step, or to the step on the page of the meeting, which leads on to the case.
fn along(id: ReflectionId, kind: StepKind) -> String {
    let here = address(id);
    match kind {
        StepKind::Writing | StepKind::Revealing => format!("{here}/schrijven"),
        StepKind::Grouping => format!("{here}/groepen"),
        StepKind::Weighing => format!("{here}/wegen"),
        StepKind::LookingBack => format!("{here}/terugkijken"),
        StepKind::Promises | StepKind::Telling | StepKind::Questions | StepKind::Talking | StepKind::Deciding => {
            format!("{here}#nu")
        }
    }
}
