//! Parsed pieces of text: short lines and own words; what may leave a team is checked elsewhere.

/// One line of at least one visible character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(String);

/// Longest line, in characters.
pub const LINE: usize = 200;
/// Longest piece of own words, in characters.
pub const WORDS: usize = 4_000;

impl Line {
    /// Trims and folds white space to single spaces.
    ///
    /// # Errors
    /// The key of a sentence, when nothing is left or more than [`LINE`] characters are.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let text = clean(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        match text.chars().count() {
            0 => Err("refused-empty"),
            n if n > LINE => Err("refused-long-line"),
            _ => Ok(Line(text)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Own words: several lines, kept as typed but for control characters and the space around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// # Errors
    /// The key of a sentence, when nothing is left or more than [`WORDS`] characters are.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        Self::optional(raw)?.ok_or("refused-empty")
    }

    /// Nothing typed is no words.
    ///
    /// # Errors
    /// The key of a sentence, when more than [`WORDS`] characters are typed.
    pub fn optional(raw: &str) -> Result<Option<Self>, &'static str> {
        let text = clean(raw).trim().to_owned();
        match text.chars().count() {
            0 => Ok(None),
            n if n > WORDS => Err("refused-long-words"),
            _ => Ok(Some(Words(text))),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Browsers send CRLF; databases refuse NUL.
fn clean(raw: &str) -> String {
    raw.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(Line::parse("  a\n b\0 ").map(Line::into_string), Ok("a b".into()));
        assert_eq!(Line::parse(" \n"), Err("refused-empty"));
        assert_eq!(Line::parse(&"x".repeat(LINE + 1)), Err("refused-long-line"));
    }

    #[test]
    fn words_keep_their_lines() {
        assert_eq!(Words::parse("a\r\n\r\nb\n").map(Words::into_string), Ok("a\n\nb".into()));
        assert_eq!(Words::optional("  "), Ok(None));
        assert!(Words::parse(&"x".repeat(WORDS + 1)).is_err());
    }
}
