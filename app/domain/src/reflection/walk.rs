//! A meeting on its way: the steps it copied from a route when it began, where it is, and how it moves; nothing here locks a step.

use super::{RouteChoice, StepKind};
use crate::CaseId;
use crate::classification::codes;
use chrono::{DateTime, Duration, Utc};

codes! {
    /// How far a step is.
    StepState {
        /// Not yet, or not again yet.
        Waiting = "waiting",
        /// The meeting is at it.
        At = "at",
        /// It was done.
        Done = "done",
        /// It was left out.
        Skipped = "skipped",
    }
}

/// What a step is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepTitle {
    /// After its kind.
    Kind,
    /// As a route that everybody has calls it: the name under which its words stand.
    Built(String),
    /// As the team calls it.
    Own(String),
}

/// One step of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkStep {
    /// Its place, from 1.
    pub position: i32,
    /// What is done in it.
    pub kind: StepKind,
    /// What it is called.
    pub title: StepTitle,
    /// How long it takes about.
    pub minutes: i32,
    /// The team often leaves it out.
    pub optional: bool,
    /// How far it is.
    pub state: StepState,
    /// Since when the meeting is at it.
    pub started_at: Option<DateTime<Utc>>,
    /// How long it took before that.
    pub spent_seconds: i32,
}

impl WalkStep {
    /// When its time is over, as things stand: it may go on after that.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        let left = Duration::minutes(self.minutes.into()) - Duration::seconds(self.spent_seconds.into());
        self.started_at.map(|started| started + left)
    }

    /// How many minutes are left, rounded up; below nothing when it is over its time.
    pub fn left(&self, now: DateTime<Utc>) -> Option<i64> {
        let seconds = (self.until()? - now).num_seconds();
        Some(if seconds > 0 { (seconds + 59) / 60 } else { seconds / 60 })
    }
}

/// How a step is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// It was done.
    Done,
    /// It was left out.
    Skipped,
    /// The meeting goes elsewhere and may come back to it.
    Waiting,
}

impl Leaving {
    fn state(self) -> StepState {
        match self {
            Leaving::Done => StepState::Done,
            Leaving::Skipped => StepState::Skipped,
            Leaving::Waiting => StepState::Waiting,
        }
    }
}

/// A move as somebody asked for it, from where they saw the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The step they saw the meeting at; nothing when it had been through all.
    pub from: Option<i32>,
    /// The step to go to; nothing to end the last one.
    pub to: Option<i32>,
    /// How the step is left.
    pub leaving: Leaving,
}

/// The route of a meeting and where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// Which route was chosen, and what the team calls it when it is one of its own.
    pub chosen: RouteChoice,
    /// The name of the team's own route.
    pub name: Option<String>,
    /// How many minutes its steps take.
    pub own_minutes: Option<i32>,
    /// The steps, in their order; none before it begins.
    pub steps: Vec<WalkStep>,
    /// The case it is about now.
    pub case: Option<CaseId>,
    /// That case is of a family the reader knows privately, or it is told of nothing here.
    pub case_hidden: bool,
    /// When this was looked at.
    pub now: DateTime<Utc>,
}

impl Walk {
    /// Where it is.
    pub fn current(&self) -> Option<&WalkStep> {
        self.steps.iter().find(|step| step.state == StepState::At)
    }

    /// The step before that one: the last when it went through all.
    pub fn before(&self) -> Option<&WalkStep> {
        let here = self.current().map_or(i32::MAX, |step| step.position);
        self.steps.iter().rev().find(|step| step.position < here)
    }

    /// The step after it.
    pub fn after(&self) -> Option<&WalkStep> {
        let here = self.current()?.position;
        self.steps.iter().find(|step| step.position > here)
    }

    /// Whether every step was done or left out.
    pub fn is_over(&self) -> bool {
        !self.steps.is_empty()
            && self.steps.iter().all(|step| matches!(step.state, StepState::Done | StepState::Skipped))
    }

