//! Use cases: the privacy officer's review of who saw what; the log's writer lives in read_log.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::{ReviewReadLog, SeeWork};
use domain::read_log::{LINES, ReadLogDesk, ReadLogPage, ReviewedTeam};
use store::{Thing, read_log};

#[async_trait]
impl ReadLogDesk for Seat {
    /// The permit is that of anybody's own work: the query keeps to the teams that this person reviews.
    async fn reviewed_teams(&self) -> Result<Vec<ReviewedTeam>, Problem> {
        let permit = self.look::<SeeWork>(Thing::Commons).await?;
        let teams = read_log::reviewed(self.office.db.read(), &permit, self.today()).await?;
        if teams.is_empty() && !self.reviews_something() { Err(Problem::Absent) } else { Ok(teams) }
    }

    async fn read_log(&self, team: &str, page: i64) -> Result<ReadLogPage, Problem> {
        let permit = self.look::<ReviewReadLog>(Thing::TeamNamed(team.to_owned())).await?;
        let db = self.office.db.read();
        let (team, total) = read_log::size(db, &permit).await?;
        let pages = (total + LINES - 1) / LINES;
        if page < 1 || page > pages.max(1) {
            return Err(Problem::Absent);
        }
        let views = read_log::lines(db, &permit, (page - 1) * LINES).await?;
        Ok(ReadLogPage { team, total, whole: read_log::verify(db, permit.team()).await?, views })
    }
}

impl Seat {
    fn reviews_something(&self) -> bool {
        let kind = domain::policy::RoleKind::PrivacyOfficer;
        self.sitter.me().is_some_and(|me| me.kinds.contains(&kind))
    }
}
