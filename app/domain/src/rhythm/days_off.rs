//! Days on which no team meets: single days and vacations, as an administrator keeps them; which of them a team skips it says itself.

use crate::classification::codes;
use crate::{Line, Objections, Problem, VacationId};
use chrono::NaiveDate;

codes! {
    /// A part of the country with school vacations of its own.
    Region {
        /// North.
        North = "north",
        /// Middle.
        Middle = "middle",
        /// South.
        South = "south",
    }
}

codes! {
    /// What kind of days off.
    VacationKind {
        /// Schools are closed.
        School = "school",
        /// A feast of several days, or another time in which nobody meets.
        Feast = "feast",
    }
}

/// Days off in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVacation {
    /// What it is called.
    pub name: Line,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What kind.
    pub kind: VacationKind,
    /// For which region; everywhere when none is given.
    pub region: Option<Region>,
}

/// The same as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacation {
    /// Which.
    pub id: VacationId,
    /// The row's version.
    pub version: i32,
    /// What it says.
    pub says: NewVacation,
}

/// Longest stretch, in days: a longer one is a slip of the finger.
const LONGEST: i64 = 92;

impl NewVacation {
    /// A vacation ends after it begins, and not after months.
    ///
    /// # Errors
    /// [`Problem::Refused`] about the field `until`.
    pub fn check(&self) -> Result<(), Problem> {
        let mut objections = Objections::default();
        match (self.until - self.from).num_days() {
            days if days < 0 => objections.add("until", "refused-period"),
            days if days > LONGEST => objections.add("until", "refused-vacation-long"),
            _ => {}
        }
        objections.check()
    }
}

/// A line that cannot be read, by its number from one.
pub type WrongLine = usize;

/// Vacations as they are pasted, one on a line: name; region or nothing; first day; last day. `words` reads the words of a
/// region, `day` a day.
///
/// # Errors
/// The numbers of the lines that cannot be read.
pub fn vacations_in(
    text: &str,
    region: impl Fn(&str) -> Option<Option<Region>>,
    day: impl Fn(&str) -> Option<NaiveDate>,
) -> Result<Vec<NewVacation>, Vec<WrongLine>> {
    let read = |line: &str| {
        let parts: Vec<_> = line.split([';', '\t']).map(str::trim).collect();
        let [name, place, from, until] = parts.as_slice() else { return None };
        let (from, until) = (day(from)?, day(until)?);
        let (name, region) = (Line::parse(name).ok()?, region(place)?);
        let found = NewVacation { name, from, until, kind: VacationKind::School, region };
        found.check().is_ok().then_some(found)
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in lines {
        match read(line) {
            Some(vacation) => found.push(vacation),
            None => wrong.push(number + 1),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

/// The stretches of days off that a team skips.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysOff(Vec<(NaiveDate, NaiveDate)>);

impl DaysOff {
    /// Out of first and last days.
    pub fn new(stretches: Vec<(NaiveDate, NaiveDate)>) -> Self {
        DaysOff(stretches)
    }

    /// Whether this day is one of them.
    pub fn has(&self, day: NaiveDate) -> bool {
        self.0.iter().any(|(from, until)| (*from..=*until).contains(&day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<NewVacation>, Vec<WrongLine>> {
        let region = |words: &str| match words {
            "" => Some(None),
            words => Region::parse(words).map(Some),
        };
        vacations_in(text, region, |day| day.parse().ok())
    }

    #[test]
    fn pasted_lines_are_read_all_or_none_and_the_wrong_ones_are_named() {
        let found = read("Herfst; north; 2026-10-10; 2026-10-18\n\nKerst;;2026-12-19;2027-01-03").expect("two");
        assert_eq!(found.iter().map(|one| one.region).collect::<Vec<_>>(), [Some(Region::North), None]);
        let wrong = "Herfst; north; 2026-10-10; 2026-10-18\nKerst; 2026-12-19\nMei; west; 2026-05-01; 2026-05-02\n\
                     Zomer;;2026-08-01;2026-07-01";
        assert_eq!(read(wrong), Err(vec![2, 3, 4]));
        assert!(read("Altijd;;2026-01-01;2026-12-31").is_err());
    }

    #[test]
    fn first_and_last_day_are_off_too() {
        let day = |written: &str| written.parse::<NaiveDate>().unwrap();
        let off = DaysOff::new(vec![(day("2026-10-10"), day("2026-10-18"))]);
        assert!(off.has(day("2026-10-10")) && off.has(day("2026-10-18")));
        assert!(!off.has(day("2026-10-09")) && !off.has(day("2026-10-19")));
    }
}
