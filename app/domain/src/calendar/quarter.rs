//! A quarter of a year in Amsterdam; which cases count in it is not known here.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{day_starts, local_day};

/// A quarter of a calendar year, Europe/Amsterdam, written "2026-K3".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i32,
    n: u8,
}

/// The text or the numbers are not those of a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a quarter: four digits, -K and 1 to 4 are needed")]
pub struct NotAQuarter;

impl Quarter {
    /// The `n`th quarter (1 to 4) of a year (1 to 9999).
    ///
    /// # Errors
    /// [`NotAQuarter`] outside those bounds.
    pub fn new(year: i32, n: u8) -> Result<Quarter, NotAQuarter> {
        if (1..=9999).contains(&year) && (1..=4).contains(&n) { Ok(Quarter { year, n }) } else { Err(NotAQuarter) }
    }

    /// The quarter in which this instant falls.
    pub fn of(instant: DateTime<Utc>) -> Quarter {
        Quarter::of_day(local_day(instant))
    }

    /// The quarter in which this day falls; years before 1 and after 9999 are held at those bounds.
    pub fn of_day(day: NaiveDate) -> Quarter {
        Quarter { year: day.year().clamp(1, 9999), n: day.month0() as u8 / 3 + 1 }
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Which quarter of its year, 1 to 4.
    pub fn n(self) -> u8 {
        self.n
    }

    /// The quarter after this one.
    #[must_use]
    pub fn next(self) -> Quarter {
        if self.n == 4 { Quarter { year: self.year + 1, n: 1 } } else { Quarter { n: self.n + 1, ..self } }
    }

    /// The quarter before this one.
    #[must_use]
    pub fn previous(self) -> Quarter {
        if self.n == 1 { Quarter { year: self.year - 1, n: 4 } } else { Quarter { n: self.n - 1, ..self } }
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        let month = u32::from(self.n - 1) * 3 + 1;
        NaiveDate::from_ymd_opt(self.year, month, 1).expect("a quarter starts on a day that exists")
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().expect("a quarter has a day before the next")
    }

    /// From its first instant up to, not including, the first instant of the next.
    pub fn span(self) -> Range<DateTime<Utc>> {
        day_starts(self.first_day())..day_starts(self.next().first_day())
    }

    /// Whether it is over: only closed quarters are published.
    pub fn closed_at(self, now: DateTime<Utc>) -> bool {
        local_day(now) > self.last_day()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-K{}", self.year, self.n)
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    /// Reads "2026-K3", exactly as it is written.
    fn from_str(written: &str) -> Result<Quarter, NotAQuarter> {
        let (year, n) = written.split_once("-K").ok_or(NotAQuarter)?;
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(n, 1) {
            return Err(NotAQuarter);
        }
        Quarter::new(year.parse().map_err(|_| NotAQuarter)?, n.parse().map_err(|_| NotAQuarter)?)
    }
}

impl TryFrom<String> for Quarter {
    type Error = NotAQuarter;

    fn try_from(written: String) -> Result<Quarter, NotAQuarter> {
        written.parse()
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> String {
        quarter.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quarter(written: &str) -> Quarter {
        written.parse().unwrap()
    }

    #[test]
    fn a_quarter_closes_at_midnight_in_amsterdam() {
        let summer = quarter("2026-K3");
        assert!(!summer.closed_at("2026-09-30T21:59:59Z".parse().unwrap()));
        assert!(summer.closed_at("2026-09-30T22:00:00Z".parse().unwrap()));
        assert!(!quarter("2026-K4").closed_at("2026-12-31T22:59:59Z".parse().unwrap()));
        assert!(quarter("2026-K4").closed_at("2026-12-31T23:00:00Z".parse().unwrap()));
    }

    #[test]
    fn an_instant_before_utc_midnight_may_be_in_the_next_year() {
        assert_eq!(Quarter::of("2026-12-31T23:30:00Z".parse().unwrap()), quarter("2027-K1"));
        assert_eq!(Quarter::of("2026-03-31T21:59:00Z".parse().unwrap()), quarter("2026-K1"));
        assert_eq!(Quarter::of("2026-03-31T22:00:00Z".parse().unwrap()), quarter("2026-K2"));
    }

    #[test]
    fn first_and_last_day_follow_the_calendar() {
        assert_eq!(quarter("2028-K1").last_day().to_string(), "2028-03-31");
        assert_eq!(quarter("2026-K4").first_day().to_string(), "2026-10-01");
        assert_eq!(quarter("2026-K4").last_day().to_string(), "2026-12-31");
        assert_eq!(quarter("9999-K4").last_day().to_string(), "9999-12-31");
    }

    #[test]
    fn only_the_exact_way_of_writing_is_read() {
        for wrong in [
            "2026-K5", "2026-K0", "2026-k3", "2026K3", "26-K3", "2026-K33", "+026-K3", "0000-K1", "", "2026-K٣",
            "2026-Q3",
        ] {
            assert_eq!(wrong.parse::<Quarter>(), Err(NotAQuarter), "{wrong}");
        }
        assert_eq!(serde_json::to_string(&quarter("2026-K3")).unwrap(), "\"2026-K3\"");
        assert!(serde_json::from_str::<Quarter>("\"2026-K9\"").is_err());
    }

    proptest! {
        #[test]
        fn writing_and_reading_a_quarter_returns_it(year in 1i32..=9999, n in 1u8..=4) {
            let one = Quarter::new(year, n).unwrap();
            prop_assert_eq!(one.to_string().parse::<Quarter>(), Ok(one));
            prop_assert_eq!(one.next().previous(), one);
            prop_assert_eq!(one.last_day().succ_opt(), Some(one.next().first_day()));
        }

        #[test]
        fn every_instant_lies_in_the_span_of_its_quarter(seconds in -2_208_988_800i64..7_258_118_400) {
            let instant = DateTime::from_timestamp(seconds, 0).unwrap();
            let one = Quarter::of(instant);
            prop_assert!(one.span().contains(&instant));
            prop_assert!(!one.closed_at(instant) && one.previous().closed_at(instant));
        }
    }
}
