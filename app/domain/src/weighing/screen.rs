//! What a large screen may show of a weighing: the question, what one chooses from and how many chose, and once it is closed the outcome; no thought itself.

use super::{Score, Stand, Way, WeighedTopic, WeighingView};
use crate::CaseId;

/// A weighing for a large screen, that others than the team may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnScreen {
    /// The case it is about.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// What the round asked.
    pub question: String,
    /// How it is weighed.
    pub way: Way,
    /// While it goes on: how many chose.
    pub running: Option<i64>,
    /// While it goes on: what one chooses from, as the team calls it; nothing for a thought.
    pub choices: Vec<Option<String>>,
    /// Once it is closed: how many chose, when that may be told.
    pub voters: Option<i64>,
    /// What it came to by rank, once it is closed.
    pub topics: Vec<ScreenTopic>,
}

/// What came of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenTopic {
    /// What the team calls it; nothing when it is a thought, which a large screen does not tell.
    pub name: Option<String>,
    /// What it came to.
    pub score: Score,
}

impl WeighingView {
    /// As a large screen may show it.
    pub fn on_screen(&self) -> OnScreen {
        let (running, voters) = match self.stand {
            Stand::Running(progress) => (Some(progress.chose), None),
            Stand::Closed(voters) => (None, voters),
        };
        let told = self.topics.iter().filter(|_| running.is_none());
        let asked = self.topics.iter().filter(|_| running.is_some());
        OnScreen {
            case: self.case,
            pseudonym: self.pseudonym.clone(),
            question: self.question.clone(),
            way: self.way,
            running,
            choices: asked.map(name).collect(),
            voters,
            topics: told.filter_map(topic).collect(),
        }
    }
}

fn topic(topic: &WeighedTopic) -> Option<ScreenTopic> {
    Some(ScreenTopic { name: name(topic), score: topic.score? })
}

/// What the team calls it, when it is no thought.
fn name(topic: &WeighedTopic) -> Option<String> {
    (!topic.thought).then(|| topic.text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weighing::{Choice, Progressing};
    use crate::{RoundId, WeighedId, WeighingId};

    fn view(stand: Stand) -> WeighingView {
        let closed = matches!(stand, Stand::Closed(_));
        let topic = |text: &str, thought: bool| WeighedTopic {
            id: WeighedId::default(),
            text: text.into(),
            thought,
            mine: Some(Choice::Top),
            score: closed.then_some(Score { rank: 1, tally: None, parked: false }),
        };
        WeighingView {
            id: WeighingId::default(),
            round: RoundId::default(),
            case: CaseId::default(),
            question: "Wat telt?".into(),
            pseudonym: "Es".into(),
            way: Way::Three,
            stand,
            hand_counts: 0,
            topics: vec![topic("Bellen", false), topic("KANARIE", true)],
        }
    }

    #[test]
    fn while_it_goes_on_the_screen_tells_what_one_chooses_from_and_how_many_chose_and_not_what() {
        let running = view(Stand::Running(Progressing { chose: 2, mine: true })).on_screen();
        assert_eq!((running.running, running.voters, running.topics), (Some(2), None, Vec::new()));
        assert_eq!(running.choices, [Some("Bellen".to_owned()), None], "of a thought no word");
    }

    #[test]
    fn only_hands_that_were_counted_can_be_counted_anew() {
        let running = Stand::Running(Progressing { chose: 0, mine: false });
        let counted = |stand, hand_counts| WeighingView { hand_counts, ..view(stand) }.by_hands();
        assert!(counted(Stand::Closed(Some(4)), 1) && counted(Stand::Closed(Some(4)), 3));
        assert!(!counted(Stand::Closed(Some(4)), 0), "what was chosen on phones is forgotten");
        assert!(!counted(running, 0));
    }

    #[test]
    fn the_outcome_names_groups_and_no_thought() {
        let closed = view(Stand::Closed(Some(4))).on_screen();
        assert_eq!((closed.running, closed.voters, closed.choices.len()), (None, Some(4), 0));
        let names: Vec<_> = closed.topics.iter().map(|topic| topic.name.as_deref()).collect();
        assert_eq!(names, [Some("Bellen"), None]);
    }
}
