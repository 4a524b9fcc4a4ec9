//! Use cases: what waits for one person; every item is changed in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::calendar::Quarter;
use domain::policy::{RoleKind, SeeWork};
use domain::work::{OwnWork, WorkDesk};
use store::{Thing, work};

#[async_trait]
impl WorkDesk for Seat {
    async fn own_work(&self) -> Result<OwnWork, Problem> {
        let permit = self.look::<SeeWork>(Thing::Commons).await?;
        let (db, today) = (self.office.db.read(), self.today());
        let quarter = Quarter::of_day(today).previous();
        let (reports, stories) = work::reports(db, &permit, today, quarter).await?;
        let loops = work::loops(db, &permit, today).await?;
        let mut own = OwnWork { today, loops, reports, stories, ..OwnWork::default() };
        // The rest hangs on a membership of today: of whoever has none it is not asked.
        if self.sitter.me().is_some_and(|me| me.kinds.contains(&RoleKind::Member)) {
            (own.releases, own.returned) = work::releases(db, &permit, today).await?;
            own.promises = work::promises(db, &permit, today).await?;
            own.reflections = work::reflections(db, &permit, today).await?;
            (own.cases, own.feedbacks) = work::of_cases(db, &permit, today).await?;
        }
        Ok(own)
    }
}
