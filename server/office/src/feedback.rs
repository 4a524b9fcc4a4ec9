//! Use cases: telling a respondent what was done with their answer, and asking whether their words may be told on.

use crate::Seat;
use crate::clock::new_id;
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::experience::Source;
use domain::feedback::{Feedback, FeedbackDesk, Heard, Said, Written};
use domain::policy::{Action, KeepOwnAnswer, ParaphraseWords, Permit, SeeCase, SeeOwnAnswer, TellDone};
use domain::{CaseId, Problem};
use store::feedback::{self, Kind};
use store::{Thing, Tx, experience};

#[async_trait]
impl FeedbackDesk for Seat {
    async fn feedback(&self, case: CaseId, respondent: Concerned) -> Result<Feedback, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let db = self.office.db.read();
        let all = experience::experiences(db, &permit).await?;
        let own = all.of(respondent, Source::Own).ok_or(Problem::Absent)?;
        let words = own.answers.words().map(str::to_owned);
        let found = feedback::written(db, &permit, respondent).await?;
        // Whoever may not read the words does not read them in the team's words either, before the respondent said yes.
        let paraphrase = found.paraphrase.filter(|one| words.is_some() || one.agreed == Some(true));
        Ok(Feedback { head: all.head, respondent, words, reachable: found.reachable, done: found.done, paraphrase })
    }

    async fn tell_done(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem> {
        let work = self.enter::<TellDone>(Thing::Case(case)).await?;
        answered(&work.tx, &work.permit, respondent).await?;
        let which = (new_id(), Kind::Done, respondent);
        if !feedback::write(&work.tx, &work.permit, which, &said, version, work.now).await? {
            let now = feedback::written(&*work.tx, &work.permit, respondent).await?.done;
            return Err(conflict("feedback-done-text", now));
        }
        work.done().await
    }

    async fn paraphrase(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem> {
        let work = self.enter::<ParaphraseWords>(Thing::Case(case)).await?;
        if !answered(&work.tx, &work.permit, respondent).await? {
            return Err(Problem::NotNow("feedback-no-words"));
        }
        let which = (new_id(), Kind::Paraphrase, respondent);
        if !feedback::write(&work.tx, &work.permit, which, &said, version, work.now).await? {
            let now = feedback::written(&*work.tx, &work.permit, respondent).await?.paraphrase;
            return Err(conflict("feedback-paraphrase-text", now.map(|now| now.written)));
        }
        work.done().await
    }

    async fn heard(&self) -> Result<Heard, Problem> {
        let holder = self.respondent()?;
        let permit = self.look::<SeeOwnAnswer>(Thing::Access(holder.access)).await?;
        feedback::heard(self.office.db.read(), &permit).await
    }

    async fn agree(&self, agrees: bool, version: i32) -> Result<(), Problem> {
        let work = self.enter::<KeepOwnAnswer>(Thing::Access(self.respondent()?.access)).await?;
        if !feedback::agree(&work.tx, &work.permit, agrees, version).await? {
            return Err(Problem::NotNow("v-told-changed"));
        }
        work.done().await
    }
}

/// What stands there now, under the key of its label.
fn conflict(label: &'static str, now: Option<Written>) -> Problem {
    Problem::Conflict(now.map(|now| (label, now.text)).into_iter().collect())
}

/// Whether a respondent's own words are for whoever has the permit; to nobody who did not answer is anything written.
async fn answered<A: Action>(tx: &Tx, permit: &Permit<A>, respondent: Concerned) -> Result<bool, Problem> {
    let given = experience::own_of(&**tx, permit, respondent).await?.ok_or(Problem::Absent)?;
    Ok(given.answers.words().is_some())
}
