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
    /// How many of its quarters are over.
    pub over: usize,
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
    /// The quarter in which it was closed.
    pub quarter: Option<Quarter>,
    /// How many insights it wrote, of the cases that the reader may see.
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

/// How many quarters of a year are over.
pub fn over(year: i32, today: NaiveDate) -> usize {
    quarters(year).take_while(|quarter| *quarter < Quarter::of_day(today)).count()
}

/// What was said looking back, per quarter, of the reflections that were closed in it. Told once it is over, so that nobody lays what was
/// told before a reflection beside what is told after it. A reflection of which nothing is shown counts in no quarter: else the difference
/// would tell of it. Nor is a quarter told that could tell more of one of its reflections than that reflection's own bands.
pub fn looked(sat: &[Sat], year: i32, today: NaiveDate) -> [Option<Looked>; 4] {
    let mut told = [None; 4];
    for (told, quarter) in told.iter_mut().zip(quarters(year)).take(over(year, today)) {
        let counted = sat.iter().filter(|one| one.quarter == Some(quarter) && one.counts.all >= FEWEST);
        let bands = together(&counted.map(|one| one.counts).collect::<Vec<_>>());
        *told = bands.map(|(worth, gave, cost)| Looked { worth, gave, cost });
    }
    told
}

fn quarters(year: i32) -> impl Iterator<Item = Quarter> {
    (1..=4).filter_map(move |n| Quarter::new(year, n).ok())
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

    const GOOD: (Worth, Energy) = (Worth::Yes, Energy::Gave);
    const BAD: (Worth, Energy) = (Worth::No, Energy::Cost);

    fn day(month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, 3).expect("a day")
    }

    /// Closed on its day.
    fn sat(month: u32, answers: &[(Worth, Energy)]) -> Sat {
        let (on, progress) = (day(month), Progress::Closed);
        let quarter = Some(Quarter::of_day(on));
        Sat {
            id: ReflectionId::default(),
            on,
            progress,
            quarter,
            insights: 0,
            counts: Counts::of(answers.iter().copied()),
        }
    }

    /// Of a year that is over.
    fn later(sat: &[Sat]) -> [Option<Looked>; 4] {
        looked(sat, 2026, NaiveDate::MAX)
    }

    #[test]
    fn a_quarter_tells_nothing_of_a_reflection_of_which_too_few_answered() {
        let shown = sat(1, &[GOOD; 4]);
        let hidden = sat(2, &[BAD; 2]);
        let open = Sat { progress: Progress::Open, quarter: None, ..sat(3, &[BAD; 6]) };
        let alone = later(std::slice::from_ref(&shown));
        assert_eq!(later(&[shown, hidden.clone(), open.clone()]), alone, "they move nothing");
        assert_eq!(alone[0], Some(Looked { worth: Band::Most, gave: Band::Most, cost: Band::Few }));
        assert_eq!((alone[1], later(&[hidden, open])[0]), (None, None));
    }

    #[test]
    fn a_quarter_is_told_once_it_is_over_and_what_is_closed_later_moves_nothing() {
        let one = sat(3, &[GOOD; 4]);
        let told = |sat: &[Sat], today| looked(sat, 2026, today)[0];
        let ends = NaiveDate::from_ymd_opt(2026, 3, 31).expect("a day");
        assert_eq!((told(std::slice::from_ref(&one), ends), over(2026, ends)), (None, 0));
        assert!(told(std::slice::from_ref(&one), day(4)).is_some());
        let late = Sat { quarter: Some(Quarter::of_day(day(4))), ..sat(3, &[BAD; 6]) };
        assert_eq!(told(&[one.clone(), late.clone()], day(5)), told(&[one], day(5)));
        assert_eq!(
            (later(&[late])[1].map(|told| told.gave), over(2026, day(4)), over(2025, day(4))),
            (Some(Band::Few), 1, 4)
        );
    }

    #[test]
    fn hands_count_in_a_quarter_as_answers_do() {
        let half = (Worth::Half, Energy::Even);
        let phones = sat(1, &[GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, half, half]);
        let hands = Hands { worth: [3, 2, 3], energy: [3, 2, 3] };
        let counted = Sat { counts: hands.counts(), ..sat(2, &[]) };
        let few = Hands { worth: [0, 0, 2], energy: [0, 0, 2] };
        let few = Sat { counts: few.counts(), ..sat(3, &[]) };
        let told = |band| Some(Looked { worth: band, gave: band, cost: Band::Few });
        assert_eq!(later(std::slice::from_ref(&phones))[0], told(Band::Most), "six of eight");
        let both = later(&[phones.clone(), counted.clone()]);
        assert_eq!(both[0], told(Band::Half), "nine of sixteen");
        assert_eq!(later(&[phones, counted, few.clone()]), both, "too few hands move nothing");
        assert_eq!(later(&[few]), [None; 4]);
    }

    #[test]
    fn a_quarter_that_would_tell_that_everybody_said_it_in_one_of_its_reflections_is_not_told() {
        let (good, bad) = ((Worth::Yes, Energy::Even), (Worth::No, Energy::Even));
        let one = sat(1, &[good, bad, bad]);
        let all = sat(2, &[good; 3]);
        assert!(later(std::slice::from_ref(&one))[0].is_some() && later(std::slice::from_ref(&all))[0].is_some());
        assert_eq!(later(&[one.clone(), all.clone()]), [None; 4], "most of six are four: one and three");
        let next = Sat { quarter: Some(Quarter::of_day(day(4))), ..all };
        assert!(later(&[one, next]).iter().take(2).all(Option::is_some), "each in a quarter of its own");
    }

    #[test]
    fn how_often_an_agreement_was_kept_is_told_of_five_tests_or_more() {
        let tests = |n: usize| std::iter::repeat_n((2, true), n);
        assert_eq!(kept(tests(FEWEST_TESTS - 1)), [None; 4]);
        assert_eq!(kept(tests(FEWEST_TESTS)), [None, None, Some(Band::Most), None]);
    }
}
