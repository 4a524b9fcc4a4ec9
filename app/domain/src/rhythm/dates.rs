//! The days that a rhythm gives: one for each of its months, never none and never two; what was planned on them is given.

use super::{DaysOff, Nth, Pace, Rhythm};
use crate::calendar::Month;
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::collections::BTreeSet;

/// A month of the rhythm and the day of its meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// For which month it is; its day may lie in the next one.
    pub month: Month,
    /// On which day.
    pub day: NaiveDate,
}

/// What is planned, was held or goes on: the months that have their meeting, and the days of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Months that have one, also when it was moved to another day or begun early.
    pub months: BTreeSet<Month>,
    /// Days on which there is one.
    pub days: BTreeSet<NaiveDate>,
}

/// So many weeks a day moves at most; with no free week among them it stays where it was.
const MOST_WEEKS: i64 = 10;
/// So many meetings earlier the moves of one still reach: each may push the next by a week.
const REACH: i32 = 12;
/// So many of its months are looked at for one that has no meeting yet.
const AHEAD: i32 = 60;

impl Rhythm {
    /// Whether the team meets for this month.
    pub fn has(&self, month: Month) -> bool {
        let away = self.from.months_until(month);
        away >= 0 && away % self.step() == 0
    }

    /// The day of a month as the rhythm names it: "de tweede dinsdag", whatever is on it.
    pub fn named_day(&self, month: Month) -> NaiveDate {
        let (first, last, weekday) = (month.first_day(), month.last_day(), self.weekday.weekday());
        let away = |from: chrono::Weekday, to: chrono::Weekday| i64::from(to.days_since(from));
        let nth = |weeks: i64| first + TimeDelta::days(away(first.weekday(), weekday) + 7 * weeks);
        match self.nth {
            Nth::First => nth(0),
            Nth::Second => nth(1),
            Nth::Third => nth(2),
            Nth::Fourth => nth(3),
            Nth::Last => last - TimeDelta::days(away(weekday, last.weekday())),
        }
    }

    /// The day of a month's meeting: the named one, else the next same weekday that is free and comes after the meeting before it.
    ///
    /// It depends on the rhythm and on the days off, never on the day it is: however often and whenever it is asked, a month
    /// has one day, and no two months have the same.
    pub fn day_of(&self, month: Month, off: &DaysOff) -> NaiveDate {
        let mut before = None;
        for earlier in (1..=REACH).rev() {
            let known = month.plus(-earlier * self.step()).filter(|month| self.has(*month));
            before = known.map(|month| self.moved(month, before, off)).or(before);
        }
        self.moved(month, before, off)
    }

    /// The first meeting from this day on for a month that has none.
    pub fn next(&self, from: NaiveDate, taken: &Taken, off: &DaysOff) -> Option<Coming> {
        self.coming(from, taken, off).next()
    }

    /// The meetings from this day on for months that have none, in their order.
    pub fn coming<'a>(
        &'a self,
        from: NaiveDate,
        taken: &'a Taken,
        off: &'a DaysOff,
    ) -> impl Iterator<Item = Coming> + 'a {
        // A day that was moved may lie in a later month than its own.
        let first = Month::of_day(from).plus(-3).filter(|month| *month > self.from).unwrap_or(self.from);
        (0..AHEAD)
            .filter_map(move |more| first.plus(more))
            .filter(|month| self.has(*month) && !taken.months.contains(month))
            .map(|month| Coming { month, day: self.day_of(month, off) })
            .filter(move |coming| coming.day >= from && !taken.days.contains(&coming.day))
    }

    fn step(&self) -> i32 {
        match self.pace {
            Pace::Monthly => 1,
            Pace::TwoMonthly => 2,
        }
    }

    fn moved(&self, month: Month, before: Option<NaiveDate>, off: &DaysOff) -> NaiveDate {
        let named = self.named_day(month);
        let later = |weeks: i64| named + TimeDelta::days(7 * weeks);
        let after = |day: &NaiveDate| before.is_none_or(|before| *day > before);
        let free = (0..MOST_WEEKS).map(later).find(|day| after(day) && !off.has(*day));
        free.or_else(|| (0..=MOST_WEEKS * 2).map(later).find(after)).unwrap_or(named)
    }
}

#[cfg(test)]
mod tests;
