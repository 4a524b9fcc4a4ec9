//! The care use of a case laid out in time: where waiting and help begin and end on one axis of months; colours, words and shapes are the pages'.

use super::{About, CareLine};
use crate::calendar::Month;
use crate::waiting::{LEGAL_TERM_WEEKS, Start};
use chrono::{Days, NaiveDate};

/// How long the axis is: places on it run from 0 to this.
pub const WIDTH: u32 = 1000;
/// Most marks with a name that a narrow screen has room for, and how far they may stand: the word for now closes the axis.
const MOST_TICKS: usize = 5;
const LAST_TICK: u32 = 820;
/// Months between two marks, smallest first.
const STEPS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];
/// Nothing is drawn so short that nobody sees it.
const LEAST: u32 = 6;

/// A stretch of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// One line of care use on the axis; lines that overlap stay apart, for each has a lane of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which line, counted from 0 in the order of the table beside it.
    pub line: usize,
    /// Whose help it is.
    pub about: About,
    /// The wait before it started, or until now.
    pub wait: Option<Span>,
    /// The part of the wait past the legal term.
    pub over: Option<Span>,
    /// The help itself.
    pub help: Option<Span>,
    /// Where it is not known when the wait ended and the help began.
    pub unknown: Option<Span>,
    /// Whether it goes on: somebody still waits, or the help has no end.
    pub open: bool,
}

/// All lines on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Its first month.
    pub first: Month,
    /// Months that are named, and where they begin.
    pub ticks: Vec<(Month, u32)>,
    /// The young person's lines, then the parents'; within each what began first stands first.
    pub bars: Vec<Bar>,
}

impl Timeline {
    /// The lines that tell a month, on an axis from the first of those months to the end of this one; nothing when
    /// none does.
    pub fn of(lines: &[CareLine], now: Month) -> Option<Timeline> {
        let mut told: Vec<_> = lines.iter().enumerate().filter_map(|(line, one)| Told::of(line, one, now)).collect();
        told.sort_by_key(|told| (told.about, told.begins(), told.line));
        let first = Month::of_day(told.iter().map(Told::begins).min()?).min(now);
        let axis = Axis { from: first.first_day(), to: end(now) };
        let bars = told.iter().map(|told| axis.bar(told)).collect();
        Some(Timeline { first, ticks: axis.ticks(first, now), bars })
    }
}

type Stretch = (NaiveDate, NaiveDate);

/// What one line tells, in days.
struct Told {
    line: usize,
    about: About,
    wait: Option<Stretch>,
    over: Option<Stretch>,
    help: Option<Stretch>,
    unknown: Option<Stretch>,
    open: bool,
}

impl Told {
    fn of(line: usize, one: &CareLine, now: Month) -> Option<Told> {
        let care = &one.care;
        let asked = care.asked.map(Month::first_day);
        let until = end(care.ended.unwrap_or(now));
        let typed = care.weeks.map(|weeks| Days::new(u64::from(weeks) * 7));
        let (wait, help, unknown) = match care.start {
            Start::In(started) => {
                let started = started.first_day();
                // Without the month it was asked, the weeks that somebody knew tell how long before.
                let from = asked.or_else(|| started.checked_sub_days(typed?));
                (from.map(|from| (from, started)), Some((started, until)), None)
            }
            Start::StillWaiting => (asked.map(|asked| (asked, until)), None, None),
            Start::Unknown => match (asked, typed.and_then(|typed| asked?.checked_add_days(typed))) {
                (Some(asked), Some(started)) => (Some((asked, started.min(until))), Some((started, until)), None),
                (Some(asked), None) => (None, None, Some((asked, until))),
                (None, _) => (None, None, care.ended.map(|ended| (ended.first_day(), until))),
            },
        };
        let real = |stretch: &Stretch| stretch.0 < stretch.1;
        let (wait, help, unknown) = (wait.filter(real), help.filter(real), unknown.filter(real));
        let past = care.wait().is_some_and(|wait| wait.past_legal_term(now));
        let over = wait.filter(|_| past).map(|(from, to)| (term(from).min(to), to));
        let open = care.start == Start::StillWaiting || care.ended.is_none();
        let any = wait.or(help).or(unknown).is_some();
        any.then_some(Told { line, about: care.about, wait, over, help, unknown, open })
    }

    /// Its first day.
    fn begins(&self) -> NaiveDate {
        let all = [self.wait, self.help, self.unknown].into_iter().flatten();
        all.map(|(from, _)| from).min().unwrap_or_default()
    }
}

/// The day after a month.
fn end(month: Month) -> NaiveDate {
    let last = month.last_day();
    last.succ_opt().unwrap_or(last)
}

/// The day on which the legal term of a wait is over.
fn term(from: NaiveDate) -> NaiveDate {
    from + Days::new(u64::from(LEGAL_TERM_WEEKS) * 7)
}

struct Axis {
    from: NaiveDate,
    to: NaiveDate,
}

impl Axis {
    fn bar(&self, told: &Told) -> Bar {
        let span = |stretch: Option<Stretch>| stretch.map(|stretch| self.span(stretch));
        Bar {
            line: told.line,
            about: told.about,
            wait: span(told.wait),
            over: span(told.over),
            help: span(told.help),
            unknown: span(told.unknown),
            open: told.open,
        }
    }

    fn span(&self, (from, to): Stretch) -> Span {
        let to = self.place(to).max(LEAST);
        Span { from: self.place(from).min(to - LEAST), to }
    }

    fn place(&self, day: NaiveDate) -> u32 {
        let days = |to: NaiveDate| u32::try_from((to - self.from).num_days()).unwrap_or(0);
        let all = days(self.to).max(1);
        days(day).min(all) * WIDTH / all
    }

    /// Months that are named: as many as fit, at the same distance, Januaries among them.
    fn ticks(&self, first: Month, now: Month) -> Vec<(Month, u32)> {
        let number = |month: Month| month.year() * 12 + i32::from(month.month()) - 1;
        let month = |n: i32| Month::new(n.div_euclid(12), u8::try_from(n.rem_euclid(12) + 1).unwrap_or(1)).ok();
        let named = |step: i32| -> Vec<_> {
            let all = (number(first)..=number(now)).filter(|n| n % step == 0).filter_map(month);
            let all = all.map(|month| (month, self.place(month.first_day())));
            all.filter(|(_, place)| *place <= LAST_TICK).collect()
        };
        let fits = |ticks: &Vec<_>| ticks.len() <= MOST_TICKS;
        let ticks = STEPS.into_iter().map(named).find(fits).unwrap_or_default();
        if ticks.is_empty() { vec![(first, 0)] } else { ticks }
    }
}

#[cfg(test)]
mod tests;
