//! What one person chooses, by either way; nobody who chose is named here.

use super::{Choice, PICKS, TOP, Way};
use crate::{Problem, WeighedId};
use std::collections::BTreeMap;

/// One person's choice, each topic once; choosing nothing is a choice too, of whoever says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot(BTreeMap<WeighedId, Choice>);

impl Ballot {
    /// What was chosen, and what of it is in the top: what is in the top is a priority too. `none` is that its voter says to choose nothing:
    /// a form that was sent too early, or lost its ticks, is nobody's choice.
    ///
    /// # Errors
    /// [`Problem::Refused`] when more is chosen than the way allows, when nothing is and that is not said, and when both are.
    pub fn parse(way: Way, chosen: &[WeighedId], top: &[WeighedId], none: bool) -> Result<Self, Problem> {
        let mut all: BTreeMap<_, _> = chosen.iter().map(|id| (*id, Choice::Chosen)).collect();
        match way {
            Way::Three if all.len() > PICKS => return Err(Problem::field("chosen", "refused-weigh-three")),
            Way::Three => {}
            Way::TwoSteps => {
                let top: BTreeMap<_, _> = top.iter().map(|id| (*id, Choice::Top)).collect();
                if top.len() > TOP {
                    return Err(Problem::field("top", "refused-weigh-top"));
                }
                all.extend(top);
            }
        }
        match (all.is_empty(), none) {
            (true, false) => Err(Problem::field("chosen", "refused-weigh-nothing")),
            (false, true) => Err(Problem::field("none", "refused-weigh-both")),
            (true, true) | (false, false) => Ok(Ballot(all)),
        }
    }

    /// Each topic that was chosen.
    pub fn choices(&self) -> impl Iterator<Item = (WeighedId, Choice)> {
        self.0.iter().map(|(id, choice)| (*id, *choice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ids(count: u128) -> Vec<WeighedId> {
        (1..=count).map(|n| WeighedId(Uuid::from_u128(n))).collect()
    }

    #[test]
    fn three_at_most_and_one_at_least() {
        let parse =
            |count| Ballot::parse(Way::Three, &ids(count), &ids(6), false).map(|ballot| ballot.choices().count());
        assert_eq!((parse(1), parse(3)), (Ok(1), Ok(3)));
        assert_eq!(parse(0), Err(Problem::field("chosen", "refused-weigh-nothing")));
        assert_eq!(parse(4), Err(Problem::field("chosen", "refused-weigh-three")));
    }

    #[test]
    fn choosing_nothing_is_a_choice_of_whoever_says_so() {
        for way in [Way::Three, Way::TwoSteps] {
            assert_eq!(Ballot::parse(way, &[], &[], true), Ok(Ballot::default()), "{way:?}");
            let silent = Ballot::parse(way, &[], &[], false);
            assert_eq!(silent, Err(Problem::field("chosen", "refused-weigh-nothing")), "{way:?}");
            let both = Ballot::parse(way, &ids(1), &[], true);
            assert_eq!(both, Err(Problem::field("none", "refused-weigh-both")), "{way:?}");
        }
        let top = Ballot::parse(Way::TwoSteps, &[], &ids(1), false).map(|ballot| ballot.choices().count());
        assert_eq!(top, Ok(1), "a top alone is chosen too");
    }

    #[test]
    fn a_topic_that_is_sent_twice_counts_once() {
        let twice = [ids(2), ids(2)].concat();
        assert_eq!(Ballot::parse(Way::Three, &twice, &[], false).map(|ballot| ballot.choices().count()), Ok(2));
    }

    #[test]
    fn in_two_steps_any_number_is_a_priority_and_five_are_in_the_top() {
        let ballot = Ballot::parse(Way::TwoSteps, &ids(8)[..2], &ids(8)[1..3], false).expect("a ballot");
        let found: Vec<_> = ballot.choices().map(|(id, choice)| (id.0.as_u128(), choice)).collect();
        assert_eq!(
            found,
            [(1, Choice::Chosen), (2, Choice::Top), (3, Choice::Top)],
            "what is in the top is a priority"
        );
        assert_eq!(Ballot::parse(Way::TwoSteps, &ids(8), &ids(5), false).map(|ballot| ballot.choices().count()), Ok(8));
        assert_eq!(
            Ballot::parse(Way::TwoSteps, &ids(8), &ids(6), false),
            Err(Problem::field("top", "refused-weigh-top"))
        );
    }
}
