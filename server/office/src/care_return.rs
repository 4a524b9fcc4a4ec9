//! Use cases: recording that a doctor got word, and taking such a line back.

use crate::Seat;
use crate::clock::{day, new_id};
use async_trait::async_trait;
use domain::care_return::{CareReturnDesk, CareReturns, NewReturn};
use domain::policy::{RecordReturn, SeeCase};
use domain::{CareReturnId, CaseId, Problem};
use store::{Thing, care_return};

#[async_trait]
impl CareReturnDesk for Seat {
    async fn care_returns(&self, case: CaseId) -> Result<CareReturns, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        care_return::returns(self.office.db.read(), &permit, self.today()).await
    }

    async fn record_return(&self, case: CaseId, new: NewReturn) -> Result<(), Problem> {
        let work = self.enter::<RecordReturn>(Thing::Case(case)).await?;
        new.check(day(work.now))?;
        if !care_return::record(&work.tx, &work.permit, CareReturnId(new_id()), new, work.now).await? {
            return Err(Problem::form("care-return-refused-there"));
        }
        work.done().await
    }

    async fn take_return_back(&self, case: CaseId, id: CareReturnId) -> Result<(), Problem> {
        let work = self.enter::<RecordReturn>(Thing::Case(case)).await?;
        if !care_return::take_back(&work.tx, &work.permit, id).await? {
            return Err(Problem::Absent);
        }
        work.done().await
    }
}
