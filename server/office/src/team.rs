//! Use cases: a team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::SeeTeam;
use domain::team::{TeamDesk, TeamPage};
use store::Thing;

#[async_trait]
impl TeamDesk for Seat {
    async fn team_page(&self, team: &str) -> Result<TeamPage, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.to_owned())).await?;
        store::team::page(self.office.db.read(), &permit, self.today()).await
    }
}
