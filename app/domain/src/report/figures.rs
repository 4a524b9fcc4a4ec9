//! Figures to read, of a preview or of a publication alike: shown or hidden, and nothing else.

use crate::LessonId;
use crate::disclosure::{Figure, Preview, Published, Table};
use std::collections::BTreeMap;

/// One table to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureTable {
    /// Which.
    pub table: Table,
    /// The distinct families in it.
    pub total: Figure,
    /// Its cells in order, by key.
    pub cells: Vec<(String, Figure)>,
}

impl FigureTable {
    /// Whether there is nothing to read in it.
    pub fn is_hidden(&self) -> bool {
        self.total.is_hidden() && self.cells.iter().all(|(_, figure)| figure.is_hidden())
    }

    /// The largest shown number, for the length of bars.
    pub fn largest(&self) -> u32 {
        let shown = self.cells.iter().map(|(_, figure)| *figure).chain([self.total]).filter_map(Figure::shown);
        shown.max().unwrap_or(1)
    }
}

/// All figures of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The tables in the order of the report.
    pub tables: Vec<FigureTable>,
    seen: BTreeMap<String, Figure>,
}

impl Figures {
    /// One table.
    pub fn table(&self, table: Table) -> Option<&FigureTable> {
        self.tables.iter().find(|one| one.table == table)
    }

    /// In how many families a lesson was seen.
    pub fn seen(&self, lesson: LessonId) -> Figure {
        self.seen.get(&lesson.to_string()).copied().unwrap_or(Figure::Hidden)
    }

    /// Whether anything is hidden.
    pub fn hides(&self) -> bool {
        let cells = self.tables.iter().flat_map(|table| table.cells.iter().map(|(_, figure)| figure));
        cells.chain(self.tables.iter().map(|table| &table.total)).chain(self.seen.values()).any(|one| one.is_hidden())
    }
}

impl From<&Preview> for Figures {
    fn from(preview: &Preview) -> Self {
        let tables = preview.tables().map(|one| FigureTable {
            table: one.table,
            total: one.total,
            cells: one.cells.into_iter().map(|(key, figure)| (key.to_owned(), figure)).collect(),
        });
        let seen = preview.seen().map(|one| (one.key.to_owned(), one.families)).collect();
        Figures { tables: tables.collect(), seen }
    }
}

impl From<&Published> for Figures {
    fn from(published: &Published) -> Self {
        let tables = published.tables().iter().filter_map(|one| {
            let table = Table::ALL.into_iter().find(|table| table.key() == one.key())?;
            let cells = one.cells().map(|(key, figure)| (key.to_owned(), figure)).collect();
            Some(FigureTable { table, total: one.total(), cells })
        });
        let seen = published.seen().map(|(key, figure)| (key.to_owned(), figure)).collect();
        Figures { tables: tables.collect(), seen }
    }
}
