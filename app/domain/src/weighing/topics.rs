//! What is weighed of a round that lies on the table: its groups, and without groups its cards.

use crate::writing::RoundView;

/// With fewer topics there is nothing to weigh.
pub const FEWEST_TOPICS: usize = 2;

/// The topics of a round in the order of the table; a group without a name is called after its first card.
pub fn topics(round: &RoundView) -> Vec<String> {
    let (groups, loose) = round.grouped();
    if groups.is_empty() {
        return loose.into_iter().map(|card| card.top.text).collect();
    }
    let called = groups.into_iter().filter_map(|(group, cards)| {
        let first = cards.into_iter().next()?.top.text;
        Some(if group.name.is_empty() { first } else { group.name })
    });
    called.collect()
}

/// How many topics of a round have no name: a large screen, which tells no thought, cannot call them anything.
pub fn nameless(round: &RoundView) -> usize {
    let (groups, loose) = round.grouped();
    if groups.is_empty() { loose.len() } else { groups.iter().filter(|(group, _)| group.name.is_empty()).count() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::{Stage, Thought, ThoughtGroup, Wrote};
    use crate::{CaseId, GroupId, RoundId, ThoughtId};
    use uuid::Uuid;

    fn round(thoughts: &[(&str, Option<(u128, &str)>)]) -> RoundView {
        let thought = |(text, group): &(&str, Option<(u128, &str)>)| Thought {
            id: ThoughtId::default(),
            text: (*text).to_owned(),
            author: None,
            mine: false,
            paper: false,
            late: false,
            group: group.map(|(id, name)| ThoughtGroup {
                id: GroupId(Uuid::from_u128(id)),
                name: name.to_owned(),
                version: 1,
            }),
            under: None,
            version: 1,
        };
        RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: String::new(),
            question: String::new(),
            unsigned: false,
            stage: Stage::Shown,
            wrote: Wrote::Named(0),
            paper: 0,
            thoughts: thoughts.iter().map(thought).collect(),
        }
    }

    #[test]
    fn groups_are_weighed_by_their_name_and_else_by_their_first_card() {
        let (calls, none) = (Some((1, "Bellen")), Some((2, "")));
        let table = round(&[("een", calls), ("twee", none), ("drie", calls), ("vier", none), ("los", None)]);
        assert_eq!(topics(&table), ["Bellen", "twee"]);
    }

    #[test]
    fn without_groups_every_card_is_weighed() {
        assert_eq!(topics(&round(&[("een", None), ("twee", None)])), ["een", "twee"]);
    }

    #[test]
    fn a_topic_has_a_name_when_the_team_gave_its_group_one() {
        let (calls, none) = (Some((1, "Bellen")), Some((2, "")));
        assert_eq!(nameless(&round(&[("een", calls), ("twee", none), ("drie", none), ("los", None)])), 1);
        assert_eq!(nameless(&round(&[("een", calls), ("los", None)])), 0, "what lies in no group is not weighed");
        assert_eq!(nameless(&round(&[("een", None), ("twee", None)])), 2);
    }
}
