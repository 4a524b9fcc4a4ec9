//! What the family knows, and what that does to the case: an objection stops it, taking it back lets it go on.

use crate::Seat;
use domain::case::{CaseState, Notice, Recording, change_stops};
use domain::policy::{RecordNotice, ResumeCase};
use domain::{CaseId, Problem};
use store::{Thing, case as rows};

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
        let state = rows::head(&*work.tx, &work.permit).await?.state;
        if change_stops(&all) {
            rows::stop(&work.tx, &work.permit).await?;
        } else if state == CaseState::Stopped {
            rows::resume(&work.tx, &work.permit).await?;
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
