//! What a meeting shows to everybody in the room, on the beamer: the step and what belongs to it; nobody's own words or thoughts, nobody's marks apart.

use super::{MeetingCase, Note, Progress, Promise, Walk};
use crate::quartet::OnScreen;
use crate::{ReflectionId, weighing, writing};
use chrono::NaiveDate;

/// A meeting on the beamer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Which meeting.
    pub reflection: ReflectionId,
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// Its day.
    pub planned_on: NaiveDate,
    /// How far it is.
    pub progress: Progress,
    /// Where it is.
    pub walk: Walk,
    /// The case it is about, as far as whoever opened this may see it.
    pub case: Option<MeetingCase>,
    /// A case of the meeting is told nothing of here: it was stopped, or whoever opened this knows its family privately.
    pub leaves_out: bool,
    /// Of its case something was weighed, or lies on the table in a group with a name.
    pub gathered: bool,
    /// What belongs to the step.
    pub shows: Shows,
    /// At a step of writing: how far a round is about a case that whoever opened this may not see.
    pub beyond: Option<writing::Stage>,
    /// While the meeting talks and decides: what was weighed of its case, or the groups on the table.
    pub came: Shows,
}

/// What belongs to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Nothing but the step itself.
    Step,
    /// What was promised last time.
    Promises(Vec<Promise>),
    /// The four sides of the case, in means and counts.
    Figures(Box<OnScreen>),
    /// The round that is written or lies on the table.
    Round(writing::OnScreen),
    /// What is weighed, or what it came to.
    Weighing(weighing::OnScreen),
    /// What this meeting concluded and promised so far.
    Made(Vec<Note>, Vec<Promise>),
}
