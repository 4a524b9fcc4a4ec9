//! How a team closes a loop: what it felt on the floor, and the words with it; the loop itself lives in mod.

use super::Felt;
use crate::release::words;
use crate::trace::Releasable;
use crate::{Objections, Problem};

/// What a team says when it closes a loop. A change that cannot be felt is never without words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    felt: Felt,
    words: Option<Releasable>,
}

impl Closing {
    /// What was felt is asked; words only when nothing was: what is still in the way.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that lacks or holds what it may not.
    pub fn parse(felt: &str, raw: &str) -> Result<Self, Problem> {
        let mut all = Objections::default();
        let felt = all.take("felt", Felt::parse(felt).ok_or("refused-choose"));
        let words = match (raw.trim().is_empty(), felt) {
            (true, Some(Felt::No)) => {
                all.add("words", "loop-refused-felt-words");
                None
            }
            (true, Some(Felt::Yes | Felt::Partly) | None) => None,
            (false, _) => words(&mut all, "words", raw),
        };
        all.check()?;
        Ok(Closing { felt: felt.ok_or(Problem::Broken)?, words })
    }

    /// What was felt on the floor.
    pub fn felt(&self) -> Felt {
        self.felt
    }

    /// The words with it.
    pub fn words(&self) -> Option<&str> {
        self.words.as_ref().map(Releasable::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_without_effect_closes_only_with_words_on_what_is_in_the_way() {
        for silence in ["", " \n "] {
            let refused = Closing::parse("no", silence);
            assert_eq!(refused, Err(Problem::field("words", "loop-refused-felt-words")));
            for felt in [Felt::Yes, Felt::Partly] {
                let closing = Closing::parse(felt.code(), silence).expect("words are not asked");
                assert_eq!((closing.felt(), closing.words()), (felt, None));
            }
        }
        for felt in Felt::ALL {
            let closing = Closing::parse(felt.code(), "Het geld is op").expect("words may always be there");
            assert_eq!((closing.felt(), closing.words()), (*felt, Some("Het geld is op")));
        }
    }

    #[test]
    fn closing_asks_what_was_felt_and_lets_no_identifier_through() {
        assert_eq!(Closing::parse("", ""), Err(Problem::field("felt", "refused-choose")));
        let traced = Closing::parse("yes", "Mail naar jan@gmail.com");
        assert_eq!(traced, Err(Problem::field("words", "refused-trace-email")));
    }
}
