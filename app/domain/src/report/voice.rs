//! What one side makes of a story: recognise, explain, value, improve.

use super::story::releasable;
use crate::classification::codes;
use crate::trace::Releasable;
use crate::{InterpretationId, Objections, Problem, WORDS, Words};

codes! {
    /// The four interpretations.
    VoiceKind {
        /// Do we see this too?
        Recognise = "recognise",
        /// How does it come about?
        Explain = "explain",
        /// What do we think of it?
        Value = "value",
        /// What will we do?
        Improve = "improve",
    }
}

codes! {
    /// Who speaks.
    Side {
        /// Those who work with families in the neighbourhood; the coordinator may write it down for them.
        FrontLine = "front_line",
        /// The municipality, by a manager.
        Municipality = "municipality",
    }
}

/// One interpretation as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Which.
    pub id: InterpretationId,
    /// Of what kind.
    pub kind: VoiceKind,
    /// Who speaks.
    pub side: Side,
    /// What they say; nothing when it was withdrawn.
    pub text: Option<String>,
    /// The row's version.
    pub version: i32,
}

/// One interpretation as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Of what kind.
    pub kind: VoiceKind,
    /// What they say; nothing takes it back.
    pub text: Option<Releasable>,
    /// The version that was on screen; 0 when there was none.
    pub version: i32,
}

impl Said {
    /// Parses the four fields of a side, each with its version.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that needs another look.
    pub fn parse(typed: [(VoiceKind, &str, i32); 4]) -> Result<Vec<Said>, Problem> {
        let mut objections = Objections::default();
        let mut said = Vec::new();
        for (kind, text, version) in typed {
            let text = Words::optional(text)
                .and_then(|words| words.map(|words| releasable(words.as_str(), WORDS)).transpose());
            if let Some(text) = objections.take(kind.code(), text) {
                said.push(Said { kind, text, version });
            }
        }
        objections.check().map(|()| said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interpretation_with_an_identifier_is_refused_and_an_empty_one_is_none() {
        let typed = |text| {
            let [a, b, c, d] = [VoiceKind::Recognise, VoiceKind::Explain, VoiceKind::Value, VoiceKind::Improve];
            [(a, text, 0), (b, "", 0), (c, "Goed zo.", 2), (d, " ", 0)]
        };
        assert_eq!(Said::parse(typed("Bel 06-12345678")), Err(Problem::field("recognise", "report-refused-phone")));
        let said = Said::parse(typed("Ja")).expect("four");
        assert_eq!(said.iter().map(|one| one.text.is_some()).collect::<Vec<_>>(), [true, false, true, false]);
    }
}
