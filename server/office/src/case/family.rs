//! What the family knows, and what that does to the case: an objection stops it, taking it back lets it go on.

use crate::{Seat, Work};
use domain::case::{CaseState, Notice, Recording, change_stops};
use domain::classification::Concerned;
use domain::policy::{Action, RecordNotice, ResumeCase};
use domain::{CaseId, Problem};
use store::reflection::record_of_case;
use store::{Thing, case as rows, experience, invitation};

impl Seat {
    pub(super) async fn record(&self, case: CaseId, changes: Vec<(Notice, i32)>) -> Result<(), Problem> {
        let work = self.enter::<RecordNotice>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        let before = rows::notices(&*work.tx, &work.permit).await?;
        for (notice, seen) in &changes {
            let stored = before.iter().find(|(stored, _)| stored.who == notice.who);
            let fits = match notice.over(*seen, stored) {
                Recording::Stands => true,
                Recording::Writes => rows::save_notice(&work.tx, &work.permit, notice, *seen, work.now).await?,
                Recording::Clashes => false,
            };
            if !fits {
                return Err(Problem::Conflict(Vec::new()));
            }
        }
        let stored = rows::notices(&*work.tx, &work.permit).await?;
        let all: Vec<_> = stored.into_iter().map(|(notice, _)| notice).collect();
        parents_wait(&work).await?;
        let state = rows::head(&*work.tx, &work.permit).await?.state;
        let stops = change_stops(&all);
        if stops {
            for one in Concerned::ALL {
                invitation::end_unused(&work.tx, &work.permit, *one, work.now).await?;
            }
            rows::stop(&work.tx, &work.permit).await?;
        } else if state == CaseState::Stopped {
            rows::resume(&work.tx, &work.permit).await?;
        }
        if stops != (state == CaseState::Stopped) {
            record_of_case(&work.tx, &work.permit, work.now).await?;
        }
        work.done().await
    }

    pub(super) async fn settle(&self, case: CaseId) -> Result<(), Problem> {
        let work = self.enter::<ResumeCase>(Thing::Case(case)).await?;
        if !rows::settle(&work.tx, &work.permit).await? {
            return Err(Problem::NotNow("not-now"));
        }
        work.done().await
    }
}

/// From 16 the young person's yes comes before any parent: without it no code of a parent opens, and what was filled in by it goes.
pub(super) async fn parents_wait<A: Action>(work: &Work<A>) -> Result<(), Problem> {
    if !experience::turn(&*work.tx, &work.permit, Concerned::Parent1).await?.waits {
        return Ok(());
    }
    for parent in [Concerned::Parent1, Concerned::Parent2] {
        invitation::end_unused(&work.tx, &work.permit, parent, work.now).await?;
    }
    Ok(())
}
