//! The page of weighing as one member sees it: while it goes on only their own choice and how many chose, once it is closed totals by rank.

use super::{Choice, Tally, Way, may_tell, ranks};
use crate::writing::{RoundView, Writing};
use crate::{CaseId, RoundId, WeighedId, WeighingId};

/// Everything on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// The meeting with its rounds.
    pub writing: Writing,
    /// What is or was weighed in it, the newest first.
    pub all: Vec<WeighingView>,
}

impl Weighing {
    /// What is weighed now.
    pub fn running(&self) -> Option<&WeighingView> {
        self.all.iter().find(|one| matches!(one.stand, Stand::Running(_)))
    }

    /// The round on the table that can be weighed: nothing while one is weighed, or when this one was.
    pub fn next(&self) -> Option<&RoundView> {
        let round = self.writing.on_table()?;
        let weighed = self.all.iter().any(|one| one.round == round.id);
        (!weighed && self.running().is_none()).then_some(round)
    }

    /// What hands decided of the round on the table, and can be counted again: nothing while something is weighed.
    pub fn again(&self) -> Option<(&WeighingView, &RoundView)> {
        self.decided().filter(|(old, _)| old.by_hands())
    }

    /// Whether phones decided of the round on the table: that stays as it is, for the difference between two outcomes would tell what somebody chose.
    pub fn stays(&self) -> bool {
        self.decided().is_some_and(|(old, _)| !old.by_hands())
    }

    /// What was weighed of the round on the table, while nothing else is.
    fn decided(&self) -> Option<(&WeighingView, &RoundView)> {
        let round = self.writing.on_table()?;
        let old = self.closed().find(|one| one.round == round.id)?;
        self.running().is_none().then_some((old, round))
    }

    /// The outcome that a weighing of the same round takes the place of when it is closed.
    pub fn before(&self, one: &WeighingView) -> Option<&WeighingView> {
        self.closed().find(|old| old.round == one.round && old.id != one.id)
    }

    /// Whether everybody may choose on their phone: not where something was told before, for what phones add to it would be somebody's choice.
    pub fn takes_phones(&self, one: &WeighingView) -> bool {
        self.before(one).is_none()
    }

    /// What was weighed.
    pub fn closed(&self) -> impl Iterator<Item = &WeighingView> {
        self.all.iter().filter(|one| matches!(one.stand, Stand::Closed(_)))
    }
}

/// One weighing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighingView {
    /// Which.
    pub id: WeighingId,
    /// Of which round.
    pub round: RoundId,
    /// About which case.
    pub case: CaseId,
    /// What that asked.
    pub question: String,
    /// The pseudonym of its case.
    pub pseudonym: String,
    /// How.
    pub way: Way,
    /// How far.
    pub stand: Stand,
    /// How often hands were counted for it, and so the version of that count; never when it was chosen on phones.
    pub hand_counts: i32,
    /// What is weighed: in the order of the table, and once it is closed by rank.
    pub topics: Vec<WeighedTopic>,
}

impl WeighingView {
    /// Whether hands decided it, which the whole room saw; phones did otherwise.
    pub fn by_hands(&self) -> bool {
        matches!(self.stand, Stand::Closed(_)) && self.hand_counts > 0
    }
}

/// How far a weighing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Everybody chooses.
    Running(Progressing),
    /// Everybody reads what it came to: how many chose, when that may be told.
    Closed(Option<i64>),
}

/// How many chose; that the reader did is theirs alone. Of how many is not said: it would tell who may not see the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progressing {
    /// How many chose.
    pub chose: i64,
    /// Whether the reader chose.
    pub mine: bool,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighedTopic {
    /// Which.
    pub id: WeighedId,
    /// What it says.
    pub text: String,
    /// It is a thought as somebody wrote it, and not the name of a group.
    pub thought: bool,
    /// What the reader makes of it, while it is weighed.
    pub mine: Option<Choice>,
    /// What it came to, once it is closed.
    pub score: Option<Score>,
}

/// What a topic came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Its rank; equal scores share one.
    pub rank: i64,
    /// In numbers, when that may be told.
    pub tally: Option<Tally>,
    /// Nobody chose it.
    pub parked: bool,
}

