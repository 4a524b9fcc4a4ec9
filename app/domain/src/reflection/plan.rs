//! A reflection before it happens, the promises it makes, and the list of those that were held; the meeting itself lives in meeting.

use super::{FARTHEST_DAYS, Meeting, Progress};
use crate::calendar::{Hours, Quarter};
use crate::rhythm::{Coming, Rhythm, Turn};
use crate::{CaseId, Line, Objections, PersonId, Problem, ReflectionId};
use chrono::NaiveDate;

/// When, who leads, and which cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The day.
    pub planned_on: NaiveDate,
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
    /// Who leads: a member of the team.
    pub lead: PersonId,
    /// Chosen cases of the team; none is allowed.
    pub cases: Vec<CaseId>,
}

impl Plan {
    /// A day so far away was not meant.
    ///
    /// # Errors
    /// [`Problem::Refused`] for a day more than [`FARTHEST_DAYS`] from today.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        let near = (self.planned_on - today).num_days().abs() <= FARTHEST_DAYS;
        if near { Ok(()) } else { Err(Problem::field("planned_on", "refused-reflection-far")) }
    }
}

/// A promise as it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPromise {
    /// What will be done.
    pub text: Line,
    /// By whom: a member of the team.
    pub owner: PersonId,
    /// On which day at the latest.
    pub due_on: NaiveDate,
}

impl NewPromise {
    /// A promise is for later, and not for years.
    ///
    /// # Errors
    /// [`Problem::Refused`] for a day before today or more than [`FARTHEST_DAYS`] away.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        let mut objections = Objections::default();
        match (self.due_on - today).num_days() {
            days if days < 0 => objections.add("due_on", "refused-due-past"),
            days if days > FARTHEST_DAYS => objections.add("due_on", "refused-due-far"),
            _ => {}
        }
        objections.check()
    }
}

/// What a plan can be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planner {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// Its members today: who, name, whether they lead others.
    pub members: Vec<(PersonId, String, bool)>,
    /// Its chosen cases: which, pseudonym, what the team hopes to learn.
    pub cases: Vec<(CaseId, String, String)>,
    /// The plan as it stands, with the row's version; nothing for a new one.
    pub stands: Option<(ReflectionId, Plan, i32)>,
    /// How far it is.
    pub progress: Progress,
    /// Whose turn it is to lead.
    pub turn: Option<Turn>,
    /// The next one by the team's rhythm, for a new one.
    pub by_rhythm: Option<(Coming, Rhythm)>,
}

/// One row of the list of reflections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub id: ReflectionId,
    /// The day.
    pub planned_on: NaiveDate,
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
    /// How far.
    pub progress: Progress,
    /// In which quarter it closed.
    pub quarter: Option<Quarter>,
    /// How many cases it has.
    pub cases: i64,
    /// How many insights it wrote, of the cases that the reader may see.
    pub insights: i64,
}

impl Meeting {
    /// Its plan.
    pub fn plan(&self) -> Plan {
        Plan {
            planned_on: self.planned_on,
            hours: self.hours,
            lead: self.lead.as_ref().map(|(id, _)| *id).unwrap_or_default(),
            cases: self.cases.iter().map(|case| case.id).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_for_today_or_later() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let due = |days| NewPromise {
            text: Line::parse("Bel de school").expect("a line"),
            owner: PersonId::default(),
            due_on: today + chrono::Duration::days(days),
        };
        assert_eq!(due(0).check(today), Ok(()));
        assert_eq!(due(-1).check(today), Err(Problem::field("due_on", "refused-due-past")));
        assert_eq!(due(FARTHEST_DAYS + 1).check(today), Err(Problem::field("due_on", "refused-due-far")));
    }
}
