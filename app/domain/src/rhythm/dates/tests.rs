//! R-6 for the calendar: in fifty years no month is without its meeting and none has two, whatever the table and the clock say.

use super::*;
use crate::calendar::{Hours, TimeOfDay, default_holidays};
use crate::rhythm::{Skips, Workday};
use chrono::Weekday;
use proptest::prelude::*;

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn month(written: &str) -> Month {
    written.parse().unwrap()
}

fn rhythm(pace: Pace, nth: Nth, weekday: Workday) -> Rhythm {
    let hours = Hours { starts_at: TimeOfDay::parse("14:00").unwrap(), minutes: 60 };
    Rhythm { pace, nth, weekday, hours, from: month("2026-01"), place: None, skips: Skips::Middle }
}

fn holidays() -> DaysOff {
    DaysOff::new((2025..2080).flat_map(default_holidays).map(|(day, _)| (day, day)).collect())
}

fn with(mut off: Vec<(NaiveDate, NaiveDate)>) -> DaysOff {
    off.extend((2025..2080).flat_map(default_holidays).map(|(day, _)| (day, day)));
    DaysOff::new(off)
}

#[test]
fn the_second_tuesday_and_the_last_thursday_fall_where_the_calendar_says() {
    let second = rhythm(Pace::Monthly, Nth::Second, Workday::Tuesday);
    let last = rhythm(Pace::Monthly, Nth::Last, Workday::Thursday);
    for (asked, tuesday, thursday) in [
        ("2026-01", "2026-01-13", "2026-01-29"),
        ("2026-12", "2026-12-08", "2026-12-31"),
        ("2027-02", "2027-02-09", "2027-02-25"),
        ("2028-02", "2028-02-08", "2028-02-24"),
    ] {
        assert_eq!((second.named_day(month(asked)), last.named_day(month(asked))), (day(tuesday), day(thursday)));
    }
}

#[test]
fn r_6_the_last_weekday_of_february_is_its_last_in_leap_years_too() {
    for year in (2026..2076).filter(|year| NaiveDate::from_ymd_opt(*year, 2, 29).is_some()) {
        for weekday in Workday::ALL {
            let february = Month::new(year, 2).unwrap();
            let last = rhythm(Pace::Monthly, Nth::Last, *weekday).named_day(february);
            assert_eq!((last.weekday(), Month::of_day(last)), (weekday.weekday(), february));
            assert!(february.last_day() - last < TimeDelta::days(7), "{last}");
        }
    }
    // 2052 ends its February on a Thursday, the 29th.
    assert_eq!(rhythm(Pace::Monthly, Nth::Last, Workday::Thursday).named_day(month("2052-02")), day("2052-02-29"));
}

#[test]
fn a_day_off_moves_the_meeting_to_the_next_same_weekday_that_is_free() {
    let monday = rhythm(Pace::Monthly, Nth::First, Workday::Monday);
    // Easter Monday 2026 is 6 April.
    assert_eq!(monday.day_of(month("2026-04"), &holidays()), day("2026-04-13"));
    let last = rhythm(Pace::Monthly, Nth::Last, Workday::Thursday);
    let christmas = with(vec![(day("2026-12-19"), day("2027-01-03"))]);
    assert_eq!(last.day_of(month("2026-12"), &christmas), day("2027-01-07"), "none of December is left");
    assert_eq!(last.day_of(month("2027-01"), &christmas), day("2027-01-28"));
}

#[test]
fn a_summer_in_which_two_months_have_no_free_day_gives_each_a_day_of_its_own() {
    let tuesday = rhythm(Pace::Monthly, Nth::Second, Workday::Tuesday);
    let summer = with(vec![(day("2026-07-04"), day("2026-08-16"))]);
    let days: Vec<_> = (6..=9).map(|month| tuesday.day_of(Month::new(2026, month).unwrap(), &summer)).collect();
    assert_eq!(days, [day("2026-06-09"), day("2026-08-18"), day("2026-08-25"), day("2026-09-08")]);
}

#[test]
fn a_year_without_any_free_day_still_has_its_meetings() {
    let tuesday = rhythm(Pace::Monthly, Nth::Second, Workday::Tuesday);
    let never = DaysOff::new(vec![(day("2026-01-01"), day("2030-12-31"))]);
    let days: BTreeSet<_> = (1..=12).map(|month| tuesday.day_of(Month::new(2027, month).unwrap(), &never)).collect();
    assert_eq!((days.len(), days.first().copied()), (12, Some(day("2027-01-12"))));
}

