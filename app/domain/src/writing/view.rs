//! The page of writing as one member sees it: before a round is shown, of others no more than how many wrote.

use super::{Prompt, Stage, ThoughtGroup};
use crate::reflection::Progress;
use crate::{CaseId, ReflectionId, RoundId, ThoughtId};
use chrono::NaiveDate;

/// Everything on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Which meeting.
    pub reflection: ReflectionId,
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// The meeting's day.
    pub planned_on: NaiveDate,
    /// How far the meeting is.
    pub progress: Progress,
    /// Its cases that can be written about, but for families that the reader knows privately.
    pub cases: Vec<WritableCase>,
    /// The one of those that the meeting is about now.
    pub case_now: Option<CaseId>,
    /// The team's own questions that it uses.
    pub prompts: Vec<Prompt>,
    /// Its rounds, the newest last.
    pub rounds: Vec<RoundView>,
    /// How far a round is that goes on about a case that the reader may not see.
    pub beyond: Option<Stage>,
}

/// A case that can be written about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WritableCase {
    /// Which.
    pub id: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Which.
    pub id: RoundId,
    /// About which case.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// What was asked.
    pub question: String,
    /// Without names.
    pub unsigned: bool,
    /// How far.
    pub stage: Stage,
    /// How many wrote, as far as that is told.
    pub wrote: Wrote,
    /// How many notes of paper lie ready.
    pub paper: i64,
    /// While it is written the reader's own thoughts, and everybody's once it is shown.
    pub thoughts: Vec<Thought>,
}

/// How many wrote, as far as that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// By name: how many wrote, and how many are there who may write.
    Named(i64, i64),
    /// Without names: whether enough did, and whether the reader did; the last is theirs alone.
    Unsigned {
        /// Whether it can be shown.
        enough: bool,
        /// Whether the reader sent theirs.
        mine: bool,
    },
}

/// One thought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought {
    /// Which.
    pub id: ThoughtId,
    /// What was written.
    pub text: String,
    /// By whom; nobody on paper and in a round without names.
    pub author: Option<String>,
    /// The reader wrote it.
    pub mine: bool,
    /// From a pile of paper.
    pub paper: bool,
    /// Added after the round was shown.
    pub late: bool,
    /// The group in which it lies.
    pub group: Option<ThoughtGroup>,
    /// The thought that says the same, under which it lies folded.
    pub under: Option<ThoughtId>,
    /// The row's version.
    pub version: i32,
}

impl Writing {
    /// The round that is written or lies on the table now.
    pub fn current(&self) -> Option<&RoundView> {
        self.rounds.iter().rev().find(|round| matches!(round.stage, Stage::Writing | Stage::Shown))
    }

    /// Whether something is written now, also where the reader may not see it.
    pub fn is_written(&self) -> bool {
        let seen = self.current().map(|round| round.stage);
        seen == Some(Stage::Writing) || self.beyond == Some(Stage::Writing)
    }

    /// Whether the reader is asked to begin a round: not while one goes on about a case that they may not see, nor when they see none.
    pub fn invites(&self) -> bool {
        self.beyond.is_none() && !self.cases.is_empty()
    }

    /// The rounds without names that were announced and did not begin.
    pub fn announced(&self) -> impl Iterator<Item = &RoundView> {
        self.rounds.iter().filter(|round| round.stage == Stage::Announced)
    }

    /// The rounds that a next one came after.
    pub fn earlier(&self) -> impl Iterator<Item = &RoundView> {
        self.rounds.iter().filter(|round| round.stage == Stage::Closed)
    }
}
