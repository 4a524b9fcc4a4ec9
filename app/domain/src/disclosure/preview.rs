//! What the reader will see, no more; whoever composes a report works on this, and only an audit turns it into a publication.

use super::{
    address::Address,
    audit::{Unproven, audit},
    document::Document,
    figure::Figure,
    label::Label,
    layout::{Layout, Table},
    published::Published,
    rules::Rules,
    tally::Tally,
};

/// The figures of a report after disclosure control. Holds nothing of what is hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    layout: Layout,
    figures: Vec<Figure>,
}

/// One table to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFigures<'a> {
    /// Which table.
    pub table: Table,
    /// Its stable name.
    pub key: &'static str,
    /// The distinct families in it.
    pub total: Figure,
    /// Its cells in order, by key.
    pub cells: Vec<(&'a str, Figure)>,
}

/// One seen figure to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenFigure<'a> {
    /// Its stable name.
    pub key: &'a str,
    /// By how many families it was seen.
    pub families: Figure,
}

impl Preview {
    pub(super) fn new(layout: Layout, figures: Vec<Figure>) -> Self {
        Self { layout, figures }
    }

    /// The shape of the report.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// One figure; the whole is never published and always hidden.
    pub fn figure(&self, address: Address) -> Figure {
        self.figures.get(self.layout.slot(address)).copied().unwrap_or(Figure::Hidden)
    }

    /// The tables in order.
    pub fn tables(&self) -> impl Iterator<Item = TableFigures<'_>> {
        Table::ALL.into_iter().map(|table| {
            let cells = self.layout.cells(table).iter().enumerate();
            let cells = cells.map(|(cell, key)| (key.as_str(), self.figure(Address::Cell(table, cell)))).collect();
            TableFigures { table, key: table.key(), total: self.figure(Address::Total(table)), cells }
        })
    }

    /// The seen figures, ordered by key.
    pub fn seen(&self) -> impl Iterator<Item = SeenFigure<'_>> {
        let seen = self.layout.seen().iter().enumerate();
        seen.map(|(place, seen)| SeenFigure { key: &seen.key, families: self.figure(Address::Seen(place)) })
    }

    /// Publishes, if the audit proves that this protects every family in the tally.
    pub fn publish(self, tally: &Tally, rules: &Rules, label: Label) -> Result<Published, Unproven> {
        audit(&self, tally, rules)?;
        Ok(Published::seal(Document::new(&self, *rules, label)))
    }
}
