//! How long a family waited for help; the diagram and what may be published of it are decided elsewhere.

use crate::calendar::{Month, weeks_between, weeks_possible};
use std::ops::RangeInclusive;

/// The legal term for waiting, in weeks [000 par. 1.1]; a wait is past it from the next week on.
pub const LEGAL_TERM_WEEKS: u32 = 12;

/// Whose help it is: waiting times are counted for the young persons, never for the parents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CareOf {
    /// A young person of the family.
    YoungPerson,
    /// A parent.
    Parent,
}

/// When help started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Start {
    /// In this month.
    In(Month),
    /// Not yet: the family still waits.
    StillWaiting,
    /// Nobody knows or nobody said.
    Unknown,
}

/// Weeks waited, marked by where they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weeks {
    /// Somebody knew and typed them.
    Typed(u32),
    /// Derived from two months, up to a month off either way.
    Derived(u32),
}

/// The wait for one form of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wait {
    care_of: CareOf,
    asked: Option<Month>,
    start: Start,
    typed: Option<u32>,
}

/// Help cannot start before it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("help started before it was asked")]
pub struct StartedBeforeAsked;

/// The classes of the waiting-time diagram, from short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WaitClass {
    /// 0 to 4 weeks.
    UpToFour,
    /// 5 to 12 weeks.
    FiveToTwelve,
    /// More than the legal term of 12 weeks.
    MoreThanTwelve,
    /// Help has not started; wins from every length.
    StillWaiting,
}

/// A family's place in the diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FamilyWait {
    /// Still waiting if any help has not started, otherwise the class of the longest wait.
    pub class: WaitClass,
    /// The longest wait that is over; none if there is none.
    pub longest: Option<Weeks>,
}

impl Wait {
    /// A wait as it was filled in: the month asked, the start, and weeks when somebody typed them.
    ///
    /// # Errors
    /// [`StartedBeforeAsked`] if both months are known and in the wrong order.
    pub fn new(
        care_of: CareOf,
        asked: Option<Month>,
        start: Start,
        typed: Option<u32>,
    ) -> Result<Wait, StartedBeforeAsked> {
        match (asked, start) {
            (Some(asked), Start::In(started)) if started < asked => Err(StartedBeforeAsked),
            _ => Ok(Wait { care_of, asked, start, typed }),
        }
    }

    /// Weeks waited: typed if known, else derived from the months; none for help that has not started or is unclear.
    pub fn weeks(&self) -> Option<Weeks> {
        match self.start {
            Start::StillWaiting => None,
            Start::In(started) => self.typed_or_derived(Some(started)),
            Start::Unknown => self.typed_or_derived(None),
        }
    }

    /// As [`Wait::weeks`], and for help that has not started the weeks until now: those go on counting, so weeks that
    /// somebody typed once do not stand for them.
    pub fn weeks_so_far(&self, now: Month) -> Option<Weeks> {
        match self.start {
            Start::StillWaiting => weeks_between(self.asked?, now).map(Weeks::Derived),
            Start::In(_) | Start::Unknown => self.weeks(),
        }
    }

    /// The weeks that its months leave room for, if nobody waited after the month `last`; none if they tell nothing.
    pub fn weeks_possible(&self, last: Month) -> Option<RangeInclusive<u32>> {
        let asked = self.asked?;
        match self.start {
            Start::In(started) => weeks_possible(asked, started),
            Start::StillWaiting => weeks_possible(asked, last),
            Start::Unknown => weeks_possible(asked, last).map(|weeks| 0..=*weeks.end()),
        }
    }

    /// Whether the wait, over or not, is past the legal term of [`LEGAL_TERM_WEEKS`].
    pub fn past_legal_term(&self, now: Month) -> bool {
        self.weeks_so_far(now).is_some_and(|weeks| weeks.get() > LEGAL_TERM_WEEKS)
    }

    /// Its class; none if neither a month asked nor weeks are known, or the weeks cannot be told.
    pub fn class(&self) -> Option<WaitClass> {
        match self.start {
            Start::StillWaiting => (self.asked.is_some() || self.typed.is_some()).then_some(WaitClass::StillWaiting),
            Start::In(_) | Start::Unknown => self.weeks().map(Weeks::class),
        }
    }

    fn typed_or_derived(&self, until: Option<Month>) -> Option<Weeks> {
        let derived = || weeks_between(self.asked?, until?).map(Weeks::Derived);
        self.typed.map(Weeks::Typed).or_else(derived)
    }
}

impl Weeks {
    /// The number of weeks, wherever it comes from.
    pub fn get(self) -> u32 {
        match self {
            Weeks::Typed(weeks) | Weeks::Derived(weeks) => weeks,
        }
    }

    /// Whether it must be marked as derived.
    pub fn is_derived(self) -> bool {
        matches!(self, Weeks::Derived(_))
    }

    /// The class of a wait that is over.
    pub fn class(self) -> WaitClass {
        match self.get() {
            0..=4 => WaitClass::UpToFour,
            5..=LEGAL_TERM_WEEKS => WaitClass::FiveToTwelve,
            _ => WaitClass::MoreThanTwelve,
        }
    }
}

/// A family's place from all its care uses, none if no wait of a young person counts.
///
/// Parents' care uses and those without a class are left out. Of two equally long waits the typed one is kept.
pub fn family_wait<'w>(waits: impl IntoIterator<Item = &'w Wait>) -> Option<FamilyWait> {
    let young = waits.into_iter().filter(|wait| wait.care_of == CareOf::YoungPerson);
    young.fold(None, |so_far: Option<FamilyWait>, wait| {
        let Some(class) = wait.class() else { return so_far };
        let longest = so_far.and_then(|family| family.longest);
        Some(FamilyWait {
            class: so_far.map_or(class, |family| family.class.max(class)),
            longest: longest.into_iter().chain(wait.weeks()).max_by_key(|weeks| (weeks.get(), !weeks.is_derived())),
        })
    })
}

#[cfg(test)]
mod tests;
