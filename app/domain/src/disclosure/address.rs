//! Which figure of a report is meant, and the order in which they stand; no numbers.

use super::layout::{Layout, Table};

/// A figure of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Address {
    /// The distinct families of one table.
    Total(Table),
    /// One cell, by its place in the table.
    Cell(Table, usize),
    /// How often a story was seen, by its place among the seen figures.
    Seen(usize),
    /// The distinct families of all tables together. Never published, yet taken as known.
    Whole,
}

impl Layout {
    /// Every figure that is published, in order: per table its total and cells, then what was seen.
    pub fn addresses(&self) -> Vec<Address> {
        let tables = Table::ALL.into_iter().flat_map(|table| {
            let cells = (0..self.cells(table).len()).map(move |cell| Address::Cell(table, cell));
            std::iter::once(Address::Total(table)).chain(cells)
        });
        tables.chain((0..self.seen().len()).map(Address::Seen)).collect()
    }

    /// The place of a figure in a row of all figures; the whole comes after those that are published.
    pub(super) fn slot(&self, address: Address) -> usize {
        let before = |table: Table| -> usize {
            Table::ALL.into_iter().take_while(|&one| one != table).map(|one| 1 + self.cells(one).len()).sum()
        };
        let tables = || Table::ALL.into_iter().map(|one| 1 + self.cells(one).len()).sum::<usize>();
        match address {
            Address::Total(table) => before(table),
            Address::Cell(table, cell) => before(table) + 1 + cell,
            Address::Seen(place) => tables() + place,
            Address::Whole => tables() + self.seen().len(),
        }
    }

    /// The number of slots, the whole included.
    pub(super) fn slots(&self) -> usize {
        self.slot(Address::Whole) + 1
    }

    /// The slots of the cells of a table.
    pub(super) fn cell_slots(&self, table: Table) -> std::ops::Range<usize> {
        let first = self.slot(Address::Total(table)) + 1;
        first..first + self.cells(table).len()
    }
}
