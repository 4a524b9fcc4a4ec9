//! What a visitor can ask about writing in silence; how it is answered is the office's.

use super::{Method, Prompts, ThoughtText, To, Writing};
use crate::{CaseId, GroupId, Line, Problem, PromptId, ReflectionId, RoundId, ThoughtId};
use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait WritingDesk: Send + Sync {
    /// The questions that a team has of its own.
    async fn prompts(&self, team: &str) -> Result<Prompts, Problem>;
    /// Adds one, at most [`super::MOST_PROMPTS`] in use.
    async fn add_prompt(&self, team: &str, method: Method, text: Line) -> Result<(), Problem>;
    /// Words one differently.
    async fn change_prompt(&self, team: &str, prompt: PromptId, version: i32, text: Line) -> Result<(), Problem>;
    /// Takes one out of use, or back into it.
    async fn retire_prompt(&self, team: &str, prompt: PromptId, version: i32, retired: bool) -> Result<(), Problem>;

    /// The rounds of a meeting, with what can be written about.
    async fn writing(&self, reflection: ReflectionId) -> Result<Writing, Problem>;
    /// Says before the meeting that there will be a round without names, in place of what was said so about this case.
    async fn announce_silence(&self, reflection: ReflectionId, case: CaseId, question: Line) -> Result<(), Problem>;
    /// Takes that back, while the meeting is planned.
    async fn unannounce_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem>;
    /// Begins a round under names; what lay on the table is put away.
    async fn begin_silence(&self, reflection: ReflectionId, case: CaseId, question: Line) -> Result<(), Problem>;
    /// Begins a round without names that was announced.
    async fn begin_announced(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem>;
    /// Writes down thoughts under one's name, which nobody else reads before the showing: all of them, or none; none when the round was
    /// shown meanwhile.
    async fn write_thoughts(
        &self,
        reflection: ReflectionId,
        round: RoundId,
        thoughts: &[ThoughtText],
    ) -> Result<(), Problem>;
    /// Adds thoughts under one's name to a round that is shown, by somebody who knows that the team reads them at once.
    async fn add_late(&self, reflection: ReflectionId, round: RoundId, thoughts: &[ThoughtText])
    -> Result<(), Problem>;
    /// Words one's own thought differently, or takes it away when there is no text; until the round is shown.
    async fn rewrite_thought(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        text: Option<ThoughtText>,
    ) -> Result<(), Problem>;
    /// Sends everything that one wants to say in a round without names, once.
    async fn send_unsigned(
        &self,
        reflection: ReflectionId,
        round: RoundId,
        thoughts: &[ThoughtText],
    ) -> Result<(), Problem>;
    /// Types in a pile of paper notes: all of them, or none.
    async fn add_paper(&self, reflection: ReflectionId, round: RoundId, notes: &[ThoughtText]) -> Result<(), Problem>;
    /// Shows everything at once; a round that is shown stays shown.
    async fn show_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem>;
    /// Stops a round: one without names goes with everything written in it, one under names goes while nobody wrote. One that is
    /// shown is put away and stays; whether that is what was done.
    async fn stop_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<bool, Problem>;
    /// Lays a round that was put away on the table again, in place of what lies there; one without names takes nothing more, as before.
    async fn take_back_silence(&self, reflection: ReflectionId, round: RoundId) -> Result<(), Problem>;

    /// Lays a card of the table in a group, in a new one, or in none.
    async fn put_thought(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        to: To,
    ) -> Result<(), Problem>;
    /// Names a group.
    async fn name_group(
        &self,
        reflection: ReflectionId,
        group: GroupId,
        version: i32,
        name: Line,
    ) -> Result<(), Problem>;
    /// Folds a thought under another that says the same.
    async fn join_thoughts(
        &self,
        reflection: ReflectionId,
        thought: ThoughtId,
        version: i32,
        under: ThoughtId,
    ) -> Result<(), Problem>;
    /// Takes it apart again.
    async fn part_thought(&self, reflection: ReflectionId, thought: ThoughtId, version: i32) -> Result<(), Problem>;
    /// The case and the text of a thought that was shown, to begin an insight with.
    async fn told_thought(&self, reflection: ReflectionId, thought: ThoughtId) -> Result<(CaseId, String), Problem>;
}
