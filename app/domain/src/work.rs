//! What waits for one person; every item is changed in its own slice.

use crate::calendar::Quarter;
use crate::release::Outgoing;
use crate::{ActionId, CaseId, LoopId, NeighbourhoodId, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::NaiveDate;

/// Something one promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPromise {
    /// Which.
    pub id: ActionId,
    /// What was promised.
    pub text: String,
    /// When it should be done.
    pub due: NaiveDate,
    /// The team's address and name.
    pub team: (String, String),
}

/// The next meeting of a team one is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextReflection {
    /// Which.
    pub id: ReflectionId,
    /// When.
    pub on: NaiveDate,
    /// Whether it is going on now.
    pub open: bool,
    /// The team's address and name.
    pub team: (String, String),
}

/// A case in whose circle one is and about whose collaboration one said nothing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnansweredCase {
    /// Which.
    pub id: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// The team's name.
    pub team: String,
}

/// A release that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRelease {
    /// Which.
    pub what: Outgoing,
    /// The team's address and name.
    pub team: (String, String),
}

/// A learning loop that waits for one's answer, or for one's team to close it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingLoop {
    /// Which.
    pub id: LoopId,
    /// What is asked, in one line.
    pub asks: String,
    /// Whether it waits for management; else for the team.
    pub for_management: bool,
    /// Whether management said that it is at work on it; the clock goes on.
    pub at_work: bool,
    /// The team's name.
    pub team: String,
    /// Since when it is with whom it waits for.
    pub since: NaiveDate,
}

/// A closed quarter of a neighbourhood without a published report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnwrittenReport {
    /// Where.
    pub neighbourhood: NeighbourhoodId,
    /// The addresses of municipality and neighbourhood.
    pub at: (String, String),
    /// The neighbourhood's name.
    pub name: String,
    /// Which quarter.
    pub quarter: Quarter,
    /// Whether it was begun.
    pub begun: bool,
}

/// Everything that waits for one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWork {
    /// Today, Europe/Amsterdam.
    pub today: NaiveDate,
    /// Promises, the oldest date first.
    pub promises: Vec<OwnPromise>,
    /// Meetings, the nearest first.
    pub reflections: Vec<NextReflection>,
    /// Cases that wait for one's own view of the collaboration.
    pub cases: Vec<UnansweredCase>,
    /// Releases to read as the second person.
    pub releases: Vec<WaitingRelease>,
    /// Loops to answer or close, the longest waiting first.
    pub loops: Vec<WaitingLoop>,
    /// Reports to compose.
    pub reports: Vec<UnwrittenReport>,
}

impl OwnWork {
    /// Whether nothing waits; a meeting that is only planned asks nothing yet.
    pub fn done(&self) -> bool {
        self.promises.is_empty()
            && self.cases.is_empty()
            && self.releases.is_empty()
            && self.loops.is_empty()
            && self.reports.is_empty()
            && !self.reflections.iter().any(|reflection| reflection.open)
    }
}

/// What a visitor can ask about their own work.
#[async_trait]
pub trait WorkDesk: Send + Sync {
    /// What waits for this visitor.
    async fn own_work(&self) -> Result<OwnWork, Problem>;
}
