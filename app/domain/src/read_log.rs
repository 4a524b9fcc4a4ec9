//! Who saw which case when, as the privacy officer reviews it; never case text.

use crate::{Problem, TeamId};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Lines on one page of the log.
pub const LINES: i64 = 50;

/// A team whose log one may review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedTeam {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub slug: String,
    /// Its neighbourhood's name.
    pub neighbourhood: String,
    /// How many views its log holds.
    pub views: i64,
}

/// One view of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedView {
    /// Its place in the chain.
    pub number: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who looked.
    pub person: String,
    /// The case's pseudonym, which the system drew; nothing once the case was erased.
    pub pseudonym: Option<String>,
    /// The beginning of the case's id.
    pub case: String,
    /// Whether it was the version for the whole team.
    pub table_version: bool,
}

/// A page of a team's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLogPage {
    /// The team's name.
    pub team: String,
    /// How many lines there are.
    pub total: i64,
    /// Whether the chain holds: no line was changed, added or taken away.
    pub whole: bool,
    /// Newest first.
    pub views: Vec<LoggedView>,
}

/// What a privacy officer can ask.
#[async_trait]
pub trait ReadLogDesk: Send + Sync {
    /// The teams whose log this visitor may review.
    async fn reviewed_teams(&self) -> Result<Vec<ReviewedTeam>, Problem>;
    /// A page of a team's log, from 1.
    async fn read_log(&self, team: &str, page: i64) -> Result<ReadLogPage, Problem>;
}
