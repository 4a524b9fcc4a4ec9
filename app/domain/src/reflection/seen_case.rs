//! One case of a meeting as one member may see it, on the page where it is talked about.

use super::{AtStep, MeetingCase, Note, Progress};
use crate::{CaseId, ReflectionId};
use chrono::NaiveDate;

/// One case of a meeting, to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenCase {
    /// The meeting.
    pub reflection: ReflectionId,
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// The meeting's day.
    pub planned_on: NaiveDate,
    /// How far the meeting is.
    pub progress: Progress,
    /// The case.
    pub case: MeetingCase,
    /// Its insights and signals, of this meeting.
    pub notes: Vec<Note>,
    /// The step that the meeting is at.
    pub at_step: Option<AtStep>,
    /// The case that the meeting is about now, and its pseudonym, as far as the reader may see it.
    pub case_now: Option<(CaseId, String)>,
}
