//! The exact mean of marks over persons; which answers go into it is decided by its callers.

use std::cmp::Ordering;

use super::Mark;

/// A twelfth of a mark holds the mean of one to four whole marks exactly.
const PARTS: u64 = 12;

/// A mean of marks in which each person weighs the same, kept as a fraction.
#[derive(Clone, Copy, Debug)]
pub struct Mean {
    /// The sum over persons of their own mean, in twelfths of a mark.
    parts: u64,
    people: u64,
}

impl Mean {
    /// Per person the mean of at most four answers, then the mean over persons; none if nobody answered.
    pub(super) fn of_people<const N: usize>(people: impl Iterator<Item = [Option<Mark>; N]>) -> Option<Mean> {
        const { assert!(N <= 4, "twelfths hold the mean of at most four marks") };
        let mut mean = Mean { parts: 0, people: 0 };
        for answers in people {
            let given: Vec<u64> = answers.iter().flatten().map(|mark| u64::from(mark.get())).collect();
            let own_mean = (given.iter().sum::<u64>() * PARTS).checked_div(given.len() as u64);
            if let Some(parts) = own_mean {
                mean.parts += parts;
                mean.people += 1;
            }
        }
        (mean.people > 0).then_some(mean)
    }

    /// The mean over the people of both, each still weighing the same.
    pub fn over_both(one: Option<Mean>, other: Option<Mean>) -> Option<Mean> {
        match (one, other) {
            (Some(one), Some(other)) => {
                Some(Mean { parts: one.parts + other.parts, people: one.people + other.people })
            }
            (one, other) => one.or(other),
        }
    }

    /// Rounded to halves of a mark, a quarter upwards, and weighing as so many people: then neither the mean nor what it is
    /// mixed with gives away how many there were, for with two or more people every half can come about.
    #[must_use]
    pub fn in_halves_as(self, people: u64) -> Mean {
        let halves = (4 * self.parts + PARTS * self.people) / (2 * PARTS * self.people);
        Mean { parts: halves * (PARTS / 2) * people, people }
    }

    /// How many people answered.
    pub fn people(&self) -> u64 {
        self.people
    }

    /// The mean in tenths of a mark, rounded to the nearest, a half upwards: 65 is "6,5".
    pub fn tenths(&self) -> u32 {
        to_tenths(self.parts.into(), self.people.into())
    }

    pub(super) fn differs_by(self, other: Mean, marks: u32) -> bool {
        let (top, bottom) = self.difference(other);
        top >= u128::from(marks) * u128::from(PARTS) * bottom
    }

    pub(super) fn difference_in_tenths(self, other: Mean) -> u32 {
        let (top, bottom) = self.difference(other);
        to_tenths(top, bottom)
    }

    pub(super) fn compare_differences(one: (Mean, Mean), other: (Mean, Mean)) -> Ordering {
        let (top, bottom) = one.0.difference(one.1);
        let (other_top, other_bottom) = other.0.difference(other.1);
        (top * other_bottom).cmp(&(other_top * bottom))
    }

    /// The difference in twelfths, as a fraction.
    fn difference(self, other: Mean) -> (u128, u128) {
        let (one, two) = self.over_one_bottom(other);
        (one.abs_diff(two), u128::from(self.people) * u128::from(other.people))
    }

    fn over_one_bottom(self, other: Mean) -> (u128, u128) {
        let one = u128::from(self.parts) * u128::from(other.people);
        let two = u128::from(other.parts) * u128::from(self.people);
        (one, two)
    }
}

/// Equal as numbers: 12/2 is 6/1.
impl PartialEq for Mean {
    fn eq(&self, other: &Mean) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Mean {}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Mean) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Mean) -> Ordering {
        let (one, two) = self.over_one_bottom(*other);
        one.cmp(&two)
    }
}

fn to_tenths(parts: u128, people: u128) -> u32 {
    let bottom = people * u128::from(PARTS);
    u32::try_from((parts * 20 + bottom) / (2 * bottom)).expect("no mark is above ten")
}
