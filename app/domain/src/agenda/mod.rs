//! What a meeting will talk about, in which order: what the system proposes, what the team decides; agreements that put themselves there live in agreement.

mod order;
mod topic;

pub use order::{few_lessons, in_order, minutes, moved};
pub use topic::{Topic, TopicKind};

use crate::agreement::Reasons;
use crate::classification::codes;
use crate::reflection::Progress;
use crate::{Line, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::NaiveDate;

/// The most minutes that can be wished for one point.
pub const MOST_MINUTES: i32 = 120;
/// So many lessons of other teams are proposed for one meeting.
pub const MOST_LESSONS: usize = 5;

codes! {
    /// How a point stands.
    PointState {
        /// It is on the agenda.
        On = "on",
        /// The team left it out.
        Out = "out",
        /// It was talked about.
        Talked = "talked",
        /// It was not reached, and moved to the next meeting.
        Moved = "moved",
    }
}

/// Why the system proposes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A meeting decided that the case comes back.
    CaseReturns,
    /// The case is chosen and in no meeting yet.
    CaseWaits,
    /// Management answered.
    LoopAnswered,
    /// Another team released it, about a theme of this team's cases; no agenda of this team had it yet.
    NewLesson,
}

/// Something that is on the agenda, or could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What.
    pub topic: Topic,
    /// A pseudonym, a sentence, a title or the line itself.
    pub label: String,
    /// How it stands; nothing when nobody said anything of it.
    pub state: Option<PointState>,
    /// Whether it is on the agenda.
    pub on: bool,
    /// Of a case: somebody concerned objects, or it waits; then nothing of it is told here.
    pub stopped: bool,
    /// Why an agreement put itself there.
    pub reasons: Option<Reasons>,
    /// Why the system proposes it.
    pub why: Option<Why>,
    /// How many minutes are wished for it.
    pub minutes: Option<i32>,
    /// Its place, once somebody put the agenda in an order.
    pub place: Option<i32>,
    /// How many lessons are newer; 0 for anything else.
    pub newer: i64,
    /// The row's version; 0 when there is no row yet.
    pub version: i32,
}

impl Point {
    /// Whether there is a page that tells of it: of a case only while it is the meeting's own and not stopped.
    pub fn has_page(&self) -> bool {
        match self.topic.kind {
            TopicKind::Case => self.on && !self.stopped,
            TopicKind::Agreement | TopicKind::Loop | TopicKind::Lesson => true,
            TopicKind::Own => false,
        }
    }
}

/// The agenda of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// Of which meeting.
    pub reflection: ReflectionId,
    /// The team's address and name.
    pub team: (String, String),
    /// The meeting's day.
    pub planned_on: NaiveDate,
    /// How far the meeting is.
    pub progress: Progress,
    /// Whether its agenda is open: the meeting before it is over.
    pub is_next: bool,
    /// Everything that is on it or could be, in order.
    pub all: Vec<Point>,
}

impl Agenda {
    /// What is on it, in order.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.all.iter().filter(|point| point.on)
    }

    /// What the system proposes and nobody decided about yet.
    pub fn proposals(&self) -> impl Iterator<Item = &Point> {
        self.all.iter().filter(|point| !point.on && point.why.is_some() && point.state.is_none())
    }

    /// What else can be put on it, and what was left out.
    pub fn others(&self) -> impl Iterator<Item = &Point> {
        let out = |point: &&Point| !point.on && (point.why.is_none() || point.state == Some(PointState::Out));
        self.all.iter().filter(out)
    }

    /// The minutes wished for, of the points of which somebody wished any.
    pub fn minutes(&self) -> i32 {
        self.points().filter_map(|point| point.minutes).sum()
    }

    /// Whether the team can still change it.
    pub fn is_open(&self) -> bool {
        match self.progress {
            Progress::Planned => self.is_next,
            Progress::Open => true,
            Progress::Closed => false,
        }
    }
}

/// What a visitor can ask about an agenda.
#[async_trait]
pub trait AgendaDesk: Send + Sync {
    /// The agenda of a meeting.
    async fn agenda(&self, reflection: ReflectionId) -> Result<Agenda, Problem>;
    /// Adds a line of the team's own.
    async fn add_line(&self, reflection: ReflectionId, text: Line, minutes: Option<i32>) -> Result<(), Problem>;
    /// Puts something on it that is there to be put.
    async fn put_on(&self, reflection: ReflectionId, topic: Topic) -> Result<(), Problem>;
    /// Leaves something out; it can be put on again.
    async fn leave_out(&self, reflection: ReflectionId, topic: Topic) -> Result<(), Problem>;
    /// Moves a point one place.
    async fn move_point(&self, reflection: ReflectionId, topic: Topic, up: bool) -> Result<(), Problem>;
    /// Changes the minutes of a point, and the words of an own line.
    async fn change_point(
        &self,
        reflection: ReflectionId,
        topic: Topic,
        version: i32,
        anew: (Option<Line>, Option<i32>),
    ) -> Result<(), Problem>;
    /// Says in the meeting that a loop, a lesson or an own line was talked about, or not.
    async fn talked_about(&self, reflection: ReflectionId, topic: Topic, talked: bool) -> Result<(), Problem>;
}
