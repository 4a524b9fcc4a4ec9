//! A month of a year, and the weeks that lie between two months; what was asked or started in them is not known here.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// A calendar month, written "2026-03".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i32,
    month: u8,
}

/// The text or the numbers are not those of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a month: four digits, a dash and 01 to 12 are needed")]
pub struct NotAMonth;

impl Month {
    /// A month (1 to 12) of a year (1 to 9999).
    ///
    /// # Errors
    /// [`NotAMonth`] outside those bounds.
    pub fn new(year: i32, month: u8) -> Result<Month, NotAMonth> {
        if (1..=9999).contains(&year) && (1..=12).contains(&month) { Ok(Month { year, month }) } else { Err(NotAMonth) }
    }

    /// The month in which this day falls; years before 1 and after 9999 are held at those bounds.
    pub fn of_day(day: NaiveDate) -> Month {
        Month { year: day.year().clamp(1, 9999), month: day.month() as u8 }
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Which month of its year, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, u32::from(self.month), 1).expect("a month starts on a day that exists")
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let day = |day| NaiveDate::from_ymd_opt(self.year, u32::from(self.month), day);
        (28..=31).rev().find_map(day).expect("a month has at least 28 days")
    }

    /// The month that lies so many months later, or earlier below zero; none outside the bounds of [`Month::new`].
    pub fn plus(self, months: i32) -> Option<Month> {
        let count = self.year.checked_mul(12)?.checked_add(i32::from(self.month) - 1)?.checked_add(months)?;
        Month::new(count.div_euclid(12), u8::try_from(count.rem_euclid(12) + 1).ok()?).ok()
    }

    /// Months from this one to `later`; below zero if that one is earlier.
    pub fn months_until(self, later: Month) -> i32 {
        (later.year - self.year) * 12 + i32::from(later.month) - i32::from(self.month)
    }
}

/// Whole weeks from the month in which help was asked to the month in which it started, none if it started earlier.
///
/// Derived, because the days are not known: counted from the first of one month to the first of the other and
/// rounded to the nearest week. The true wait may be up to a month shorter or longer. Nought months give 0 weeks,
/// one 4, two 8 or 9, three 13.
pub fn weeks_between(asked: Month, started: Month) -> Option<u32> {
    let days = (started.first_day() - asked.first_day()).num_days();
    u32::try_from(days).ok().map(|days| (2 * days + 7) / 14)
}

/// The weeks that can lie between a day of the month asked and a day of the month until which was waited, however a
/// part of a week was rounded; none if that month came earlier.
///
/// From the last day of the one to the first of the other, where a whole month in between counts as the four weeks
/// that people make of it; up to the first day of the one and the last of the other.
pub fn weeks_possible(asked: Month, until: Month) -> Option<RangeInclusive<u32>> {
    let months = u32::try_from(asked.months_until(until)).ok()?;
    let longest = (until.last_day() - asked.first_day()).num_days();
    Some(4 * months.saturating_sub(1)..=u32::try_from((longest + 6) / 7).ok()?)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    /// Reads "2026-03", exactly as it is written.
    fn from_str(written: &str) -> Result<Month, NotAMonth> {
        let (year, month) = written.split_once('-').ok_or(NotAMonth)?;
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotAMonth);
        }
        Month::new(year.parse().map_err(|_| NotAMonth)?, month.parse().map_err(|_| NotAMonth)?)
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(written: String) -> Result<Month, NotAMonth> {
        written.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_months_later_is_so_many_months_away() {
        let month: Month = "2026-11".parse().unwrap();
        for (more, written) in [(0, "2026-11"), (1, "2026-12"), (2, "2027-01"), (-11, "2025-12"), (600, "2076-11")] {
            assert_eq!(month.plus(more), Some(written.parse().unwrap()));
            assert_eq!(month.months_until(month.plus(more).unwrap()), more);
        }
        assert_eq!((month.plus(i32::MAX), month.plus(-30_000)), (None, None));
    }
    use proptest::prelude::*;

    fn month(written: &str) -> Month {
        written.parse().unwrap()
    }

    #[test]
    fn only_the_exact_way_of_writing_is_read() {
        assert_eq!((month("2026-03").year(), month("2026-03").month()), (2026, 3));
        for wrong in ["2026-13", "2026-00", "2026-3", "26-03", "2026/03", "2026-03-01", "0000-01", "-026-03", ""] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
    }

    #[test]
    fn weeks_are_derived_from_the_first_of_each_month() {
        assert_eq!(weeks_between(month("2026-03"), month("2026-03")), Some(0));
        assert_eq!(weeks_between(month("2026-02"), month("2026-03")), Some(4));
        assert_eq!(weeks_between(month("2026-11"), month("2027-01")), Some(9));
        assert_eq!(weeks_between(month("2026-01"), month("2026-04")), Some(13));
        assert_eq!(weeks_between(month("2026-04"), month("2026-01")), None);
    }

    #[test]
    fn two_months_leave_room_for_the_weeks_between_their_first_and_last_days() {
        assert_eq!(weeks_possible(month("2026-03"), month("2026-03")), Some(0..=5));
        assert_eq!(weeks_possible(month("2026-01"), month("2026-04")), Some(8..=17));
        assert_eq!(weeks_possible(month("2026-04"), month("2026-01")), None);
    }

    #[test]
    fn three_months_are_always_past_the_legal_term_and_two_never() {
        for start in 0..48 {
            let nth = |n: i32| Month::new(2024 + n / 12, (n % 12) as u8 + 1).unwrap();
            assert_eq!(weeks_between(nth(start), nth(start + 1)), Some(4));
            assert!(matches!(weeks_between(nth(start), nth(start + 2)), Some(8..=9)));
            assert_eq!(weeks_between(nth(start), nth(start + 3)), Some(13));
        }
    }

    proptest! {
        #[test]
        fn the_weeks_between_any_two_days_are_possible_for_their_months(from in 0i64..20_000, days in 0i64..4_000) {
            let asked = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Duration::days(from);
            let (asked_in, until) = (Month::of_day(asked), Month::of_day(asked + chrono::Duration::days(days)));
            let possible = weeks_possible(asked_in, until).unwrap();
            for rounded in [days / 7, (days + 3) / 7, (days + 6) / 7] {
                prop_assert!(possible.contains(&u32::try_from(rounded).unwrap()), "{rounded} in {possible:?}");
            }
            prop_assert!(possible.contains(&weeks_between(asked_in, until).unwrap()));
        }

        #[test]
        fn writing_and_reading_a_month_returns_it(year in 1i32..=9999, m in 1u8..=12) {
            let one = Month::new(year, m).unwrap();
            prop_assert_eq!(one.to_string().parse::<Month>(), Ok(one));
            prop_assert_eq!(Month::of_day(one.first_day()), one);
            prop_assert_eq!(Month::of_day(one.last_day()), one);
            prop_assert_eq!(one.last_day().succ_opt().map(|day| day.day()), Some(1));
        }

        #[test]
        fn a_later_start_never_gives_fewer_weeks(y in 1990i32..2090, m in 1u8..=12, a in 0i32..60, b in 0i32..60) {
            let asked = Month::new(y, m).unwrap();
            let after = |n: i32| { let all = i32::from(m) - 1 + n; Month::new(y + all / 12, (all % 12) as u8 + 1).unwrap() };
            prop_assert_eq!(asked.months_until(after(a)), a);
            prop_assert_eq!(a <= b, weeks_between(asked, after(a)) <= weeks_between(asked, after(b)));
        }
    }
}
