//! Looking back on a meeting: what each who was there answers for themselves, or what one person counts in the room, and what the team sees of it together.

mod band;
mod hands;
mod print;
mod quarter;

pub use band::{Band, Counts, FEWEST, Raw, Said, Together};
pub use hands::{HandCount, Hands, Named, check_replaces};
pub use quarter::together;

use crate::classification::codes;
use crate::reflection::{AtStep, Progress};
use crate::{AgreementId, Line, Problem, ReflectionId, RuleObstacleId};
use async_trait::async_trait;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

codes! {
    /// Whether a meeting was worth the time.
    Worth {
        /// It was.
        Yes = "yes",
        /// Half of it.
        Half = "half",
        /// It was not.
        No = "no",
    }
}

codes! {
    /// What a meeting did with somebody's energy.
    Energy {
        /// It gave some.
        Gave = "gave",
        /// Neither.
        Even = "even",
        /// It cost some.
        Cost = "cost",
    }
}

/// An agreement or a rule that gave or cost energy; in forms `afspraak-ID` or `regel-ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// An agreement.
    Agreement(AgreementId),
    /// A rule of the team.
    Rule(RuleObstacleId),
}

impl fmt::Display for Pick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pick::Agreement(id) => write!(f, "afspraak-{id}"),
            Pick::Rule(id) => write!(f, "regel-{id}"),
        }
    }
}

impl FromStr for Pick {
    type Err = Problem;

    /// Text that names neither: [`Problem::Absent`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('-') {
            Some(("afspraak", id)) => id.parse().map(Pick::Agreement),
            Some(("regel", id)) => id.parse().map(Pick::Rule),
            Some(_) | None => Err(Problem::Absent),
        }
    }
}

/// What gave or cost energy: an agreement or a rule, own words, both or neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// What was picked.
    pub pick: Option<Pick>,
    /// Own words.
    pub words: Option<Line>,
}

/// What one person answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was worth the time.
    pub worth: Worth,
    /// What it did with their energy.
    pub energy: Energy,
    /// What gave energy.
    pub gave: Cause,
    /// What cost energy.
    pub cost: Cause,
}

/// The page on which one looks back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// Which meeting.
    pub reflection: ReflectionId,
    /// The team's address and name.
    pub team: (String, String),
    /// Its day.
    pub planned_on: NaiveDate,
    /// How far.
    pub progress: Progress,
    /// The step that the meeting is at.
    pub at_step: Option<AtStep>,
    /// Whether the visitor is noted as being there.
    pub present: bool,
    /// The visitor's own answer, until the meeting closes.
    pub own: Option<Answer>,
    /// What can be picked: agreements in force and rules of the team, in words.
    pub choices: Vec<(Pick, String)>,
    /// Whether hands were counted in the room: then nobody answers on a phone.
    pub by_hands: bool,
    /// How many answered on a phone, until the team reads what was said.
    pub phones: usize,
    /// What the team sees.
    pub said: Said,
}

/// What a visitor can ask about looking back.
#[async_trait]
pub trait LookBackDesk: Send + Sync {
    /// One's own answer, and what the team sees.
    async fn look_back(&self, reflection: ReflectionId) -> Result<LookBack, Problem>;
    /// Answers for oneself, in place of what one's page was drawn with, told by its [`Answer::print`]; the last answer that is waited for tells them
    /// all, and then nobody answers any more.
    async fn answer_look_back(&self, reflection: ReflectionId, answer: Answer, drawn: &str) -> Result<(), Problem>;
    /// Keeps what was counted in the room, once, in place of everything that was answered on phones: of so many as the one who counts says it replaces.
    /// Only whoever is noted as being there counts, and not once the team reads what was said.
    async fn look_back_by_hands(
        &self,
        reflection: ReflectionId,
        count: &HandCount,
        replaces: usize,
    ) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pick_reads_back_as_it_was_written() {
        for pick in [Pick::Agreement(AgreementId::default()), Pick::Rule(RuleObstacleId::default())] {
            assert_eq!(pick.to_string().parse(), Ok(pick));
        }
        for nonsense in ["", "regel", "regel-7", "casus-00000000-0000-0000-0000-000000000000"] {
            assert_eq!(nonsense.parse::<Pick>(), Err(Problem::Absent), "{nonsense}");
        }
    }
}
