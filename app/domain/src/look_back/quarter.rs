//! What several meetings come to when they are told as one, beside what each of them was told itself; nothing when the two together could tell more.

use super::{Band, Counts};
use std::array::from_fn;
use std::collections::{BTreeMap, BTreeSet};

/// More meetings than these are not told as one.
const MOST: usize = 6;

/// The counts that a meeting's own bands leave open: of one question, or of two that are read together.
type Open<const N: usize> = Vec<[usize; N]>;

/// The bands of these meetings together. Everybody reads the bands of each meeting in its minutes; nothing is told when those of the quarter could
/// take away the doubt that they leave: how many it were in one of the meetings, and so perhaps that everybody or nobody said it. It is decided by
/// what is read already, never by the counts: else not telling would tell them.
pub fn together(meetings: &[Counts]) -> Option<(Band, Band, Band)> {
    let sum: Counts = meetings.iter().copied().sum();
    let worth: Vec<_> = meetings.iter().map(worth).collect();
    let energy: Vec<_> = meetings.iter().map(energy).collect();
    let told = meetings.len() <= MOST && leaves_doubt(sum.all, &worth) && leaves_doubt(sum.all, &energy);
    sum.bands().filter(|_| told)
}

fn worth(meeting: &Counts) -> Open<1> {
    let band = Band::of(meeting.worth, meeting.all);
    (0..=meeting.all).filter(|some| Band::of(*some, meeting.all) == band).map(|some| [some]).collect()
}

/// To whom it gave energy it did not cost any: the two are read together.
fn energy(meeting: &Counts) -> Open<2> {
    let same = |some: usize, other: usize| Band::of(some, meeting.all) == Band::of(other, meeting.all);
    let mut open = Vec::new();
    for gave in (0..=meeting.all).filter(|gave| same(*gave, meeting.gave)) {
        let costs = (0..=meeting.all - gave).filter(|cost| same(*cost, meeting.cost));
        open.extend(costs.map(|cost| [gave, cost]));
    }
    open
}

/// Whether every meeting can have had two counts or more of each question, whatever the bands of all together turn out to be.
fn leaves_doubt<const N: usize>(all: usize, meetings: &[Open<N>]) -> bool {
    meetings.iter().enumerate().all(|(at, own)| {
        let others = meetings.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, open)| open);
        let mut read: BTreeMap<[Option<Band>; N], [BTreeSet<usize>; N]> = BTreeMap::new();
        for rest in sums(others) {
            for one in own {
                let counts = read.entry(plus(rest, *one).map(|some| Band::of(some, all)));
                let counts = counts.or_insert_with(|| from_fn(|_| BTreeSet::new()));
                counts.iter_mut().zip(one).for_each(|(counts, some)| {
                    counts.insert(*some);
                });
            }
        }
        read.values().flatten().all(|counts| counts.len() > 1)
    })
}

/// Everything that one count of each can add up to.
fn sums<'a, const N: usize>(meetings: impl Iterator<Item = &'a Open<N>>) -> BTreeSet<[usize; N]> {
    meetings.fold(BTreeSet::from([[0; N]]), |sums, open| {
        sums.iter().flat_map(|sum| open.iter().map(move |one| plus(*sum, *one))).collect()
    })
}

