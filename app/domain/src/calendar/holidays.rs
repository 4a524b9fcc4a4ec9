//! The public holidays of the Netherlands for any year; which of them count is a table that the administrator keeps.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// A public holiday; its name on screen is kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HolidayKind {
    /// 1 January.
    NewYear,
    /// Two days before Easter; the law treats it as a holiday, many employers do not.
    GoodFriday,
    /// The day after Easter.
    EasterMonday,
    /// 27 April, on a Sunday 26 April; before 2014 Queen's Day.
    KingsDay,
    /// 5 May; a holiday by law each year, for many employers once in five years.
    LiberationDay,
    /// Forty days into Easter, a Thursday.
    Ascension,
    /// The day after Pentecost.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

/// The holidays of a year in order of date, a start for the administrator's table.
///
/// Source: Algemene termijnenwet, article 3. Easter by the Gregorian rule, so years before 1583 are only calculated.
/// Two holidays may fall on one day (in 2016 Ascension and Liberation Day). Before 2014 Queen's Day stands in for
/// King's Day: 30 April, on a Sunday 29 April. A year that the calendar cannot hold has none.
pub fn default_holidays(year: i32) -> Vec<(NaiveDate, HolidayKind)> {
    use HolidayKind::*;
    let on = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day);
    let after_easter = |days: i64| easter(year).and_then(|day| day.checked_add_signed(TimeDelta::days(days)));
    let mut holidays: Vec<(NaiveDate, HolidayKind)> = [
        (on(1, 1), NewYear),
        (after_easter(-2), GoodFriday),
        (after_easter(1), EasterMonday),
        (kings_day(year), KingsDay),
        (on(5, 5), LiberationDay),
        (after_easter(39), Ascension),
        (after_easter(50), WhitMonday),
        (on(12, 25), ChristmasDay),
        (on(12, 26), SecondChristmasDay),
    ]
    .into_iter()
    .filter_map(|(day, kind)| Some((day?, kind)))
    .collect();
    holidays.sort_unstable();
    holidays
}

fn kings_day(year: i32) -> Option<NaiveDate> {
    let birthday = NaiveDate::from_ymd_opt(year, 4, if year >= 2014 { 27 } else { 30 })?;
    if birthday.weekday() == Weekday::Sun { birthday.pred_opt() } else { Some(birthday) }
}

/// Easter Sunday, by the anonymous Gregorian method (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let moon = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century + 8) / 25;
    let full = (19 * moon + century - century / 4 - (century - correction + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - full - rest % 4).rem_euclid(7);
    let late = (moon + 11 * full + 22 * weekday) / 451;
    let sum = full + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn on(year: i32, wanted: HolidayKind) -> String {
        let (day, _) = default_holidays(year).into_iter().find(|(_, kind)| *kind == wanted).unwrap();
        day.format("%m-%d").to_string()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, day) in [
            (1961, "04-02"),
            (2000, "04-23"),
            (2008, "03-23"),
            (2019, "04-21"),
            (2024, "03-31"),
            (2025, "04-20"),
            (2026, "04-05"),
            (2027, "03-28"),
            (2035, "03-25"),
            (2038, "04-25"),
            (2049, "04-18"),
            (2076, "04-19"),
        ] {
            assert_eq!(easter(year).unwrap().format("%m-%d").to_string(), day, "{year}");
        }
    }

    #[test]
    fn the_holidays_of_2026_are_these() {
        let days: Vec<String> = default_holidays(2026).iter().map(|(day, _)| day.format("%m-%d").to_string()).collect();
        assert_eq!(days, ["01-01", "04-03", "04-06", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"]);
    }

    #[test]
    fn kings_day_moves_to_saturday_when_it_falls_on_a_sunday() {
        assert_eq!(on(2014, HolidayKind::KingsDay), "04-26");
        assert_eq!(on(2025, HolidayKind::KingsDay), "04-26");
        assert_eq!(on(2026, HolidayKind::KingsDay), "04-27");
        assert_eq!(on(2031, HolidayKind::KingsDay), "04-26");
        assert_eq!(on(2013, HolidayKind::KingsDay), "04-30");
    }

    #[test]
    fn two_holidays_may_share_a_day() {
        assert_eq!(on(2016, HolidayKind::Ascension), on(2016, HolidayKind::LiberationDay));
        assert_eq!(default_holidays(2016).len(), 9);
    }

    #[test]
    fn a_year_beyond_the_calendar_has_no_holidays() {
        assert!(default_holidays(i32::MAX).is_empty() && default_holidays(i32::MIN).is_empty());
    }

    proptest! {
        #[test]
        fn moving_holidays_keep_their_weekday_and_season(year in 1583i32..9999) {
            let easter = easter(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            let (first, last) = (NaiveDate::from_ymd_opt(year, 3, 22), NaiveDate::from_ymd_opt(year, 4, 25));
            prop_assert!(Some(easter) >= first && Some(easter) <= last);
            for (day, kind) in default_holidays(year) {
                match kind {
                    HolidayKind::GoodFriday => prop_assert_eq!(day.weekday(), Weekday::Fri),
                    HolidayKind::EasterMonday | HolidayKind::WhitMonday => prop_assert_eq!(day.weekday(), Weekday::Mon),
                    HolidayKind::Ascension => prop_assert_eq!(day.weekday(), Weekday::Thu),
                    HolidayKind::KingsDay => prop_assert_ne!(day.weekday(), Weekday::Sun),
                    HolidayKind::NewYear | HolidayKind::LiberationDay | HolidayKind::ChristmasDay
                    | HolidayKind::SecondChristmasDay => {}
                }
            }
        }
    }
}
