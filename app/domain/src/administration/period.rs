//! From which day to which day a role holds; what kinds of roles there are, and where they hold, is not known here.

use chrono::NaiveDate;

/// From a first day to a last one, that day included; for good without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it ends.
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Whether it holds on no day at all: it was ended on its first day, or before it.
    pub fn is_void(self) -> bool {
        self.until.is_some_and(|last| last < self.from)
    }

    /// Whether it was ended on its first day, and so holds no more: yesterday was its last day.
    pub fn ended_on_first_day(self) -> bool {
        self.is_void() && self.until == self.from.pred_opt()
    }

    /// Whether both hold on some day.
    pub fn overlaps(self, other: Period) -> bool {
        let begins_in_time = |one: Period, other: Period| other.until.is_none_or(|last| one.from <= last);
        !self.is_void() && !other.is_void() && begins_in_time(self, other) && begins_in_time(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn on(day: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + chrono::Days::new(day)
    }

    fn period(from: u64, until: Option<u64>) -> Period {
        Period { from: on(from), until: until.map(on) }
    }

    #[test]
    fn a_period_that_ends_before_it_begins_holds_on_no_day() {
        assert!(period(5, Some(4)).is_void() && period(5, Some(4)).ended_on_first_day());
        assert!(period(5, Some(3)).is_void() && !period(5, Some(3)).ended_on_first_day());
        assert!(!period(5, Some(5)).is_void() && !period(5, None).is_void());
    }

    proptest! {
        #[test]
        fn two_periods_overlap_when_some_day_is_in_both(
            from in 0u64..12, until in proptest::option::of(0u64..12),
            other_from in 0u64..12, other_until in proptest::option::of(0u64..12),
        ) {
            let (one, other) = (period(from, until), period(other_from, other_until));
            let holds = |period: Period, day| period.from <= day && period.until.is_none_or(|last| day <= last);
            let both = (0..24).map(on).any(|day| holds(one, day) && holds(other, day));
            prop_assert_eq!(one.overlaps(other), both);
            prop_assert_eq!(other.overlaps(one), both);
        }
    }
}
