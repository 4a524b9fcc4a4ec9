//! A year of a team on one page: its reflections, what was promised and what became of it, its agreements over time, its energy in bands.

use crate::action::Helped;
use crate::calendar::Quarter;
use crate::look_back::{Band, Counts, FEWEST, together};
use crate::reflection::{Outcome, Progress};
use crate::{ActionId, AgreementId, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::NaiveDate;

/// Of fewer tests of agreements in a quarter nothing is told: they are of few families.
pub const FEWEST_TESTS: usize = 5;

/// A year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The team's address and name.
    pub team: (String, String),
    /// Which.
    pub year: i32,
    /// The years in which the team met, newest first; none while it never did.
    pub years: Vec<i32>,
    /// Its reflections, oldest first.
    pub sat: Vec<Sat>,
    /// What they promised.
    pub promised: Vec<Promised>,
    /// Agreements of which something happened or that were tested.
    pub agreements: Vec<Grown>,
    /// How often agreements were kept, all together, per quarter.
    pub kept: [Option<Band>; 4],
    /// What was said looking back, per quarter.
    pub looked: [Option<Looked>; 4],
}

/// A reflection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sat {
    /// Which.
    pub id: ReflectionId,
    /// Its day.
    pub on: NaiveDate,
    /// How far.
    pub progress: Progress,
    /// How many insights it wrote.
    pub insights: i64,
    /// What answers or hands came to, looking back on it; told once it closed.
    pub counts: Counts,
}

/// A promise and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Which.
    pub id: ActionId,
    /// What.
    pub text: String,
    /// Whose.
    pub owner: String,
    /// The day of the reflection that made it.
    pub made_on: NaiveDate,
    /// What became of it.
    pub state: Outcome,
    /// Whether it helped.
    pub helped: Option<Helped>,
}

/// What happened to an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was made.
    Made,
    /// It was worded anew, and why.
    Changed(String),
    /// It ended, and why.
    Ended(String),
}

/// An agreement over a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grown {
    /// Which.
    pub id: AgreementId,
    /// As it is worded now.
    pub sentence: String,
    /// What happened to it, and when.
    pub happened: Vec<(NaiveDate, Happened)>,
    /// Its tests in this year: the quarter, 0 to 3, and whether it was kept.
    pub tests: Vec<(usize, bool)>,
}

impl Grown {
    /// How often it was kept, per quarter.
    pub fn kept(&self) -> [Option<Band>; 4] {
        kept(self.tests.iter().copied())
    }
}

/// What was said looking back in a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// How many found it worth the time.
    pub worth: Band,
    /// How many got energy of it.
    pub gave: Band,
    /// How many it cost energy.
    pub cost: Band,
}

/// How often agreements were kept, per quarter; nothing of a quarter with few tests.
pub fn kept(tests: impl Iterator<Item = (usize, bool)> + Clone) -> [Option<Band>; 4] {
    [0, 1, 2, 3].map(|quarter| {
        let of = tests.clone().filter(|(in_quarter, _)| *in_quarter == quarter);
        let (some, all) = of.fold((0, 0), |(some, all), (_, kept)| (some + usize::from(kept), all + 1));
        Band::of(some, all).filter(|_| all >= FEWEST_TESTS)
    })
}

/// What was said looking back, per quarter. A reflection of which nothing is shown counts in no quarter: else the difference
/// would tell of it. Nor is a quarter told that could tell more of one of its reflections than that reflection's own bands.
pub fn looked(sat: &[Sat]) -> [Option<Looked>; 4] {
    [1, 2, 3, 4].map(|n| {
        let counted = sat.iter().filter(|one| {
            Quarter::of_day(one.on).n() == n && one.progress == Progress::Closed && one.counts.all >= FEWEST
        });
        let (worth, gave, cost) = together(&counted.map(|one| one.counts).collect::<Vec<_>>())?;
        Some(Looked { worth, gave, cost })
    })
}

