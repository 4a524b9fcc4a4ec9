//! Use cases: which help, which line, from which month to which, and how long was waited.

use crate::Seat;
use crate::clock::{day, new_id};
use crate::quartet;
use async_trait::async_trait;
use domain::calendar::Month;
use domain::care::{Care, CareDesk, CareLine, CareUse};
use domain::policy::{RecordCare, SeeCase};
use domain::waiting::Start;
use domain::{CareUseId, CaseId, Problem};
use store::{Thing, care, code_list};

#[async_trait]
impl CareDesk for Seat {
    async fn care_use(&self, case: CaseId) -> Result<CareUse, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        care::care_use(self.office.db.read(), &permit, Month::of_day(self.today())).await
    }

    async fn add_care(&self, case: CaseId, line: Care) -> Result<CareUseId, Problem> {
        let work = self.enter::<RecordCare>(Thing::Case(case)).await?;
        quartet::before(&work).await?;
        line.check(Month::of_day(day(work.now)), &code_list::lists(&*work.tx).await?)?;
        let id = CareUseId(new_id());
        care::add(&work.tx, &work.permit, id, &line, work.now).await?;
        work.done().await.map(|()| id)
    }

    async fn change_care(&self, case: CaseId, id: CareUseId, line: Care, version: i32) -> Result<(), Problem> {
        let work = self.enter::<RecordCare>(Thing::Case(case)).await?;
        quartet::before(&work).await?;
        let before = care::one(&work.tx, &work.permit, id).await?;
        line.check(Month::of_day(day(work.now)), &code_list::lists(&*work.tx).await?)?;
        if !care::change(&work.tx, &work.permit, id, &line, version, work.now).await? {
            return Err(Problem::Conflict(as_it_stands(&before)));
        }
        work.done().await
    }

    async fn remove_care(&self, case: CaseId, id: CareUseId, version: i32) -> Result<(), Problem> {
        let work = self.enter::<RecordCare>(Thing::Case(case)).await?;
        quartet::before(&work).await?;
        let before = care::one(&work.tx, &work.permit, id).await?;
        if !care::remove(&work.tx, &work.permit, id, version).await? {
            return Err(Problem::Conflict(as_it_stands(&before)));
        }
        work.done().await
    }
}

/// What can be said of a line without words of the screen; the page shows the rest.
fn as_it_stands(now: &CareLine) -> Vec<(&'static str, String)> {
    let started = match now.care.start {
        Start::In(month) => Some(month),
        Start::StillWaiting | Start::Unknown => None,
    };
    let months = [("care-asked", now.care.asked), ("care-started", started), ("care-ended", now.care.ended)];
    let months = months.into_iter().filter_map(|(label, month)| Some((label, month?.to_string())));
    months.chain(now.care.weeks.map(|weeks| ("care-weeks", weeks.to_string()))).collect()
}
