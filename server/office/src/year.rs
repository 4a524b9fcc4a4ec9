//! Use cases: a team's year.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::SeeTeam;
use domain::year::{Year, YearDesk};
use store::Thing;

#[async_trait]
impl YearDesk for Seat {
    async fn team_year(&self, team: &str, year: Option<i32>) -> Result<Year, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        store::year::year(self.office.db.read(), &permit, year, self.today()).await
    }
}
