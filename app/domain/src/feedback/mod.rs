//! What a respondent hears back: what was done with their answer, and their words as the team would tell them on; nothing of it is quoted.

mod others;
mod quoted;

use self::others::{Others, others};
use self::quoted::quotes;
use crate::classification::Concerned;
use crate::quartet::Head;
use crate::release::words;
use crate::trace::Releasable;
use crate::{CaseId, Objections, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// The field in which whoever names somebody of the family says that nothing is told of what that person said.
pub const APART: &str = "apart";

/// Words that leave the circle for one respondent, proven to hold no structured identifier and to tell of nobody else's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said(Releasable);

impl Said {
    /// Parses the field `text` of a form; `apart` is whether its writer looked for what another of the family said.
    ///
    /// # Errors
    /// [`Problem::Refused`] when nothing is there, it is too long, it holds an identifier, it says what another of the family
    /// said, or it names one and its writer did not look.
    pub fn parse(raw: &str, apart: bool) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        let parsed = words(&mut objections, "text", raw);
        objections.check()?;
        match others(raw) {
            Others::Said => return Err(Problem::field("text", "refused-others-said")),
            Others::Named if !apart => return Err(Problem::field(APART, "refused-others-named")),
            Others::Named | Others::Nobody => {}
        }
        parsed.map(Said).ok_or(Problem::Broken)
    }

    /// Nothing of anybody's own words is quoted.
    ///
    /// # Errors
    /// [`Problem::Refused`] when a piece of these stands in the text as it was written.
    pub fn quotes_none<'a>(&self, own: impl IntoIterator<Item = &'a str>) -> Result<(), Problem> {
        let quoted = own.into_iter().any(|own| quotes(self.as_str(), own));
        if quoted { Err(Problem::field("text", "refused-quoted")) } else { Ok(()) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Something written for one respondent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Who wrote it last.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Its row version.
    pub version: i32,
}

/// A respondent's words as the team would tell them on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paraphrase {
    /// What was written.
    pub written: Written,
    /// What the respondent said of it; nothing yet otherwise.
    pub agreed: Option<bool>,
}

/// What is written for one respondent, as the circle sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The case.
    pub head: Head,
    /// For whom.
    pub respondent: Concerned,
    /// Their own words, as far as they are for whoever looks.
    pub words: Option<String>,
    /// Whether a meeting about the case closed since they answered, so that there is something to tell.
    pub discussed: bool,
    /// Whether they chose a word to come back with, and so can read this.
    pub reachable: bool,
    /// What was done.
    pub done: Option<Written>,
    /// Their words as the team would tell them on, for those who may read the words themselves.
    pub paraphrase: Option<Paraphrase>,
}

/// What a respondent reads behind their own word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// What was done, and when that was written.
    pub done: Option<(String, DateTime<Utc>)>,
    /// How the team would tell their words on, with the version they see and what they said of it.
    pub paraphrase: Option<(String, i32, Option<bool>)>,
}

/// What a visitor can ask here.
#[async_trait]
pub trait FeedbackDesk: Send + Sync {
    /// What is written for one respondent.
    async fn feedback(&self, case: CaseId, respondent: Concerned) -> Result<Feedback, Problem>;
    /// Writes what was done, once a reflection closed the case; `version` is 0 the first time.
    async fn tell_done(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem>;
    /// Writes the respondent's words as the team would tell them on, and asks them anew.
    async fn paraphrase(&self, case: CaseId, respondent: Concerned, said: Said, version: i32) -> Result<(), Problem>;
    /// What whoever came back with their word reads.
    async fn heard(&self) -> Result<Heard, Problem>;
    /// Says yes or no to the words as they stand at this version.
    async fn agree(&self, agrees: bool, version: i32) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(raw: &str, apart: bool) -> (String, &'static str) {
        let Err(Problem::Refused(found)) = Said::parse(raw, apart) else { panic!("{raw} is let through") };
        (found[0].field.to_string(), found[0].says)
    }

    #[test]
    fn what_a_respondent_hears_back_holds_no_structured_identifier() {
        assert!(Said::parse("Er is nu één vast iemand.", false).is_ok());
        for wrong in ["", "Bel 06-12345678", "mail jan@gmail.com"] {
            assert_eq!(objects(wrong, true).0, "text", "{wrong}");
        }
    }

    #[test]
    fn what_a_respondent_hears_back_tells_of_nobody_elses_answer() {
        let said = ("text".to_owned(), "refused-others-said");
        assert_eq!(objects("Je moeder gaf een 4.", false), said);
        assert_eq!(objects("Je moeder gaf een 4.", true), said, "a box does not make it right");
        let named = "We bellen nu elke week met uw zoon.";
        assert_eq!(objects(named, false), (APART.to_owned(), "refused-others-named"));
        assert!(Said::parse(named, true).is_ok());
    }

    #[test]
    fn what_a_respondent_hears_back_is_no_quotation() {
        let said = Said::parse("Je schreef dat je alles vier keer moest vertellen.", false).expect("words");
        let own = ["Het was te druk.", "Dat je alles vier keer moest vertellen is raar."];
        assert_eq!(said.quotes_none(own), Err(Problem::field("text", "refused-quoted")));
        assert_eq!(said.quotes_none(["Alles vier keer vertellen."]), Ok(()));
    }
}
