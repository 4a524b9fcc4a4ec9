//! What the audit asks about every hidden figure, for a reader and for each team; what is shown it takes as given.

use super::{
    address::Address,
    audit::{Auditor, Unproven},
    excess::Overlapping,
    rules::Rules,
    solve::{OutOfSteps, Puzzle, Steps},
    tally::Own,
};

impl Auditor<'_> {
    /// 1. Nothing is known but the report, the totals and the whole.
    pub(super) fn reader(&self, steps: &mut Steps) -> Result<(), Unproven> {
        let nothing = vec![0; self.tally.layout().slots()];
        let threshold = self.rules.threshold();
        let safe = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| match address {
            Address::Total(_) | Address::Complement(_) if self.count(address) >= threshold => {
                puzzle.reach(self.slot(address), steps).map(|(low, high)| low < high)
            }
            Address::Total(_)
            | Address::Cell(..)
            | Address::Seen(_)
            | Address::Whole
            | Address::Complement(_)
            | Address::Overlap(_) => self.all_allowed(puzzle, address, threshold - 1, steps),
        };
        let concerns = |address| !matches!(address, Address::Complement(_)) || self.too_small(address);
        let untold = |overlap: &Overlapping, address: Address| {
            let (low, high) = overlap.reach();
            !overlap.is_told() && low < high && (self.count(address) >= threshold || overlap.leaves(threshold - 1))
        };
        let bounded = match self.first_unsafe(&nothing, &nothing, concerns, safe, steps)? {
            None => self.first_overlap_told(&nothing, &nothing, |one| self.too_small(one), untold, steps)?,
            Some(address) => Some(address),
        };
        bounded.map_or(Ok(()), |address| Err(Unproven::Bounded(address)))
    }

    /// 2. A team knows its families, or knows only what it brought.
    pub(super) fn team(&self, own: &Own, steps: &mut Steps) -> Result<(), Unproven> {
        let nothing = vec![0; self.tally.layout().slots()];
        let awkward = |address: Address, of_team: &[u32]| {
            let slot = self.slot(address);
            (1..Rules::REMAINDER).contains(&(self.count(address) - of_team[slot]))
        };
        let (families, brought) = (&own.families, &own.brought);
        let all_rests = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| {
            self.all_allowed(puzzle, address, Rules::REMAINDER, steps)
        };
        let not_pinned = |puzzle: &Puzzle<'_>, address: Address, steps: &mut Steps| {
            let (low, high) = puzzle.reach(self.slot(address), steps)?;
            let mine = brought[self.slot(address)];
            Ok(low <= mine || high >= mine + Rules::REMAINDER)
        };
        let untold = |overlap: &Overlapping, _: Address| overlap.leaves(Rules::REMAINDER);
        let untold_as_brought = |overlap: &Overlapping, address: Address| {
            let ((low, high), mine) = (overlap.reach(), brought[self.slot(address)]);
            low <= mine || high >= mine + Rules::REMAINDER
        };
        let concerned = |address| awkward(address, families);
        let concerned_as_brought = |address| awkward(address, brought);
        let mut bounded = self.first_unsafe(families, &nothing, concerned, all_rests, steps)?;
        if bounded.is_none() {
            bounded = self.first_unsafe(&nothing, brought, concerned_as_brought, not_pinned, steps)?;
        }
        if bounded.is_none() {
            bounded = self.first_overlap_told(families, &nothing, concerned, untold, steps)?;
        }
        if bounded.is_none() {
            bounded = self.first_overlap_told(&nothing, brought, concerned_as_brought, untold_as_brought, steps)?;
        }
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
        let hidden = |address: &Address| self.preview.figure(*address).is_hidden();
        let layout = self.tally.layout();
        let figures = layout.addresses().into_iter().filter(hidden).chain(layout.complement_addresses());
        let figures: Vec<Address> = figures.filter(|one| concerns(*one)).collect();
        if figures.is_empty() {
            return Ok(None);
        }
        let common = self.puzzle(None, own, floor, steps)?;
        for address in figures {
            let slot = self.slot(address);
            let apart = if self.set_aside(address).is_empty() {
                None
            } else {
                Some(self.puzzle(Some(address), own, floor, steps)?)
            };
            let puzzle = apart.as_ref().unwrap_or(&common);
            let puzzle = match address {
                Address::Complement(place) => puzzle.with(self.definition(place), slot, steps)?.around(slot),
                Address::Total(_) | Address::Whole | Address::Cell(..) | Address::Seen(_) | Address::Overlap(_) => {
                    puzzle.around(slot)
                }
            };
            if !safe(&puzzle, address, steps)? {
                return Ok(Some(address));
            }
        }
        Ok(None)
    }

    /// Whether a figure may still have every value up to `most`: from zero, or what remains of a story that stands in several tables
    /// from the least that one of them leaves in another, as long as `most` is above it. What two totals differ by starts from the
    /// least that the other totals leave.
    fn all_allowed(
        &self,
        puzzle: &Puzzle<'_>,
        address: Address,
        most: u32,
        steps: &mut Steps,
    ) -> Result<bool, OutOfSteps> {
        let slot = self.slot(address);
        let least = if self.has_a_floor(address) { puzzle.reach(slot, steps)?.0 } else { 0 };
        for value in least..=most {
            if !puzzle.allows(slot, value, steps)? {
                return Ok(false);
            }
        }
        Ok(least < most || puzzle.allows(slot, least + 1, steps)?)
    }

    fn has_a_floor(&self, address: Address) -> bool {
        let layout = self.tally.layout();
        match address {
            Address::Complement(place) => match layout.complements()[place].part {
                Address::Seen(seen) => layout.stands_in_several_tables(seen),
                Address::Total(_) => true,
                Address::Cell(..) | Address::Whole | Address::Complement(_) | Address::Overlap(_) => false,
            },
            Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole | Address::Overlap(_) => false,
        }
    }
}
