//! Use cases: looking back on a meeting, each for themselves, or by what was counted in the room.

use crate::Seat;
use crate::clock::chance_id;
use crate::writing::held;
use async_trait::async_trait;
use domain::look_back::{Answer, HandCount, LookBack, LookBackDesk, check_replaces};
use domain::policy::{AnswerLookBack, KeepReflection, SeeReflection};
use domain::reflection::{EventKind, Progress};
use domain::{Problem, ReflectionId};
use store::{Thing, look_back as rows, reflection};

#[async_trait]
impl LookBackDesk for Seat {
    async fn look_back(&self, reflection: ReflectionId) -> Result<LookBack, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        rows::page(self.office.db.read(), &permit, reflection).await
    }

    async fn answer_look_back(&self, reflection: ReflectionId, answer: Answer, drawn: &str) -> Result<(), Problem> {
        let work = self.enter::<AnswerLookBack>(Thing::Reflection(reflection)).await?;
        let (progress, _) = reflection::hold(&work.tx, &work.permit, reflection).await?;
        match progress {
            Progress::Planned => return Err(Problem::NotNow("reflection-not-open")),
            Progress::Open => {}
            Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
        }
        if rows::was_counted(&work.tx, &work.permit, reflection).await? {
            return Err(Problem::NotNow("look-back-counted"));
        }
        let stands = rows::stands(&work.tx, &work.permit, reflection).await?;
        if stands.told {
            // What came after would show in what moved, and so tell whose it is; what is sent twice changes nothing.
            return match stands.own {
                Some(own) if own == answer => work.done().await,
                Some(_) => Err(Problem::NotNow("look-back-told")),
                None => Err(Problem::NotNow("look-back-shown")),
            };
        }
        // Another page of theirs answered meanwhile: what stands there now is one's own to read on that page.
        if !answer.replaces(stands.own.as_ref(), drawn) {
            return Err(Problem::Conflict(Vec::new()));
        }
        // An event would tell the moment of an answer, and so who gave it: what is shown of answers is read when it is asked for.
        if !rows::keep(&work.tx, &work.permit, reflection, chance_id(), &answer).await? {
            return Err(Problem::NotNow("look-back-not-there"));
        }
        rows::tell_if_complete(&work.tx, &work.permit, reflection).await?;
        work.done().await
    }

    async fn look_back_by_hands(&self, id: ReflectionId, count: &HandCount, replaces: usize) -> Result<(), Problem> {
        let work = held::<KeepReflection>(self, id).await?;
        // What moved between two counts, or between what phones told and a count, would tell whose it is.
        if rows::was_counted(&work.tx, &work.permit, id).await? {
            return Err(Problem::NotNow("look-back-counted"));
        }
        let stands = rows::stands(&work.tx, &work.permit, id).await?;
        if stands.told {
            return Err(Problem::NotNow("look-back-too-late"));
        }
        count.check(work.permit.person(), &reflection::attended(&*work.tx, id).await?)?;
        check_replaces(replaces, stands.phones)?;
        rows::count(&work.tx, &work.permit, id, count, (chance_id, work.now)).await?;
        // A count is of the room: it tells nobody's moment, as an answer would.
        reflection::record(&work.tx, &work.permit, id, EventKind::LookBack, work.now).await?;
        work.done().await
    }
}
