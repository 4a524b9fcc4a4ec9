//! The shape of a quarter's report: its tables, cells and seen figures by key; no counts and no screen text.

use super::complement::Complement;
use std::collections::BTreeSet;
use thiserror::Error;

/// The four tables of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Theme group; a family may be in several.
    Theme,
    /// Line of help, 0 to 3; a family may be in several.
    Line,
    /// Weeks waited; a family is in one cell.
    Waiting,
    /// Outcome of checks of agreements; a family may be in several.
    Checks,
}

impl Table {
    /// The tables in the order of the report.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Line, Self::Waiting, Self::Checks];

    /// The stable name in documents and addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Line => "line",
            Self::Waiting => "waiting",
            Self::Checks => "checks",
        }
    }

    /// Whether a family is in exactly one cell, so that the cells add up to the total.
    pub fn is_partition(self) -> bool {
        match self {
            Self::Waiting => true,
            Self::Theme | Self::Line | Self::Checks => false,
        }
    }
}

/// What a seen figure is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// All its families are in this table.
    Table(Table),
    /// All its families are in this cell.
    Cell(Table, String),
}

/// A figure on its own: by how many families a story was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its stable name.
    pub key: String,
    /// Everything a reader may know it to be part of. Leave nothing out: what is not declared is not protected.
    pub within: Vec<Within>,
}

/// The shape of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    cells: [Vec<String>; 4],
    seen: Vec<Seen>,
    everyone: BTreeSet<Table>,
    complements: Vec<Complement>,
}

/// A shape that no report can have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Misshapen {
    /// There is no theme group, or there are more than [`Layout::MOST_THEMES`].
    #[error("a report has 1 to {} theme groups", Layout::MOST_THEMES)]
    Themes,
    /// A key is empty, or stands twice.
    #[error("a key is empty or stands twice")]
    Key,
    /// A seen figure is said to be part of a cell that does not exist.
    #[error("a seen figure is part of an unknown cell")]
    UnknownCell,
}

impl Layout {
    /// More theme groups than this would make the choice of cells slow.
    pub const MOST_THEMES: usize = 12;

    /// A report with these theme groups, in this order, and these seen figures, ordered by key.
    pub fn new(themes: Vec<String>, mut seen: Vec<Seen>) -> Result<Self, Misshapen> {
        if themes.is_empty() || themes.len() > Self::MOST_THEMES {
            return Err(Misshapen::Themes);
        }
        seen.sort_by(|one, other| one.key.cmp(&other.key));
        if !distinct(themes.iter()) || !distinct(seen.iter().map(|one| &one.key)) {
            return Err(Misshapen::Key);
        }
        let keys = |keys: [&str; 4]| keys.map(String::from).to_vec();
        let cells = [
            themes,
            keys(["0", "1", "2", "3"]),
            keys(["to-4", "5-12", "over-12", "still-waiting"]),
            keys(["kept", "not-kept", "not-applicable", "blocked"]),
        ];
        let layout = Self { cells, seen, everyone: BTreeSet::new(), complements: Vec::new() };
        let known = |within: &Within| match within {
            Within::Table(_) => true,
            Within::Cell(table, key) => layout.cells(*table).contains(key),
        };
        if !layout.seen.iter().flat_map(|one| &one.within).all(known) {
            return Err(Misshapen::UnknownCell);
        }
        Ok(Self { complements: layout.find_complements(), ..layout })
    }

    /// The same, where every family of any table is in each of these too, as every reader knows. What is left out is not protected.
    #[must_use]
    pub fn with_everyone_in(self, tables: impl IntoIterator<Item = Table>) -> Self {
        let layout = Self { everyone: tables.into_iter().collect(), ..self };
        Self { complements: layout.find_complements(), ..layout }
    }

    /// The tables that every family is in: their totals are one number, the whole.
    pub fn everyone_in(&self) -> &BTreeSet<Table> {
        &self.everyone
    }

    /// The keys of the cells of a table, in order.
    pub fn cells(&self, table: Table) -> &[String] {
        let [theme, line, waiting, checks] = &self.cells;
        match table {
            Table::Theme => theme,
            Table::Line => line,
            Table::Waiting => waiting,
            Table::Checks => checks,
        }
    }

    /// The seen figures, ordered by key.
    pub fn seen(&self) -> &[Seen] {
        &self.seen
    }

    /// What can be subtracted: cells from their totals in the order of the tables, then seen figures from what holds them,
    /// then totals from the whole, where a table tells that.
    pub(super) fn complements(&self) -> &[Complement] {
        &self.complements
    }
}

fn distinct<'a>(mut keys: impl Iterator<Item = &'a String>) -> bool {
    let mut known = BTreeSet::new();
    keys.all(|key| !key.is_empty() && known.insert(key))
}
