//! A loop as its readers see it: drafts, the second person's check, lists and the page.

use super::{Answer, Felt, Holder, LoopState, Step, StepKind, closable};
use crate::LoopId;
use crate::release::{Origin, SecondPerson, Stage};
use crate::theme::Theme;

/// A loop as everybody outside the team sees it: the preview and the page are made of this same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopView {
    /// What it is about.
    pub theme: Theme,
    /// What is asked of management.
    pub asks: String,
    /// What the team runs into.
    pub text: String,
    /// Where it comes from.
    pub from: Origin,
}

/// A loop that is still the team's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLoop {
    /// Which.
    pub id: LoopId,
    /// How far it is.
    pub stage: Stage,
    /// The row's version.
    pub version: i32,
    /// Exactly what others will see.
    pub shown: LoopView,
}

/// A signal with what was written of it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopDraft {
    /// The words of the reflection.
    pub signal: String,
    /// The case it came from.
    pub pseudonym: String,
    /// The team.
    pub from: Origin,
    /// What was written.
    pub made: Option<OpenLoop>,
}

/// A loop before its second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopCheck {
    /// The loop.
    pub made: OpenLoop,
    /// Whether the visitor can be that person.
    pub second: SecondPerson,
}

/// A loop in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopCard {
    /// Which.
    pub id: LoopId,
    /// What others see.
    pub shown: LoopView,
    /// With whom it is.
    pub holder: Holder,
    /// Management's last answer.
    pub answer: Option<Answer>,
    /// What the team felt when it closed the loop.
    pub felt: Option<Felt>,
}

/// A loop's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopPage {
    /// Which.
    pub id: LoopId,
    /// What others see.
    pub shown: LoopView,
    /// How far it is.
    pub state: LoopState,
    /// The row's version.
    pub version: i32,
    /// With whom it is.
    pub holder: Holder,
    /// What the team felt when it closed the loop.
    pub felt: Option<Felt>,
    /// Its steps, oldest first.
    pub steps: Vec<Step>,
    /// Whether the visitor is of its management.
    pub manages: bool,
    /// Whether the visitor is of its team.
    pub own: bool,
}

impl LoopPage {
    /// Whether the visitor may answer now.
    pub fn may_answer(&self) -> bool {
        self.manages && self.state == LoopState::WithManagement
    }

    /// Whether the visitor may send it up again now.
    pub fn may_return(&self) -> bool {
        self.own && self.state == LoopState::Answered
    }

    /// Whether the visitor may close it now.
    pub fn may_close(&self) -> bool {
        let answered = self.steps.iter().any(|step| step.kind == StepKind::Answered);
        self.own && closable(self.state, answered)
    }
}