    /// Moves; whether anything changed. Two who ask for the same step get there once.
    ///
    /// # Errors
    /// The step it is at, when somebody else moved it elsewhere meanwhile or there is no such step.
    pub fn go(&mut self, asked: Move, now: DateTime<Utc>) -> Result<bool, Option<i32>> {
        let here = self.current().map(|step| step.position);
        if here == asked.to {
            return Ok(false);
        }
        if here != asked.from || asked.to.is_some_and(|to| self.steps.iter().all(|step| step.position != to)) {
            return Err(here);
        }
        for step in &mut self.steps {
            if Some(step.position) == here {
                let spent = step.started_at.map_or(0, |started| (now - started).num_seconds().max(0));
                step.spent_seconds = step.spent_seconds.saturating_add(i32::try_from(spent).unwrap_or(i32::MAX));
                step.started_at = None;
                step.state = asked.leaving.state();
            } else if Some(step.position) == asked.to {
                step.state = StepState::At;
                step.started_at = Some(now);
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflection::Template;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::<Utc>::from_timestamp(minute * 60, 0).expect("a time")
    }

    fn begun() -> Walk {
        let mut walk = Walk { steps: Walk::of_template(Template::Hour), ..Walk::default() };
        walk.go(Move { from: None, to: Some(1), leaving: Leaving::Done }, at(0)).expect("a first step");
        walk
    }

    fn go(walk: &mut Walk, to: Option<i32>, leaving: Leaving, minute: i64) -> Result<bool, Option<i32>> {
        let from = walk.current().map(|step| step.position);
        walk.go(Move { from, to, leaving }, at(minute))
    }

    #[test]
    fn two_who_go_on_at_once_move_one_step() {
        let mut walk = begun();
        let on = Move { from: Some(1), to: Some(2), leaving: Leaving::Done };
        assert_eq!(walk.go(on, at(5)), Ok(true));
        assert_eq!(walk.go(on, at(5)), Ok(false), "the second is there already");
        assert_eq!(walk.current().map(|step| step.position), Some(2));
    }

    #[test]
    fn whoever_asks_from_where_the_meeting_is_not_any_more_is_told_where_it_is() {
        let mut walk = begun();
        assert_eq!(go(&mut walk, Some(2), Leaving::Done, 5), Ok(true));
        assert_eq!(walk.go(Move { from: Some(1), to: Some(4), leaving: Leaving::Done }, at(6)), Err(Some(2)));
        assert_eq!(walk.go(Move { from: Some(2), to: Some(99), leaving: Leaving::Done }, at(6)), Err(Some(2)));
        assert_eq!(walk.current().map(|step| step.position), Some(2));
    }

    #[test]
    fn a_step_that_is_reopened_goes_on_with_the_time_it_has_left() {
        let mut walk = begun();
        assert_eq!(go(&mut walk, Some(2), Leaving::Done, 5), Ok(true));
        assert_eq!(go(&mut walk, Some(3), Leaving::Done, 9), Ok(true));
        assert_eq!(walk.steps[1].spent_seconds, 240);
        assert_eq!(go(&mut walk, Some(2), Leaving::Waiting, 10), Ok(true));
        let telling = walk.current().expect("a step");
        assert_eq!((telling.until(), telling.left(at(12))), (Some(at(16)), Some(4)));
        assert_eq!(telling.left(at(21)), Some(-5), "over its time, and still there");
        assert_eq!(walk.steps[2].state, StepState::Waiting);
    }

    #[test]
    fn a_step_that_is_left_out_can_be_done_later_and_the_end_is_no_lock() {
        let mut walk = begun();
        for to in 2..=7 {
            let leaving = if to == 5 { Leaving::Skipped } else { Leaving::Done };
            assert_eq!(go(&mut walk, Some(to), leaving, to.into()), Ok(true));
        }
        assert_eq!(walk.steps[3].state, StepState::Skipped);
        assert_eq!(go(&mut walk, None, Leaving::Done, 60), Ok(true));
        assert!(walk.is_over() && walk.current().is_none());
        assert_eq!(walk.before().map(|step| step.position), Some(7));
        assert_eq!(go(&mut walk, Some(4), Leaving::Done, 61), Ok(true));
        assert_eq!(walk.current().map(|step| step.kind), Some(StepKind::Writing));
    }
}
