//! Whether all cells of a table may be read together, by what their sum tells; a help to the suppressor, which the audit never asks.

use super::{address::Address, complement::Complement, layout::Table, rules::Rules, tally::Tally};

/// Whether the whole, less the total of some table, would be too small a number. Beside a total below the threshold, itself hidden, it
/// tells nothing.
pub(super) fn everyone_tells(tally: &Tally, rules: Rules, small: &[bool]) -> bool {
    differences(tally).any(|(slot, one)| small[slot] && tally.count(tally.layout().slot(one.part)) >= rules.threshold())
}

/// Whether nobody can tell too small an overlap, or too small a difference of two totals, when no cell is hidden. Beside a known total
/// all cells tell how far they overlap. Where the total is hidden for a difference, they tell that it is no more than their sum.
pub(super) fn all_may_stand(tally: &Tally, rules: Rules, table: Table, small: &[bool], hidden: &[bool]) -> bool {
    let layout = tally.layout();
    let overlaps = layout.overlap_addresses().into_iter().filter(|one| *one == Address::Overlap(table));
    let overlap = overlaps.map(|one| layout.slot(one)).find(|slot| small[*slot]);
    if !layout.everyone_in().contains(&table) || !everyone_tells(tally, rules, small) {
        return overlap.is_none();
    }
    let differences: Vec<usize> = differences(tally).map(|(slot, _)| slot).filter(|slot| small[*slot]).collect();
    let at_stake = || differences.iter().copied().chain(overlap);
    let room = |own: &[u32]| room(tally, table, hidden, own);
    let nothing = vec![0; layout.slots()];
    // What a difference of totals can be at most: the true one, and the families by which the cells add up to more than the whole.
    let sum: u32 = layout.cell_slots(table).map(|cell| tally.count(cell)).sum();
    let more = sum - tally.count(layout.slot(Address::Whole));
    let highest = |slot: usize| if overlap == Some(slot) { room(&nothing) } else { tally.count(slot) + more };
    let awkward = |slot: usize, of_team: &[u32]| (1..Rules::REMAINDER).contains(&(tally.count(slot) - of_team[slot]));
    room(&nothing) >= rules.threshold() - 1
        && tally.owners().all(|own| {
            let concerned = at_stake().any(|slot| awkward(slot, &own.families));
            let pinned = |slot: usize| highest(slot) < own.brought[slot] + Rules::REMAINDER;
            (!concerned || room(&own.families) >= Rules::REMAINDER)
                && !at_stake().any(|slot| awkward(slot, &own.brought) && pinned(slot))
        })
}

/// How many more families the sum of the cells leaves room for than the largest figure that may be read without the hidden totals. All
/// are counted without a team's own.
fn room(tally: &Tally, table: Table, hidden: &[bool], own: &[u32]) -> u32 {
    let layout = tally.layout();
    let rest = |slot: usize| tally.count(slot) - own[slot];
    let others = Table::ALL.into_iter().filter(|one| !layout.everyone_in().contains(one));
    let totals = others.map(|one| layout.slot(Address::Total(one)));
    let cells = layout.everyone_in().iter().flat_map(|one| layout.cell_slots(*one)).filter(|cell| !hidden[*cell]);
    let largest = totals.chain(cells).map(rest).max().unwrap_or(0);
    layout.cell_slots(table).map(rest).sum::<u32>().saturating_sub(largest)
}

fn differences(tally: &Tally) -> impl Iterator<Item = (usize, &Complement)> {
    let layout = tally.layout();
    let complements = layout.complements().iter().enumerate().filter(|(_, one)| one.is_of_totals());
    complements.map(|(place, one)| (layout.slot(Address::Complement(place)), one))
}
