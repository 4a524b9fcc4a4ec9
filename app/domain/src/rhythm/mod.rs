//! How often and when a team meets, which days that gives, and whose turn it is to lead; the meetings themselves live in reflection.

mod dates;
mod days_off;
mod desk;
mod feed;
mod turn;

pub use dates::{Coming, Taken};
pub use days_off::{DaysOff, NewVacation, Region, Vacation, VacationKind, WrongLine, vacations_in};
pub use desk::{RhythmDesk, RhythmPage};
pub use feed::{Feed, FeedEvent, Fixed};
pub use turn::{Candidate, Turn, whose_turn};

use crate::calendar::{Hours, Month};
use crate::classification::codes;
use crate::{Line, Objections, Problem};
use chrono::{NaiveDate, Weekday};

codes! {
    /// How often a team meets.
    Pace {
        /// Every month.
        Monthly = "monthly",
        /// Every second month, counted from the first.
        TwoMonthly = "two_monthly",
    }
}

codes! {
    /// Which of its weekdays in a month.
    Nth {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth; every month has one.
        Fourth = "fourth",
        /// The last: the fourth or the fifth.
        Last = "last",
    }
}

codes! {
    /// A day on which teams meet. In the night of a Sunday the clock changes; on these days it never does.
    Workday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
    }
}

codes! {
    /// Which days off a team skips.
    Skips {
        /// Days off that hold everywhere.
        Everywhere = "everywhere",
        /// Those, and vacations of the north.
        North = "north",
        /// Those, and vacations of the middle.
        Middle = "middle",
        /// Those, and vacations of the south.
        South = "south",
        /// None: it always meets on its day.
        Nothing = "nothing",
    }
}

impl Workday {
    /// As the calendar knows it.
    pub fn weekday(self) -> Weekday {
        match self {
            Workday::Monday => Weekday::Mon,
            Workday::Tuesday => Weekday::Tue,
            Workday::Wednesday => Weekday::Wed,
            Workday::Thursday => Weekday::Thu,
            Workday::Friday => Weekday::Fri,
        }
    }
}

impl Skips {
    /// The region whose vacations are skipped too.
    pub fn region(self) -> Option<Region> {
        match self {
            Skips::North => Some(Region::North),
            Skips::Middle => Some(Region::Middle),
            Skips::South => Some(Region::South),
            Skips::Everywhere | Skips::Nothing => None,
        }
    }
}

/// How often and when a team meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// How often.
    pub pace: Pace,
    /// Which of its weekdays.
    pub nth: Nth,
    /// On which weekday.
    pub weekday: Workday,
    /// From when, for how long.
    pub hours: Hours,
    /// The first month.
    pub from: Month,
    /// Where, in the team's own words; nothing of a case.
    pub place: Option<Line>,
    /// Which days off are skipped.
    pub skips: Skips,
}

/// Months that the first one may lie away from now.
const FARTHEST_MONTHS: i32 = 24;

impl Rhythm {
    /// A first month so far away was not meant.
    ///
    /// # Errors
    /// [`Problem::Refused`] about the field `from`.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        let mut objections = Objections::default();
        if Month::of_day(today).months_until(self.from).abs() > FARTHEST_MONTHS {
            objections.add("from", "refused-rhythm-from");
        }
        objections.check()
    }
}