/// What a weighing comes to, in the order of its topics: nothing in numbers when too few chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many chose, when that may be told.
    pub voters: Option<i64>,
    /// What each topic came to.
    pub scores: Vec<Score>,
}

impl Outcome {
    /// Of so many voters and what they made of each topic.
    pub fn of(way: Way, voters: i64, tallies: &[Tally]) -> Self {
        let told = may_tell(voters);
        let scores: Vec<_> = tallies.iter().map(|tally| tally.score(way)).collect();
        let score = |(rank, tally): (usize, &Tally)| Score {
            rank: i64::try_from(rank).unwrap_or(i64::MAX),
            tally: told.then_some(*tally),
            parked: tally.unchosen(),
        };
        Outcome { voters: told.then_some(voters), scores: ranks(&scores).into_iter().zip(tallies).map(score).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ReflectionId;
    use crate::reflection::Progress;
    use crate::writing::{Stage, Wrote};
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn view(id: u128, stand: Stand, hand_counts: i32) -> WeighingView {
        WeighingView {
            id: WeighingId(Uuid::from_u128(id)),
            round: RoundId::default(),
            case: CaseId::default(),
            question: String::new(),
            pseudonym: String::new(),
            way: Way::Three,
            stand,
            hand_counts,
            topics: Vec::new(),
        }
    }

    /// A meeting with one round on the table and what was weighed of it.
    fn weighed(all: Vec<WeighingView>) -> Weighing {
        let round = RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: String::new(),
            question: String::new(),
            unsigned: false,
            stage: Stage::Shown,
            wrote: Wrote::Named(0),
            paper: 0,
            thoughts: Vec::new(),
        };
        let writing = Writing {
            reflection: ReflectionId::default(),
            slug: String::new(),
            team: String::new(),
            planned_on: NaiveDate::default(),
            progress: Progress::Open,
            cases: Vec::new(),
            case_now: None,
            at_step: None,
            prompts: Vec::new(),
            rounds: vec![round],
            beyond: None,
            there: 0,
        };
        Weighing { writing, all }
    }

    #[test]
    fn what_hands_decided_is_counted_again_by_hands_and_what_phones_decided_stays() {
        let phones = weighed(vec![view(1, Stand::Closed(Some(3)), 0)]);
        assert!(phones.again().is_none() && phones.stays() && phones.next().is_none());
        let hands = weighed(vec![view(1, Stand::Closed(Some(3)), 1)]);
        assert!(hands.again().is_some() && !hands.stays() && hands.next().is_none());
        let running = || view(2, Stand::Running(Progressing { chose: 0, mine: false }), 0);
        let again = weighed(vec![running(), view(1, Stand::Closed(Some(3)), 1)]);
        assert!(!again.takes_phones(&again.all[0]), "who chose on a phone would be read in the difference");
        assert!(again.again().is_none() && !again.stays(), "one at a time");
        let first = weighed(vec![running()]);
        assert!(first.takes_phones(&first.all[0]));
        assert!(weighed(Vec::new()).next().is_some() && !weighed(Vec::new()).stays());
    }

    const TALLIES: [Tally; 3] = [Tally { chosen: 1, top: 0 }, Tally { chosen: 0, top: 0 }, Tally { chosen: 2, top: 1 }];

    #[test]
    fn with_two_voters_only_the_order_is_kept_and_with_three_the_numbers_too() {
        let few = Outcome::of(Way::Three, 2, &TALLIES);
        assert_eq!(
            few.scores.iter().map(|one| (one.rank, one.parked)).collect::<Vec<_>>(),
            [(2, false), (3, true), (1, false)]
        );
        assert!(few.voters.is_none() && few.scores.iter().all(|one| one.tally.is_none()));
        let enough = Outcome::of(Way::Three, 3, &TALLIES);
        assert_eq!(enough.voters, Some(3));
        assert_eq!(enough.scores.iter().filter_map(|one| one.tally).collect::<Vec<_>>(), TALLIES);
    }

    #[test]
    fn a_priority_in_nobodys_top_ranks_with_what_nobody_chose_and_is_not_parked() {
        let outcome = Outcome::of(Way::TwoSteps, 3, &TALLIES);
        let ranked: Vec<_> = outcome.scores.iter().map(|one| (one.rank, one.parked)).collect();
        assert_eq!(ranked, [(2, false), (2, true), (1, false)]);
    }
}