impl Year {
    /// How many promises became this.
    pub fn became(&self, outcome: Outcome) -> usize {
        self.promised.iter().filter(|promise| promise.state == outcome).count()
    }
}

/// What a visitor can ask about a team's year.
#[async_trait]
pub trait YearDesk: Send + Sync {
    /// A year in which the team met; the newest when none is named.
    async fn team_year(&self, team: &str, year: Option<i32>) -> Result<Year, Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look_back::{Energy, Hands, Worth};

    fn sat(month: u32, progress: Progress, answers: &[(Worth, Energy)]) -> Sat {
        let on = NaiveDate::from_ymd_opt(2026, month, 3).expect("a day");
        Sat { id: ReflectionId::default(), on, progress, insights: 0, counts: Counts::of(answers.iter().copied()) }
    }

    #[test]
    fn a_quarter_tells_nothing_of_a_reflection_of_which_too_few_answered() {
        let (good, bad) = ((Worth::Yes, Energy::Gave), (Worth::No, Energy::Cost));
        let shown = sat(1, Progress::Closed, &[good; 4]);
        let hidden = sat(2, Progress::Closed, &[bad; 2]);
        let open = sat(3, Progress::Open, &[bad; 6]);
        let alone = looked(std::slice::from_ref(&shown));
        assert_eq!(looked(&[shown, hidden.clone(), open.clone()]), alone, "they move nothing");
        assert_eq!(alone[0], Some(Looked { worth: Band::Most, gave: Band::Most, cost: Band::Few }));
        assert_eq!((alone[1], looked(&[hidden, open])[0]), (None, None));
    }

    #[test]
    fn hands_count_in_a_quarter_as_answers_do() {
        let (good, half) = ((Worth::Yes, Energy::Gave), (Worth::Half, Energy::Even));
        let phones = sat(1, Progress::Closed, &[good, good, good, good, good, good, half, half]);
        let hands = Hands { worth: [3, 2, 3], energy: [3, 2, 3] };
        let counted = Sat { counts: hands.counts(), ..sat(2, Progress::Closed, &[]) };
        let few = Hands { worth: [0, 0, 2], energy: [0, 0, 2] };
        let few = Sat { counts: few.counts(), ..sat(3, Progress::Closed, &[]) };
        let told = |band| Some(Looked { worth: band, gave: band, cost: Band::Few });
        assert_eq!(looked(std::slice::from_ref(&phones))[0], told(Band::Most), "six of eight");
        let both = looked(&[phones.clone(), counted.clone()]);
        assert_eq!(both[0], told(Band::Half), "nine of sixteen");
        assert_eq!(looked(&[phones, counted, few.clone()]), both, "too few hands move nothing");
        assert_eq!(looked(&[few]), [None; 4]);
    }

    #[test]
    fn a_quarter_that_would_tell_that_everybody_said_it_in_one_of_its_reflections_is_not_told() {
        let (good, bad) = ((Worth::Yes, Energy::Even), (Worth::No, Energy::Even));
        let one = sat(1, Progress::Closed, &[good, bad, bad]);
        let all = sat(2, Progress::Closed, &[good; 3]);
        assert!(looked(std::slice::from_ref(&one))[0].is_some() && looked(std::slice::from_ref(&all))[0].is_some());
        assert_eq!(looked(&[one.clone(), all.clone()]), [None; 4], "most of six are four: one and three");
        let later = Sat { on: NaiveDate::from_ymd_opt(2026, 4, 3).expect("a day"), ..all };
        assert!(looked(&[one, later]).iter().take(2).all(Option::is_some), "each in a quarter of its own");
    }

    #[test]
    fn how_often_an_agreement_was_kept_is_told_of_five_tests_or_more() {
        let tests = |n: usize| std::iter::repeat_n((2, true), n);
        assert_eq!(kept(tests(FEWEST_TESTS - 1)), [None; 4]);
        assert_eq!(kept(tests(FEWEST_TESTS)), [None, None, Some(Band::Most), None]);
    }
}
