//! A team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

mod month;

pub use month::{Step, next_step};

use crate::agreement::{Health, Wording};
use crate::calendar::Hours;
use crate::care_return;
use crate::case::CaseState;
use crate::rhythm::{Coming, Rhythm};
use crate::theme::Theme;
use crate::{ActionId, AgreementId, CaseId, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::NaiveDate;

/// A case as its team sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCase {
    /// Which case.
    pub id: CaseId,
    /// Its name.
    pub pseudonym: String,
    /// How far it is.
    pub state: CaseState,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// What its proposer hopes to learn.
    pub question: String,
    /// How many of the team picked it.
    pub votes: u32,
    /// Whether the visitor picked it.
    pub mine: bool,
    /// Whether the visitor is in its circle.
    pub in_circle: bool,
}

/// An agreement and how it fares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamAgreement {
    /// Which.
    pub id: AgreementId,
    /// Who does what, when.
    pub wording: Wording,
    /// How it did in its last ten tests.
    pub health: Health,
}

/// A meeting that is planned or open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextReflection {
    /// Which.
    pub id: ReflectionId,
    /// When.
    pub on: NaiveDate,
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
    /// Whether it is open now.
    pub open: bool,
}

/// A promise that is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAction {
    /// Which.
    pub id: ActionId,
    /// What.
    pub text: String,
    /// Who promised it.
    pub owner: String,
    /// Whether they are a member today; else it stands with the team.
    pub owned: bool,
    /// By when.
    pub due_on: NaiveDate,
}

/// Everything on a team's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamPage {
    /// Its address and name.
    pub team: (String, String),
    /// Whether it is open.
    pub open: bool,
    /// The responsible organisation.
    pub organisation: Option<String>,
    /// Whom to ask about privacy.
    pub privacy_contact: Option<String>,
    /// Members who lead others, by name.
    pub leaders: Vec<String>,
    /// Proposed cases, most picked first; then by the order in which they were proposed.
    pub proposed: Vec<TeamCase>,
    /// Chosen cases.
    pub chosen: Vec<TeamCase>,
    /// Cases learned from, the newest first.
    pub learned: Vec<TeamCase>,
    /// Cases that wait or stopped, of which the visitor is in the circle.
    pub held: Vec<TeamCase>,
    /// Working agreements.
    pub agreements: Vec<TeamAgreement>,
    /// The next meeting.
    pub reflection: Option<NextReflection>,
    /// While none is planned: the one that the team's rhythm names.
    pub by_rhythm: Option<(Coming, Rhythm)>,
    /// Open actions, the first due first.
    pub actions: Vec<OpenAction>,
    /// Care returns still due, of cases in whose circle the visitor is.
    pub returns: Vec<care_return::Due>,
    /// Closed cases of the visitor's circles whose guests answered and still wait for what was concluded: with pseudonym.
    pub guests_wait: Vec<(CaseId, String)>,
}

impl TeamPage {
    /// How many cases the visitor can still pick.
    pub fn votes_left(&self) -> i64 {
        let given = self.proposed.iter().filter(|case| case.mine).count() as i64;
        (crate::case::VOTES - given).max(0)
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait TeamDesk: Send + Sync {
    /// A team's page; `team` is its address.
    async fn team_page(&self, team: &str) -> Result<TeamPage, Problem>;
}
