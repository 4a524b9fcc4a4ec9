//! What a team sees of answers about a meeting: bands that several counts fall in, and nothing at all of too few.

use super::{Energy, Hands, Worth};
use crate::alphabet::alphabetical;
use crate::classification::codes;
use std::iter::Sum;

/// Of fewer answers nothing is told.
pub const FEWEST: usize = 3;

codes! {
    /// How many said something, in a word; no band tells a number, nor that everybody or nobody said it.
    Band {
        /// Most of them.
        Most = "most",
        /// About half.
        Half = "half",
        /// Few of them.
        Few = "few",
    }
}

impl Band {
    /// The band of so many of all; nothing of too few. Fewer than seven are told in two bands, for one in the middle could be a number.
    pub fn of(some: usize, all: usize) -> Option<Self> {
        if all < FEWEST {
            return None;
        }
        Some(match all {
            3..7 if some * 2 > all => Band::Most,
            3..7 => Band::Few,
            _ if some * 3 >= all * 2 => Band::Most,
            _ if some * 3 <= all => Band::Few,
            _ => Band::Half,
        })
    }
}

/// How many answered, and how many of them said what a band tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many answered.
    pub all: usize,
    /// How many found it worth the time.
    pub worth: usize,
    /// How many got energy of it.
    pub gave: usize,
    /// How many it cost energy.
    pub cost: usize,
}

impl Counts {
    /// What these answers come to.
    pub fn of(answers: impl IntoIterator<Item = (Worth, Energy)>) -> Self {
        let one = |(worth, energy): (Worth, Energy)| Counts {
            all: 1,
            worth: usize::from(worth == Worth::Yes),
            gave: usize::from(energy == Energy::Gave),
            cost: usize::from(energy == Energy::Cost),
        };
        answers.into_iter().map(one).sum()
    }

    /// The bands of worth, of what gave and of what cost energy; nothing of too few.
    pub fn bands(self) -> Option<(Band, Band, Band)> {
        let of = |some| Band::of(some, self.all);
        Some((of(self.worth)?, of(self.gave)?, of(self.cost)?))
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Counts::default(), |sum, one| Counts {
            all: sum.all + one.all,
            worth: sum.worth + one.worth,
            gave: sum.gave + one.gave,
            cost: sum.cost + one.cost,
        })
    }
}

/// What everybody together said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// How many found it worth the time.
    pub worth: Band,
    /// How many got energy of it.
    pub gave: Band,
    /// How many it cost energy.
    pub cost: Band,
    /// What gave energy, each once, by name and not by who or how often.
    pub gave_what: Vec<String>,
    /// What cost energy.
    pub cost_what: Vec<String>,
}

/// What a team sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing: fewer than [`FEWEST`] answered, or the meeting goes on and it was not told yet.
    NotYet,
    /// What was said together.
    Shown(Together),
}

/// One answer without its person: worth, energy, what gave and what cost.
pub type Raw = (Worth, Energy, Vec<String>, Vec<String>);

impl Said {
    /// Whether so many answers can be told while so many who are there did not answer yet: once nobody is waited for, for else whoever answers last
    /// would be read from what moved. From then on they are told for good: nobody answers or changes anything any more, and who is noted as being
    /// there takes nothing away, for the same reason.
    pub fn complete(answers: usize, waiting: usize) -> bool {
        answers >= FEWEST && waiting == 0
    }

    /// What a team sees of these answers, once they are told or the meeting closed.
    pub fn of(answers: Vec<Raw>, told: bool) -> Self {
        if !told {
            return Said::NotYet;
        }
        let counts = Counts::of(answers.iter().map(|raw| (raw.0, raw.1)));
        Self::shown(counts, answers.iter().flat_map(|raw| raw.2.iter()), answers.iter().flat_map(|raw| raw.3.iter()))
    }

    /// What a team sees of what was counted in the room, and of what gave and what cost energy there: at once, for hands go up together and
    /// nobody is waited for. The bands are those of answers, and so are too few.
    pub fn by_hands(hands: &Hands, gave: &[String], cost: &[String]) -> Self {
        Self::shown(hands.counts(), gave.iter(), cost.iter())
    }

