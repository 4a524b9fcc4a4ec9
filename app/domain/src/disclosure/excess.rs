//! What the audit asks about how far cells overlap: which numbers of families in more than one cell the figures still allow.

use super::{
    address::Address,
    audit::Auditor,
    layout::Table,
    solve::{OutOfSteps, Span, Steps},
};

/// What somebody can tell of the cells of a table and of its total.
pub(super) struct Overlapping {
    pub cells: Vec<Span>,
    pub total: Span,
    /// Those of whom is known that they are in more than one.
    pub floor: u32,
}

impl Overlapping {
    /// Whether so many families may be in more than one cell. Of each cell at most so many are in another too, and each of them is in
    /// two at least; the others are in one. That holds for as many in the cells as can be, and so for everything between.
    pub fn allows(&self, value: u32) -> bool {
        let value = u64::from(value);
        let of = |part: &dyn Fn(u64, u64) -> u64| -> u64 {
            self.cells.iter().map(|(low, high)| part(u64::from(*low), u64::from(*high))).sum()
        };
        let in_two = of(&|_, high| high.min(value)) >= 2 * value;
        let (fewest, most) = (value + of(&|low, _| low.saturating_sub(value)), of(&|_, high| high));
        in_two && fewest <= u64::from(self.total.1) && most >= u64::from(self.total.0) + value
    }

    /// The smallest and largest number that may be.
    pub fn reach(&self) -> Span {
        let values = || (self.floor..=self.total.1).filter(|value| self.allows(*value));
        (values().min().unwrap_or(self.floor), values().max().unwrap_or(self.floor))
    }

    /// Whether from the least on every number up to `most` may be, and more than one.
    pub fn leaves(&self, most: u32) -> bool {
        let least = self.reach().0;
        (least..=most.max(least + 1)).all(|value| self.allows(value))
    }

    /// Whether the sum of the cells less the total can be told.
    pub fn is_told(&self) -> bool {
        self.cells.iter().chain([&self.total]).all(|(low, high)| low == high)
    }
}

impl Auditor<'_> {
    /// The first table of concern whose overlap is not safe from who knows `own` to be in each figure, and at least `floor`.
    pub(super) fn first_overlap_told(
        &self,
        own: &[u32],
        floor: &[u32],
        concerns: impl Fn(Address) -> bool,
        safe: impl Fn(&Overlapping, Address) -> bool,
        steps: &mut Steps,
    ) -> Result<Option<Address>, OutOfSteps> {
        for address in self.tally.layout().overlap_addresses().into_iter().filter(|one| concerns(*one)) {
            let Address::Overlap(table) = address else { continue };
            if !safe(&self.overlapping(table, own, floor, steps)?, address) {
                return Ok(Some(address));
            }
        }
        Ok(None)
    }

    fn overlapping(
        &self,
        table: Table,
        own: &[u32],
        floor: &[u32],
        steps: &mut Steps,
    ) -> Result<Overlapping, OutOfSteps> {
        let layout = self.tally.layout();
        let puzzle = self.puzzle(Some(Address::Overlap(table)), own, floor, steps)?;
        let mut reach = |slot: usize| puzzle.around(slot).reach(slot, steps);
        let total = reach(layout.slot(Address::Total(table)))?;
        let cells = layout.cell_slots(table).map(reach).collect::<Result<_, _>>()?;
        Ok(Overlapping { cells, total, floor: floor[layout.slot(Address::Overlap(table))] })
    }
}
