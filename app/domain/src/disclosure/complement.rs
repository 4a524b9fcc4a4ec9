//! What can be subtracted: the families of a whole that are not in one part of it; whether they are too few is said elsewhere.

use super::{
    address::Address,
    layout::{Layout, Table},
};

/// A figure and another that it is part of: together they tell a third, the families of the whole that are not in the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Complement {
    /// A total, a cell, or the whole where the total of a table is the same number.
    pub whole: Address,
    /// A cell, a seen figure, or the total of a table that not every family is in.
    pub part: Address,
}

impl Complement {
    /// Whether it is what two totals differ by: there the whole is hidden, in every table that tells it, as the cells would tell the part.
    pub fn is_of_totals(&self) -> bool {
        matches!(self.part, Address::Total(_))
    }
}

impl Layout {
    /// Every cell within its total, every seen figure within each of its holders, and every total within the whole where that is a total too. Where a table has one cell, that cell is the
    /// total: nothing remains, whatever the families.
    pub(super) fn find_complements(&self) -> Vec<Complement> {
        let cells = Table::ALL.into_iter().filter(|table| self.cells(*table).len() > 1).flat_map(|table| {
            let whole = Address::Total(table);
            (0..self.cells(table).len()).map(move |cell| Complement { whole, part: Address::Cell(table, cell) })
        });
        let seen = (0..self.seen().len()).flat_map(|place| {
            let part = Address::Seen(place);
            self.holders(place).into_iter().map(move |whole| Complement { whole, part })
        });
        let told = !self.everyone_in().is_empty();
        let others = Table::ALL.into_iter().filter(|table| told && !self.everyone_in().contains(table));
        let totals = others.map(|table| Complement { whole: Address::Whole, part: Address::Total(table) });
        cells.chain(seen).chain(totals).collect()
    }

    /// Whether what holds this seen figure stands in more than one table.
    pub(super) fn stands_in_several_tables(&self, place: usize) -> bool {
        let totals = self.holders(place).into_iter().filter(|holder| matches!(holder, Address::Total(_)));
        totals.count() > 1
    }
}
