//! What a team sees of answers about a meeting: bands that several counts fall in, and nothing at all of too few.

use super::{Energy, Worth};
use crate::alphabet::alphabetical;
use crate::classification::codes;

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
    /// Nothing: fewer than [`FEWEST`] answered, or the meeting goes on and somebody who is there still can.
    NotYet,
    /// What was said together.
    Shown(Together),
}

/// One answer without its person: worth, energy, what gave and what cost.
pub type Raw = (Worth, Energy, Vec<String>, Vec<String>);

impl Said {
    /// What a team sees of these answers, of so many who are there and did not answer yet. While a meeting goes on it is shown once nobody
    /// is waited for: else whoever answers last would be read from what moved. From then on an answer stands fast, for the same reason.
    pub fn of(answers: Vec<Raw>, waiting: usize, closed: bool) -> Self {
        let all = answers.len();
        let some = |test: &dyn Fn(&Raw) -> bool| Band::of(answers.iter().filter(|raw| test(raw)).count(), all);
        let worth = some(&|raw| raw.0 == Worth::Yes);
        let gave = some(&|raw| raw.1 == Energy::Gave);
        let cost = some(&|raw| raw.1 == Energy::Cost);
        match worth.zip(gave).zip(cost).filter(|_| closed || waiting == 0) {
            Some(((worth, gave), cost)) => {
                let gave_what = named(answers.iter().flat_map(|raw| raw.2.iter()));
                let cost_what = named(answers.iter().flat_map(|raw| raw.3.iter()));
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
    fn while_a_meeting_goes_on_nothing_is_shown_until_everybody_answered() {
        let three = [Energy::Gave, Energy::Gave, Energy::Cost];
        assert_eq!(Said::of(answers(&three), 1, false), Said::NotYet);
        assert!(Said::of(answers(&three), 0, false).told());
        assert!(Said::of(answers(&three), 1, true).told());
        for closed in [false, true] {
            assert_eq!(Said::of(answers(&three[..2]), 0, closed), Said::NotYet, "two are two persons");
        }
    }

    #[test]
    fn what_gave_energy_is_named_once_whoever_and_however_many_named_it() {
        let Said::Shown(said) = Said::of(answers(&[Energy::Gave; 5]), 0, true) else { panic!("five answered") };
        assert_eq!((said.gave, said.cost), (Band::Most, Band::Few));
        assert_eq!((said.gave_what, said.cost_what), (vec!["Bellen.".to_owned()], vec!["Te laat".to_owned()]));
    }
}
