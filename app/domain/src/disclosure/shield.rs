//! Whether a choice of hidden cells protects one table, in closed form; a help to the suppressor, which the audit never asks.

use super::{address::Address, layout::Table, rules::Rules, tally::Tally};

/// A slot is too small by itself: below the threshold, or 1 or 2 families that are not some team's.
pub(super) fn too_small(tally: &Tally, rules: Rules, slot: usize) -> bool {
    let count = tally.count(slot);
    let gives_away = |families: u32, brought: u32| {
        let (fewest, most) = (count - families, count - brought);
        fewest < Rules::REMAINDER && most > 0
    };
    count < rules.threshold() || tally.owners().any(|own| gives_away(own.families[slot], own.brought[slot]))
}

/// One table under somebody's eyes: numbers less their own.
pub(super) struct Eyes {
    partition: bool,
    total: Option<u32>,
    whole: Option<u32>,
    cells: Vec<u32>,
}

impl Eyes {
    /// The table as seen by a reader (`own` is zero everywhere) or by a team with these families.
    pub fn on(tally: &Tally, rules: Rules, table: Table, own: impl Fn(usize) -> u32) -> Self {
        let layout = tally.layout();
        let known = |slot: usize| (!too_small(tally, rules, slot)).then(|| tally.count(slot) - own(slot));
        Self {
            partition: table.is_partition(),
            total: known(layout.slot(Address::Total(table))),
            whole: known(layout.slot(Address::Whole)),
            cells: layout.cell_slots(table).map(|cell| tally.count(cell) - own(cell)).collect(),
        }
    }

    /// Whether each hidden cell that `concerns` may still have every value from zero up to `most`.
    pub fn leave_room(&self, hidden: &[bool], most: u32, concerns: impl Fn(u32) -> bool) -> bool {
        let shown = self.cells.iter().zip(hidden).filter(|(_, hidden)| !**hidden).map(|(cell, _)| cell).sum::<u32>();
        let alone = hidden.iter().filter(|hidden| **hidden).count() == 1;
        let (low, high) = match (self.partition, self.total) {
            (true, Some(total)) => (if alone { total - shown } else { 0 }, Some(total - shown)),
            (true, None) => (0, self.whole.map(|whole| whole - shown)),
            (false, Some(total)) => (if alone { total.saturating_sub(shown) } else { 0 }, Some(total)),
            (false, None) => (0, self.whole),
        };
        let room = low == 0 && high.is_none_or(|high| high >= most);
        room || !self.cells.iter().zip(hidden).any(|(cell, hidden)| *hidden && concerns(*cell))
    }
}
