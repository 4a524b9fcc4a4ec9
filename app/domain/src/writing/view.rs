//! The page of writing as one member sees it: before a round is shown, of others no more than how many wrote.

use super::{Prompt, Stage, ThoughtGroup};
use crate::practice::FEWEST;
use crate::reflection::{AtStep, Progress};
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
    /// The step that the meeting is at.
    pub at_step: Option<AtStep>,
    /// The team's own questions that it uses.
    pub prompts: Vec<Prompt>,
    /// Its rounds, the newest last.
    pub rounds: Vec<RoundView>,
    /// How far a round is that goes on about a case that the reader may not see.
    pub beyond: Option<Stage>,
    /// How many people are ticked as there, whoever may see what.
    pub there: i64,
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
    /// By name: how many wrote. Never of how many: whoever may not see the case is not among those, and who that is would be told
    /// by ticking one after the other as there.
    Named(i64),
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
    /// The round that is written now, or else lies on the table. When a case goes on that was stopped, one more may be written: each has its turn, for what
    /// no page shows nobody could end.
    pub fn current(&self) -> Option<&RoundView> {
        self.newest(Stage::Writing).or_else(|| self.on_table())
    }

    /// The round that lies on the table.
    pub fn on_table(&self) -> Option<&RoundView> {
        self.newest(Stage::Shown)
    }

    fn newest(&self, stage: Stage) -> Option<&RoundView> {
        self.rounds.iter().rev().find(|round| round.stage == stage)
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

    /// How many people are ticked as there, when a round without names could not be shown with so few: it can be begun all the same, for
    /// who comes in later may be ticked later.
    pub fn too_few_there(&self) -> Option<i64> {
        usize::try_from(self.there).is_ok_and(|there| there < FEWEST).then_some(self.there)
    }

    /// Whether a round that was put away can lie on the table again: while the meeting is open and nobody writes, and something stands in it.
    /// In place of what the reader may not see nothing is laid.
    pub fn may_take_back(&self, round: &RoundView) -> bool {
        let away = round.stage == Stage::Closed && !round.thoughts.is_empty();
        away && self.progress == Progress::Open && !self.is_written() && self.beyond.is_none()
    }

    /// The rounds without names that were announced and did not begin.
    pub fn announced(&self) -> impl Iterator<Item = &RoundView> {
        self.rounds.iter().filter(|round| round.stage == Stage::Announced)
    }

    /// The rounds that were put away, or that a next one came after.
    pub fn earlier(&self) -> impl Iterator<Item = &RoundView> {
        self.rounds.iter().filter(|round| round.stage == Stage::Closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(stage: Stage, written: bool) -> RoundView {
        let thought = Thought {
            id: ThoughtId::default(),
            text: "een".into(),
            author: None,
            mine: false,
            paper: true,
            late: false,
            group: None,
            under: None,
            version: 1,
        };
        RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: String::new(),
            question: String::new(),
            unsigned: false,
            stage,
            wrote: Wrote::Named(0),
            paper: 0,
            thoughts: if written { vec![thought] } else { Vec::new() },
        }
    }

    fn meeting(progress: Progress, rounds: Vec<RoundView>, beyond: Option<Stage>) -> Writing {
        Writing {
            reflection: ReflectionId::default(),
            slug: String::new(),
            team: String::new(),
            planned_on: NaiveDate::default(),
            progress,
            cases: vec![WritableCase { id: CaseId::default(), pseudonym: "Es".into() }],
            case_now: None,
            at_step: None,
            prompts: Vec::new(),
            rounds,
            beyond,
            there: 0,
        }
    }

    #[test]
    fn what_was_put_away_can_be_taken_back_while_the_meeting_is_open_and_nobody_writes() {
        let (away, empty) = (round(Stage::Closed, true), round(Stage::Closed, false));
        let may = |progress, others, beyond| meeting(progress, others, beyond).may_take_back(&away);
        assert!(may(Progress::Open, Vec::new(), None));
        assert!(may(Progress::Open, vec![round(Stage::Shown, true)], None), "that is put away instead");
        assert!(!may(Progress::Open, Vec::new(), Some(Stage::Shown)), "others read where the reader may not see it");
        assert!(!may(Progress::Open, vec![round(Stage::Writing, false)], None));
        assert!(!may(Progress::Open, Vec::new(), Some(Stage::Writing)), "others write where the reader may not see it");
        assert!(!may(Progress::Closed, Vec::new(), None));
        let open = meeting(Progress::Open, Vec::new(), None);
        assert!(!open.may_take_back(&empty) && !open.may_take_back(&round(Stage::Shown, true)));
    }

    #[test]
    fn what_is_written_has_its_turn_before_what_lies_on_the_table() {
        let earlier = RoundView { question: "eerder".into(), ..round(Stage::Writing, false) };
        let both = meeting(Progress::Open, vec![earlier, round(Stage::Shown, true)], None);
        assert_eq!(both.current().map(|round| round.question.as_str()), Some("eerder"));
        assert_eq!(
            both.on_table().map(|round| round.stage),
            Some(Stage::Shown),
            "it can be grouped and weighed meanwhile"
        );
        assert!(both.is_written() && !both.may_take_back(&round(Stage::Closed, true)));
        let table = meeting(Progress::Open, vec![round(Stage::Closed, true), round(Stage::Shown, true)], None);
        assert_eq!(table.current().map(|round| round.stage), Some(Stage::Shown));
    }

    #[test]
    fn with_fewer_than_five_there_it_is_said_before_a_round_without_names_begins() {
        let there = |there| Writing { there, ..meeting(Progress::Open, Vec::new(), None) }.too_few_there();
        assert_eq!((there(0), there(4), there(5)), (Some(0), Some(4), None));
    }

    #[test]
    fn nobody_is_asked_to_begin_a_round_while_one_goes_on_that_they_may_not_see() {
        assert!(meeting(Progress::Open, Vec::new(), None).invites());
        assert!(!meeting(Progress::Open, Vec::new(), Some(Stage::Shown)).invites());
        let none = Writing { cases: Vec::new(), ..meeting(Progress::Open, Vec::new(), None) };
        assert!(!none.invites(), "nor when they may see no case");
    }
}
