//! Counts working days; which holidays count is given, and what is due on them is decided elsewhere.

use std::collections::BTreeSet;
use std::ops::Bound::{Excluded, Included};

use chrono::{Datelike, NaiveDate, Weekday};

/// Working days after `from` up to and including `to`; nought if `to` is not later.
///
/// Saturdays, Sundays and the given holidays are skipped.
pub fn working_days_between(from: NaiveDate, to: NaiveDate, holidays: &BTreeSet<NaiveDate>) -> u32 {
    if to <= from {
        return 0;
    }
    let days = (to - from).num_days();
    let rest = from.iter_days().skip(1).take((days % 7) as usize).filter(|day| !is_weekend(*day)).count();
    let skipped = holidays.range((Excluded(from), Included(to))).filter(|day| !is_weekend(**day)).count();
    (days / 7 * 5) as u32 + rest as u32 - skipped as u32
}

/// The day on which `days` working days after `from` have passed; `from` itself for nought.
///
/// None beyond the end of the calendar.
pub fn working_day_after(from: NaiveDate, days: u32, holidays: &BTreeSet<NaiveDate>) -> Option<NaiveDate> {
    let mut day = from;
    for _ in 0..days {
        day = day.succ_opt()?;
        while is_weekend(day) || holidays.contains(&day) {
            day = day.succ_opt()?;
        }
    }
    Some(day)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::super::default_holidays;
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn day(written: &str) -> NaiveDate {
        written.parse().unwrap()
    }

    fn holidays(years: std::ops::Range<i32>) -> BTreeSet<NaiveDate> {
        years.flat_map(default_holidays).map(|(day, _)| day).collect()
    }

    fn between(from: &str, to: &str) -> u32 {
        working_days_between(day(from), day(to), &holidays(2025..2028))
    }

    #[test]
    fn the_first_day_does_not_count_and_the_last_does() {
        assert_eq!(between("2026-06-01", "2026-06-01"), 0);
        assert_eq!(between("2026-06-01", "2026-06-02"), 1);
        assert_eq!(between("2026-06-02", "2026-06-01"), 0);
        assert_eq!(between("2026-06-05", "2026-06-08"), 1);
        assert_eq!(between("2026-06-06", "2026-06-07"), 0);
    }

    #[test]
    fn holidays_are_skipped_over_easter_and_over_the_turn_of_the_year() {
        assert_eq!(between("2026-04-02", "2026-04-07"), 1);
        assert_eq!(between("2026-12-24", "2027-01-04"), 5);
        assert_eq!(between("2025-04-25", "2025-04-28"), 1);
    }

    #[test]
    fn the_clock_change_takes_no_working_day() {
        assert_eq!(between("2026-03-27", "2026-03-30"), 1);
        assert_eq!(between("2026-10-23", "2026-10-26"), 1);
    }

    #[test]
    fn a_term_at_the_end_of_the_calendar_has_no_day() {
        assert_eq!(working_day_after(NaiveDate::MAX, 1, &BTreeSet::new()), None);
    }

    proptest! {
        #[test]
        fn counting_day_by_day_gives_the_same(start in 0i64..1800, len in 0i64..900) {
            let (from, table) = (day("2024-01-01") + TimeDelta::days(start), holidays(2024..2032));
            let to = from + TimeDelta::days(len);
            let one_by_one = from.iter_days().skip(1).take(len as usize)
                .filter(|d| !is_weekend(*d) && !table.contains(d)).count();
            prop_assert_eq!(working_days_between(from, to, &table), one_by_one as u32);
        }

        #[test]
        fn two_stretches_add_up(start in 0i64..1000, a in 0i64..300, b in 0i64..300) {
            let (from, table) = (day("2024-01-01") + TimeDelta::days(start), holidays(2024..2030));
            let (mid, to) = (from + TimeDelta::days(a), from + TimeDelta::days(a + b));
            let sum = working_days_between(from, mid, &table) + working_days_between(mid, to, &table);
            prop_assert_eq!(sum, working_days_between(from, to, &table));
        }

        #[test]
        fn a_term_ends_on_the_working_day_it_counts_to(start in 0i64..1000, days in 1u32..120) {
            let (from, table) = (day("2024-01-01") + TimeDelta::days(start), holidays(2024..2030));
            let due = working_day_after(from, days, &table).unwrap();
            prop_assert_eq!(working_days_between(from, due, &table), days);
            prop_assert_eq!(working_days_between(from, due.pred_opt().unwrap(), &table), days - 1);
        }
    }
}
