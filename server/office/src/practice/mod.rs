//! Use cases: what a professional says of the collaboration, by name; without names it lives in round.

mod round;

use crate::Seat;
use crate::clock::{day, new_id};
use crate::quartet::before;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::calendar::Month;
use domain::code_list::{Code, List};
use domain::policy::{RecordPractice, SeeCase};
use domain::practice::{Practice, PracticeDesk, Practices, Said};
use domain::profession::Profession;
use domain::{CaseId, Problem};
use store::{Thing, code_list, practice};

#[async_trait]
impl PracticeDesk for Seat {
    async fn practices(&self, case: CaseId) -> Result<Practices, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let (mut all, running) = practice::practices(self.office.db.read(), &permit, self.today()).await?;
        all.answered = running.is_some_and(|running| running.seals.contains(&round::seal(&running.key, all.me)));
        Ok(all)
    }

    async fn record_practice(&self, case: CaseId, said: Said, version: i32) -> Result<(), Problem> {
        let work = self.enter::<RecordPractice>(Thing::Case(case)).await?;
        if practice::unsigned(&work.tx, &work.permit).await? {
            return Err(Problem::form("practice-refused-round"));
        }
        let stood = practice::own(&work.tx, &work.permit).await?.map(|own| rows(&own.involved)).unwrap_or_default();
        let (chosen, month) = (rows(&said.involved), Month::of_day(day(work.now)));
        code_list::check(&work.tx, List::Professions, "involved", &chosen, &stood, month).await?;
        before(&work).await?;
        if !practice::record(&work.tx, &work.permit, new_id(), &said, version, work.now).await? {
            let now = practice::own(&work.tx, &work.permit).await?.ok_or(Problem::Absent)?;
            return Err(Problem::Conflict(as_it_stands(&now)));
        }
        work.done().await
    }

    async fn announce_round(&self, case: CaseId, closes_on: NaiveDate) -> Result<(), Problem> {
        self.announce(case, closes_on).await
    }

    async fn answer_round(&self, case: CaseId, said: Said) -> Result<(), Problem> {
        self.answer_unsigned(case, &said).await
    }
}

/// The rows of the list that these are.
fn rows(all: &[Profession]) -> Vec<Code> {
    all.iter().map(|one| one.row()).collect()
}

/// The fields as they stand, under the keys of their labels.
fn as_it_stands(now: &Practice) -> Vec<(&'static str, String)> {
    let marks = [
        ("practice-communication", now.voice.communication),
        ("practice-added_value", now.voice.added_value),
        ("practice-energy", now.voice.energy),
    ];
    let marks = marks.into_iter().filter_map(|(label, mark)| Some((label, mark?.to_string())));
    marks.chain(now.words.clone().map(|words| ("practice-words", words))).collect()
}
