//! A neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.

mod answer;
mod count;
mod elsewhere;
mod figures;
mod missing;
mod story;
mod voice;

pub use answer::{
    Draft, LessonLine, Outline, Progress, Proposal, PublishedReport, QuarterLine, ReportList, ReportOf, StoryDesk,
    ToInterpret, Where,
};
pub use count::{Counted, Counts, Sighted};
pub use elsewhere::counted_as;
pub use figures::{FigureTable, Figures};
pub use missing::Missing;
pub use story::{About, Story, StoryText};
pub use voice::{Said, Side, TypedVoice, Voice, VoiceKind};

use crate::calendar::Quarter;
use crate::{InterpretationId, Problem, ReportId, StoryId};
use async_trait::async_trait;

/// What a visitor can ask here. A neighbourhood is named by the addresses of its municipality and itself.
#[async_trait]
pub trait ReportDesk: Send + Sync {
    /// The neighbourhoods whose reports the visitor makes or interprets: that they steer, or work in.
    async fn report_places(&self) -> Result<Vec<Where>, Problem>;
    /// The quarters of a neighbourhood, newest first, with how far each report is.
    async fn reports(&self, municipality: &str, neighbourhood: &str) -> Result<ReportList, Problem>;
    /// The report of a quarter: published, in the making, or not begun.
    async fn report_of(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<ReportOf, Problem>;
    /// Begins a report, once; a report that is there already stays as it is.
    async fn begin_report(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<(), Problem>;
    /// What a new story can point to.
    async fn new_story(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<StoryDesk, Problem>;
    /// Adds a story to a report in the making.
    async fn add_story(
        &self,
        municipality: &str,
        neighbourhood: &str,
        quarter: Quarter,
        story: StoryText,
    ) -> Result<StoryId, Problem>;
    /// A story, to change it, or once published to withdraw it.
    async fn story(&self, story: StoryId) -> Result<StoryDesk, Problem>;
    /// Changes a story of a report in the making.
    async fn change_story(&self, story: StoryId, version: i32, text: StoryText) -> Result<(), Problem>;
    /// Removes a story, with what was said of it, from a report in the making.
    async fn remove_story(&self, story: StoryId, version: i32) -> Result<(), Problem>;
    /// Withdraws the words of a published story and all that was said of it; the figures stay.
    async fn withdraw_story(&self, story: StoryId) -> Result<(), Problem>;
    /// The stories of a report, to say what one makes of them.
    async fn to_interpret(&self, report: ReportId) -> Result<ToInterpret, Problem>;
    /// One story with its figure, to say what one makes of it.
    async fn story_to_interpret(&self, story: StoryId) -> Result<ToInterpret, Problem>;
    /// Keeps what one side makes of a story; empty text takes it back.
    async fn interpret(&self, story: StoryId, side: Side, said: Vec<Said>) -> Result<(), Problem>;
    /// Withdraws one published interpretation.
    async fn withdraw_interpretation(&self, story: StoryId, interpretation: InterpretationId) -> Result<(), Problem>;
    /// Exactly what readers will see, with the proof that it may be published, or why it may not.
    async fn proposal(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<Proposal, Problem>;
    /// Publishes what was seen in the proposal; returns the address of its content. Once published, says the same again.
    async fn publish_report(
        &self,
        municipality: &str,
        neighbourhood: &str,
        quarter: Quarter,
        version: i32,
        hash: &str,
    ) -> Result<String, Problem>;
    /// A published report, by the address of its content.
    async fn published_report(&self, hash: &str) -> Result<PublishedReport, Problem>;
    /// The exact bytes of published figures, with a name for the file.
    async fn published_bytes(&self, hash: &str) -> Result<(String, Vec<u8>), Problem>;
}
