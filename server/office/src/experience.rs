//! Use cases: what a client says of the help as a whole, by their own hand or on their behalf; and the table where they say it.

use crate::clock::{new_id, token};
use crate::{Seat, quartet, secret};
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::experience::{Answers, Experience, ExperienceDesk, Experiences, OnBehalf, Question, Source, Table};
use domain::invitation::Helpers;
use domain::policy::{AnswerAsClient, HostClient, RecordExperience, SeeCase, SeeOwnQuestions, SignIn};
use domain::session::{Cookie, Done, Sitter};
use domain::{CaseId, PersonId, Problem};
use store::experience::OwnAnswer;
use store::{Thing, experience, invitation, session};

#[async_trait]
impl ExperienceDesk for Seat {
    async fn experiences(&self, case: CaseId) -> Result<Experiences, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        experience::experiences(self.office.db.read(), &permit).await
    }

    async fn host_client(&self, case: CaseId, respondent: Concerned, device: &str) -> Result<Done, Problem> {
        let work = self.enter::<HostClient>(Thing::Case(case)).await?;
        let before = experience::before_hosting(&work.tx, &work.permit).await?;
        if before.waits(respondent) {
            return Err(Problem::form("experience-refused-young-first"));
        }
        if before.has_answered(respondent) {
            return Err(Problem::form("experience-refused-answered"));
        }
        if let Some(hash) = &self.hash {
            session::end(&*work.tx, hash, work.now).await?;
        }
        let token = token();
        let device: String = device.chars().filter(|c| !c.is_control()).take(120).collect();
        let at = Some((case.0, respondent.code()));
        session::start(&*work.tx, &secret::token_hash(&token), work.permit.person(), &device, at, work.now).await?;
        work.done().await?;
        Ok(Done { cookie: Cookie::Start(token), ..Done::at("/tafel") })
    }

    async fn record_on_behalf(&self, case: CaseId, said: OnBehalf, version: i32) -> Result<(), Problem> {
        let work = self.enter::<RecordExperience>(Thing::Case(case)).await?;
        quartet::before(&work).await?;
        let before = experience::before_recording(&work.tx, &work.permit).await?;
        if before.waits(said.respondent) {
            return Err(Problem::form("experience-refused-young-first"));
        }
        let id = new_id();
        if !experience::record_on_behalf(&work.tx, &work.permit, id, &said, version, work.now).await? {
            let now = before.of(said.respondent, Source::OnBehalf).ok_or(Problem::Absent)?;
            return Err(Problem::Conflict(as_it_stands(now)));
        }
        work.done().await
    }

    async fn table(&self) -> Result<Table, Problem> {
        let (case, respondent) = self.at_table()?;
        let permit = self.look::<SeeOwnQuestions>(Thing::Case(case)).await?;
        if !experience::turn(self.office.db.read(), &permit, respondent).await?.is_open() {
            return Err(Problem::NotNow("table-over"));
        }
        experience::table(self.office.db.read(), &permit, respondent, self.today()).await
    }

    async fn answer(&self, answers: Answers) -> Result<Done, Problem> {
        let (case, respondent) = self.at_table()?;
        let hash = self.hash.as_deref().ok_or(Problem::SignIn)?;
        let work = self.enter::<AnswerAsClient>(Thing::Case(case)).await?;
        // Ended first: of two answers from one table, one is too late.
        let host = experience::leave(&work.tx, hash, work.now).await?.ok_or(Problem::SignIn)?;
        // Meanwhile they may have answered by a code, or the young person's yes may be taken back.
        if !experience::turn(&*work.tx, &work.permit, respondent).await?.is_open() {
            return Err(Problem::NotNow("table-over"));
        }
        let helpers = Helpers::default();
        let own = OwnAnswer {
            id: new_id(),
            respondent,
            answers: &answers,
            helpers: &helpers,
            host: PersonId(host),
            hidden_from_host: false,
        };
        if !experience::answer(&work.tx, &work.permit, own, work.now).await? {
            return Err(Problem::NotNow("table-over"));
        }
        // One respondent, one round: a code they got for it is of no more use.
        invitation::end_unused(&work.tx, &work.permit, respondent, work.now).await?;
        work.done().await?;
        Ok(Done { cookie: Cookie::End, ..Done::at("/tafel/klaar") })
    }

    async fn leave_table(&self) -> Result<Done, Problem> {
        self.at_table()?;
        if let Some(hash) = &self.hash {
            let work = self.enter::<SignIn>(Thing::Commons).await?;
            experience::leave(&work.tx, hash, work.now).await?;
            work.done().await?;
        }
        Ok(Done { cookie: Cookie::End, ..Done::at("/tafel/gestopt") })
    }
}

impl Seat {
    /// For whom a client sits here; to anybody else there is no table.
    fn at_table(&self) -> Result<(CaseId, Concerned), Problem> {
        match &self.sitter {
            Sitter::Client { case, respondent } => Ok((*case, Concerned::parse(respondent).ok_or(Problem::Absent)?)),
            Sitter::Anonymous | Sitter::ByCode(_) | Sitter::Person(_) => Err(Problem::Absent),
        }
    }
}

/// The fields as they stand, under the keys of their labels.
fn as_it_stands(now: &Experience) -> Vec<(&'static str, String)> {
    let label = |question: Question| match question {
        Question::Better => "experience-short-better",
        Question::GotHelp => "experience-short-got_help",
        Question::TakenSeriously => "experience-short-taken_seriously",
        Question::StoryOnce => "experience-short-story_once",
        Question::KnewWhom => "experience-short-knew_whom",
        Question::WorkedTogether => "experience-short-worked_together",
    };
    let marks = Question::ALL.iter().filter_map(|one| Some((label(*one), now.answers.mark(*one)?.to_string())));
    let words = now.answers.words().map(|words| ("experience-words", words.to_owned()));
    marks.chain(words).collect()
}
