//! The print of one's own answer: what a page was drawn with, in a few signs, so that a page that lay open takes no other answer away.

use super::{Answer, Cause, Pick};
use crate::Line;
use sha2::{Digest, Sha256};

/// The print where nothing was answered yet.
const NONE: &str = "0";
/// So many bytes tell two answers of one person apart.
const BYTES: usize = 8;

impl Answer {
    /// The print of what stands; for a page of that person alone.
    pub fn print(own: Option<&Answer>) -> String {
        let Some(own) = own else { return NONE.to_owned() };
        let [gave, cost] = [parts(&own.gave), parts(&own.cost)];
        // No part holds a line end.
        let whole = [own.worth.code(), own.energy.code(), &gave.0, &gave.1, &cost.0, &cost.1].join("\n");
        Sha256::digest(whole).iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether it may take the place of what stands: of nothing, of the same, or of what its page was drawn with.
    pub fn replaces(&self, own: Option<&Answer>, drawn: &str) -> bool {
        own.is_none_or(|stands| stands == self || Answer::print(own) == drawn)
    }
}

fn parts(cause: &Cause) -> (String, String) {
    let pick = cause.pick.as_ref().map(Pick::to_string).unwrap_or_default();
    (pick, cause.words.as_ref().map(Line::as_str).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AgreementId;
    use crate::look_back::{Energy, Worth};

    fn answer(gave: &str, cost: &str) -> Answer {
        let cause = |words: &str| Cause { pick: None, words: Line::parse(words).ok() };
        Answer { worth: Worth::Yes, energy: Energy::Even, gave: cause(gave), cost: cause(cost) }
    }

    #[test]
    fn every_part_of_an_answer_changes_its_print() {
        let base = answer("De koffie", "");
        let picked = Cause { pick: Some(Pick::Agreement(AgreementId::default())), ..base.gave.clone() };
        let others = [
            answer("", "De koffie"),
            answer("", ""),
            Answer { worth: Worth::Half, ..base.clone() },
            Answer { energy: Energy::Gave, ..base.clone() },
            Answer { gave: picked, ..base.clone() },
        ];
        let print = Answer::print(Some(&base));
        assert_eq!((print.len(), &print), (16, &Answer::print(Some(&base.clone()))));
        for other in &others {
            assert_ne!(Answer::print(Some(other)), print, "{other:?}");
        }
        assert_eq!(Answer::print(None), NONE);
    }

    #[test]
    fn an_answer_takes_the_place_of_what_its_page_was_drawn_with_and_of_nothing_else() {
        let (stands, next) = (answer("De koffie", ""), answer("", "De stoelen"));
        assert!(next.replaces(None, "") && next.replaces(None, NONE), "nothing stands there");
        assert!(next.replaces(Some(&stands), &Answer::print(Some(&stands))));
        for stale in ["", NONE, &Answer::print(Some(&next))] {
            assert!(!next.replaces(Some(&stands), stale), "{stale:?}");
            assert!(stands.replaces(Some(&stands), stale), "the same, sent twice");
        }
    }
}
