//! What one field costs a person, by the keystroke-level model; which fields there are lives in forms.
//!
//! The times of hand and head are those of Card, Moran and Newell, "The keystroke-level model for user performance
//! time with interactive systems", Communications of the ACM 23 (1980): 0.28 s a key for an average typist who is no
//! secretary, 1.1 s to point and 0.2 s to press, 1.35 s to think before each step. Reading goes at 200 words a minute:
//! slower than the 238 that grown-up readers reach on average (Brysbaert, Journal of Memory and Language 109, 2019),
//! as many of those who read here find reading hard. How many words, steps and keys a field asks is our own estimate.

/// Reading one word.
pub const READING_MS: u32 = 300;
const THINKING_MS: u32 = 1350;
const POINTING_MS: u32 = 1300;
const KEY_MS: u32 = 280;

/// What kind of work a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a few short answers, or a box.
    Tap,
    /// A whole sentence to weigh, then one of four answers.
    Weigh,
    /// A report mark, after thinking back.
    Mark,
    /// One of a list that has to be opened.
    Choice,
    /// As many as fit from a group of boxes.
    Several,
    /// One line to type.
    Line,
    /// A sentence or two of one's own.
    Words,
    /// A month to remember and type.
    Month,
    /// A day.
    Day,
    /// A small number.
    Number,
    /// Something that stands there already and is read again.
    Standing,
    /// Nothing to see.
    Unseen,
}

impl Kind {
    /// The seconds one such field takes, rounded up.
    pub fn seconds(self) -> u32 {
        let (read, think, point, keys) = self.steps();
        (read * READING_MS + think * THINKING_MS + point * POINTING_MS + keys * KEY_MS).div_ceil(1000)
    }

    /// Words to read, times to think, times to point and press, keys to type.
    fn steps(self) -> (u32, u32, u32, u32) {
        match self {
            Kind::Tap => (8, 1, 1, 0),
            Kind::Weigh => (24, 1, 1, 0),
            Kind::Mark => (16, 2, 1, 0),
            Kind::Choice => (12, 1, 2, 0),
            Kind::Several => (30, 2, 2, 0),
            Kind::Line => (12, 2, 1, 40),
            Kind::Words => (20, 4, 1, 100),
            Kind::Month => (8, 2, 1, 7),
            Kind::Day => (8, 1, 1, 8),
            Kind::Number => (12, 1, 1, 2),
            Kind::Standing => (20, 1, 0, 0),
            Kind::Unseen => (0, 0, 0, 0),
        }
    }
}
