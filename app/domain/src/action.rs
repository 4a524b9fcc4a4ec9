//! A promise as one page of its own: what became of it, whether it helped, what changed on the way; making it lives in reflection.

use crate::classification::codes;
use crate::reflection::{FARTHEST_DAYS, Outcome};
use crate::{ActionId, PersonId, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

codes! {
    /// Whether a promise that closed helped.
    Helped {
        /// It did.
        Yes = "yes",
        /// A bit.
        Bit = "bit",
        /// It did not.
        No = "no",
        /// It is too early to say.
        Unknown = "unknown",
    }
}

/// Everything about one promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which.
    pub id: ActionId,
    /// The team's address and name.
    pub team: (String, String),
    /// What was promised.
    pub text: String,
    /// Whose it is, and their name.
    pub owner: (PersonId, String),
    /// On which day at the latest.
    pub due_on: NaiveDate,
    /// What became of it: open, done or dropped.
    pub state: Outcome,
    /// Whether it helped, once somebody said so.
    pub helped: Option<Helped>,
    /// The meeting that made it, its day, and whether that meeting is still going on.
    pub made_in: (ReflectionId, NaiveDate, bool),
    /// The row's version.
    pub version: i32,
    /// What happened to it, in order.
    pub steps: Vec<Step>,
    /// Members of today, by name.
    pub members: Vec<(PersonId, String)>,
    /// The day it is.
    pub today: NaiveDate,
}

impl Sheet {
    /// Whether its owner is a member of the team today: what somebody promised who left, stands with the team.
    pub fn is_owned(&self) -> bool {
        self.members.iter().any(|(id, _)| *id == self.owner.0)
    }

    /// Whether its day has passed while it stands.
    pub fn is_past(&self) -> bool {
        self.state == Outcome::Open && self.due_on < self.today
    }
}

/// Something that happened to a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down.
    pub who: String,
    /// In which meeting, and its day; none when it was outside of one.
    pub reflection: Option<(ReflectionId, NaiveDate)>,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was settled, or opened again.
    Settled(Outcome, Option<Helped>),
    /// It was changed; what stood there before, of each part that changed.
    Changed {
        /// What was promised before.
        text: Option<String>,
        /// The day before.
        due_on: Option<NaiveDate>,
        /// Whose it was before.
        owner: Option<String>,
    },
}

/// A promise that moves is for today or later, and not for years; a day that stays where it was may have passed.
///
/// # Errors
/// [`Problem::Refused`] for the field `due_on`.
pub fn check_due(due_on: NaiveDate, was: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
    match (due_on - today).num_days() {
        _ if due_on == was => Ok(()),
        days if days < 0 => Err(Problem::field("due_on", "refused-due-past")),
        days if days > FARTHEST_DAYS => Err(Problem::field("due_on", "refused-due-far")),
        _ => Ok(()),
    }
}

/// Only what closed can have helped.
pub fn helped_of(outcome: Outcome, helped: Option<Helped>) -> Option<Helped> {
    match outcome {
        Outcome::Done | Outcome::Dropped => helped,
        Outcome::Open | Outcome::Changed => None,
    }
}

/// What a visitor can ask about one promise; the meeting's own lives in reflection.
#[async_trait]
pub trait ActionDesk: Send + Sync {
    /// One promise with its history.
    async fn action(&self, action: ActionId) -> Result<Sheet, Problem>;
    /// Says outside of a meeting what became of it, and whether it helped; `Open` opens it again.
    async fn tend_outcome(
        &self,
        action: ActionId,
        version: i32,
        outcome: Outcome,
        helped: Option<Helped>,
    ) -> Result<(), Problem>;
    /// Gives it another day or another owner: a member of the team.
    async fn hand_over(
        &self,
        action: ActionId,
        version: i32,
        owner: PersonId,
        due_on: NaiveDate,
    ) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn a_promise_moves_to_a_day_that_comes_and_may_stay_on_one_that_passed() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let passed = today - Duration::days(9);
        assert_eq!(check_due(passed, passed, today), Ok(()), "only the owner changes");
        assert_eq!(check_due(today, passed, today), Ok(()));
        assert_eq!(check_due(passed, today, today), Err(Problem::field("due_on", "refused-due-past")));
        let far = today + Duration::days(FARTHEST_DAYS + 1);
        assert_eq!(check_due(far, today, today), Err(Problem::field("due_on", "refused-due-far")));
    }

    #[test]
    fn only_what_closed_can_have_helped() {
        for outcome in Outcome::ALL.iter().copied() {
            let closed = matches!(outcome, Outcome::Done | Outcome::Dropped);
            assert_eq!(helped_of(outcome, Some(Helped::Bit)).is_some(), closed, "{outcome:?}");
        }
    }
}
