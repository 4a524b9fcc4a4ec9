//! What a professional says of the collaboration, by name: communication, added value, energy; the gap it makes is computed in gap.

mod round;

pub use round::{Before, FEWEST, Round, Stands, check_closing};

use crate::gap::PracticeVoice;
use crate::profession::Profession;
use crate::quartet::Head;
use crate::{CaseId, PersonId, Problem, Words};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// What one professional answers: three marks, each of which can be skipped, and own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The three marks.
    pub voice: PracticeVoice,
    /// The own words.
    pub words: Option<Words>,
    /// Who else was involved, as kinds, each once.
    pub involved: Vec<Profession>,
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
        Ok(Said { voice, words, involved: Vec::new() })
    }

    /// With who else was involved, each once.
    #[must_use]
    pub fn with_involved(mut self, mut involved: Vec<Profession>) -> Self {
        involved.sort_unstable();
        involved.dedup();
        self.involved = involved;
        self
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
    /// Who else was involved, as kinds.
    pub involved: Vec<Profession>,
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
    /// Names of those in the circle who did not answer yet, or do not want to; nobody once a round was announced.
    pub silent: Vec<String>,
    /// How many people of the team are in the circle.
    pub people: usize,
    /// The anonymous round that was announced.
    pub round: Option<Round>,
    /// Whether the one who asks answered in it; known to them alone, and only while it runs.
    pub answered: bool,
    /// Own words of a round that closed, in an order that tells nothing.
    pub unsigned: Vec<String>,
}

impl Practices {
    /// How the case stands for whoever wants to announce a round.
    pub fn before(&self) -> Before {
        Before { people: self.people, named: !self.given.is_empty(), round: self.round.clone() }
    }

    /// What the one who asks said.
    pub fn mine(&self) -> Option<&Practice> {
        self.given.iter().find(|one| one.person == self.me)
    }

    /// Who else was involved according to anybody, each once.
    pub fn involved(&self) -> Vec<Profession> {
        let all: BTreeSet<_> = self.given.iter().flat_map(|given| given.involved.iter().copied()).collect();
        all.into_iter().collect()
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait PracticeDesk: Send + Sync {
    /// What the professionals of a case said.
    async fn practices(&self, case: CaseId) -> Result<Practices, Problem>;
    /// Says how the collaboration was, once per person and changeable; `version` is 0 the first time.
    async fn record_practice(&self, case: CaseId, said: Said, version: i32) -> Result<(), Problem>;
    /// Announces a round in which everybody answers without a name, until the end of a day.
    async fn announce_round(&self, case: CaseId, closes_on: NaiveDate) -> Result<(), Problem>;
    /// Answers in it, once; nobody can change or take back what nobody can find.
    async fn answer_round(&self, case: CaseId, said: Said) -> Result<(), Problem>;
}
