//! What a visitor can ask about reflections; how it is answered is the office's.

use super::{Held, Meeting, NewPromise, Note, NoteId, NoteKind, Outcome, Plan, Planner, SeenCase, StillOpen};
use crate::action::Helped;
use crate::calendar::Quarter;
use crate::{ActionId, CaseId, Line, PersonId, Problem, ReflectionId, Words};
use async_trait::async_trait;
use chrono::NaiveDate;

/// What a visitor can ask here.
#[async_trait]
pub trait ReflectionDesk: Send + Sync {
    /// What a new reflection of the team at this address can be planned from.
    async fn reflection_planner(&self, team: &str) -> Result<Planner, Problem>;
    /// The plan of a reflection, and what it can be changed into.
    async fn reflection_plan(&self, reflection: ReflectionId) -> Result<Planner, Problem>;
    /// Plans a reflection.
    async fn plan_reflection(&self, team: &str, plan: Plan) -> Result<ReflectionId, Problem>;
    /// Changes a plan, until the reflection is closed.
    async fn change_reflection(&self, reflection: ReflectionId, version: i32, plan: Plan) -> Result<(), Problem>;
    /// Takes a planned reflection off the list; the address of its team.
    async fn cancel_reflection(&self, reflection: ReflectionId, version: i32) -> Result<String, Problem>;
    /// The reflections of a team, newest first, with the team's name.
    async fn reflections(&self, team: &str) -> Result<(String, Vec<Held>), Problem>;

    /// A meeting with everything said in it.
    async fn meeting(&self, reflection: ReflectionId) -> Result<Meeting, Problem>;
    /// One case of a meeting.
    async fn meeting_case(&self, reflection: ReflectionId, case: CaseId) -> Result<SeenCase, Problem>;
    /// Opens a planned reflection; an open one stays open.
    async fn open_reflection(&self, reflection: ReflectionId) -> Result<(), Problem>;
    /// Says who is there.
    async fn attend(&self, reflection: ReflectionId, version: i32, people: &[PersonId]) -> Result<(), Problem>;
    /// Says what became of an earlier promise, and whether it helped; `Open` lets it stand.
    async fn settle_action_with(
        &self,
        reflection: ReflectionId,
        action: ActionId,
        version: i32,
        settled: (Outcome, Option<Helped>),
    ) -> Result<(), Problem>;
    /// Says what became of an earlier promise, and nothing of whether it helped.
    async fn settle_action(
        &self,
        reflection: ReflectionId,
        action: ActionId,
        version: i32,
        outcome: Outcome,
    ) -> Result<(), Problem> {
        self.settle_action_with(reflection, action, version, (outcome, None)).await
    }
    /// Words an earlier promise differently, or gives it another day; what stood there is kept.
    async fn reword_action(
        &self,
        reflection: ReflectionId,
        action: ActionId,
        version: i32,
        anew: (Line, NaiveDate),
    ) -> Result<(), Problem>;
    /// Makes a promise, at most [`super::MOST_PROMISES`] in one reflection.
    async fn promise(&self, reflection: ReflectionId, promise: NewPromise) -> Result<ActionId, Problem>;
    /// Takes back a promise of an open reflection.
    async fn unpromise(&self, reflection: ReflectionId, action: ActionId, version: i32) -> Result<(), Problem>;
    /// Writes down insights and signals with a case: all of them, or none.
    async fn write_notes(
        &self,
        reflection: ReflectionId,
        case: CaseId,
        notes: Vec<(NoteKind, Words)>,
    ) -> Result<Vec<NoteId>, Problem>;
    /// Writes down one insight or signal with a case.
    async fn write_note(
        &self,
        reflection: ReflectionId,
        case: CaseId,
        kind: NoteKind,
        text: Words,
    ) -> Result<NoteId, Problem> {
        self.write_notes(reflection, case, vec![(kind, text)]).await?.pop().ok_or(Problem::Broken)
    }
    /// One insight or signal, and the case of a meeting with which it was written.
    async fn note(&self, note: NoteId) -> Result<(Note, SeenCase), Problem>;
    /// Writes it differently, until the reflection is closed.
    async fn rewrite_note(&self, note: NoteId, version: i32, text: Words) -> Result<(), Problem>;
    /// Takes it away, until the reflection is closed.
    async fn remove_note(&self, note: NoteId, version: i32) -> Result<(), Problem>;
    /// What is still on its way for the cases of a reflection that the visitor may see; a case with nothing is not in it.
    async fn still_open(&self, reflection: ReflectionId) -> Result<Vec<StillOpen>, Problem>;
    /// Closes the reflection: cases that do not return are learned, in the quarter of now.
    async fn close_reflection(
        &self,
        reflection: ReflectionId,
        version: i32,
        returning: &[CaseId],
    ) -> Result<Quarter, Problem>;
}
