//! The proof that a preview gives no family away; it trusts nothing of how the figures were hidden, and it says where, never how many.

use super::{
    address::Address,
    figure::Figure,
    layout::Table,
    preview::Preview,
    relation::Relation,
    rules::Rules,
    solve::{OutOfSteps, Puzzle, Steps},
    tally::Tally,
};
use thiserror::Error;

/// Why a preview may not be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unproven {
    /// The preview and the tally are not of the same report.
    #[error("the preview is of another report")]
    OtherReport,
    /// A shown figure is not the number that was counted.
    #[error("{0:?} is not what was counted")]
    Wrong(Address),
    /// A shown figure is too small by itself.
    #[error("{0:?} is too small to show")]
    TooSmall(Address),
    /// Who takes everything hidden in this table for small can compute it.
    #[error("what is hidden in {} can be guessed", .0.key())]
    Guessable(Table),
    /// The published figures say too much about a hidden one.
    #[error("{0:?} is hidden but can be bounded")]
    Bounded(Address),
    /// The published figures say too much about a hidden one to some team.
    #[error("{0:?} is hidden but a team can bound it")]
    BoundedByATeam(Address),
    /// The audit did not end within its budget.
    #[error("the audit did not end within its budget")]
    OutOfSteps,
}

impl From<OutOfSteps> for Unproven {
    fn from(_: OutOfSteps) -> Self {
        Self::OutOfSteps
    }
}

/// Proves that no hidden figure can be computed, or bounded more tightly than the rules allow; see the module for what that means.
pub fn audit(preview: &Preview, tally: &Tally, rules: &Rules) -> Result<(), Unproven> {
    if preview.layout() != tally.layout() {
        return Err(Unproven::OtherReport);
    }
    let layout = tally.layout();
    let auditor = Auditor { preview, tally, rules: *rules, relations: layout.relations() };
    for address in layout.addresses() {
        if let Figure::Shown(families) = preview.figure(address) {
            auditor.shown(address, families)?;
        }
    }
    for table in Table::ALL {
        auditor.rule_reader(table)?;
    }
    let mut steps = Steps(rules.budget());
    for address in layout.addresses().into_iter().filter(|one| preview.figure(*one).is_hidden()) {
        auditor.reader(address, &mut steps)?;
        auditor.teams(address, &mut steps)?;
    }
    Ok(())
}

struct Auditor<'a> {
    preview: &'a Preview,
    tally: &'a Tally,
    rules: Rules,
    relations: Vec<Relation>,
}

impl Auditor<'_> {
    fn shown(&self, address: Address, families: u32) -> Result<(), Unproven> {
        if families != self.count(address) {
            return Err(Unproven::Wrong(address));
        }
        if self.too_small(address) { Err(Unproven::TooSmall(address)) } else { Ok(()) }
    }

    fn rule_reader(&self, table: Table) -> Result<(), Unproven> {
        let cells: Vec<Address> = (0..self.tally.layout().cells(table).len()).map(|c| Address::Cell(table, c)).collect();
        let total = Address::Total(table);
        let (small, large): (Vec<Address>, Vec<Address>) = cells.iter().partition(|cell| self.too_small(**cell));
        if small.is_empty() || self.too_small(total) {
            return Ok(());
        }
        if large.is_empty() {
            // Each small cell can be zero only if the others can make up the total.
            let below = cells.iter().all(|cell| self.count(*cell) < self.rules.threshold());
            let others = u64::from(self.rules.threshold() - 1) * (cells.len() as u64 - 1);
            let tells = below && u64::from(self.count(total)) > others && !self.preview.figure(total).is_hidden();
            return if tells { Err(Unproven::Guessable(table)) } else { Ok(()) };
        }
        let decoy = large.iter().any(|cell| self.preview.figure(*cell).is_hidden());
        let explained = large.iter().map(|cell| u64::from(self.count(*cell))).sum::<u64>() >= u64::from(self.count(total));
        if decoy || (explained && !table.is_partition()) { Ok(()) } else { Err(Unproven::Guessable(table)) }
    }

    fn reader(&self, address: Address, steps: &mut Steps) -> Result<(), Unproven> {
        let (count, slot, threshold) = (self.count(address), self.slot(address), self.rules.threshold());
        let puzzle = self.puzzle(address, |_| 0, |_| 0);
        let safe = match address {
            Address::Total(_) if count >= threshold => {
                let (low, high) = puzzle.reach(slot, steps)?;
                low < high
            }
            Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole => {
                all_allowed(&puzzle, slot, threshold - 1, steps)?
            }
        };
        if safe { Ok(()) } else { Err(Unproven::Bounded(address)) }
    }

    fn teams(&self, address: Address, steps: &mut Steps) -> Result<(), Unproven> {
        let (count, slot) = (self.count(address), self.slot(address));
        let awkward = 1..Rules::REMAINDER;
        for own in self.tally.owners() {
            if awkward.contains(&(count - own.families[slot])) {
                let puzzle = self.puzzle(address, |slot| own.families[slot], |_| 0);
                if !all_allowed(&puzzle, slot, Rules::REMAINDER, steps)? {
                    return Err(Unproven::BoundedByATeam(address));
                }
            }
            let brought = own.brought[slot];
            if awkward.contains(&(count - brought)) {
                let (low, high) = self.puzzle(address, |_| 0, |slot| own.brought[slot]).reach(slot, steps)?;
                if low > brought && high < brought + Rules::REMAINDER {
                    return Err(Unproven::BoundedByATeam(address));
                }
            }
        }
        Ok(())
    }

    /// All figures less `own`, at least `floor`: fixed if anybody knows them, free otherwise, `asked` always as published.
    fn puzzle(&self, asked: Address, own: impl Fn(usize) -> u32, floor: impl Fn(usize) -> u32) -> Puzzle<'_> {
        let layout = self.tally.layout();
        // Room enough for the truth and for every value asked after; less room only makes the proof harder.
        let ceiling = self.tally.counts().iter().max().unwrap_or(&0) + self.rules.threshold();
        let span = |address: Address| {
            let slot = layout.slot(address);
            let published = !self.preview.figure(address).is_hidden();
            let guessed = match address {
                Address::Total(_) | Address::Whole => address != asked && !self.too_small(address),
                Address::Cell(..) | Address::Seen(_) => false,
            };
            let fixed = self.count(address) - own(slot);
            if published || guessed { (fixed, fixed) } else { (floor(slot), ceiling) }
        };
        let spans = layout.addresses().into_iter().chain([Address::Whole]).map(span).collect();
        Puzzle { relations: &self.relations, spans }
    }

    fn too_small(&self, address: Address) -> bool {
        let (count, slot) = (self.count(address), self.slot(address));
        let remains = |own: &super::tally::Own| {
            (1..Rules::REMAINDER).any(|rest| (count - own.families[slot]..=count - own.brought[slot]).contains(&rest))
        };
        count < self.rules.threshold() || self.tally.owners().any(remains)
    }

    fn count(&self, address: Address) -> u32 {
        self.tally.count(self.slot(address))
    }

    fn slot(&self, address: Address) -> usize {
        self.tally.layout().slot(address)
    }
}

fn all_allowed(puzzle: &Puzzle<'_>, slot: usize, most: u32, steps: &mut Steps) -> Result<bool, OutOfSteps> {
    for value in 0..=most {
        if !puzzle.allows(slot, value, steps)? {
            return Ok(false);
        }
    }
    Ok(true)
}
