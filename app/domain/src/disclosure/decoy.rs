//! Against a reader of the rules who takes every hidden figure for a small one: which table needs a cell, or its total, hidden more.

use super::{address::Address, layout::Table, rules::Rules, tally::Tally};

/// Whether a table with these too small cells must hide one that is not, if it has one.
pub(super) fn needs_decoy(tally: &Tally, table: Table, too_small: &[bool]) -> bool {
    let total = tally.count(tally.layout().slot(Address::Total(table)));
    let cells = tally.layout().cell_slots(table).zip(too_small);
    let large: u32 = cells.filter(|(_, small)| !**small).map(|(cell, _)| tally.count(cell)).sum();
    too_small.contains(&true) && (table.is_partition() || total > large)
}

/// Whether all cells are below the threshold and such that the total would tell that none of them is zero.
pub(super) fn total_tells(tally: &Tally, rules: Rules, table: Table) -> bool {
    let total = tally.count(tally.layout().slot(Address::Total(table)));
    let mut cells = tally.layout().cell_slots(table);
    let most_of_others = (rules.threshold() - 1) as usize * (cells.len() - 1);
    cells.all(|cell| tally.count(cell) < rules.threshold()) && total as usize > most_of_others
}
