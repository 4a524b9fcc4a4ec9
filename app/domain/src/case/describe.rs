//! A description: age band, lines, themes, end date; what was typed at the proposal can be mended with it.

use crate::classification::{AgeBand, HelpLine};
use crate::theme::Theme;
use crate::{CaseId, Words};
use chrono::{Months, NaiveDate};

/// What a case is about, in codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The young person's age band.
    pub age: AgeBand,
    /// The lines of help involved, at least one.
    pub lines: Vec<HelpLine>,
    /// The themes, at least one.
    pub themes: Vec<Theme>,
}

impl Description {
    /// A description with at least one line and one theme.
    ///
    /// # Errors
    /// The field and the key of a sentence.
    pub fn new(age: AgeBand, lines: Vec<HelpLine>, themes: Vec<Theme>) -> Result<Self, (&'static str, &'static str)> {
        if lines.is_empty() {
            return Err(("lines", "refused-lines"));
        }
        if themes.is_empty() {
            return Err(("themes_local", "refused-themes"));
        }
        Ok(Description { age, lines, themes })
    }
}

/// What is said later of whose family a case is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FamilySaid {
    /// Whether another team may know it too; nothing when that stays as it is.
    pub elsewhere: Option<bool>,
    /// Another case of the team with the same family.
    pub same_family: Option<CaseId>,
}

/// A case described anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The version it replaces.
    pub version: i32,
    /// What is hard.
    pub hard: Words,
    /// The question.
    pub hope: Words,
    /// The codes.
    pub description: Description,
    /// What is said of whose family it is.
    pub family: FamilySaid,
    /// The day after which the text goes.
    pub ends_on: NaiveDate,
}

/// The latest end date of a case proposed on a day.
pub fn last_end(proposed: NaiveDate) -> NaiveDate {
    proposed.checked_add_months(Months::new(24)).unwrap_or(proposed)
}
