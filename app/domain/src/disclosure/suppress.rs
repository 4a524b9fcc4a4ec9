//! Which figures to hide: those too small by themselves, and the fewest others that protect them; nothing is proven here.

use super::{
    address::Address,
    decoy::{needs_decoy, telling_totals},
    figure::Figure,
    layout::{Layout, Table},
    leeway::{all_may_stand, everyone_tells},
    preview::Preview,
    rules::Rules,
    shield::{Eyes, too_small},
    tally::Tally,
};

/// What a reader may see of a tally. The same tally and rules always give the same preview.
pub fn disclose(tally: &Tally, rules: &Rules) -> Preview {
    let layout = tally.layout();
    let mut hidden: Vec<bool> = (0..layout.slots()).map(|slot| too_small(tally, *rules, slot)).collect();
    let small = hidden.clone();
    hide_what_tells_a_complement(layout, &mut hidden);
    for table in Table::ALL {
        let cells = layout.cell_slots(table);
        let chosen = choose(tally, *rules, table, &small, &hidden);
        hidden[cells].copy_from_slice(&chosen);
        let total = layout.slot(Address::Total(table));
        hidden[total] |= telling_totals(tally, *rules, table).contains(&total);
        hide_seen_within(layout, &mut hidden);
    }
    // Last, as nothing else leans on it: a large total counts as known wherever no difference of totals is at stake.
    Table::ALL
        .into_iter()
        .flat_map(|table| telling_totals(tally, *rules, table))
        .for_each(|total| hidden[total] = true);
    if everyone_tells(tally, *rules, &small) {
        layout.everyone_in().iter().for_each(|table| hidden[layout.slot(Address::Total(*table))] = true);
    }
    let show = |address: Address| {
        let slot = layout.slot(address);
        if hidden[slot] { Figure::Hidden } else { Figure::Shown(tally.count(slot)) }
    };
    Preview::new(layout.clone(), layout.addresses().into_iter().map(show).collect())
}

/// The cells of one table to hide, beside those already `hidden`: every choice is tried, the cheapest that protects is taken. A cell
/// hidden for its complement is no small one, and so a decoy.
fn choose(tally: &Tally, rules: Rules, table: Table, small: &[bool], hidden: &[bool]) -> Vec<bool> {
    let layout = tally.layout();
    let together = all_may_stand(tally, rules, table, small, hidden);
    let (small, must) = (&small[layout.cell_slots(table)], &hidden[layout.cell_slots(table)]);
    let free: Vec<usize> = (0..must.len()).filter(|cell| !must[*cell]).collect();
    let total_known = !hidden[layout.slot(Address::Total(table))];
    let decoy = total_known && !free.is_empty() && small == must && needs_decoy(tally, table, small);
    let reader = Eyes::on(tally, rules, table, |_| 0);
    let teams: Vec<Eyes> = tally.owners().map(|own| Eyes::on(tally, rules, table, |slot| own.families[slot])).collect();
    let protects = |choice: &[bool]| {
        reader.leave_room(choice, rules.threshold() - 1, |_| true)
            && teams
                .iter()
                .all(|team| team.leave_room(choice, Rules::REMAINDER, |rest| (1..Rules::REMAINDER).contains(&rest)))
    };
    let choices = (0..1_usize << free.len()).map(|mask| {
        let extra: Vec<usize> =
            free.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, c)| *c).collect();
        let mut choice = must.to_vec();
        extra.iter().for_each(|cell| choice[*cell] = true);
        (extra, choice)
    });
    choices
        .filter(|(extra, choice)| {
            !(decoy && extra.is_empty()) && (together || choice.contains(&true)) && protects(choice)
        })
        .min_by_key(|(extra, choice)| (cost(layout, table, hidden, choice), distance(must, extra), extra.clone()))
        .map_or_else(|| vec![true; must.len()], |(_, choice)| choice)
}

/// How many figures this choice hides that were not hidden yet, seen figures within its cells included.
fn cost(layout: &Layout, table: Table, hidden: &[bool], choice: &[bool]) -> usize {
    let mut after = hidden.to_vec();
    after[layout.cell_slots(table)].copy_from_slice(choice);
    hide_seen_within(layout, &mut after);
    after.iter().zip(hidden).filter(|(after, before)| **after && !**before).count()
}

/// How far the extra cells stand from those that must be hidden. Cells go in pairs first, so that either can be there for the other.
fn distance(must: &[bool], extra: &[usize]) -> usize {
    let from = |cell: usize| {
        let must = (0..must.len()).filter(|one| must[*one]);
        must.map(|one| if one ^ 1 == cell { 0 } else { 1 + one.abs_diff(cell) }).min().unwrap_or(0)
    };
    extra.iter().map(|cell| from(*cell)).sum()
}

/// A part whose whole may be known would tell how many are not in it. Of two totals the whole is hidden, not the part.
fn hide_what_tells_a_complement(layout: &Layout, hidden: &mut [bool]) {
    for (place, complement) in layout.complements().iter().enumerate().filter(|(_, one)| !one.is_of_totals()) {
        hidden[layout.slot(complement.part)] |= hidden[layout.slot(Address::Complement(place))];
    }
}

/// A shown part of a hidden figure would be a floor under it.
fn hide_seen_within(layout: &Layout, hidden: &mut [bool]) {
    for place in 0..layout.seen().len() {
        let within_hidden = layout.holders(place).into_iter().any(|holder| hidden[layout.slot(holder)]);
        hidden[layout.slot(Address::Seen(place))] |= within_hidden;
    }
}
