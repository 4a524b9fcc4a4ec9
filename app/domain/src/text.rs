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

/// Browsers send CRLF; databases refuse NUL; a character without width says nothing, and one that turns the direction
/// of what follows makes it read otherwise than it stands. What nobody can see is nothing at all.
fn clean(raw: &str) -> String {
    let raw = raw.replace("\r\n", "\n");
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    while let Some(letter) = letters.next() {
        let joins = letter == JOINER && letters.peek().copied().is_some_and(drawn);
        if joins || matches!(letter, '\n' | '\t') || !(letter.is_control() || widthless(letter)) {
            text.push(letter);
        }
    }
    if text.chars().all(|letter| letter.is_whitespace() || unseen(letter)) { String::new() } else { text }
}

/// Makes one drawing of two, such as a family of three people; it stays in front of a drawing only.
const JOINER: char = '\u{200d}';

/// Small drawings that others are joined to.
fn drawn(letter: char) -> bool {
    matches!(letter, '\u{2600}'..='\u{27bf}' | '\u{2b1b}' | '\u{1f000}'..='\u{1faff}')
}

/// Has no width of its own, or turns the direction of a line.
fn widthless(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Shows nothing when it stands alone: joiners, variants of the sign before it, blanks that are called letters.
fn unseen(letter: char) -> bool {
    letter == JOINER
        || matches!(letter,
            '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}')
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
    fn what_nobody_can_see_is_not_filled_in() {
        for unseen in [
            "\u{200b}",
            " \u{feff}\n\u{2060}",
            "\u{202e}\u{202c}",
            "\u{200d}",
            "\u{fe0f}",
            "\u{2800} \u{3164}",
            "\u{ad}",
        ] {
            assert_eq!(Line::parse(unseen), Err("refused-empty"), "{unseen:?}");
            assert_eq!(Words::optional(unseen), Ok(None), "{unseen:?}");
        }
    }

    #[test]
    fn no_character_without_width_or_that_turns_a_line_is_stored() {
        let typed = "\u{feff}be\u{200b}l \u{202e}kees\u{202c} \u{2066}nu\u{2069}\u{200f}";
        assert_eq!(Line::parse(typed).map(Line::into_string), Ok("bel kees nu".into()));
        assert_eq!(Words::parse(typed).map(Words::into_string), Ok("bel kees nu".into()));
        let most = format!("{}\u{200b}", "x".repeat(LINE));
        assert!(Line::parse(&most).is_ok(), "what is not kept does not count");
    }

    #[test]
    fn a_drawing_of_several_stays_one_drawing() {
        for drawing in ["👩\u{200d}👧", "❤\u{fe0f}\u{200d}🔥", "🤷🏽\u{200d}♀\u{fe0f}", "één ❤"] {
            assert_eq!(Words::parse(drawing).map(Words::into_string), Ok(drawing.to_owned()));
        }
    }

    #[test]
    fn words_keep_their_lines() {
        assert_eq!(Words::parse("a\r\n\r\nb\n").map(Words::into_string), Ok("a\n\nb".into()));
        assert_eq!(Words::optional("  "), Ok(None));
        assert!(Words::parse(&"x".repeat(WORDS + 1)).is_err());
    }
}
