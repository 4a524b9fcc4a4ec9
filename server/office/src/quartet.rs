//! Use cases: the four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

use crate::Seat;
use crate::door::Looked;
use async_trait::async_trait;
use domain::policy::{SeeCase, SeeCaseCard, SeeTableVersion};
use domain::quartet::{QuartetDesk, Sight, TableVersion};
use domain::{CaseId, Problem};
use store::{Thing, quartet};

#[async_trait]
impl QuartetDesk for Seat {
    async fn quartet(&self, case: CaseId) -> Result<Sight, Problem> {
        let db = self.office.db.read();
        match self.look_or::<SeeCase, SeeCaseCard>(Thing::Case(case)).await? {
            Looked::First(permit) => {
                let whole = quartet::whole(db, &permit, self.today()).await?;
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
