//! Use cases: a signal on its way up and back, with its clock; only the team closes it.

use crate::Seat;
use crate::clock::{day, new_id};
use crate::lesson::NOT_OPEN;
use async_trait::async_trait;
use domain::calendar::Month;
use domain::code_list::List;
use domain::learning_loop::{
    Answer, Closing, Holder, LoopCard, LoopCheck, LoopDesk, LoopDraft, LoopPage, LoopState, LoopText, LoopView,
    StepKind, closable,
};
use domain::policy::{AnswerLoop, CloseLoop, ConfirmRelease, PrepareRelease, SeeLoop, SeeLoops, SeeRelease, Who};
use domain::release::{Outgoing, SecondPerson, Stage, last_look};
use domain::trace::Releasable;
use domain::{LoopId, Problem, SignalId};
use store::learning_loop::{self, Standing, Taken};
use store::{Thing, code_list, release};

#[async_trait]
impl LoopDesk for Seat {
    async fn loop_draft(&self, signal: SignalId) -> Result<LoopDraft, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Signal(signal)).await?;
        let source = learning_loop::source(self.office.db.read(), &permit, signal).await?.ok_or(NOT_OPEN)?;
        Ok(LoopDraft { signal: source.signal, pseudonym: source.pseudonym, from: source.from, made: source.made })
    }

    async fn write_loop(&self, signal: SignalId, text: LoopText, version: i32) -> Result<LoopId, Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Signal(signal)).await?;
        let source = learning_loop::source(&*work.tx, &work.permit, signal).await?.ok_or(NOT_OPEN)?;
        let before: Vec<_> = source.made.iter().map(|made| made.shown.theme.row()).collect();
        let month = Month::of_day(day(work.now));
        code_list::check(&work.tx, List::Themes, "theme", &[text.theme.row()], &before, month).await?;
        let id = match &source.made {
            None => {
                let id = LoopId(new_id());
                let first = version == 0
                    && learning_loop::insert(&work.tx, &work.permit, id, signal, &source, &text, work.now).await?;
                first.then_some(id).ok_or(Problem::Conflict(Vec::new()))?
            }
            Some(open) if !open.stage.is_open() => return Err(NOT_OPEN),
            Some(open) => {
                if !learning_loop::rewrite(&work.tx, &work.permit, open.id, version, &text, work.now).await? {
                    return Err(conflict(&open.shown));
                }
                open.id
            }
        };
        release::note_author(&work.tx, &work.permit, Outgoing::Loop(id)).await?;
        work.done().await?;
        Ok(id)
    }

    async fn prepare_loop(&self, signal: SignalId, version: i32) -> Result<LoopId, Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Signal(signal)).await?;
        let source = learning_loop::source(&*work.tx, &work.permit, signal).await?;
        let open = source.and_then(|source| source.made).filter(|open| open.stage == Stage::Draft).ok_or(NOT_OPEN)?;
        if !release::hand_over(&work.tx, &work.permit, Outgoing::Loop(open.id), version, work.now).await? {
            return Err(conflict(&open.shown));
        }
        work.done().await?;
        Ok(open.id)
    }

    async fn loop_check(&self, id: LoopId) -> Result<LoopCheck, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Loop(id)).await?;
        learning_loop::find_open(self.office.db.read(), &permit, id).await?.ok_or(NOT_OPEN)
    }

    async fn confirm_loop(&self, id: LoopId, version: i32, knows_who: bool) -> Result<LoopState, Problem> {
        let work = self.enter::<ConfirmRelease>(Thing::Loop(id)).await?;
        let check = learning_loop::find_open(&*work.tx, &work.permit, id).await?;
        let check = check.filter(|check| check.made.stage == Stage::Prepared).ok_or(NOT_OPEN)?;
        if check.second != SecondPerson::You {
            return Err(Problem::NotNow("release-not-you"));
        }
        let shown = &check.made.shown;
        let state = if knows_who { LoopState::SentBack } else { LoopState::WithManagement };
        let done = if knows_who {
            release::send_back(&work.tx, &work.permit, Outgoing::Loop(id), version).await?
        } else {
            last_look(&[&shown.asks, &shown.text])?;
            let released = learning_loop::release(&work.tx, &work.permit, id, version, work.now).await?;
            let taken = Taken {
                step: new_id(),
                kind: StepKind::Sent,
                answer: None,
                text: None,
                felt: None,
                to: LoopState::WithManagement,
                now: work.now,
            };
            released && learning_loop::move_on(&work.tx, &work.permit, id, version + 1, taken).await?
        };
        if !done {
            return Err(conflict(shown));
        }
        work.done().await?;
        Ok(state)
    }

    async fn loops(&self) -> Result<Vec<LoopCard>, Problem> {
        let permit = self.look::<SeeLoops>(Thing::Commons).await?;
        let (db, today) = (self.office.db.read(), self.today());
        let found = learning_loop::list(db, &permit, today).await?;
        let holidays = learning_loop::holidays(db).await?;
        let card = |found: learning_loop::Found| {
            let holder = Holder::of(found.state, found.sent, found.answered, today, &holidays);
            learning_loop::card(found, holder)
        };
        let mut cards: Vec<_> = found.into_iter().map(card).collect();
        cards.sort_by_key(|card| match card.holder {
            Holder::Management(days) | Holder::Team(days) => (false, u32::MAX - days),
            Holder::Nobody => (true, 0),
        });
        Ok(cards)
    }

    async fn loop_page(&self, id: LoopId) -> Result<LoopPage, Problem> {
        let permit = self.look::<SeeLoop>(Thing::Loop(id)).await?;
        let db = self.office.db.read();
        let found = learning_loop::find(db, &permit, id).await?.ok_or(Problem::Absent)?;
        let steps = learning_loop::steps(db, &permit, id).await?;
        let holidays = learning_loop::holidays(db).await?;
        let manages = permit.who() == Who::Manager || self.could::<AnswerLoop>(Thing::Loop(id)).await?;
        Ok(LoopPage {
            id,
            holder: Holder::of(found.state, found.sent, found.answered, self.today(), &holidays),
            shown: found.shown,
            state: found.state,
            version: found.version,
            felt: found.felt,
            steps,
            manages,
            own: permit.who() == Who::Member,
        })
    }

    async fn answer_loop(&self, id: LoopId, version: i32, answer: Answer, words: Releasable) -> Result<(), Problem> {
        let work = self.enter::<AnswerLoop>(Thing::Loop(id)).await?;
        let standing = learning_loop::standing(&work.tx, &work.permit, id).await?.ok_or(Problem::Absent)?;
        fits(&standing, version, standing.state == LoopState::WithManagement)?;
        let taken = Taken {
            step: new_id(),
            kind: StepKind::Answered,
            answer: Some(answer),
            text: Some(words.as_str()),
            felt: None,
            to: answer.leads_to(),
            now: work.now,
        };
        let done = learning_loop::move_on(&work.tx, &work.permit, id, version, taken).await?;
        done.then_some(()).ok_or_else(|| meanwhile(&standing))?;
        work.done().await
    }

    async fn return_loop(&self, id: LoopId, version: i32, words: Releasable) -> Result<(), Problem> {
        let work = self.enter::<CloseLoop>(Thing::Loop(id)).await?;
        let standing = learning_loop::standing(&work.tx, &work.permit, id).await?.ok_or(Problem::Absent)?;
        fits(&standing, version, standing.state == LoopState::Answered)?;
        let taken = Taken {
            step: new_id(),
            kind: StepKind::Returned,
            answer: None,
            text: Some(words.as_str()),
            felt: None,
            to: LoopState::WithManagement,
            now: work.now,
        };
        let done = learning_loop::move_on(&work.tx, &work.permit, id, version, taken).await?;
        done.then_some(()).ok_or_else(|| meanwhile(&standing))?;
        work.done().await
    }

    async fn close_loop(&self, id: LoopId, version: i32, closing: Closing) -> Result<(), Problem> {
        let work = self.enter::<CloseLoop>(Thing::Loop(id)).await?;
        let standing = learning_loop::standing(&work.tx, &work.permit, id).await?.ok_or(Problem::Absent)?;
        fits(&standing, version, closable(standing.state, standing.answered))?;
        let taken = Taken {
            step: new_id(),
            kind: StepKind::Closed,
            answer: None,
            text: closing.words(),
            felt: Some(closing.felt()),
            to: LoopState::Closed,
            now: work.now,
        };
        let done = learning_loop::move_on(&work.tx, &work.permit, id, version, taken).await?;
        done.then_some(()).ok_or_else(|| meanwhile(&standing))?;
        work.done().await
    }
}

/// Another version is somebody else's change; the same version at another state is not the time for this.
fn fits(standing: &Standing, version: i32, open: bool) -> Result<(), Problem> {
    if standing.version != version {
        return Err(meanwhile(standing));
    }
    if open { Ok(()) } else { Err(Problem::NotNow("loop-not-now")) }
}

fn meanwhile(standing: &Standing) -> Problem {
    Problem::Conflict(vec![("loop-last-words", standing.words.clone())])
}

fn conflict(now: &LoopView) -> Problem {
    Problem::Conflict(vec![("loop-asks", now.asks.clone()), ("loop-text", now.text.clone())])
}
