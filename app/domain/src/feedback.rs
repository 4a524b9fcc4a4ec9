//! What a respondent hears back: what was done with their answer, and their words as the team would tell them on; nothing of it is quoted.

use crate::classification::Concerned;
use crate::quartet::Head;
use crate::release::words;
use crate::trace::Releasable;
use crate::{CaseId, Objections, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Words that leave the circle for one respondent, proven to hold no structured identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said(Releasable);

impl Said {
    /// Parses field `field` of a form.
    ///
    /// # Errors
    /// [`Problem::Refused`] when nothing is there, it is too long, or it holds an identifier.
    pub fn parse(field: &'static str, raw: &str) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        let parsed = words(&mut objections, field, raw);
        objections.check()?;
        parsed.map(Said).ok_or(Problem::Broken)
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

    #[test]
    fn what_a_respondent_hears_back_holds_no_structured_identifier() {
        assert!(Said::parse("text", "Er is nu één vast iemand.").is_ok());
        for wrong in ["", "Bel 06-12345678", "mail jan@gmail.com"] {
            assert!(
                matches!(Said::parse("text", wrong), Err(Problem::Refused(found)) if found[0].field == "text"),
                "{wrong}"
            );
        }
    }
}
