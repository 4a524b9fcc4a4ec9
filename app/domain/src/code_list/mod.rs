//! The lists that an administrator keeps, with dates: forms of help, referrers, kinds of provider, reasons of ending, professions, themes; what rules depend on stands in the row.

mod change;
mod code;
mod current;
mod file;

pub use change::{Change, Changes};
pub use code::Code;
pub use current::CurrentLists;
pub use file::{COLUMNS, Fault, MOST, mark, read, write};

use crate::Problem;
use crate::calendar::Month;
use crate::classification::{HelpLine, codes};
use crate::theme::Theme;
use async_trait::async_trait;
use std::ops::RangeInclusive;

codes! {
    /// A list.
    List {
        /// Forms of help.
        Forms = "form",
        /// Who referred.
        Referrers = "referrer",
        /// Kinds of provider.
        Providers = "provider",
        /// Why help ended.
        Endings = "ending",
        /// What professionals do for a living, in teams and beside them.
        Professions = "profession",
        /// What cases, lessons and loops are about.
        Themes = "theme",
    }
}

impl List {
    /// Whether this list can have a row with this code. A new theme would be in no group, and so in no report.
    pub fn takes(self, code: Code) -> bool {
        match self {
            List::Themes => Theme::parse(code.as_str()).is_some(),
            List::Forms | List::Referrers | List::Providers | List::Endings | List::Professions => true,
        }
    }
}

/// One row of a list. A row that ended stays: what was recorded with it goes on reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is stored with what people record.
    pub code: Code,
    /// What people read.
    pub label: String,
    /// The first month in which it is used.
    pub from: Month,
    /// The last month for which it can be chosen; nothing as long as it is used.
    pub until: Option<Month>,
    /// Which lines of help it can be of; nothing when any, or when the list has nothing to do with lines.
    pub lines: Option<(HelpLine, HelpLine)>,
    /// Whose classification it comes from, and of when.
    pub source: String,
}

impl Entry {
    /// Whether it can be chosen now, for something of that month. What lies before its first month may be recorded
    /// with it afterwards.
    pub fn fits(&self, month: Month, now: Month) -> bool {
        self.from <= now && self.until.is_none_or(|until| month <= until)
    }

    /// Whether it can be of this line.
    pub fn is_of(&self, line: HelpLine) -> bool {
        self.lines.is_none_or(|(first, last)| (first..=last).contains(&line))
    }

    /// The numbers of its lines.
    pub fn line_numbers(&self) -> Option<RangeInclusive<u8>> {
        self.lines.map(|(first, last)| first.number()..=last.number())
    }
}

/// Rows of several lists, each in the order of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists(Vec<(List, Entry)>);

impl Lists {
    /// These rows.
    pub fn of(rows: Vec<(List, Entry)>) -> Self {
        Lists(rows)
    }

    /// The row of a list with this code, ended or not.
    pub fn find(&self, list: List, code: Code) -> Option<&Entry> {
        self.of_list(list).find(|entry| entry.code == code)
    }

    /// Refuses what is chosen anew from a list and cannot be this month; what stood there before may stay.
    ///
    /// # Errors
    /// [`Problem::Refused`] about the field.
    pub fn check(
        &self,
        list: List,
        field: &'static str,
        chosen: &[Code],
        before: &[Code],
        now: Month,
    ) -> Result<(), Problem> {
        for code in chosen.iter().filter(|code| !before.contains(code)) {
            match self.find(list, *code) {
                None => return Err(Problem::field(field, "refused-choose")),
                Some(entry) if !entry.fits(now, now) => return Err(Problem::field(field, "code-list-refused-past")),
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// All rows of a list.
    pub fn of_list(&self, list: List) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |(of, _)| *of == list).map(|(_, entry)| entry)
    }
}

/// A list as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its rows.
    pub entries: Vec<Entry>,
    /// Changes whenever a row does: a change that was looked at is made on the list that was looked at.
    pub stand: String,
    /// This month.
    pub now: Month,
}

/// What a visitor can ask here.
#[async_trait]
pub trait CodeListDesk: Send + Sync {
    /// All lists as they stand, without asking the database.
    fn lists(&self) -> CurrentLists;
    /// Per list how many rows are in use and how many ended.
    async fn code_lists(&self) -> Result<Vec<(List, usize, usize)>, Problem>;
    /// One list.
    async fn code_list(&self, list: List) -> Result<Kept, Problem>;
    /// Adds rows and changes rows of the same code, all or none; rows that are not among them stay as they are.
    async fn import_codes(&self, list: List, rows: Vec<Entry>, stand: String) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests;
