//! A round that was announced as anonymous: who may announce it, and what may be told of it; no answer in here has a name or a time.

use crate::Problem;
use crate::gap::{Mean, PracticeVoice, practice_means};
use chrono::{Days, NaiveDate};

/// With fewer people nobody is anonymous, and of fewer answers nothing is shown.
pub const FEWEST: usize = 5;
/// A round lasts no longer than this.
const LONGEST: Days = Days::new(30);

/// A round, as everybody in the circle sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The last day on which one can answer.
    pub closes_on: NaiveDate,
    /// What may be told of it.
    pub stands: Stands,
}

/// What may be told of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It runs; nothing is told, not even whether anybody answered.
    Running,
    /// It closed with too few answers to show anything.
    TooFew,
    /// It closed: the means of communication, added value and energy, each only when enough people gave that mark, in halves
    /// and weighing as the fewest: exact means would tell how many answered.
    Heard([Option<Mean>; 3]),
}

impl Round {
    /// What may be told today of a round in which this was answered.
    pub fn of(closes_on: NaiveDate, voices: &[PracticeVoice], today: NaiveDate) -> Self {
        let enough = |mean: &Mean| mean.people() >= FEWEST as u64;
        let stands = if today <= closes_on {
            Stands::Running
        } else if voices.len() < FEWEST {
            Stands::TooFew
        } else {
            Stands::Heard(
                practice_means(voices).map(|mean| mean.filter(enough).map(|mean| mean.in_halves_as(FEWEST as u64))),
            )
        };
        Round { closes_on, stands }
    }

    /// The means that count in the gap: none before it closed.
    pub fn means(&self) -> [Option<Mean>; 3] {
        match &self.stands {
            Stands::Running | Stands::TooFew => [None; 3],
            Stands::Heard(means) => *means,
        }
    }

    /// Whether one can answer now.
    pub fn runs(&self) -> bool {
        self.stands == Stands::Running
    }
}

/// How a case stands when somebody wants to announce a round in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many people of the team are in the circle.
    pub people: usize,
    /// Whether somebody answered by name.
    pub named: bool,
    /// The round that there is already.
    pub round: Option<Round>,
}

impl Before {
    /// Whether a round may be announced: beforehand only, with enough people, and never a second beside what was heard.
    ///
    /// # Errors
    /// [`Problem::Refused`] with the sentence that says why not.
    pub fn may_announce(&self) -> Result<(), Problem> {
        let says = match self.round.as_ref().map(|round| &round.stands) {
            Some(Stands::Running) => "practice-round-refused-running",
            Some(Stands::Heard(_)) => "practice-round-refused-heard",
            Some(Stands::TooFew) | None if self.named => "practice-round-refused-named",
            Some(Stands::TooFew) | None if self.people < FEWEST => "practice-round-refused-few",
            Some(Stands::TooFew) | None => return Ok(()),
        };
        Err(Problem::form(says))
    }
}

/// Whether a round may close on this day: tomorrow at the earliest, within a month, and before the case ends.
///
/// # Errors
/// [`Problem::Refused`] about the day.
pub fn check_closing(closes_on: NaiveDate, today: NaiveDate, ends_on: NaiveDate) -> Result<(), Problem> {
    if closes_on > today && closes_on <= today + LONGEST && closes_on < ends_on {
        Ok(())
    } else {
        Err(Problem::field("closes_on", "practice-round-refused-day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::Mark;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).expect("a day")
    }

    fn voice(communication: u8, energy: Option<u8>) -> PracticeVoice {
        let mark = |mark| Mark::try_from(mark).ok();
        PracticeVoice { communication: mark(communication), added_value: None, energy: energy.and_then(mark) }
    }

    #[test]
    fn nothing_is_told_of_a_round_before_its_day_has_passed() {
        let voices = vec![voice(4, None); 6];
        let round = Round::of(day(9), &voices, day(9));
        assert_eq!((round.stands.clone(), round.means()), (Stands::Running, [None; 3]));
        assert_eq!(round, Round::of(day(9), &[], day(9)), "whoever answered, it looks the same");
    }

    #[test]
    fn four_answers_are_too_few_and_so_is_a_mark_that_four_gave() {
        let four = vec![voice(4, None); 4];
        assert_eq!(Round::of(day(9), &four, day(10)).stands, Stands::TooFew);
        let mut five = vec![voice(4, Some(6)); 4];
        five.push(voice(9, None));
        let means = Round::of(day(9), &five, day(10)).means();
        assert_eq!(means.map(|mean| mean.map(|mean| mean.tenths())), [Some(50), None, None]);
    }

    #[test]
    fn what_is_told_of_a_round_fits_any_number_of_answers() {
        let told = |marks: &[u8]| {
            let voices: Vec<_> = marks.iter().map(|mark| voice(*mark, None)).collect();
            let mean = Round::of(day(9), &voices, day(10)).means()[0].expect("enough");
            (mean.tenths(), mean.people())
        };
        // 6,4 can come of five answers and not of six; in halves both are 6,5, and both weigh as five.
        assert_eq!(told(&[6, 6, 6, 7, 7]), (65, 5));
        assert_eq!(told(&[6, 6, 6, 7, 7, 7]), (65, 5));
        let reached = |people: usize| -> std::collections::BTreeSet<u32> {
            let least =
                |more: usize| (0..people).map(|nth| u8::try_from(1 + (more + nth) / people).expect("a mark")).collect();
            (0..=9 * people).map(|more| told(&Vec::from_iter::<Vec<u8>>(least(more))).0).collect()
        };
        assert!((5..12).all(|people| reached(people) == reached(5)), "every half comes of any number");
    }

    #[test]
    fn a_round_is_announced_beforehand_with_five_and_never_twice() {
        let before = Before { people: 5, named: false, round: None };
        assert_eq!(before.may_announce(), Ok(()));
        let refused = |before: Before, says| assert_eq!(before.may_announce(), Err(Problem::form(says)));
        refused(Before { people: 4, ..before.clone() }, "practice-round-refused-few");
        refused(Before { named: true, ..before.clone() }, "practice-round-refused-named");
        let with = |stands| Before { round: Some(Round { closes_on: day(1), stands }), ..before.clone() };
        refused(with(Stands::Running), "practice-round-refused-running");
        refused(with(Stands::Heard([None; 3])), "practice-round-refused-heard");
        assert_eq!(with(Stands::TooFew).may_announce(), Ok(()), "of which nothing was shown nor kept");
    }

    #[test]
    fn a_round_closes_between_tomorrow_and_a_month_and_before_its_case_ends() {
        let fits = |closes_on, ends_on| check_closing(closes_on, day(1), ends_on).is_ok();
        assert!(!fits(day(1), day(31)) && fits(day(2), day(31)) && fits(day(31), day(31) + Days::new(9)));
        assert!(!fits(day(2), day(2)) && !fits(day(31) + Days::new(1), day(31) + Days::new(99)));
    }
}
