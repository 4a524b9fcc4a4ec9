//! What a large screen may show of a round: what is asked, how far it is, and the names under which thoughts lie together; no thought itself.

use super::{RoundView, Stage, Writing, Wrote};
use crate::CaseId;

/// A round for a large screen, that others than the team may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnScreen {
    /// The case it is about.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// What is asked.
    pub question: String,
    /// Without names.
    pub unsigned: bool,
    /// While it is written under names: how many wrote.
    pub wrote: Option<i64>,
    /// What lies on the table, once it is shown.
    pub table: Option<OnTable>,
}

/// Thoughts on a table, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTable {
    /// What the team calls each group, nothing while it has no name, and how many thoughts lie in it.
    pub groups: Vec<(String, usize)>,
    /// How many lie in no group.
    pub loose: usize,
}

impl OnScreen {
    /// Whether the team gave one of its groups a name.
    pub fn is_named(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.groups.iter().any(|(name, _)| !name.is_empty()))
    }
}

impl Writing {
    /// The round that is written or lies on the table now, as a large screen may show it.
    pub fn on_screen(&self) -> Option<OnScreen> {
        self.current().map(RoundView::on_screen)
    }
}

impl RoundView {
    /// As a large screen may show it.
    pub fn on_screen(&self) -> OnScreen {
        let wrote = match self.wrote {
            Wrote::Named(wrote) if self.stage == Stage::Writing => Some(wrote),
            Wrote::Named(_) | Wrote::Unsigned { .. } => None,
        };
        OnScreen {
            case: self.case,
            pseudonym: self.pseudonym.clone(),
            question: self.question.clone(),
            unsigned: self.unsigned,
            wrote,
            table: self.stage.told().then(|| self.on_table()),
        }
    }

    fn on_table(&self) -> OnTable {
        let count = |cards: &[super::Card]| cards.iter().map(|card| 1 + card.under.len()).sum::<usize>();
        let (groups, loose) = self.grouped();
        let groups = groups.into_iter().map(|(group, cards)| (group.name, count(&cards)));
        OnTable { groups: groups.collect(), loose: count(&loose) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::{Thought, ThoughtGroup};
    use crate::{GroupId, RoundId, ThoughtId};
    use uuid::Uuid;

    fn thought(n: u128, group: Option<(u128, &str)>, under: Option<u128>) -> Thought {
        Thought {
            id: ThoughtId(Uuid::from_u128(n)),
            text: format!("KANARIE {n}"),
            author: Some("Anna".into()),
            mine: true,
            paper: false,
            late: false,
            group: group.map(|(id, name)| ThoughtGroup {
                id: GroupId(Uuid::from_u128(id)),
                name: name.to_owned(),
                version: 1,
            }),
            under: under.map(|top| ThoughtId(Uuid::from_u128(top))),
            version: 1,
        }
    }

    fn round(stage: Stage, wrote: Wrote) -> RoundView {
        RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: "Es".into(),
            question: "Wat zag jij?".into(),
            unsigned: matches!(wrote, Wrote::Unsigned { .. }),
            stage,
            wrote,
            paper: 0,
            thoughts: vec![
                thought(1, Some((8, "Bellen")), None),
                thought(2, None, Some(1)),
                thought(3, Some((9, "")), None),
                thought(4, None, None),
                thought(5, Some((8, "Bellen")), None),
            ],
        }
    }

    #[test]
    fn while_it_is_written_the_screen_asks_and_counts_under_names_only() {
        let named = round(Stage::Writing, Wrote::Named(2)).on_screen();
        assert_eq!((named.question.as_str(), named.wrote, named.table), ("Wat zag jij?", Some(2), None));
        let unsigned = round(Stage::Writing, Wrote::Unsigned { enough: true, mine: true }).on_screen();
        assert_eq!((unsigned.unsigned, unsigned.wrote, unsigned.table), (true, None, None));
    }

    #[test]
    fn once_it_is_shown_the_screen_counts_thoughts_by_group_and_tells_none() {
        let shown = round(Stage::Shown, Wrote::Named(2)).on_screen();
        assert!(!format!("{shown:?}").contains("KANARIE") && !format!("{shown:?}").contains("Anna"));
        let table = shown.table.expect("a table");
        assert_eq!(table.groups, [("Bellen".to_owned(), 3), (String::new(), 1)]);
        assert_eq!((table.loose, shown.wrote), (1, None));
    }

    #[test]
    fn groups_on_the_table_are_named_when_one_of_them_is() {
        let mut shown = round(Stage::Shown, Wrote::Named(2));
        assert!(shown.on_screen().is_named());
        shown.thoughts.retain(|one| one.group.as_ref().is_none_or(|group| group.name.is_empty()));
        assert!(!shown.on_screen().is_named(), "a group without a name tells a room nothing");
        assert!(!round(Stage::Writing, Wrote::Named(2)).on_screen().is_named());
    }
}
