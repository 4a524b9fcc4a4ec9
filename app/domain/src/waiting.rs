//! How long a family waited for help; the diagram and what may be published of it are decided elsewhere.

use crate::calendar::{Month, weeks_between};

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

    /// As [`Wait::weeks`], and for help that has not started the weeks until now.
    pub fn weeks_so_far(&self, now: Month) -> Option<Weeks> {
        match self.start {
            Start::StillWaiting => self.typed_or_derived(Some(now)),
            Start::In(_) | Start::Unknown => self.weeks(),
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn month(written: &str) -> Month {
        written.parse().unwrap()
    }

    fn wait(asked: &str, start: &str, typed: Option<u32>) -> Wait {
        let start = match start {
            "" => Start::Unknown,
            "waits" => Start::StillWaiting,
            started => Start::In(month(started)),
        };
        Wait::new(CareOf::YoungPerson, asked.parse().ok(), start, typed).unwrap()
    }

    #[test]
    fn typed_weeks_win_from_derived_ones_and_derived_ones_are_marked() {
        assert_eq!(wait("2026-01", "2026-04", Some(11)).weeks(), Some(Weeks::Typed(11)));
        assert_eq!(wait("2026-01", "2026-04", None).weeks(), Some(Weeks::Derived(13)));
        assert!(wait("2026-01", "2026-04", None).weeks().unwrap().is_derived());
    }

    #[test]
    fn the_legal_term_is_past_after_twelve_weeks() {
        let class = |weeks| Weeks::Typed(weeks).class();
        assert_eq!([0, 4].map(class), [WaitClass::UpToFour; 2]);
        assert_eq!([5, 12].map(class), [WaitClass::FiveToTwelve; 2]);
        assert_eq!([13, 400].map(class), [WaitClass::MoreThanTwelve; 2]);
        assert!(!wait("", "", Some(12)).past_legal_term(month("2026-01")));
        assert!(wait("2026-01", "waits", None).past_legal_term(month("2026-04")));
        assert!(!wait("2026-01", "waits", None).past_legal_term(month("2026-03")));
    }

    #[test]
    fn a_wait_without_a_month_asked_and_without_weeks_does_not_count() {
        assert_eq!(wait("", "2026-04", None).class(), None);
        assert_eq!(wait("", "waits", None).class(), None);
        assert_eq!(wait("2026-01", "", None).class(), None);
        assert_eq!(wait("", "", Some(3)).class(), Some(WaitClass::UpToFour));
    }

    #[test]
    fn still_waiting_wins_from_the_longest_wait() {
        let waits = [wait("2026-01", "waits", None), wait("", "", Some(60)), wait("", "2026-04", None)];
        let family = family_wait(&waits).unwrap();
        assert_eq!((family.class, family.longest), (WaitClass::StillWaiting, Some(Weeks::Typed(60))));
    }

    #[test]
    fn without_anybody_waiting_the_longest_wait_counts() {
        let family =
            family_wait(&[wait("", "", Some(3)), wait("2026-01", "2026-04", None), wait("", "", Some(13))]).unwrap();
        assert_eq!((family.class, family.longest), (WaitClass::MoreThanTwelve, Some(Weeks::Typed(13))));
        assert_eq!(family_wait(&[]), None);
    }

    #[test]
    fn parents_waits_do_not_count() {
        let parent = Wait::new(CareOf::Parent, Some(month("2026-01")), Start::StillWaiting, None).unwrap();
        assert_eq!(family_wait(&[parent]), None);
        assert_eq!(family_wait(&[parent, wait("", "", Some(2))]).unwrap().class, WaitClass::UpToFour);
    }

    #[test]
    fn help_does_not_start_before_it_is_asked() {
        let wrong = Wait::new(CareOf::YoungPerson, Some(month("2026-04")), Start::In(month("2026-03")), Some(2));
        assert_eq!(wrong, Err(StartedBeforeAsked));
    }

    proptest! {
        #[test]
        fn the_order_of_care_uses_does_not_matter(weeks in prop::collection::vec(0u32..60, 1..6), turn in 0usize..6) {
            let mut waits: Vec<Wait> = weeks.iter().map(|weeks| wait("", "", Some(*weeks))).collect();
            let before = family_wait(&waits);
            waits.rotate_left(turn % weeks.len());
            prop_assert_eq!(before, family_wait(&waits));
            prop_assert_eq!(before.unwrap().longest.map(Weeks::get), weeks.iter().copied().max());
        }
    }
}
