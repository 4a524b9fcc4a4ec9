//! Against a reader of the rules who takes every hidden figure for a small one: which table needs a cell, or its total, hidden more.

use super::{address::Address, layout::Table, rules::Rules, tally::Tally};

/// Whether a table with these too small cells must hide one that is not, if it has one.
pub(super) fn needs_decoy(tally: &Tally, table: Table, too_small: &[bool]) -> bool {
    let total = tally.count(tally.layout().slot(Address::Total(table)));
    let cells = tally.layout().cell_slots(table).zip(too_small);
    let large: u32 = cells.filter(|(_, small)| !**small).map(|(cell, _)| tally.count(cell)).sum();
    too_small.contains(&true) && (table.is_partition() || total > large)
}

/// The totals that would tell, where all cells of a table are below the threshold, that none of them is zero: its own, and where
/// everyone is in it, each that is as large, as it is no smaller than those.
pub(super) fn telling_totals(tally: &Tally, rules: Rules, table: Table) -> Vec<usize> {
    let layout = tally.layout();
    let mut cells = layout.cell_slots(table);
    let most_of_others = (rules.threshold() - 1) as usize * (cells.len() - 1);
    if !cells.all(|cell| tally.count(cell) < rules.threshold()) {
        return Vec::new();
    }
    let lower = |one: &Table| *one == table || layout.everyone_in().contains(&table);
    let totals = Table::ALL.into_iter().filter(lower).map(|one| layout.slot(Address::Total(one)));
    totals.filter(|total| tally.count(*total) as usize > most_of_others).collect()
}
