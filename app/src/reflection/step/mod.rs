//! The steps of a meeting on its page: where it is, what to do there, and the ways on; when a meeting may move is decided in domain.

mod case;
mod lead;
mod list;
mod now;
mod place;
mod timer;

pub(super) use case::TurnForm;
pub(super) use lead::{LeadForm, lead_section};
pub(super) use list::{StepForm, list};
pub(super) use now::{now, stands};
pub(super) use place::{Part, part};
pub(super) use timer::{timer, until};

use crate::words::{known, t};
use domain::reflection::{StepKind, StepTitle, WalkStep};

/// What a step is called.
pub(super) fn title(step: &WalkStep) -> String {
    called(step.kind, &step.title)
}

/// What a step of this kind with this title is called.
pub(super) fn called(kind: StepKind, title: &StepTitle) -> String {
    match title {
        StepTitle::Own(words) => words.clone(),
        StepTitle::Built(name) => built(kind, Some(name)),
        StepTitle::Kind => built(kind, None),
    }
}

/// What a step of a route that everybody has is called.
pub(super) fn built(kind: StepKind, name: Option<&str>) -> String {
    let key = name.map(|name| format!("route-step-{name}")).filter(|key| known(key));
    t(&key.unwrap_or_else(|| format!("step-{}", kind.code())))
}

/// What one does in it.
pub(super) fn what_to_do(kind: StepKind) -> String {
    t(&format!("step-do-{}", kind.code()))
}
