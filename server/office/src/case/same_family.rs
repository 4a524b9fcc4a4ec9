//! Whose family a case is about, said after it was proposed: two families of a team become one; what is counted then lives in the report.

use crate::Seat;
use crate::clock::day;
use crate::door::Work;
use domain::case::FamilySaid;
use domain::policy::{Action, KeepFamily};
use domain::{CaseId, Problem};
use store::reflection::record_of_case;
use store::{Thing, case as rows};

impl Seat {
    pub(super) async fn say_family(&self, case: CaseId, said: FamilySaid) -> Result<(), Problem> {
        let work = self.enter::<KeepFamily>(Thing::Case(case)).await?;
        if apply(&work, said).await? {
            record_of_case(&work.tx, &work.permit, work.now).await?;
        }
        work.done().await
    }
}

/// Does what is said in the change under way; a case that is not there for the visitor is refused, so that what was typed stays. Whether
/// two families became one: who knew one of them privately now knows all its cases so.
pub(super) async fn apply<A: Action>(work: &Work<A>, said: FamilySaid) -> Result<bool, Problem> {
    let (tx, permit) = (&work.tx, &work.permit);
    if let Some(elsewhere) = said.elsewhere {
        rows::mark_elsewhere(tx, permit, elsewhere).await?;
    }
    let Some(other) = said.same_family else { return Ok(false) };
    rows::lock_team(tx, permit).await?;
    rows::hold_other(tx, permit, other).await?;
    let mine = rows::family_of(tx, permit, permit.case()).await?.ok_or(Problem::Absent)?;
    let theirs = rows::family_of(tx, permit, other).await?;
    let theirs = theirs.ok_or_else(|| Problem::field("same", "refused-same-gone"))?;
    if mine == theirs {
        return Ok(false);
    }
    rows::join(tx, permit, (mine, theirs), work.now).await?;
    if rows::would_empty(tx, permit, theirs, day(work.now)).await? {
        return Err(Problem::field("same", "refused-same-alone"));
    }
    rows::keep_out(tx, permit, theirs).await.map(|()| true)
}
