//! One line of care use in words, and its wait against the legal term; also for the quartet.

use crate::code_list::month;
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::care::{About, Care, CareLine};
use domain::waiting::{LEGAL_TERM_WEEKS, Start, Weeks};
use leptos::prelude::*;

/// Whose help it is and which.
pub(crate) fn line_words(line: &CareLine) -> String {
    let form = line.names.form.clone();
    match line.care.about {
        About::Young => form,
        About::Parents => tr("care-of-parents", [("form", form.into())]),
    }
}

/// From when to when.
pub(super) fn period(care: &Care) -> String {
    let started = match care.start {
        Start::In(started) => tr("care-since", [("month", month(started).into())]),
        Start::StillWaiting => t("care-not-yet"),
        Start::Unknown => t("care-start-unknown"),
    };
    match care.ended {
        Some(ended) => tr("care-until", [("start", started.into()), ("month", month(ended).into())]),
        None => started,
    }
}

/// How long was waited, in words and against the legal term.
pub(crate) fn wait(care: &Care, now: Month) -> impl IntoView + use<> {
    let weeks = care.wait().and_then(|wait| wait.weeks_so_far(now));
    let waits = care.start == Start::StillWaiting;
    let words = match weeks {
        None if waits => t("care-waits"),
        None => t("care-wait-unknown"),
        Some(weeks) => said(weeks, waits),
    };
    let over = weeks.map(Weeks::get).filter(|weeks| *weeks > LEGAL_TERM_WEEKS).map(|weeks| {
        let over = tr("care-over", [("count", (weeks - LEGAL_TERM_WEEKS).into())]);
        view! { <span class="wl-wait__over">{over}</span> }
    });
    view! { <span class="wl-wait__words">{words} " " {over}</span> }
}

fn said(weeks: Weeks, waits: bool) -> String {
    // Weeks of a wait that goes on are always derived.
    let key = match (waits, weeks) {
        (true, _) => "care-waits-about",
        (false, Weeks::Typed(_)) => "care-waited",
        (false, Weeks::Derived(_)) => "care-waited-about",
    };
    tr(key, [("count", weeks.get().into())])
}
