//! What a large screen may show of a round: nothing before it is shown, no names in a round without, no line that points at somebody.

use super::{RoundView, Wrote};
use crate::trace::structured_identifiers;

/// A round for a large screen, that others than the team may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnScreen {
    /// The case's pseudonym.
    pub pseudonym: String,
    /// What was asked.
    pub question: String,
    /// Without names.
    pub unsigned: bool,
    /// How many wrote, while it is written under names: how many, and how many are there.
    pub wrote: Option<(i64, i64)>,
    /// What was written, once it is shown.
    pub lines: Vec<ScreenLine>,
}

/// One thought on a large screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenLine {
    /// What was written; nothing when it holds a number, address or other thing that points at somebody.
    pub text: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// From a pile of paper.
    pub paper: bool,
}

impl RoundView {
    /// As a large screen may show it.
    pub fn on_screen(&self) -> OnScreen {
        let told = self.stage.told();
        let lines = self.thoughts.iter().filter(|_| told).map(|thought| ScreenLine {
            text: structured_identifiers(&thought.text).is_empty().then(|| thought.text.clone()),
            author: thought.author.clone().filter(|_| !self.unsigned),
            paper: thought.paper,
        });
        OnScreen {
            pseudonym: self.pseudonym.clone(),
            question: self.question.clone(),
            unsigned: self.unsigned,
            wrote: match self.wrote {
                Wrote::Named(wrote, there) => Some((wrote, there)),
                Wrote::Unsigned { .. } => None,
            },
            lines: lines.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::{Stage, Thought};
    use crate::{CaseId, RoundId, ThoughtId};

    fn round(stage: Stage, unsigned: bool) -> RoundView {
        let thought = |text: &str| Thought {
            id: ThoughtId::default(),
            text: text.into(),
            author: Some("Anna".into()),
            mine: true,
            paper: false,
            late: false,
            group: None,
            under: None,
            version: 1,
        };
        RoundView {
            id: RoundId::default(),
            case: CaseId::default(),
            pseudonym: "Es".into(),
            question: "Wat zag jij?".into(),
            unsigned,
            stage,
            wrote: Wrote::Unsigned { enough: true, mine: true },
            paper: 0,
            thoughts: vec![thought("Niemand belde"), thought("Bel 06-12345678")],
        }
    }

    #[test]
    fn the_screen_shows_nothing_too_early_no_name_and_no_number_of_anybody() {
        assert!(round(Stage::Writing, false).on_screen().lines.is_empty());
        let shown = round(Stage::Shown, true).on_screen();
        assert_eq!(shown.lines[0].text.as_deref(), Some("Niemand belde"));
        assert_eq!(shown.lines[1].text, None);
        assert!(shown.lines.iter().all(|line| line.author.is_none()));
    }
}
