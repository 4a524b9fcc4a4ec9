//! The proof that a preview gives no family away; it trusts nothing of how the figures were hidden, and it says where, never how many.

use super::{
    address::Address,
    figure::Figure,
    layout::Table,
    preview::Preview,
    relation::Relation,
    rules::Rules,
    solve::{OutOfSteps, Steps},
    tally::{Own, Tally},
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
    let too_small = (0..layout.slots()).map(|slot| too_small(tally, *rules, slot)).collect();
    let auditor = Auditor { preview, tally, rules: *rules, relations: layout.relations(), too_small };
    for address in layout.addresses() {
        if let Figure::Shown(families) = preview.figure(address) {
            auditor.shown(address, families)?;
        }
    }
    for table in Table::ALL {
        auditor.rule_reader(table)?;
    }
    let mut steps = Steps(rules.budget());
    auditor.reader(&mut steps)?;
    tally.owners().try_for_each(|own| auditor.team(own, &mut steps))
}

/// What an audit works with. The tally is the truth; the preview is what is judged.
pub(super) struct Auditor<'a> {
    pub(super) preview: &'a Preview,
    pub(super) tally: &'a Tally,
    pub(super) rules: Rules,
    pub(super) relations: Vec<Relation>,
    too_small: Vec<bool>,
}

impl Auditor<'_> {
    fn shown(&self, address: Address, families: u32) -> Result<(), Unproven> {
        if families != self.count(address) {
            return Err(Unproven::Wrong(address));
        }
        if self.too_small(address) { Err(Unproven::TooSmall(address)) } else { Ok(()) }
    }

    /// 3. A reader who takes what is hidden for small.
    fn rule_reader(&self, table: Table) -> Result<(), Unproven> {
        let cells: Vec<Address> =
            (0..self.tally.layout().cells(table).len()).map(|c| Address::Cell(table, c)).collect();
        let total = Address::Total(table);
        let (small, large): (Vec<Address>, Vec<Address>) = cells.iter().partition(|cell| self.too_small(**cell));
        if small.is_empty() || self.too_small(total) {
            return Ok(());
        }
        if large.is_empty() {
            // Each small cell can be zero only if the others can make up the total.
            let below = cells.iter().all(|cell| self.count(*cell) < self.rules.threshold());
            let others = u64::from(self.rules.threshold() - 1) * (cells.len() as u64 - 1);
            // Where everyone is in the table, no other total is larger than its own.
            let everyone = self.tally.layout().everyone_in().contains(&table);
            let mut totals = Table::ALL.into_iter().filter(|one| everyone || *one == table).map(Address::Total);
            let tells = totals.any(|one| u64::from(self.count(one)) > others && !self.preview.figure(one).is_hidden());
            return if below && tells { Err(Unproven::Guessable(table)) } else { Ok(()) };
        }
        let decoy = large.iter().any(|cell| self.preview.figure(*cell).is_hidden());
        let explained =
            large.iter().map(|cell| u64::from(self.count(*cell))).sum::<u64>() >= u64::from(self.count(total));
        if decoy || (explained && !table.is_partition()) { Ok(()) } else { Err(Unproven::Guessable(table)) }
    }

    pub(super) fn too_small(&self, address: Address) -> bool {
        self.too_small[self.slot(address)]
    }

    pub(super) fn count(&self, address: Address) -> u32 {
        self.tally.count(self.slot(address))
    }

    pub(super) fn slot(&self, address: Address) -> usize {
        self.tally.layout().slot(address)
    }
}

/// The rule for a figure by itself, written down a second time: the audit does not ask the suppressor.
fn too_small(tally: &Tally, rules: Rules, slot: usize) -> bool {
    let count = tally.count(slot);
    let awkward = |own: &Own| {
        let mut rests = count - own.families[slot]..=count - own.brought[slot];
        rests.any(|rest| (1..Rules::REMAINDER).contains(&rest))
    };
    count < rules.threshold() || tally.owners().any(awkward)
}
