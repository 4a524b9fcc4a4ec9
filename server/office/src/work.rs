//! Use cases: what waits for one person; every item is changed in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::calendar::Quarter;
use domain::policy::SeeWork;
use domain::work::{OwnWork, WorkDesk};
use store::{Thing, work};

#[async_trait]
impl WorkDesk for Seat {
    async fn own_work(&self) -> Result<OwnWork, Problem> {
        let permit = self.look::<SeeWork>(Thing::Commons).await?;
        let (db, today) = (self.office.db.read(), self.today());
        let quarter = Quarter::of_day(today).previous();
        let (releases, returned) = work::releases(db, &permit, today).await?;
        let (reports, stories) = work::reports(db, &permit, today, quarter).await?;
        Ok(OwnWork {
            today,
            promises: work::promises(db, &permit, today).await?,
            reflections: work::reflections(db, &permit, today).await?,
            cases: work::unanswered(db, &permit, today).await?,
            releases,
            returned,
            loops: work::loops(db, &permit, today).await?,
            reports,
            stories,
        })
    }
}
