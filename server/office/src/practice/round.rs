//! Use cases: announcing a round without names and answering in it; only the announcement leaves a line with a name and a time.

use crate::Seat;
use crate::clock::{chance_id, day, new_id, token};
use crate::secret::token_hash;
use chrono::NaiveDate;
use domain::policy::{AnnounceRound, AnswerRound};
use domain::practice::{Said, check_closing};
use domain::{CaseId, PersonId, Problem};
use store::Thing;
use store::practice::{self, round};

impl Seat {
    pub(super) async fn announce(&self, case: CaseId, closes_on: NaiveDate) -> Result<(), Problem> {
        let work = self.enter::<AnnounceRound>(Thing::Case(case)).await?;
        let today = day(work.now);
        let (before, ends_on) = practice::before(&work.tx, &work.permit, today).await?;
        before.may_announce()?;
        check_closing(closes_on, today, ends_on)?;
        round::announce(&work.tx, &work.permit, new_id(), closes_on, &token(), work.now).await?;
        work.done().await
    }

    pub(super) async fn answer_unsigned(&self, case: CaseId, said: &Said) -> Result<(), Problem> {
        let work = self.enter::<AnswerRound>(Thing::Case(case)).await?;
        let running = round::running(&work.tx, &work.permit, day(work.now)).await?;
        let running = running.ok_or_else(|| Problem::form("practice-round-refused-closed"))?;
        let seal = seal(&running.key, work.permit.person());
        if running.seals.contains(&seal) {
            return Err(Problem::form("practice-round-refused-twice"));
        }
        round::answer(&work.tx, running, seal, [chance_id(), chance_id()], said).await?;
        work.done().await
    }
}

/// By which somebody's own next visit finds that they answered; one way, and worth nothing once the round's key is gone.
pub(super) fn seal(key: &str, person: PersonId) -> String {
    token_hash(&format!("{key} {person}"))
}
