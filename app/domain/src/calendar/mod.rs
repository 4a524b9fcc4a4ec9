//! Days, months and quarters as people in the Netherlands count them; what happens on them is decided elsewhere.

mod holidays;
mod hours;
mod month;
mod quarter;
mod typed_month;
mod working_days;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;

pub use holidays::{HolidayKind, default_holidays};
pub use hours::{Hours, TimeOfDay};
pub use month::{Month, NotAMonth, weeks_between, weeks_possible};
pub use quarter::{NotAQuarter, Quarter};
pub use typed_month::month_as_typed;
pub use working_days::{working_day_after, working_days_between};

/// The calendar day in Amsterdam at this instant.
pub fn local_day(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Amsterdam).date_naive()
}

/// The first instant of a calendar day in Amsterdam.
pub fn day_starts(day: NaiveDate) -> DateTime<Utc> {
    let midnight = NaiveDateTime::new(day, NaiveTime::MIN);
    // A clock that skipped midnight (as in May 1940) shows the first hour after it.
    (0..3)
        .find_map(|hours| Amsterdam.from_local_datetime(&(midnight + TimeDelta::hours(hours))).earliest())
        .map_or_else(|| midnight.and_utc(), |local| local.with_timezone(&Utc))
}

/// The end of the day in Amsterdam that is so many days after this instant: what works "tot en met" that day works until here.
pub fn end_of_day_after(instant: DateTime<Utc>, days: u64) -> DateTime<Utc> {
    day_starts(local_day(instant) + Days::new(days + 1))
}

/// The last day in Amsterdam that an end which is itself outside includes.
pub fn last_day_before(end: DateTime<Utc>) -> NaiveDate {
    local_day(end - TimeDelta::microseconds(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(written: &str) -> DateTime<Utc> {
        written.parse().unwrap()
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_turns_an_hour_early_in_winter_and_two_hours_early_in_summer() {
        assert_eq!(local_day(at("2026-01-14T22:59:59Z")), day(2026, 1, 14));
        assert_eq!(local_day(at("2026-01-14T23:00:00Z")), day(2026, 1, 15));
        assert_eq!(local_day(at("2026-07-14T21:59:59Z")), day(2026, 7, 14));
        assert_eq!(local_day(at("2026-07-14T22:00:00Z")), day(2026, 7, 15));
    }

    #[test]
    fn the_year_turns_at_midnight_in_amsterdam() {
        assert_eq!(local_day(at("2026-12-31T22:59:59Z")), day(2026, 12, 31));
        assert_eq!(local_day(at("2026-12-31T23:00:00Z")), day(2027, 1, 1));
    }

    #[test]
    fn the_days_of_the_clock_change_are_23_and_25_hours_long() {
        let hours = |d: NaiveDate| (day_starts(d.succ_opt().unwrap()) - day_starts(d)).num_hours();
        assert_eq!(hours(day(2026, 3, 28)), 24);
        assert_eq!(hours(day(2026, 3, 29)), 23);
        assert_eq!(hours(day(2026, 10, 25)), 25);
        assert_eq!(local_day(at("2026-10-25T00:30:00Z")), local_day(at("2026-10-25T01:30:00Z")));
    }

    #[test]
    fn what_works_thirty_days_works_until_midnight_in_amsterdam_after_the_thirtieth() {
        let made = at("2026-11-22T12:09:00Z");
        assert_eq!(end_of_day_after(made, 30), at("2026-12-22T23:00:00Z"));
        assert_eq!(last_day_before(end_of_day_after(made, 30)), day(2026, 12, 22));
        // Over the clock change of October and that of March.
        assert_eq!(end_of_day_after(at("2026-10-05T10:09:00Z"), 30), at("2026-11-04T23:00:00Z"));
        assert_eq!(end_of_day_after(at("2026-03-05T12:09:00Z"), 30), at("2026-04-04T22:00:00Z"));
        assert_eq!(last_day_before(at("2026-04-04T22:00:00Z")), day(2026, 4, 4));
        // Made after midnight in Amsterdam, while it is still the day before in UTC.
        assert_eq!(end_of_day_after(at("2026-11-22T23:30:00Z"), 30), at("2026-12-23T23:00:00Z"));
    }

    proptest! {
        #[test]
        fn an_end_after_so_many_days_has_that_day_as_its_last(seconds in 0i64..7_258_118_400, days in 0u64..400) {
            let made = DateTime::from_timestamp(seconds, 0).unwrap();
            let end = end_of_day_after(made, days);
            prop_assert_eq!(last_day_before(end), local_day(made) + Days::new(days));
            prop_assert!(local_day(end) > last_day_before(end));
        }

        #[test]
        fn a_day_starts_on_itself_and_just_after_the_day_before(days in 0i64..110_000) {
            let one = day(1900, 1, 1) + TimeDelta::days(days);
            let start = day_starts(one);
            prop_assert_eq!(local_day(start), one);
            prop_assert!(local_day(start - TimeDelta::seconds(1)) < one);
        }
    }
}
