//! The code of a row: what is stored with what people record; what it means stands in its row.

use std::fmt;

/// Longest code, in characters.
const LONGEST: usize = 40;

/// A code of small letters, digits, `_`, `+` and `-`. It is kept in place, so that it copies like the number it stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code {
    letters: [u8; LONGEST],
}

impl Code {
    /// The code as it is written.
    ///
    /// # Errors
    /// The key of a sentence, when it is empty, too long or holds another sign.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let fits = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'+' | b'-');
        if text.is_empty() || text.len() > LONGEST || !text.bytes().all(fits) {
            return Err("code-list-refused-code");
        }
        let mut letters = [0; LONGEST];
        letters.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
        Ok(Code { letters })
    }

    /// A code that a rule knows by name; what is no code does not compile.
    pub(crate) const fn known(text: &str) -> Self {
        let bytes = text.as_bytes();
        assert!(!bytes.is_empty() && bytes.len() <= LONGEST, "this is no code");
        let (mut letters, mut place) = ([0; LONGEST], 0);
        while place < bytes.len() {
            letters[place] = bytes[place];
            place += 1;
        }
        Code { letters }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        let end = self.letters.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        std::str::from_utf8(self.letters.get(..end).unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