    fn shown<'a>(
        counts: Counts,
        gave_what: impl Iterator<Item = &'a String>,
        cost_what: impl Iterator<Item = &'a String>,
    ) -> Self {
        match counts.bands() {
            Some((worth, gave, cost)) => {
                let (gave_what, cost_what) = (named(gave_what), named(cost_what));
                Said::Shown(Together { worth, gave, cost, gave_what, cost_what })
            }
            None => Said::NotYet,
        }
    }

    /// Whether the team reads it.
    pub fn told(&self) -> bool {
        matches!(self, Said::Shown(_))
    }
}

fn named<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<_> = all.cloned().collect();
    all.sort_by_cached_key(|name| alphabetical(name));
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_band_holds_two_counts_or_more_and_too_few_answers_have_none() {
        assert!((0..FEWEST).all(|all| (0..=all).all(|some| Band::of(some, all).is_none())));
        for all in FEWEST..30 {
            for band in Band::ALL.iter().copied() {
                let counts: Vec<_> = (0..=all).filter(|some| Band::of(*some, all) == Some(band)).collect();
                assert_ne!(counts.len(), 1, "{band:?} of {all} is {counts:?}");
            }
            assert_eq!((Band::of(0, all), Band::of(all, all)), (Some(Band::Few), Some(Band::Most)));
            assert_eq!((Band::of(1, all), Band::of(all - 1, all)), (Some(Band::Few), Some(Band::Most)), "{all}");
        }
    }

    fn answers(energies: &[Energy]) -> Vec<Raw> {
        let raw = |energy: &Energy| (Worth::Yes, *energy, vec!["Bellen.".to_owned()], vec!["Te laat".to_owned()]);
        energies.iter().map(raw).collect()
    }

    #[test]
    fn nothing_is_shown_until_it_is_told_and_it_is_told_once_everybody_answered() {
        let three = [Energy::Gave, Energy::Gave, Energy::Cost];
        assert_eq!(Said::of(answers(&three), false), Said::NotYet);
        assert!(Said::of(answers(&three), true).told());
        assert_eq!(Said::of(answers(&three[..2]), true), Said::NotYet, "two are two persons");
        assert!(Said::complete(3, 0) && Said::complete(9, 0));
        assert!(!Said::complete(3, 1) && !Said::complete(2, 0) && !Said::complete(0, 0));
    }

    #[test]
    fn what_was_counted_is_told_at_once_in_the_bands_of_answers_and_too_few_hands_are_not() {
        let named = ["Bellen.".to_owned(), "Aan tafel".to_owned(), "Bellen.".to_owned()];
        for most in 0..=5 {
            let hands = Hands { worth: [most, 0, 5 - most], energy: [most, 0, 5 - most] };
            let energy = |n| if n < most { Energy::Gave } else { Energy::Cost };
            let worth = |n| if n < most { Worth::Yes } else { Worth::No };
            let raw = |n| (worth(n), energy(n), Vec::new(), Vec::new());
            let told = Said::by_hands(&hands, &[], &[]);
            assert!(told.told());
            assert_eq!(told, Said::of((0..5).map(raw).collect(), true), "{most} of five");
        }
        let two = Hands { worth: [2, 0, 0], energy: [0, 2, 0] };
        assert_eq!(Said::by_hands(&two, &named, &[]), Said::NotYet, "two are two persons");
        let three = Hands { worth: [2, 1, 0], energy: [0, 3, 0] };
        let Said::Shown(said) = Said::by_hands(&three, &named, &[]) else { panic!("three hands") };
        assert_eq!(said.gave_what, ["Aan tafel", "Bellen."], "each once, in no order of who said it");
    }

    #[test]
    fn what_gave_energy_is_named_once_whoever_and_however_many_named_it() {
        let Said::Shown(said) = Said::of(answers(&[Energy::Gave; 5]), true) else { panic!("five answered") };
        assert_eq!((said.gave, said.cost), (Band::Most, Band::Few));
        assert_eq!((said.gave_what, said.cost_what), (vec!["Bellen.".to_owned()], vec!["Te laat".to_owned()]));
    }
}