fn plus<const N: usize>(one: [usize; N], other: [usize; N]) -> [usize; N] {
    from_fn(|n| one[n] + other[n])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader sees: the bands of each meeting and of all together.
    type Seen = (Vec<Option<(Band, Band, Band)>>, Option<(Band, Band, Band)>);

    /// Every choice of one of each.
    fn each<T: Clone>(all: &[Vec<T>]) -> Vec<Vec<T>> {
        all.iter().fold(vec![Vec::new()], |rows, next| {
            rows.iter().flat_map(|row| next.iter().map(move |one| [row.clone(), vec![one.clone()]].concat())).collect()
        })
    }

    /// So many meetings of so many people, each combination once.
    fn sizes(meetings: usize, people: std::ops::RangeInclusive<usize>) -> Vec<Vec<usize>> {
        let mut all = each(&vec![people.collect::<Vec<_>>(); meetings]);
        all.retain(|sizes| sizes.is_sorted());
        all
    }

    /// Holds what is told against every count that it fits; how often something was told of several meetings, and how often nothing.
    fn nothing_is_read_from(
        sizes: &[usize],
        counts: impl Fn(usize) -> Vec<Counts>,
        of: impl Fn(&Counts) -> Vec<usize>,
    ) -> (usize, usize) {
        let mut fits: BTreeMap<Seen, Vec<Vec<BTreeSet<usize>>>> = BTreeMap::new();
        for meetings in each(&sizes.iter().map(|all| counts(*all)).collect::<Vec<_>>()) {
            let seen = (meetings.iter().map(|one| one.bands()).collect(), together(&meetings));
            let asked = |one: &Counts| vec![BTreeSet::new(); of(one).len()];
            let can_be = fits.entry(seen).or_insert_with(|| meetings.iter().map(asked).collect());
            for (one, can_be) in meetings.iter().zip(can_be) {
                for (some, can_be) in of(one).into_iter().zip(can_be) {
                    can_be.insert(some);
                }
            }
        }
        for (seen, meetings) in &fits {
            for (can_be, all) in meetings.iter().zip(sizes) {
                assert!(
                    can_be.iter().all(|counts| counts.len() > 1),
                    "of {sizes:?}, {seen:?} leaves {can_be:?} of {all}"
                );
            }
        }
        let told = fits.keys().filter(|(_, told)| told.is_some()).count();
        (told, fits.len() - told)
    }

    #[test]
    fn whatever_is_told_of_a_quarter_no_count_of_a_meeting_is_read_from_it() {
        let worth = |all: usize| (0..=all).map(|worth| Counts { all, worth, gave: 0, cost: 0 }).collect::<Vec<_>>();
        let energy = |all: usize| {
            let pairs = (0..=all).flat_map(|gave| (0..=all - gave).map(move |cost| (gave, cost)));
            pairs.map(|(gave, cost)| Counts { all, worth: gave, gave, cost }).collect::<Vec<_>>()
        };
        let (mut told, mut not) = (0, 0);
        let mut add = |(more, fewer): (usize, usize)| (told, not) = (told + more, not + fewer);
        for sizes in (1..=3).flat_map(|meetings| sizes(meetings, 3..=6)) {
            add(nothing_is_read_from(&sizes, worth, |one| vec![one.worth]));
        }
        for sizes in sizes(1, 3..=9).into_iter().chain(sizes(2, 3..=6)).chain(sizes(3, 3..=4)) {
            add(nothing_is_read_from(&sizes, energy, |one| vec![one.gave, one.cost]));
        }
        assert!(told > 100 && not > 100, "{told} and {not}");
    }

    #[test]
    fn the_bands_of_two_meetings_and_of_both_do_not_tell_that_everybody_said_it() {
        let few = Counts { all: 3, worth: 1, gave: 0, cost: 0 };
        let most = Counts { all: 3, worth: 3, gave: 0, cost: 0 };
        assert_eq!(together(&[few, most]), None, "four of six would be one and three");
        let fewer = Counts { worth: 0, ..few };
        assert_eq!(together(&[fewer, most]), None, "were it told of three of six, not telling would tell four");
        let both = together(&[most, most]);
        assert_eq!(both.map(|(worth, ..)| worth), Some(Band::Most), "what both were told says as much");
    }

    #[test]
    fn one_meeting_is_told_as_it_was_told_itself() {
        for all in 3..=20 {
            for gave in 0..=all {
                let one = Counts { all, worth: gave, gave, cost: all - gave };
                assert_eq!(together(&[one]), one.bands());
            }
        }
        let few = Counts { all: 2, worth: 2, gave: 2, cost: 0 };
        assert_eq!((together(&[few]), together(&[])), (None, None));
    }

    #[test]
    fn more_meetings_than_a_quarter_has_are_not_told_as_one() {
        let one = Counts { all: 3, worth: 0, gave: 0, cost: 0 };
        assert!(together(&[one; MOST]).is_some());
        assert_eq!(together(&[one; MOST + 1]), None);
    }
}
