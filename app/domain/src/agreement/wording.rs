//! The wording of an agreement: who does what when, in one sentence; its versions live in register.

use crate::Line;
use crate::{Objections, Problem};

/// Who, what and when: three lines that read as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Who.
    pub who: Line,
    /// Does what.
    pub what: Line,
    /// When.
    pub moment: Line,
}

impl Wording {
    /// Reads the fields `who`, `what` and `moment`; what needs another look is noted.
    pub fn parse(who: &str, what: &str, moment: &str, objections: &mut Objections) -> Option<Self> {
        let who = objections.take("who", Line::parse(who));
        let what = objections.take("what", Line::parse(what));
        let moment = objections.take("moment", Line::parse(moment));
        Some(Wording { who: who?, what: what?, moment: moment? })
    }

    /// A wording as it was stored.
    ///
    /// # Errors
    /// [`Problem::Broken`] when it never could have been.
    pub fn stored(who: &str, what: &str, moment: &str) -> Result<Self, Problem> {
        Self::parse(who, what, moment, &mut Objections::default()).ok_or(Problem::Broken)
    }

    /// The sentence: a capital in front, a full stop behind, and one space between.
    pub fn sentence(&self) -> String {
        let parts = [&self.who, &self.what, &self.moment].map(|part| part.as_str().trim_end_matches(['.', ',', ' ']));
        let said = parts.join(" ");
        let mut signs = said.chars();
        let first: String = signs.next().map(|sign| sign.to_uppercase().collect()).unwrap_or_default();
        format!("{first}{}.", signs.as_str())
    }
}
