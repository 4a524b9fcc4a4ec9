//! Use cases: a team's meeting, from its plan to its closing; releases live in lesson and learning_loop.

mod closing;
pub(crate) mod keep;
mod plan;
mod route;
mod walk;

use crate::Seat;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::action::Helped;
use domain::calendar::Quarter;
use domain::policy::{SeeReflection, SeeTeam};
use domain::reflection::{
    Held, Meeting, NewPromise, Note, NoteId, NoteKind, Outcome, Plan, Planner, Progress, ReflectionDesk, SeenCase,
    StillOpen,
};
use domain::{ActionId, CaseId, Line, PersonId, Problem, ReflectionId, Words};
use store::{Thing, reflection as rows};

/// Refuses what only an open reflection can hold.
pub(crate) fn must_be_open(progress: Progress) -> Result<(), Problem> {
    match progress {
        Progress::Planned => Err(Problem::NotNow("reflection-not-open")),
        Progress::Open => Ok(()),
        Progress::Closed => Err(Problem::NotNow("reflection-closed")),
    }
}

fn thing(note: NoteId) -> Thing {
    match note {
        NoteId::Insight(id) => Thing::Insight(id),
        NoteId::Signal(id) => Thing::Signal(id),
    }
}

#[async_trait]
impl ReflectionDesk for Seat {
    async fn reflection_planner(&self, team: &str) -> Result<Planner, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        let planner = rows::planner(self.office.db.read(), &permit, self.today()).await?;
        let standing = store::rhythm::standing(self.office.db.read(), &permit, self.today()).await?;
        Ok(Planner { by_rhythm: standing.next(self.today()), ..planner })
    }

    async fn reflection_plan(&self, reflection: ReflectionId) -> Result<Planner, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let (progress, version, plan) = rows::standing_plan(self.office.db.read(), &permit, reflection).await?;
        let planner = rows::planner(self.office.db.read(), &permit, self.today()).await?;
        Ok(Planner { stands: Some((reflection, plan, version)), progress, ..planner })
    }

    async fn plan_reflection(&self, team: &str, plan: Plan) -> Result<ReflectionId, Problem> {
        plan::make(self, team, plan).await
    }

    async fn change_reflection(&self, reflection: ReflectionId, version: i32, plan: Plan) -> Result<(), Problem> {
        plan::change(self, reflection, version, plan).await
    }

    async fn cancel_reflection(&self, reflection: ReflectionId, version: i32) -> Result<String, Problem> {
        plan::cancel(self, reflection, version).await
    }

    async fn reflections(&self, team: &str) -> Result<(String, Vec<Held>), Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        rows::held(self.office.db.read(), &permit).await
    }

    async fn meeting(&self, reflection: ReflectionId) -> Result<Meeting, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let now = self.office.now();
        let mut meeting = rows::meeting(self.office.db.read(), &permit, reflection, self.today()).await?;
        meeting.walk.now = now;
        Ok(Meeting { here: self.office.live.presence.here(reflection, now), ..meeting })
    }

    async fn meeting_case(&self, reflection: ReflectionId, case: CaseId) -> Result<SeenCase, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        rows::seen_case(self.office.db.read(), &permit, reflection, case).await
    }

    async fn open_reflection(&self, reflection: ReflectionId) -> Result<(), Problem> {
        plan::open(self, reflection).await
    }

    async fn attend(&self, reflection: ReflectionId, version: i32, people: &[PersonId]) -> Result<(), Problem> {
        keep::attend(self, reflection, version, people).await
    }

    async fn settle_action_with(
        &self,
        reflection: ReflectionId,
        action: ActionId,
        version: i32,
        settled: (Outcome, Option<Helped>),
    ) -> Result<(), Problem> {
        keep::settle(self, reflection, action, version, settled).await
    }

    async fn reword_action(
        &self,
        reflection: ReflectionId,
        action: ActionId,
        version: i32,
        anew: (Line, NaiveDate),
    ) -> Result<(), Problem> {
        keep::reword(self, reflection, action, version, anew).await
    }

    async fn promise(&self, reflection: ReflectionId, promise: NewPromise) -> Result<ActionId, Problem> {
        keep::promise(self, reflection, promise).await
    }

    async fn unpromise(&self, reflection: ReflectionId, action: ActionId, version: i32) -> Result<(), Problem> {
        keep::unpromise(self, reflection, action, version).await
    }

    async fn write_notes(
        &self,
        reflection: ReflectionId,
        case: CaseId,
        notes: Vec<(NoteKind, Words)>,
    ) -> Result<Vec<NoteId>, Problem> {
        keep::write(self, reflection, case, &notes).await
    }

    async fn note(&self, note: NoteId) -> Result<(Note, SeenCase), Problem> {
        let permit = self.look::<SeeReflection>(thing(note)).await?;
        let home = rows::note(self.office.db.read(), &permit, note).await?;
        let seen = rows::seen_case(self.office.db.read(), &permit, home.reflection, home.case).await?;
        let found = seen.notes.iter().find(|one| one.id == note).cloned().ok_or(Problem::Absent)?;
        Ok((found, seen))
    }

    async fn rewrite_note(&self, note: NoteId, version: i32, text: Words) -> Result<(), Problem> {
        keep::rewrite(self, note, version, Some(&text)).await
    }

    async fn remove_note(&self, note: NoteId, version: i32) -> Result<(), Problem> {
        keep::rewrite(self, note, version, None).await
    }

    async fn still_open(&self, reflection: ReflectionId) -> Result<Vec<StillOpen>, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        rows::still_open(self.office.db.read(), &permit, reflection, self.office.now(), self.today()).await
    }

    async fn close_reflection(
        &self,
        reflection: ReflectionId,
        version: i32,
        returning: &[CaseId],
    ) -> Result<Quarter, Problem> {
        closing::close(self, reflection, version, returning).await
    }
}
