//! The soft timer of a step, in words: since when, until about when, and that going on is allowed.

use crate::page::clock;
use crate::words::tr;
use chrono::{DateTime, Utc};
use domain::reflection::WalkStep;

/// The times, and what is left as the page was made.
pub(in crate::reflection) fn timer(step: &WalkStep, now: DateTime<Utc>) -> Option<String> {
    let (start, until, left) = (step.started_at?, step.until()?, step.left(now)?);
    let times = tr("step-timer", [("start", clock(start).into()), ("until", clock(until.max(start)).into())]);
    let left = match left {
        left if left > 0 => tr("step-left", [("count", left.into())]),
        over => tr("step-over-time", [("count", over.abs().into())]),
    };
    Some(format!("{times} {left}"))
}

/// Until about when, for a page that stands still for minutes: that stays true.
pub(in crate::reflection) fn until(step: &WalkStep) -> Option<String> {
    let (start, until) = (step.started_at?, step.until()?);
    Some(tr("screen-until", [("until", clock(until.max(start)).into())]))
}
