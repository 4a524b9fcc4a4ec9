//! What one side makes of a story: recognise, explain, value, improve.

use crate::classification::codes;
use crate::release::releasable;
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

/// One interpretation as somebody changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Of what kind.
    pub kind: VoiceKind,
    /// What they say; nothing takes it back.
    pub text: Option<Releasable>,
    /// The version that was on screen; 0 when there was none.
    pub version: i32,
}

/// One field of a side's form.
#[derive(Clone, Copy, Debug)]
pub struct TypedVoice<'a> {
    /// Which.
    pub kind: VoiceKind,
    /// What stands in it.
    pub text: &'a str,
    /// What stood in it when the form was shown.
    pub shown: &'a str,
    /// The version of that; 0 when there was none.
    pub version: i32,
}

impl TypedVoice<'_> {
    /// Whether somebody changed it. Colleagues share a side: what one leaves alone another may have changed meanwhile.
    pub fn is_touched(&self) -> bool {
        let read = |text| Words::optional(text).map(|words| words.map(|words| words.as_str().to_owned()));
        read(self.text) != read(self.shown)
    }
}

impl Said {
    /// Parses the four fields of a side; what was left alone is not among them.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that needs another look, or when nothing was changed.
    pub fn parse(typed: [TypedVoice<'_>; 4]) -> Result<Vec<Said>, Problem> {
        let mut objections = Objections::default();
        let mut said = Vec::new();
        for TypedVoice { kind, text, version, .. } in typed.into_iter().filter(TypedVoice::is_touched) {
            let Some(typed) = objections.take(kind.code(), Words::optional(text)) else { continue };
            let emptied = typed.is_none();
            let text = typed.and_then(|typed| releasable(&mut objections, kind.code(), typed.into_string(), WORDS));
            if emptied || text.is_some() {
                said.push(Said { kind, text, version });
            }
        }
        objections.check()?;
        if said.is_empty() { Err(Problem::form("refused-nothing-said")) } else { Ok(said) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed<'a>(first: &'a str, third: &'a str, shown: &'a str) -> [TypedVoice<'a>; 4] {
        let voice = |kind, text, shown, version| TypedVoice { kind, text, shown, version };
        [
            voice(VoiceKind::Recognise, first, "", 0),
            voice(VoiceKind::Explain, "", "", 0),
            voice(VoiceKind::Value, third, shown, 2),
            voice(VoiceKind::Improve, " ", "", 0),
        ]
    }

    #[test]
    fn an_interpretation_with_an_identifier_is_refused() {
        let refused = Said::parse(typed("Bel 06-12345678", "", ""));
        assert_eq!(refused, Err(Problem::field("recognise", "refused-trace-phone")));
    }

    #[test]
    fn what_was_left_alone_is_not_said_and_what_was_emptied_is_taken_back() {
        let said = Said::parse(typed("Ja", "Goed\r\nzo.", "Goed\nzo.")).expect("one");
        assert_eq!(said.iter().map(|one| one.kind).collect::<Vec<_>>(), [VoiceKind::Recognise]);
        let said = Said::parse(typed("", "", "Goed zo.")).expect("one");
        assert_eq!(
            said.iter().map(|one| (one.kind, one.text.is_none())).collect::<Vec<_>>(),
            [(VoiceKind::Value, true)]
        );
        assert_eq!(Said::parse(typed("", "Goed zo.", "Goed zo.")), Err(Problem::form("refused-nothing-said")));
    }
}
