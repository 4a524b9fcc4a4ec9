//! What a professional says of the collaboration, by name: communication, added value, energy; the gap it makes is computed in gap.

use crate::gap::PracticeVoice;
use crate::quartet::Head;
use crate::{CaseId, PersonId, Problem, Words};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// What one professional answers: three marks, each of which can be skipped, and own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The three marks.
    pub voice: PracticeVoice,
    /// The own words.
    pub words: Option<Words>,
}

impl Said {
    /// What was answered.
    ///
    /// # Errors
    /// [`Problem::Refused`] when nothing was.
    pub fn new(voice: PracticeVoice, words: Option<Words>) -> Result<Self, Problem> {
        let PracticeVoice { communication, added_value, energy } = voice;
        if [communication, added_value, energy].iter().all(Option::is_none) && words.is_none() {
            return Err(Problem::form("practice-refused-nothing"));
        }
        Ok(Said { voice, words })
    }
}

/// What somebody of the circle said, as the circle reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their profession.
    pub profession: Option<String>,
    /// The three marks.
    pub voice: PracticeVoice,
    /// The own words.
    pub words: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Its row version.
    pub version: i32,
}

/// What the professionals of one case said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practices {
    /// The case.
    pub head: Head,
    /// Who asks.
    pub me: PersonId,
    /// What was said, in order of name.
    pub given: Vec<Practice>,
    /// Names of those in the circle who did not answer yet, or do not want to.
    pub silent: Vec<String>,
}

impl Practices {
    /// What the one who asks said.
    pub fn mine(&self) -> Option<&Practice> {
        self.given.iter().find(|one| one.person == self.me)
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait PracticeDesk: Send + Sync {
    /// What the professionals of a case said.
    async fn practices(&self, case: CaseId) -> Result<Practices, Problem>;
    /// Says how the collaboration was, once per person and changeable; `version` is 0 the first time.
    async fn record_practice(&self, case: CaseId, said: Said, version: i32) -> Result<(), Problem>;
}
