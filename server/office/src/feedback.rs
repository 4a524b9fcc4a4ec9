//! Use cases: telling a respondent what was done with their answer, and asking whether their words may be told on.

use crate::Seat;
use crate::clock::new_id;
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::experience::{Experience, Source};
use domain::feedback::{Feedback, FeedbackDesk, Heard, Said, Written};
use domain::policy::{Action, KeepOwnAnswer, ParaphraseWords, Permit, SeeCase, SeeOwnAnswer, Stage, TellDone};
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
        let discussed = own.earlier || all.head.stage == Stage::Learned;
        let (head, reachable, done) = (all.head, found.reachable, found.done);
        Ok(Feedback { head, respondent, words, discussed, reachable, done, paraphrase })
    }

    async fn tell_done(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem> {
        let work = self.enter::<TellDone>(Thing::Case(case)).await?;
        let own = unquoted(&work.tx, &work.permit, respondent, &said).await?;
        if !own.earlier && experience::stage(&work.tx, &work.permit).await? != Stage::Learned {
            return Err(Problem::NotNow("feedback-done-later"));
        }
        let which = (new_id(), Kind::Done, respondent);
        if !feedback::write(&work.tx, &work.permit, which, &said, version, work.now).await? {
            let now = feedback::written(&*work.tx, &work.permit, respondent).await?.done;
            return Err(conflict("feedback-done-text", now));
        }
        work.done().await
    }

    async fn paraphrase(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem> {
        let work = self.enter::<ParaphraseWords>(Thing::Case(case)).await?;
        if unquoted(&work.tx, &work.permit, respondent, &said).await?.answers.words().is_none() {
            return Err(Problem::NotNow("feedback-no-words"));
        }
        if !feedback::written(&*work.tx, &work.permit, respondent).await?.reachable {
            return Err(Problem::NotNow("feedback-no-yes"));
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

/// A respondent's own answer, as far as it is for whoever has the permit. To nobody who did not answer is anything written, and nothing
/// of what anybody of the family wrote is quoted: neither their own words nor another's.
async fn unquoted<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    respondent: Concerned,
    said: &Said,
) -> Result<Experience, Problem> {
    let given = experience::given(&**tx, permit).await?;
    let own = given.iter().find(|one| one.respondent == respondent && one.source == Source::Own);
    let own = own.ok_or(Problem::Absent)?.clone();
    said.quotes_none(given.iter().filter_map(|one| one.answers.words()))?;
    Ok(own)
}
