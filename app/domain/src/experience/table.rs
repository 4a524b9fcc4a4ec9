//! What a client at the table reads before answering, and who may be asked; how the device is handed over is done in the office.

use crate::PersonId;
use crate::classification::{AgeBand, Concerned};
use chrono::{DateTime, NaiveDate, Utc};

/// The table: nothing of the case but what its own respondent must know. The case's pseudonym is the team's word and is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Who sits there.
    pub respondent: Concerned,
    /// Who will read the answers.
    pub readers: Vec<Reader>,
    /// The planned meeting before which they read them, if there is one.
    pub read_by: Option<NaiveDate>,
    /// The day on which they have read them when no meeting is planned and they are sent today.
    pub read_within: NaiveDate,
    /// When this respondent answered in an earlier round; a new answer takes its place.
    pub answered: Option<DateTime<Utc>>,
    /// The responsible organisation.
    pub organisation: String,
    /// What the answers are for, as the team has it on paper.
    pub purpose: String,
    /// On which legal basis.
    pub legal_basis: String,
    /// Whom to ask about privacy.
    pub contact: String,
}

/// Somebody of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they do.
    pub profession: Option<String>,
}

/// Whether it is somebody's turn to answer now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Whether they wait for the young person's yes, which may have been taken back.
    pub waits: bool,
    /// Whether they answered by their own hand already, in this round.
    pub answered: bool,
}

impl Turn {
    /// Whether an answer of theirs can be sent.
    pub fn is_open(self) -> bool {
        !self.waits && !self.answered
    }
}

/// From 16 the young person's yes comes before any parent is asked.
pub fn waits_for_young(respondent: Concerned, age: Option<AgeBand>, young_agrees: bool) -> bool {
    let decides = match age {
        Some(AgeBand::From16 | AgeBand::From18) => true,
        Some(AgeBand::Below12 | AgeBand::From12) | None => false,
    };
    decides && respondent != Concerned::Young && !young_agrees
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_sixteen_a_parent_waits_for_the_young_persons_yes() {
        for age in AgeBand::ALL {
            let decides = matches!(age, AgeBand::From16 | AgeBand::From18);
            assert_eq!(waits_for_young(Concerned::Parent1, Some(*age), false), decides);
            assert!(!waits_for_young(Concerned::Parent2, Some(*age), true));
            assert!(!waits_for_young(Concerned::Young, Some(*age), false));
        }
    }
}
