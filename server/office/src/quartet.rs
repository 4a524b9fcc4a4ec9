//! Use cases: the four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

use crate::Seat;
use crate::clock::{day, new_id};
use crate::door::{Looked, Work};
use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use domain::policy::{Action, SeeCase, SeeCaseCard, SeeTableVersion};
use domain::quartet::{QuartetDesk, Sight, TableVersion};
use domain::{CaseId, Problem};
use store::{Thing, quartet};

#[async_trait]
impl QuartetDesk for Seat {
    async fn quartet(&self, case: CaseId) -> Result<Sight, Problem> {
        let db = self.office.db.read();
        match self.look_or::<SeeCase, SeeCaseCard>(Thing::Case(case)).await? {
            Looked::First(permit) => {
                let just_now = just_now(self.office.now());
                let whole = quartet::whole(db, &permit, self.today(), just_now).await?;
                Ok(Sight::Whole(Box::new(whole)))
            }
            Looked::Second(permit) => Ok(Sight::Card(quartet::card(db, &permit).await?)),
        }
    }

    async fn table_version(&self, case: CaseId) -> Result<TableVersion, Problem> {
        let permit = self.look::<SeeTableVersion>(Thing::Case(case)).await?;
        quartet::table_version(self.office.db.read(), &permit, self.today()).await
    }
}

/// Since when something was added just now.
fn just_now(now: DateTime<Utc>) -> DateTime<Utc> {
    now - Duration::minutes(15)
}

/// Keeps how the permit's case stands, before a change of one of its perspectives, so that its author sees what it changed.
pub(crate) async fn before<A: Action>(work: &Work<A>) -> Result<(), Problem> {
    let (permit, now) = (&work.permit, work.now);
    let moment = quartet::moment(&work.tx, permit, permit.case(), day(now)).await?;
    quartet::keep_before(&work.tx, permit, new_id(), &moment, (just_now(now), now)).await
}
