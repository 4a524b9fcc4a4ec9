//! Use cases: what the whole network may read; neighbourhoods with their lessons and reports.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::network::{NeighbourhoodPage, Network, NetworkDesk};
use domain::policy::SeeNetwork;
use domain::theme::ThemeGroup;
use store::{Thing, network};

#[async_trait]
impl NetworkDesk for Seat {
    async fn network(&self, group: Option<ThemeGroup>) -> Result<Network, Problem> {
        let permit = self.look::<SeeNetwork>(Thing::Commons).await?;
        let db = self.office.db.read();
        Ok(Network {
            lessons: network::lessons(db, &permit, group).await?,
            reports: network::reports(db, &permit).await?,
        })
    }

    async fn neighbourhood_page(&self, municipality: &str, name: &str) -> Result<NeighbourhoodPage, Problem> {
        let thing = Thing::NeighbourhoodNamed(municipality.to_owned(), name.to_owned());
        let permit = self.look::<SeeNetwork>(thing).await?;
        let db = self.office.db.read();
        let (place, teams) = network::place(db, &permit).await?.ok_or(Problem::Absent)?;
        let lessons = network::lessons_of(db, &permit).await?;
        let reports = network::reports_of(db, &permit).await?;
        Ok(NeighbourhoodPage { place, teams, lessons, reports })
    }
}
