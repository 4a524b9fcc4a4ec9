//! Use cases: writing in silence, from the question to what lies on the table; without names it lives in unsigned.

mod group;
mod own;
mod prompt;
mod round;
mod unsigned;

use crate::Seat;
use crate::door::Work;
use crate::reflection::must_be_open;
use async_trait::async_trait;
use domain::policy::{Action, SeeReflection, SeeTeam};
use domain::writing::{Method, Prompts, ThoughtText, To, Writing, WritingDesk, Wrote};
use domain::{CaseId, GroupId, Line, Problem, PromptId, ReflectionId, RoundId, ThoughtId};
use store::{Thing, reflection, writing as rows};

pub(crate) use unsigned::seal;

/// An open meeting, held until the work is done.
pub(crate) async fn held<A: Action>(seat: &Seat, id: ReflectionId) -> Result<Work<A>, Problem> {
    let work = seat.enter::<A>(Thing::Reflection(id)).await?;
    let (progress, _) = reflection::hold(&work.tx, &work.permit, id).await?;
    must_be_open(progress)?;
    Ok(work)
}

#[async_trait]
impl WritingDesk for Seat {
    async fn prompts(&self, team: &str) -> Result<Prompts, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        rows::prompts(self.office.db.read(), &permit).await
    }

    async fn add_prompt(&self, team: &str, method: Method, text: Line) -> Result<(), Problem> {
        prompt::add(self, team, method, &text).await
    }

    async fn change_prompt(&self, team: &str, prompt: PromptId, version: i32, text: Line) -> Result<(), Problem> {
        prompt::change(self, team, prompt, version, &text).await
    }

    async fn retire_prompt(&self, team: &str, prompt: PromptId, version: i32, retired: bool) -> Result<(), Problem> {
        prompt::retire(self, team, prompt, version, retired).await
    }

    async fn writing(&self, reflection: ReflectionId) -> Result<Writing, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let mut writing = rows::writing(self.office.db.read(), &permit, reflection).await?;
        let running = writing.rounds.iter_mut().filter(|round| round.unsigned && round.stage.takes_thoughts(true));
        for round in running {
            let sealed = rows::sealed(self.office.db.read(), &permit, round.id).await?;
            let sent = sealed.is_some_and(|sealed| unsigned::sent(&sealed, permit.person()));
            if let Wrote::Unsigned { mine, .. } = &mut round.wrote {
                *mine = sent;
            }
        }
        Ok(writing)
    }

    async fn announce_silence(&self, reflection: ReflectionId, case: CaseId, question: Line) -> Result<(), Problem> {
        round::announce(self, reflection, case, &question).await
    }

    async fn unannounce_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem> {
        round::unannounce(self, reflection, round).await
    }

    async fn begin_silence(&self, reflection: ReflectionId, case: CaseId, question: Line) -> Result<(), Problem> {
        round::begin(self, reflection, case, &question).await
    }

    async fn begin_announced(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem> {
        round::begin_announced(self, reflection, round).await
    }

    async fn write_thoughts(
        &self,
        reflection: ReflectionId,
        round: RoundId,
        thoughts: &[ThoughtText],
    ) -> Result<(), Problem> {
        own::write(self, reflection, round, thoughts, false).await
    }

    async fn add_late(
        &self,
        reflection: ReflectionId,
        round: RoundId,
        thoughts: &[ThoughtText],
    ) -> Result<(), Problem> {
        own::write(self, reflection, round, thoughts, true).await
    }

    async fn rewrite_thought(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        text: Option<ThoughtText>,
    ) -> Result<(), Problem> {
        own::rewrite(self, reflection, thought, version, text.as_ref()).await
    }

    async fn send_unsigned(
        &self,
        reflection: ReflectionId,
        round: RoundId,
        thoughts: &[ThoughtText],
    ) -> Result<(), Problem> {
        unsigned::send(self, reflection, round, thoughts).await
    }

    async fn add_paper(&self, reflection: ReflectionId, round: RoundId, notes: &[ThoughtText]) -> Result<(), Problem> {
        round::add_paper(self, reflection, round, notes).await
    }

    async fn show_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem> {
        round::show(self, reflection, round).await
    }

    async fn stop_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<bool, Problem> {
        round::stop(self, reflection, round).await
    }

    async fn take_back_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem> {
        round::take_back(self, reflection, round).await
    }

    async fn put_thought(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        to: To,
    ) -> Result<(), Problem> {
        group::put(self, reflection, (thought, version), to).await
    }

    async fn name_group(
        &self,
        reflection: ReflectionId,
        group: GroupId,
        version: i32,
        name: Line,
    ) -> Result<(), Problem> {
        group::name(self, reflection, group, version, &name).await
    }

    async fn join_thoughts(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        under: ThoughtId,
    ) -> Result<(), Problem> {
        group::join(self, reflection, (thought, version), under).await
    }

    async fn part_thought(&self, reflection: ReflectionId, thought: ThoughtId, version: i32) -> Result<(), Problem> {
        group::part(self, reflection, (thought, version)).await
    }

    async fn told_thought(&self, reflection: ReflectionId, thought: ThoughtId) -> Result<(CaseId, String), Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        rows::told(self.office.db.read(), &permit, reflection, thought).await
    }
}
