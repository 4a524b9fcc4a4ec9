//! The step that a meeting is at, as its pages about one thing need it: where one does it, and so where nobody needs to be told.

use super::{Progress, StepKind, StepTitle, Walk};

/// The step that an open meeting is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtStep {
    /// What is done in it.
    pub kind: StepKind,
    /// What it is called.
    pub title: StepTitle,
}

/// A page of a meeting that is about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutOne {
    /// A promise of last time, worded differently.
    Promise,
    /// The case that the meeting is about now.
    CaseOfNow,
    /// Another case of the meeting.
    OtherCase,
    /// Writing in silence.
    Writing,
    /// Putting together what lies on the table.
    Groups,
    /// Weighing it.
    Weighing,
    /// Looking back.
    LookingBack,
    /// Closing the meeting.
    Closing,
}

impl AtStep {
    /// Where a meeting is; nothing unless it is open and at a step.
    pub fn of(progress: Progress, walk: &Walk) -> Option<AtStep> {
        let step = walk.current().filter(|_| progress == Progress::Open)?;
        Some(AtStep { kind: step.kind, title: step.title.clone() })
    }

    /// Whether one does the step on this page, or looks there in it.
    pub fn is_at(&self, page: AboutOne) -> bool {
        match self.kind {
            StepKind::Promises => page == AboutOne::Promise,
            StepKind::Telling | StepKind::Questions => page == AboutOne::CaseOfNow,
            StepKind::Writing | StepKind::Revealing => page == AboutOne::Writing,
            StepKind::Grouping => page == AboutOne::Groups,
            StepKind::Weighing => page == AboutOne::Weighing,
            // What was weighed is talked about, and what is learned of the case is written down there.
            StepKind::Talking | StepKind::Deciding => matches!(page, AboutOne::CaseOfNow | AboutOne::Weighing),
            StepKind::LookingBack => matches!(page, AboutOne::LookingBack | AboutOne::Closing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflection::{Leaving, Move, Template};
    use chrono::DateTime;

    const PAGES: [AboutOne; 8] = [
        AboutOne::Promise,
        AboutOne::CaseOfNow,
        AboutOne::OtherCase,
        AboutOne::Writing,
        AboutOne::Groups,
        AboutOne::Weighing,
        AboutOne::LookingBack,
        AboutOne::Closing,
    ];

    #[test]
    fn every_step_has_a_page_and_every_page_a_step_but_that_of_another_case() {
        for kind in StepKind::ALL.iter().copied() {
            let at = AtStep { kind, title: StepTitle::Kind };
            assert!(PAGES.into_iter().any(|page| at.is_at(page)), "{kind:?}");
        }
        for page in PAGES {
            let mut steps = StepKind::ALL.iter().map(|kind| AtStep { kind: *kind, title: StepTitle::Kind });
            assert_eq!(steps.any(|at| at.is_at(page)), page != AboutOne::OtherCase, "{page:?}");
        }
    }

    #[test]
    fn only_an_open_meeting_is_at_a_step() {
        let mut walk = Walk { steps: Walk::of_template(Template::Hour), ..Walk::default() };
        assert_eq!(AtStep::of(Progress::Open, &walk), None, "it is at none yet");
        let first = Move { from: None, to: Some(1), leaving: Leaving::Done };
        assert_eq!(walk.go(first, DateTime::default()), Ok(true));
        let at = AtStep::of(Progress::Open, &walk).map(|at| at.kind);
        assert_eq!(at, walk.current().map(|step| step.kind));
        assert!(at.is_some() && AtStep::of(Progress::Closed, &walk).is_none());
    }
}
