//! The proof that a preview gives no family away; it trusts nothing of how the figures were hidden, and it says where, never how many.

use super::{
    address::Address,
    figure::Figure,
    layout::Table,
    preview::Preview,
    relation::Relation,
    rules::Rules,
    solve::{OutOfSteps, Puzzle, Steps},
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

struct Auditor<'a> {
    preview: &'a Preview,
    tally: &'a Tally,
    rules: Rules,
    relations: Vec<Relation>,
    too_small: Vec<bool>,
}

impl Auditor<'_> {
    fn shown(&self, address: Address, families: u32) -> Result<(), Unproven> {
        if families != self.count(address) {
            return Err(Unproven::Wrong(address));
        }
        if self.too_small(address) { Err(Unproven::TooSmall(address)) } else { Ok(()) }
    }

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
            let tells = below && u64::from(self.count(total)) > others && !self.preview.figure(total).is_hidden();
            return if tells { Err(Unproven::Guessable(table)) } else { Ok(()) };
        }
        let decoy = large.iter().any(|cell| self.preview.figure(*cell).is_hidden());
        let explained =
            large.iter().map(|cell| u64::from(self.count(*cell))).sum::<u64>() >= u64::from(self.count(total));
        if decoy || (explained && !table.is_partition()) { Ok(()) } else { Err(Unproven::Guessable(table)) }
    }

    /// 1. Nothing is known but the report, the totals and the whole.
    fn reader(&self, steps: &mut Steps) -> Result<(), Unproven> {
        let nothing = vec![0; self.tally.layout().slots()];
        let threshold = self.rules.threshold();
        let safe = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| match address {
            Address::Total(_) if self.count(address) >= threshold => {
                puzzle.reach(self.slot(address), steps).map(|(low, high)| low < high)
            }
            Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole => {
                all_allowed(puzzle, self.slot(address), threshold - 1, steps)
            }
        };
        let bounded = self.first_unsafe(&nothing, &nothing, |_| true, safe, steps)?;
        bounded.map_or(Ok(()), |address| Err(Unproven::Bounded(address)))
    }

    /// 2. A team knows its families, or knows only what it brought.
    fn team(&self, own: &Own, steps: &mut Steps) -> Result<(), Unproven> {
        let nothing = vec![0; self.tally.layout().slots()];
        let awkward = |address: Address, of_team: &[u32]| {
            let slot = self.slot(address);
            (1..Rules::REMAINDER).contains(&(self.count(address) - of_team[slot]))
        };
        let (families, brought) = (&own.families, &own.brought);
        let all_rests = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| {
            all_allowed(puzzle, self.slot(address), Rules::REMAINDER, steps)
        };
        let not_pinned = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| {
            let (low, high) = puzzle.reach(self.slot(address), steps)?;
            let mine = brought[self.slot(address)];
            Ok(low <= mine || high >= mine + Rules::REMAINDER)
        };
        let concerned = |address| awkward(address, families);
        let bounded = match self.first_unsafe(families, &nothing, concerned, all_rests, steps)? {
            None => self.first_unsafe(&nothing, brought, |address| awkward(address, brought), not_pinned, steps)?,
            Some(address) => Some(address),
        };
        bounded.map_or(Ok(()), |address| Err(Unproven::BoundedByATeam(address)))
    }

    /// The first hidden figure of concern that is not safe from who knows `own` to be in each figure, and at least `floor`.
    fn first_unsafe(
        &self,
        own: &[u32],
        floor: &[u32],
        concerns: impl Fn(Address) -> bool,
        safe: impl Fn(&Puzzle<'_>, Address, &mut Steps) -> Result<bool, OutOfSteps>,
        steps: &mut Steps,
    ) -> Result<Option<Address>, OutOfSteps> {
        let common = self.puzzle(None, own, floor, steps)?;
        let hidden = |address: &Address| self.preview.figure(*address).is_hidden();
        for address in self.tally.layout().addresses().into_iter().filter(hidden).filter(|one| concerns(*one)) {
            let slot = self.slot(address);
            let puzzle = if self.guessed(address) {
                self.puzzle(Some(address), own, floor, steps)?.around(slot)
            } else {
                common.around(slot)
            };
            if !safe(&puzzle, address, steps)? {
                return Ok(Some(address));
            }
        }
        Ok(None)
    }

    /// All figures less `own`, at least `floor`: fixed if anybody knows them, free otherwise. What is asked after is not guessed.
    fn puzzle(
        &self,
        asked: Option<Address>,
        own: &[u32],
        floor: &[u32],
        steps: &mut Steps,
    ) -> Result<Puzzle<'_>, OutOfSteps> {
        let layout = self.tally.layout();
        // Room enough for the truth and for every value asked after; less room only makes the proof harder.
        let ceiling = self.tally.counts().iter().max().unwrap_or(&0) + self.rules.threshold();
        let span = |address: Address| {
            let slot = layout.slot(address);
            let published = !self.preview.figure(address).is_hidden();
            let fixed = self.tally.count(slot) - own[slot];
            let known = published || (asked != Some(address) && self.guessed(address));
            if known { (fixed, fixed) } else { (floor[slot], ceiling) }
        };
        let spans = layout.addresses().into_iter().chain([Address::Whole]).map(span).collect();
        Puzzle::new(&self.relations, spans, steps)
    }

    /// Known to everybody, published or not.
    fn guessed(&self, address: Address) -> bool {
        match address {
            Address::Total(_) | Address::Whole => !self.too_small(address),
            Address::Cell(..) | Address::Seen(_) => false,
        }
    }

    fn too_small(&self, address: Address) -> bool {
        self.too_small[self.slot(address)]
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

/// The rule for a figure by itself, written down a second time: the audit does not ask the suppressor.
fn too_small(tally: &Tally, rules: Rules, slot: usize) -> bool {
    let count = tally.count(slot);
    let awkward = |own: &Own| {
        let mut rests = count - own.families[slot]..=count - own.brought[slot];
        rests.any(|rest| (1..Rules::REMAINDER).contains(&rest))
    };
    count < rules.threshold() || tally.owners().any(awkward)
}
