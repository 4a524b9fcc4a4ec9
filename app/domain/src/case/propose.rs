//! A proposal: three fields, the safety question and what the family knows; the name and the end date come by themselves.

use super::{CaseState, Notice};
use crate::classification::HelpLine;
use crate::{CaseId, Words};
use chrono::{Months, NaiveDate};

/// A case as somebody proposes it.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// What is hard.
    pub hard: Words,
    /// Which line of help.
    pub line: HelpLine,
    /// What they hope to learn: the question.
    pub hope: Words,
    /// Whether there is a worry about safety, a complaint, an incident or a court case.
    pub worry: bool,
    /// A case of the same family, if the team has one.
    pub same_family: Option<CaseId>,
    /// What the family knows.
    pub notices: Vec<Notice>,
}

impl Proposal {
    /// The state in which it begins.
    pub fn state(&self) -> CaseState {
        if super::change_stops(&self.notices) {
            CaseState::Stopped
        } else if self.worry {
            CaseState::Waiting
        } else {
            CaseState::Proposed
        }
    }
}

/// A case that was just proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its id.
    pub id: CaseId,
    /// Its name.
    pub pseudonym: String,
    /// How far it is.
    pub state: CaseState,
}

/// The end date that a case gets by itself.
pub fn first_end(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(Months::new(12)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Stance;
    use crate::classification::Concerned;

    #[test]
    fn a_worry_waits_and_an_objection_stops() {
        let words = || Words::parse("x").expect("words");
        let state = |worry, stance| {
            let notices = vec![Notice::new(Concerned::Young, stance, "").expect("a notice")];
            let line = HelpLine::ALL[1];
            Proposal { hard: words(), line, hope: words(), worry, same_family: None, notices }.state()
        };
        assert_eq!(state(false, Stance::Told), CaseState::Proposed);
        assert_eq!(state(true, Stance::Agrees), CaseState::Waiting);
        assert_eq!(state(true, Stance::Objects), CaseState::Stopped);
    }
}
