//! What a meeting weighed, as its minutes keep it: the question, and what was weighed by rank; who chose what is nowhere.

use super::{Score, Way};
use crate::{CaseId, WeighingId};

/// One weighing that was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Which.
    pub id: WeighingId,
    /// About which case.
    pub case: CaseId,
    /// What the round asked.
    pub question: String,
    /// How it was weighed.
    pub way: Way,
    /// How many chose, when that may be told.
    pub voters: Option<i64>,
    /// What was weighed, by rank, and what it came to.
    pub topics: Vec<(String, Score)>,
}

impl Weighed {
    /// Whole weighings of what comes topic by topic, in the order of the table.
    pub fn whole(parts: Vec<Weighed>) -> Vec<Weighed> {
        let mut all: Vec<Weighed> = Vec::new();
        for part in parts {
            match all.iter_mut().find(|one| one.id == part.id) {
                Some(one) => one.topics.extend(part.topics),
                None => all.push(part),
            }
        }
        all.iter_mut().for_each(|one| one.topics.sort_by_key(|(_, score)| score.rank));
        all
    }

    /// What nobody chose.
    pub fn parked(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().filter(|(_, score)| score.parked).map(|(text, _)| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn part(weighing: u128, text: &str, rank: i64) -> Weighed {
        Weighed {
            id: WeighingId(Uuid::from_u128(weighing)),
            case: CaseId::default(),
            question: "Wat telt?".into(),
            way: Way::Three,
            voters: Some(3),
            topics: vec![(text.into(), Score { rank, tally: None, parked: rank == 3 })],
        }
    }

    #[test]
    fn topics_come_together_by_rank_and_equal_ones_as_they_lay() {
        let whole = Weighed::whole(vec![part(1, "c", 3), part(2, "x", 1), part(1, "a", 1), part(1, "b", 1)]);
        let told: Vec<Vec<_>> =
            whole.iter().map(|one| one.topics.iter().map(|(text, _)| text.as_str()).collect()).collect();
        assert_eq!(told, [vec!["a", "b", "c"], vec!["x"]]);
        assert_eq!(whole[0].parked().collect::<Vec<_>>(), ["c"]);
    }
}
