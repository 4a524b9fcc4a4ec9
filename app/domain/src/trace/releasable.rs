//! Text that may leave a team: the type is the proof that it was checked; who may release it is the policy's.

use super::{Finding, Kind, structured_identifiers};

/// A text without structured identifiers and not longer than its place allows.
///
/// The only way to get one is [`Releasable::parse`]; every exit of a team (a lesson, a signal, a report, a file,
/// a link) takes this type. It is not `Deserialize`: what comes from outside is checked again.
#[derive(Clone, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Releasable(String);

/// Why a text may not leave the team; it carries no word of the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The text has more characters than its place allows.
    #[error("the text has {chars} characters where {max} are allowed")]
    TooLong {
        /// Characters (Unicode scalar values) in the text.
        chars: usize,
        /// Characters allowed.
        max: usize,
    },
    /// The text has structured identifiers, at least one, in order of appearance.
    #[error("the text has {} structured identifiers", .0.len())]
    Identifiers(Vec<Finding>),
}

impl Releasable {
    /// Checks a text of at most `max_chars` characters (Unicode scalar values) and keeps it exactly as it was written.
    ///
    /// # Errors
    /// [`Refusal::TooLong`] before anything else, then [`Refusal::Identifiers`] with every finding.
    pub fn parse(text: impl Into<String>, max_chars: usize) -> Result<Releasable, Refusal> {
        let text = text.into();
        let chars = text.chars().count();
        if chars > max_chars {
            return Err(Refusal::TooLong { chars, max: max_chars });
        }
        let findings = structured_identifiers(&text);
        if findings.is_empty() { Ok(Releasable(text)) } else { Err(Refusal::Identifiers(findings)) }
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as it was written, without the proof.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Refusal {
    /// The sorts of identifiers found, each once, to name them on screen; empty when the text is too long.
    pub fn kinds(&self) -> Vec<Kind> {
        let Refusal::Identifiers(findings) = self else { return Vec::new() };
        let mut kinds: Vec<Kind> = findings.iter().map(|finding| finding.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }
}

/// Tells the length only: a log line never shows what people wrote.
impl std::fmt::Debug for Releasable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Releasable({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_with_an_identifier_does_not_leave_the_team() {
        let refusal = Releasable::parse("Bel 06-12345678 of mail jan@gmail.com, of 06-87654321.", 500).unwrap_err();
        assert_eq!(refusal.kinds(), [Kind::Phone, Kind::Email]);
        assert!(matches!(&refusal, Refusal::Identifiers(findings) if findings.len() == 3));
        assert!(!format!("{refusal:?} {refusal}").contains("jan"));
    }

    #[test]
    fn length_counts_characters_and_not_bytes() {
        assert!(Releasable::parse("één", 3).is_ok());
        assert_eq!(Releasable::parse("één!", 3), Err(Refusal::TooLong { chars: 4, max: 3 }));
    }

    #[test]
    fn a_log_line_does_not_show_the_text() {
        let text = Releasable::parse("Eerst bellen, dan praten.", 100).unwrap();
        assert_eq!(text.as_str(), "Eerst bellen, dan praten.");
        assert_eq!(format!("{text:?}"), "Releasable(25 characters)");
    }

    proptest! {
        #[test]
        fn released_text_is_unchanged_and_without_findings(text in any::<String>()) {
            if let Ok(released) = Releasable::parse(text.as_str(), 10_000) {
                prop_assert_eq!(released.as_str(), text.as_str());
                prop_assert!(structured_identifiers(released.as_str()).is_empty());
            }
        }
    }
}
