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
    /// The families of a whole that are not in one part of it, by its place among the complements. Never published: it is subtracted.
    Complement(usize),
    /// The families of a table that are in more than one of its cells. Never published: the sum of the cells less the total tells it.
    Overlap(Table),
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

    /// What can be subtracted from what is published, in order: per table its cells, then what was seen.
    pub fn complement_addresses(&self) -> Vec<Address> {
        (0..self.complements().len()).map(Address::Complement).collect()
    }

    /// What the cells of a table tell together with its total, in order: partitions and single cells cannot overlap.
    pub fn overlap_addresses(&self) -> Vec<Address> {
        let can = |table: &Table| !table.is_partition() && self.cells(*table).len() > 1;
        Table::ALL.into_iter().filter(can).map(Address::Overlap).collect()
    }

    /// The place of a figure in a row of all figures; after those that are published come the whole, the complements and the overlaps.
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
            Address::Complement(place) => tables() + self.seen().len() + 1 + place,
            Address::Overlap(table) => {
                let before = Table::ALL.into_iter().take_while(|&one| one != table).count();
                tables() + self.seen().len() + 1 + self.complements().len() + before
            }
        }
    }

    /// The number of slots, the whole, the complements and the overlaps included.
    pub(super) fn slots(&self) -> usize {
        self.slot(Address::Complement(self.complements().len())) + Table::ALL.len()
    }

    /// The slots of the cells of a table.
    pub(super) fn cell_slots(&self, table: Table) -> std::ops::Range<usize> {
        let first = self.slot(Address::Total(table)) + 1;
        first..first + self.cells(table).len()
    }
}
