//! The arithmetic of weighing: what a topic scores by either way, its rank, and what may be told of it with few voters; who chose what is not here.

use crate::classification::codes;

/// Most topics that somebody picks, when everybody picks.
pub const PICKS: usize = 3;
/// Most topics that somebody puts in their top, when it goes in two steps.
pub const TOP: usize = 5;
/// With fewer voters nothing is told: even an order would be somebody's.
pub const FEWEST_VOTERS: i64 = 3;

codes! {
    /// How a team weighs.
    Way {
        /// Everybody picks three at most.
        Three = "three",
        /// Is it a priority, and is it in your top five.
        TwoSteps = "two_steps",
    }
}

/// What one voter makes of one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Picked as one of three, or called a priority.
    Chosen,
    /// A priority, and in the top five.
    Top,
}

/// What all voters make of one topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many picked it or called it a priority.
    pub chosen: i64,
    /// How many put it in their top five.
    pub top: i64,
}

impl Tally {
    /// What these choices of one topic come to, each another person's.
    pub fn of(choices: impl IntoIterator<Item = Choice>) -> Self {
        choices.into_iter().fold(Tally::default(), |all, choice| Tally {
            chosen: all.chosen + 1,
            top: all.top + i64::from(choice == Choice::Top),
        })
    }

    /// What it scores: with three picks the picks; in two steps the product of both shares, here without their common
    /// divisor, the square of the number of voters.
    pub fn score(self, way: Way) -> i64 {
        match way {
            Way::Three => self.chosen,
            Way::TwoSteps => self.chosen * self.top,
        }
    }

    /// Nobody chose it: it goes to the parking list.
    pub fn unchosen(self) -> bool {
        self.chosen == 0
    }

    /// The product of both shares in whole percents, for the screen.
    pub fn percent(self, voters: i64) -> i64 {
        if voters == 0 { 0 } else { (100 * self.chosen * self.top + voters * voters / 2) / (voters * voters) }
    }
}

/// What may be told of all tallies: nothing with fewer than [`FEWEST_VOTERS`].
pub fn may_tell(voters: i64) -> bool {
    voters >= FEWEST_VOTERS
}

/// The rank of each score, the highest first: equal scores share a rank, and the next one skips as many.
pub fn ranks(scores: &[i64]) -> Vec<usize> {
    scores.iter().map(|score| 1 + scores.iter().filter(|other| *other > score).count()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_share_a_rank_and_the_next_one_skips() {
        assert_eq!(ranks(&[5, 7, 5, 0, 2]), [2, 1, 2, 5, 4]);
        assert!(ranks(&[]).is_empty());
    }

    /// Ten voters, three topics: 8 call the first a priority and 5 put it in their top; of the second 9 and 4; of the third 10 and 1.
    #[test]
    fn in_two_steps_the_product_of_both_shares_decides() {
        let topics = [(8, 5), (9, 4), (10, 1)].map(|(chosen, top)| Tally { chosen, top });
        assert_eq!(topics.map(|topic| topic.percent(10)), [40, 36, 10]);
        assert_eq!(ranks(&topics.map(|topic| topic.score(Way::TwoSteps))), [1, 2, 3]);
        assert_eq!(ranks(&topics.map(|topic| topic.score(Way::Three))), [3, 2, 1]);
    }

    #[test]
    fn the_share_is_rounded_and_nobody_is_no_share() {
        assert_eq!(Tally { chosen: 1, top: 1 }.percent(3), 11);
        assert_eq!(Tally { chosen: 2, top: 1 }.percent(3), 22);
        assert_eq!(Tally { chosen: 3, top: 3 }.percent(3), 100);
        assert_eq!(Tally::default().percent(0), 0);
    }

    #[test]
    fn whoever_puts_a_topic_in_the_top_chose_it_too() {
        let choices = [Choice::Chosen, Choice::Top, Choice::Top];
        assert_eq!(Tally::of(choices), Tally { chosen: 3, top: 2 });
    }

    #[test]
    fn with_two_voters_no_number_is_told() {
        assert!(!may_tell(2) && may_tell(3));
    }

    #[test]
    fn what_nobody_chose_is_parked_and_a_priority_without_a_top_is_not() {
        assert!(Tally::default().unchosen());
        assert!(!Tally { chosen: 1, top: 0 }.unchosen());
    }
}
