//! What a person can be told and do next; never their own words, and no wording for the screen.

use std::borrow::Cow;
use thiserror::Error;

/// One thing wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The field's name in the form; empty when the form as a whole is meant.
    pub field: Cow<'static, str>,
    /// The key of the sentence that says what to do.
    pub says: &'static str,
}

/// Why something did not happen.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Problem {
    /// It does not exist, or not for this person: the two look alike.
    #[error("absent")]
    Absent,
    /// Nobody is signed in.
    #[error("not signed in")]
    SignIn,
    /// The input needs another look.
    #[error("refused")]
    Refused(Vec<Objection>),
    /// Somebody else changed it meanwhile; the pairs are the fields as they stand now.
    #[error("changed meanwhile")]
    Conflict(Vec<(&'static str, String)>),
    /// It exists and is one's own, but its time has passed or has not come; the key says which.
    #[error("not now")]
    NotNow(&'static str),
    /// Too many tries; later again.
    #[error("busy")]
    Busy,
    /// The disk is full or the database cannot be reached; nothing was stored.
    #[error("storage")]
    Storage,
    /// A fault of ours.
    #[error("broken")]
    Broken,
}

impl Problem {
    /// A refusal about one field.
    pub fn field(field: impl Into<Cow<'static, str>>, says: &'static str) -> Self {
        Problem::Refused(vec![Objection { field: field.into(), says }])
    }

    /// A refusal about the form as a whole.
    pub fn form(says: &'static str) -> Self {
        Problem::field("", says)
    }
}

/// Collects objections, so that one answer names them all.
#[derive(Default)]
pub struct Objections(Vec<Objection>);

impl Objections {
    /// Notes that `field` needs another look.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, says: &'static str) {
        self.0.push(Objection { field: field.into(), says });
    }

    /// Keeps the value of a successful parse, or notes the objection.
    pub fn take<T>(&mut self, field: impl Into<Cow<'static, str>>, parsed: Result<T, &'static str>) -> Option<T> {
        parsed.map_err(|says| self.add(field, says)).ok()
    }

    /// Nothing, or all objections at once.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every objection noted.
    pub fn check(self) -> Result<(), Problem> {
        if self.0.is_empty() { Ok(()) } else { Err(Problem::Refused(self.0)) }
    }
}
