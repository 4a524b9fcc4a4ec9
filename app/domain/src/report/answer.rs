//! What the desk answers about reports; no raw count is in any of it.

use super::story::Story;
use super::voice::Side;
use crate::calendar::Quarter;
use crate::disclosure::{Preview, Published};
use crate::{LessonId, ReportId};
use chrono::{DateTime, Utc};

/// A neighbourhood with its municipality, by name and by address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Where {
    /// The municipality's name.
    pub municipality: String,
    /// Its address.
    pub municipality_slug: String,
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// Its address.
    pub neighbourhood_slug: String,
}

/// How far the report of a quarter is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The quarter is not over.
    Running,
    /// Nobody began.
    NotBegun,
    /// In the making.
    Draft {
        /// Which report.
        report: ReportId,
        /// How many stories it has.
        stories: u32,
    },
    /// Published.
    Published {
        /// The address of its content.
        hash: String,
        /// When.
        at: DateTime<Utc>,
    },
}

/// One quarter of a neighbourhood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterLine {
    /// Which.
    pub quarter: Quarter,
    /// How far its report is.
    pub progress: Progress,
}

/// The quarters of a neighbourhood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportList {
    /// Of which.
    pub at: Where,
    /// Newest first.
    pub quarters: Vec<QuarterLine>,
    /// Whether the visitor makes these reports.
    pub composes: bool,
}

/// The report of one quarter, for whoever may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportOf {
    /// Published, at this address of its content.
    Published(String),
    /// Not begun.
    NotBegun(Outline),
    /// In the making.
    Draft(Box<Draft>),
}

/// A quarter of a neighbourhood without a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Of which.
    pub at: Where,
    /// Which quarter.
    pub quarter: Quarter,
}

/// A lesson that the neighbourhood released in the quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonLine {
    /// Which.
    pub id: LessonId,
    /// The team's name.
    pub team: String,
    /// Title and what works; nothing when they were withdrawn.
    pub words: Option<(String, String)>,
}

/// A report in the making, as readers would see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Of which neighbourhood.
    pub at: Where,
    /// Of which quarter.
    pub quarter: Quarter,
    /// Which report.
    pub report: ReportId,
    /// The report's version: anything that changes in it raises it.
    pub version: i32,
    /// Its figures.
    pub preview: Preview,
    /// Its stories, in order of writing.
    pub stories: Vec<Story>,
    /// The lessons of the quarter.
    pub lessons: Vec<LessonLine>,
}

/// What readers will see, for a last look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The report.
    pub draft: Draft,
    /// The address it will have, or the key of why it cannot be published.
    pub proven: Result<String, &'static str>,
}

/// A story to write or change, with the lessons it can point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryDesk {
    /// Of which neighbourhood.
    pub at: Where,
    /// Of which quarter.
    pub quarter: Quarter,
    /// The address of the content, once published.
    pub hash: Option<String>,
    /// The story, if there is one yet.
    pub story: Option<Story>,
    /// Lessons of the neighbourhood, with their titles.
    pub lessons: Vec<(LessonId, String)>,
}

/// Stories with their figures, for whoever says what they make of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToInterpret {
    /// Of which neighbourhood.
    pub at: Where,
    /// Of which quarter.
    pub quarter: Quarter,
    /// Which report.
    pub report: ReportId,
    /// The address of the content, once published.
    pub hash: Option<String>,
    /// The figures, while in the making and only for whoever makes them: two looks at figures that still change would tell
    /// what changed.
    pub preview: Option<Preview>,
    /// One story, or all.
    pub stories: Vec<Story>,
    /// For which sides the visitor speaks.
    pub sides: Vec<Side>,
    /// Whether the visitor makes this report.
    pub composes: bool,
}

/// A published report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedReport {
    /// Of which neighbourhood.
    pub at: Where,
    /// Of which quarter.
    pub quarter: Quarter,
    /// The address of its content.
    pub hash: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// The figures, read from the published document.
    pub document: Published,
    /// The stories, with the words that were not withdrawn.
    pub stories: Vec<Story>,
    /// The lessons of the quarter.
    pub lessons: Vec<LessonLine>,
    /// Whether the visitor may withdraw its stories.
    pub composes: bool,
    /// Of which sides the visitor may withdraw interpretations.
    pub sides: Vec<Side>,
}
