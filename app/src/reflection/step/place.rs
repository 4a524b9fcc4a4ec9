//! Where one does a step, and what of the meeting's page it is about: the one table of places, by kind.

use super::super::address;
use domain::reflection::{Meeting, StepKind};

/// The address of a step's place and the key of the words that lead there; nothing when it is on no page, such as telling
/// while there is no case.
pub(super) fn place(meeting: &Meeting, kind: StepKind) -> Option<(String, &'static str)> {
    let here = address(meeting.id);
    let case = || meeting.walk.case.map(|case| (format!("{here}/casus/{case}"), "step-to-case"));
    match kind {
        StepKind::Promises => Some((format!("{here}#vorige"), "step-to-promises")),
        StepKind::Telling | StepKind::Questions | StepKind::Talking => case(),
        StepKind::Writing | StepKind::Revealing => Some((format!("{here}/schrijven"), "step-to-writing")),
        StepKind::Grouping => Some((format!("{here}/groepen"), "step-to-groups")),
        StepKind::Weighing => Some((format!("{here}/wegen"), "step-to-weighing")),
        StepKind::Deciding => Some((format!("{here}#acties"), "step-to-deciding")),
        StepKind::LookingBack => Some((format!("{here}/terugkijken"), "step-to-looking_back")),
    }
}

/// Where else one looks in a step: what was weighed of the case of now, and where one writes down what is learned of it.
pub(super) fn beside(meeting: &Meeting, kind: StepKind) -> Vec<(String, &'static str)> {
    let (here, now) = (address(meeting.id), meeting.walk.case);
    let talks = matches!(kind, StepKind::Talking | StepKind::Deciding);
    let weighed = talks && meeting.weighed.iter().any(|one| Some(one.case) == now);
    let weighed = weighed.then(|| (format!("{here}/wegen"), "step-to-weighed"));
    let learns = now.filter(|_| kind == StepKind::Deciding);
    let learns = learns.map(|case| (format!("{here}/casus/{case}#opschrijven"), "step-to-learning"));
    learns.into_iter().chain(weighed).collect()
}

/// A part of the page of a meeting that is going on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::reflection) enum Part {
    /// What was promised last time.
    Promises,
    /// The cases.
    Case,
    /// Agreements, the rest of the agenda and new actions.
    Decisions,
    /// How it was.
    LookingBack,
}

/// What a step is about.
pub(in crate::reflection) fn part(kind: StepKind) -> Part {
    match kind {
        StepKind::Promises => Part::Promises,
        StepKind::Telling
        | StepKind::Questions
        | StepKind::Writing
        | StepKind::Revealing
        | StepKind::Grouping
        | StepKind::Weighing
        | StepKind::Talking => Part::Case,
        StepKind::Deciding => Part::Decisions,
        StepKind::LookingBack => Part::LookingBack,
    }
}