#[test]
fn a_meeting_that_was_moved_or_begun_early_still_is_the_one_of_its_month() {
    let tuesday = rhythm(Pace::Monthly, Nth::Second, Workday::Tuesday);
    let off = holidays();
    let taken = Taken { months: [month("2026-12")].into(), days: [day("2026-11-24")].into() };
    let next = tuesday.next(day("2026-11-25"), &taken, &off);
    assert_eq!(next, Some(Coming { month: month("2027-01"), day: day("2027-01-12") }));
    let every_second = Rhythm { pace: Pace::TwoMonthly, ..tuesday };
    assert_eq!(every_second.next(day("2026-11-25"), &taken, &off).map(|next| next.month), Some(month("2027-01")));
    assert!(!every_second.has(month("2026-12")) && !every_second.has(month("2025-11")));
}

/// The weeks off of a school, every year: two at Christmas, one in spring and in autumn, two in May and six in summer.
fn vacations() -> DaysOff {
    let periods = [("02-14", 8), ("04-25", 15), ("07-11", 43), ("10-17", 8), ("12-19", 15)];
    let of_year = |year: i32| periods.map(|(from, days)| (day(&format!("{year}-{from}")), TimeDelta::days(days)));
    with((2025..2080).flat_map(of_year).map(|(from, days)| (from, from + days)).collect())
}

#[test]
fn r_6_fifty_years_of_every_rhythm_lose_no_month_and_double_none() {
    let (mut wrong, mut months) = (0, 0);
    for (off, pace) in [holidays(), vacations()].iter().flat_map(|off| Pace::ALL.iter().map(move |pace| (off, pace))) {
        for (nth, weekday) in Nth::ALL.iter().flat_map(|nth| Workday::ALL.iter().map(move |day| (*nth, *day))) {
            let rhythm = rhythm(*pace, nth, weekday);
            let (mut days, mut before) = (BTreeSet::new(), None);
            for asked in (0..600).filter_map(|more| rhythm.from.plus(more)).filter(|month| rhythm.has(*month)) {
                let found = rhythm.day_of(asked, off);
                let fits = found.weekday() == weekday.weekday()
                    && !off.has(found)
                    && found >= rhythm.named_day(asked)
                    && before.is_none_or(|before| found > before);
                wrong += usize::from(!days.insert(found) || !fits);
                before = Some(found);
                months += 1;
            }
        }
    }
    let verdict = if wrong == 0 { "met" } else { "missed" };
    println!("R-6 {wrong} of {months} months lost or doubled goal monthly session neither lost nor doubled {verdict}");
    assert_eq!(wrong, 0);
}

fn any_rhythm() -> impl Strategy<Value = Rhythm> {
    let pick = |count: usize| 0..count;
    (pick(Pace::ALL.len()), pick(Nth::ALL.len()), pick(Workday::ALL.len()))
        .prop_map(|(pace, nth, weekday)| rhythm(Pace::ALL[pace], Nth::ALL[nth], Workday::ALL[weekday]))
}

fn any_table() -> impl Strategy<Value = DaysOff> {
    let period = (0i64..18_300, 0i64..50).prop_map(|(begins, length)| {
        let begins = day("2026-01-01") + TimeDelta::days(begins);
        (begins, begins + TimeDelta::days(length))
    });
    proptest::collection::vec(period, 0..120).prop_map(with)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn r_6_whatever_the_table_says_the_days_of_months_are_in_order_and_each_its_own(
        rhythm in any_rhythm(), off in any_table()
    ) {
        let mut before: Option<NaiveDate> = None;
        for asked in (0..600).filter_map(|more| rhythm.from.plus(more)).filter(|month| rhythm.has(*month)) {
            let found = rhythm.day_of(asked, &off);
            prop_assert!(before.is_none_or(|before| found > before), "{asked}: {found} after {before:?}");
            prop_assert_eq!(found.weekday(), rhythm.weekday.weekday());
            prop_assert_ne!(found.weekday(), Weekday::Sun);
            before = Some(found);
        }
    }

    /// At each closing the next one is planned, by a clock that stands some days off; afterwards a right clock finds the first
    /// month that has none.
    #[test]
    fn r_6_a_clock_that_jumps_makes_no_second_meeting_for_a_month_and_loses_none(
        rhythm in any_rhythm(), jumps in proptest::collection::vec(-500i64..500, 1..60)
    ) {
        let (off, mut taken, mut today) = (holidays(), Taken::default(), day("2027-03-01"));
        for jump in jumps {
            let told = today + TimeDelta::days(jump);
            let next = rhythm.next(told, &taken, &off).unwrap();
            prop_assert!(taken.months.insert(next.month), "{} twice", next.month);
            prop_assert!(taken.days.insert(next.day), "two meetings on {}", next.day);
            today = today.max(rhythm.next(today, &taken, &off).unwrap().day);
        }
        let next = rhythm.next(today, &taken, &off).unwrap();
        let missed = (0..AHEAD).filter_map(|more| Month::of_day(today).plus(more))
            .find(|month| rhythm.has(*month) && !taken.months.contains(month) && rhythm.day_of(*month, &off) >= today);
        prop_assert!(missed.is_none_or(|missed| next.month <= missed), "{missed:?} is passed over for {next:?}");
    }
}
