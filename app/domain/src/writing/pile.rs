//! A thought as it is typed, and many at once: one on each line; who wrote it is not here.

use crate::{Objections, Problem, Words};

/// Longest thought, in characters.
pub const THOUGHT: usize = 280;
/// Most thoughts that somebody sends at once.
pub const MOST_AT_ONCE: usize = 10;
/// Most notes of paper that are typed in at once.
pub const MOST_PAPER: usize = 60;

/// One thought: a line of at least one visible character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThoughtText(String);

impl ThoughtText {
    /// Trims and folds white space to single spaces.
    ///
    /// # Errors
    /// The key of a sentence, when nothing is left or more than [`THOUGHT`] characters are.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let typed = Words::parse(raw).map_err(|says| if says == "refused-empty" { says } else { LONG })?;
        let text = typed.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > THOUGHT { Err(LONG) } else { Ok(ThoughtText(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const LONG: &str = "refused-long-thought";

/// Thoughts as they were typed under each other in the field `thoughts`: empty lines are none, and each line that is too
/// long is named, `line-3` for the third.
///
/// # Errors
/// [`Problem::Refused`] when nothing is left, when there are more than `most`, or with every line that is too long.
pub fn pile(raw: &str, most: usize) -> Result<Vec<ThoughtText>, Problem> {
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    let (mut objections, mut thoughts) = (Objections::default(), Vec::new());
    for (at, line) in raw.split('\n').enumerate() {
        match ThoughtText::parse(line) {
            Ok(thought) => thoughts.push(thought),
            Err(LONG) => objections.add(format!("line-{}", at + 1), LONG),
            Err(_) => {}
        }
    }
    objections.check()?;
    match thoughts.len() {
        0 => Err(Problem::field("thoughts", "refused-empty")),
        count if count > most => Err(Problem::field("thoughts", "refused-many-thoughts")),
        _ => Ok(thoughts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Objection;

    #[test]
    fn every_line_is_a_thought_and_an_empty_one_is_none() {
        let pile = pile("  Wie belt?\r\n\r\n \u{200b}\nNiemand   wist het\n", 2).expect("a pile");
        assert_eq!(pile.iter().map(ThoughtText::as_str).collect::<Vec<_>>(), ["Wie belt?", "Niemand wist het"]);
    }

    #[test]
    fn a_line_that_is_too_long_is_named_and_all_of_them_at_once() {
        let long = "x".repeat(THOUGHT + 1);
        let fits = "é".repeat(THOUGHT);
        let Err(Problem::Refused(said)) = pile(&format!("kort\n{long}\n\n{fits}\n{long}"), 60) else {
            panic!("it is too long")
        };
        let line = |at: usize| Objection { field: format!("line-{at}").into(), says: LONG };
        assert_eq!(said, [line(2), line(5)]);
    }

    #[test]
    fn nothing_and_too_many_are_said_of_the_field() {
        let lines = |count: usize| "een\n".repeat(count);
        assert_eq!(pile(" \n\n", 60), Err(Problem::field("thoughts", "refused-empty")));
        assert_eq!(pile(&lines(61), MOST_PAPER), Err(Problem::field("thoughts", "refused-many-thoughts")));
        assert_eq!(pile(&lines(60), MOST_PAPER).map(|all| all.len()), Ok(60));
    }
}
