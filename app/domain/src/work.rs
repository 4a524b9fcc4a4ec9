//! What waits for one person; every item is changed in its own slice.

use crate::calendar::{Hours, Quarter};
use crate::classification::Concerned;
use crate::release::Outgoing;
use crate::report::Side;
use crate::{
    ActionId, CaseId, InsightId, LoopId, NeighbourhoodId, Problem, ReflectionId, ReportId, RuleObstacleId, SignalId,
};
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
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
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
    /// The last day of the round without names that runs; whether one answered in it is not known here.
    pub round_until: Option<NaiveDate>,
}

/// Somebody of a family who can come back to read what was done with their answer, and for whom nothing was written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedFeedback {
    /// Which case.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// The team's name.
    pub team: String,
    /// Who waits.
    pub respondent: Concerned,
}

/// A release that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRelease {
    /// Which.
    pub what: Outgoing,
    /// The team's address and name.
    pub team: (String, String),
}

/// What a release was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeFrom {
    /// A lesson, from an insight.
    Insight(InsightId),
    /// A learning loop, from a signal.
    Signal(SignalId),
    /// A rule of the network, from a team's own.
    Rule(RuleObstacleId),
}

/// A release of one's own that the second person sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedRelease {
    /// Where it is written anew.
    pub from: MadeFrom,
    /// Its title, or what it asks.
    pub words: String,
    /// The team's name.
    pub team: String,
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

/// Stories of a report in the making, of which one's side may say what it makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoriesToInterpret {
    /// Which report.
    pub report: ReportId,
    /// The neighbourhood's name.
    pub name: String,
    /// Which quarter.
    pub quarter: Quarter,
    /// For which side one speaks.
    pub side: Side,
    /// How many stories there are.
    pub stories: u32,
    /// Of how many one's side said nothing yet.
    pub unsaid: u32,
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
    /// Who of a family is still to hear what was done.
    pub feedbacks: Vec<OwedFeedback>,
    /// Releases to read as the second person.
    pub releases: Vec<WaitingRelease>,
    /// Releases of one's own that came back.
    pub returned: Vec<ReturnedRelease>,
    /// Loops to answer or close, the longest waiting first.
    pub loops: Vec<WaitingLoop>,
    /// Reports to compose.
    pub reports: Vec<UnwrittenReport>,
    /// Stories to say something of.
    pub stories: Vec<StoriesToInterpret>,
}

impl OwnWork {
    /// Whether nothing waits; a meeting that is only planned asks nothing yet, stories of which something was said nothing more,
    /// and a round without names perhaps neither.
    pub fn done(&self) -> bool {
        self.promises.is_empty()
            && self.cases.iter().all(|case| case.round_until.is_some())
            && self.feedbacks.is_empty()
            && self.releases.is_empty()
            && self.loops.is_empty()
            && self.returned.is_empty()
            && self.reports.is_empty()
            && !self.stories.iter().any(|stories| stories.unsaid > 0)
            && !self.reflections.iter().any(|reflection| reflection.open)
    }
}

/// What a visitor can ask about their own work.
#[async_trait]
pub trait WorkDesk: Send + Sync {
    /// What waits for this visitor.
    async fn own_work(&self) -> Result<OwnWork, Problem>;
}
