//! What the whole network may read: neighbourhoods with their lessons and reports.

use crate::calendar::Quarter;
use crate::lesson::LessonView;
use crate::theme::ThemeGroup;
use crate::{LessonId, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// A released lesson in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonCard {
    /// Which.
    pub id: LessonId,
    /// What the network sees.
    pub shown: LessonView,
    /// When it was released.
    pub released_at: DateTime<Utc>,
}

/// A published report in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportCard {
    /// The address of its content.
    pub hash: String,
    /// Of which quarter.
    pub quarter: Quarter,
    /// Of which neighbourhood.
    pub neighbourhood: Place,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// A neighbourhood with its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The neighbourhood's name.
    pub name: String,
    /// The municipality's name.
    pub municipality: String,
    /// Its page.
    pub address: String,
}

impl Place {
    /// With its page's address made of the two address words.
    pub fn new(name: String, slug: &str, municipality: String, municipality_slug: &str) -> Self {
        Place { name, municipality, address: format!("/wijk/{municipality_slug}/{slug}") }
    }
}

/// Everything the network shares, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// Lessons.
    pub lessons: Vec<LessonCard>,
    /// Reports.
    pub reports: Vec<ReportCard>,
}

/// One neighbourhood's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeighbourhoodPage {
    /// Which.
    pub place: Place,
    /// The names of its teams.
    pub teams: Vec<String>,
    /// Its lessons, newest first.
    pub lessons: Vec<LessonCard>,
    /// Its reports, newest first.
    pub reports: Vec<ReportCard>,
}

/// What a visitor can ask here.
#[async_trait]
pub trait NetworkDesk: Send + Sync {
    /// Lessons, of one group of themes or of all, and reports.
    async fn network(&self, group: Option<ThemeGroup>) -> Result<Network, Problem>;
    /// A neighbourhood, by the addresses of its municipality and itself.
    async fn neighbourhood_page(&self, municipality: &str, name: &str) -> Result<NeighbourhoodPage, Problem>;
}
