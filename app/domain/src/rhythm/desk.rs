//! What a visitor can ask about a team's rhythm; how it is answered is the office's.

use super::{Coming, Feed, NewVacation, Rhythm, Turn, Vacation};
use crate::calendar::Month;
use crate::session::Done;
use crate::{Problem, ReflectionId, VacationId};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// A team's rhythm as a member sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RhythmPage {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// Today.
    pub today: NaiveDate,
    /// The rhythm with its row's version; nothing when the team has none.
    pub stands: Option<(Rhythm, i32)>,
    /// The next ones that are not planned yet.
    pub coming: Vec<Coming>,
    /// Whose turn it is to lead.
    pub turn: Option<Turn>,
    /// Whether the visitor would rather not lead.
    pub aside: bool,
    /// When the visitor made an address for their calendar, if they have one.
    pub feed: Option<DateTime<Utc>>,
}

/// What a visitor can ask here.
#[async_trait]
pub trait RhythmDesk: Send + Sync {
    /// The rhythm of the team at this address.
    async fn rhythm(&self, team: &str) -> Result<RhythmPage, Problem>;
    /// Sets it; `version` is the one that was read, nought when there was none.
    async fn set_rhythm(&self, team: &str, version: i32, rhythm: Rhythm) -> Result<(), Problem>;
    /// Ends it; what is planned stays planned.
    async fn stop_rhythm(&self, team: &str, version: i32) -> Result<(), Problem>;
    /// The next meeting by the rhythm while none is planned, with its hours.
    async fn next_by_rhythm(&self, team: &str) -> Result<Option<(Coming, Rhythm)>, Problem>;
    /// Plans the meeting of a month of the rhythm; one that is planned already is it.
    async fn plan_by_rhythm(&self, team: &str, month: Month) -> Result<ReflectionId, Problem>;
    /// Says whether the visitor would rather not lead.
    async fn stand_aside(&self, team: &str, aside: bool) -> Result<(), Problem>;

    /// Makes an address for the visitor's calendar, in the place of the one there was; it is told this once.
    async fn renew_feed(&self, team: &str) -> Result<Done, Problem>;
    /// Takes the address away.
    async fn end_feed(&self, team: &str) -> Result<(), Problem>;
    /// What a calendar with this key is told.
    async fn feed(&self, key: &str) -> Result<Feed, Problem>;

    /// Vacations that touch a year.
    async fn vacations(&self, year: i32) -> Result<Vec<Vacation>, Problem>;
    /// One of them.
    async fn vacation(&self, id: VacationId) -> Result<Vacation, Problem>;
    /// Adds vacations, all of them; one that is there already stays as it is.
    async fn add_vacations(&self, vacations: Vec<NewVacation>) -> Result<(), Problem>;
    /// Changes one; `version` is the one that was read.
    async fn change_vacation(&self, id: VacationId, version: i32, vacation: NewVacation) -> Result<(), Problem>;
    /// Takes one away.
    async fn remove_vacation(&self, id: VacationId, version: i32) -> Result<(), Problem>;
}
