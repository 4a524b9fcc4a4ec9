//! Thoughts put together: cards of one or more thoughts that say the same, and groups of cards; nothing that was written is lost.

use super::{RoundView, Thought};
use crate::{GroupId, ThoughtId};

/// A group as a thought in it knows it; one without thoughts is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThoughtGroup {
    /// Which.
    pub id: GroupId,
    /// What the team calls it; nothing while it has no name.
    pub name: String,
    /// The row's version.
    pub version: i32,
}

/// Where a card goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Out of its group.
    Loose,
    /// Into a group.
    Group(GroupId),
    /// Into a group of its own.
    New,
}

/// A thought with those that say the same, folded under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The one on top.
    pub top: Thought,
    /// Those under it.
    pub under: Vec<Thought>,
}

impl RoundView {
    /// Its groups in the order of their first card, and at the end what is in no group.
    pub fn grouped(&self) -> (Vec<(ThoughtGroup, Vec<Card>)>, Vec<Card>) {
        let mut groups: Vec<(ThoughtGroup, Vec<Card>)> = Vec::new();
        let mut loose = Vec::new();
        for card in self.cards() {
            match &card.top.group {
                None => loose.push(card),
                Some(group) => match groups.iter_mut().find(|(known, _)| known.id == group.id) {
                    Some((_, cards)) => cards.push(card),
                    None => groups.push((group.clone(), vec![card])),
                },
            }
        }
        (groups, loose)
    }

    /// Its cards, in the order of what lies on top.
    pub fn cards(&self) -> Vec<Card> {
        let under = |top: ThoughtId| self.thoughts.iter().filter(move |one| one.under == Some(top)).cloned();
        let tops = self.thoughts.iter().filter(|one| one.under.is_none());
        tops.map(|top| Card { top: top.clone(), under: under(top.id).collect() }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::{Stage, Wrote};
    use crate::{CaseId, RoundId};
    use uuid::Uuid;

    fn thought(n: u128, group: Option<u128>, under: Option<u128>) -> Thought {
        let id = |n| GroupId(Uuid::from_u128(n));
        Thought {
            id: ThoughtId(Uuid::from_u128(n)),
            text: n.to_string(),
            author: None,
            mine: false,
            paper: true,
            late: false,
            group: group.map(|group| ThoughtGroup { id: id(group), name: String::new(), version: 1 }),
            under: under.map(|top| ThoughtId(Uuid::from_u128(top))),
            version: 1,
        }
    }

    #[test]
    fn every_thought_lies_in_one_place_and_none_is_lost() {
        let thoughts = vec![
            thought(1, Some(8), None),
            thought(2, None, None),
            thought(3, None, Some(2)),
            thought(4, Some(9), None),
            thought(5, Some(8), None),
        ];
        let round = RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: String::new(),
            question: String::new(),
            unsigned: false,
            stage: Stage::Shown,
            wrote: Wrote::Named(0),
            paper: 5,
            thoughts,
        };
        let (groups, loose) = round.grouped();
        let told =
            |cards: &[Card]| cards.iter().map(|card| (card.top.text.clone(), card.under.len())).collect::<Vec<_>>();
        assert_eq!(groups.len(), 2);
        assert_eq!(told(&groups[0].1), [("1".to_owned(), 0), ("5".to_owned(), 0)]);
        assert_eq!(told(&groups[1].1), [("4".to_owned(), 0)]);
        assert_eq!(told(&loose), [("2".to_owned(), 1)]);
    }
}
