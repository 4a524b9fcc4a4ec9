//! What truly holds between the figures of a report, whatever the families; nothing that only usually holds.

use super::{
    address::Address,
    layout::{Layout, Table, Within},
};
use std::collections::BTreeSet;

/// A relation between figures, by slot. It holds for all families, and for all families that are not one team's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// The parts are disjoint and make up the whole.
    Sum { whole: usize, parts: Vec<usize> },
    /// The parts may overlap and make up the whole: no part is larger, together they are no smaller.
    Cover { whole: usize, parts: Vec<usize> },
    /// One is part of the other.
    Part { part: usize, whole: usize },
}

impl Relation {
    /// The figures it is about.
    pub fn slots(&self) -> impl Iterator<Item = usize> + '_ {
        let (one, rest): (usize, &[usize]) = match self {
            Self::Sum { whole, parts } | Self::Cover { whole, parts } => (*whole, parts),
            Self::Part { part, whole } => (*part, std::slice::from_ref(whole)),
        };
        std::iter::once(one).chain(rest.iter().copied())
    }
}

impl Layout {
    /// Everything that holds in this layout.
    pub(super) fn relations(&self) -> Vec<Relation> {
        let tables = Table::ALL.into_iter().flat_map(|table| {
            let (whole, parts) = (self.slot(Address::Total(table)), self.cell_slots(table).collect());
            let cells =
                if table.is_partition() { Relation::Sum { whole, parts } } else { Relation::Cover { whole, parts } };
            [cells, Relation::Part { part: whole, whole: self.slot(Address::Whole) }]
        });
        let seen = (0..self.seen().len()).flat_map(|place| {
            let part = self.slot(Address::Seen(place));
            self.holders(place).into_iter().map(move |whole| Relation::Part { part, whole: self.slot(whole) })
        });
        let complements = self.complements().iter().enumerate().map(|(place, one)| Relation::Sum {
            whole: self.slot(one.whole),
            parts: vec![self.slot(one.part), self.slot(Address::Complement(place))],
        });
        let everyone = self.everyone_in().iter().map(|table| Relation::Sum {
            whole: self.slot(Address::Whole),
            parts: vec![self.slot(Address::Total(*table))],
        });
        tables.chain(everyone).chain(seen).chain(complements).collect()
    }

    /// All that a seen figure was declared part of, and so the totals of their tables; each once.
    pub(super) fn holders(&self, place: usize) -> BTreeSet<Address> {
        let within = self.seen().get(place).map_or(&[][..], |seen| &seen.within);
        let of = |within: &Within| match within {
            Within::Table(table) => vec![Address::Total(*table)],
            Within::Cell(table, key) => {
                let cell = self.cells(*table).iter().position(|cell| cell == key);
                cell.map(|cell| Address::Cell(*table, cell)).into_iter().chain([Address::Total(*table)]).collect()
            }
        };
        within.iter().flat_map(of).collect()
    }
}
