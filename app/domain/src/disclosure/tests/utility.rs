//! What protection costs: figures hidden against the fewest that could be, searched with the attack instead of the suppressor.

use super::{
    generated::{larger_neighbourhoods, neighbourhoods},
    totals::told as told_together,
    village::FIVE,
};
use crate::disclosure::{
    Address, Background, Figure, Preview, Rules, Table, Tally, disclose, infer, shield::too_small,
};

/// One table as published with these cells hidden; all else is hidden.
fn only(tally: &Tally, table: Table, hidden: &[bool]) -> Preview {
    let layout = tally.layout();
    let figure = |address| {
        let slot = layout.slot(address);
        let shown = match address {
            Address::Total(one) => one == table && !hides_total(tally, table),
            Address::Cell(one, cell) => one == table && !hidden[cell],
            Address::Seen(_) | Address::Whole | Address::Complement(_) | Address::Overlap(_) => false,
        };
        if shown { Figure::Shown(tally.count(slot)) } else { Figure::Hidden }
    };
    Preview::new(layout.clone(), layout.addresses().into_iter().map(figure).collect())
}

/// The total is too small, or it would tell a small difference from another.
fn hides_total(tally: &Tally, table: Table) -> bool {
    let layout = tally.layout();
    let tells = layout.complements().iter().enumerate().any(|(place, one)| {
        let large = tally.count(layout.slot(one.part)) >= Rules::LOWEST;
        one.is_of_totals() && large && too_small(tally, FIVE(), layout.slot(Address::Complement(place)))
    });
    too_small(tally, FIVE(), layout.slot(Address::Total(table))) || layout.everyone_in().contains(&table) && tells
}

/// Nobody bounds a hidden cell of this table, what remains beside one, what its total differs by from another or how far its cells
/// overlap, too tightly: conditions 1 and 2 of the module.
fn protects(tally: &Tally, table: Table, hidden: &[bool]) -> bool {
    let (view, layout) = (only(tally, table, hidden), tally.layout());
    let cells = |background: Background| {
        let found = infer(&view, &background.with_totals(tally, &FIVE()));
        found.into_iter().filter(|one| match one.address {
            Address::Cell(of, _) => of == table,
            Address::Complement(place) => {
                matches!(layout.complements()[place].part, Address::Cell(of, _) if of == table)
                    && too_small(tally, FIVE(), layout.slot(one.address))
            }
            Address::Total(_) | Address::Seen(_) | Address::Whole | Address::Overlap(_) => false,
        })
    };
    let overlaps = layout.overlap_addresses().contains(&Address::Overlap(table))
        && too_small(tally, FIVE(), layout.slot(Address::Overlap(table)));
    if overlaps && !hidden.contains(&true) && !hides_total(tally, table) {
        return false;
    }
    let many =
        |address| matches!(address, Address::Complement(_)) && tally.count(layout.slot(address)) >= Rules::LOWEST;
    cells(Background::none(layout))
        .all(|one| one.leaves(Rules::LOWEST - 1) || many(one.address) && one.most != Some(one.least))
        && tally.teams().all(|team| {
            let rest = |slot: usize| tally.count(slot) - tally.owner(team).map_or(0, |own| own.families[slot]);
            cells(Background::of_team(tally, team)).all(|one| {
                !(1..Rules::REMAINDER).contains(&rest(layout.slot(one.address))) || one.leaves(Rules::REMAINDER)
            })
        })
        && told_together(&view, tally).is_empty()
}

/// The fewest figures of a table that must be hidden.
fn fewest(tally: &Tally, table: Table) -> usize {
    let layout = tally.layout();
    let own: Vec<bool> = layout.cell_slots(table).map(|slot| too_small(tally, FIVE(), slot)).collect();
    let total = usize::from(hides_total(tally, table));
    let choices = (0..1_usize << own.len())
        .map(|mask| own.iter().enumerate().map(|(cell, own)| *own || mask >> cell & 1 == 1).collect::<Vec<bool>>());
    let mut sizes: Vec<(usize, Vec<bool>)> =
        choices.map(|choice| (choice.iter().filter(|hidden| **hidden).count(), choice)).collect();
    sizes.sort();
    sizes.dedup();
    let found = sizes.into_iter().find(|(_, choice)| protects(tally, table, choice));
    total + found.map_or(own.len(), |(size, _)| size)
}

#[test]
fn d_12_no_more_is_hidden_than_a_quarter_over_the_least() {
    let (mut ours, mut least, mut all) = (0, 0, 0);
    for tally in neighbourhoods(120) {
        let view = disclose(&tally, &FIVE());
        for table in view.tables() {
            let figures = || table.cells.iter().map(|(_, figure)| *figure).chain([table.total]);
            ours += figures().filter(|figure| figure.is_hidden()).count();
            least += fewest(&tally, table.table);
            all += figures().count();
        }
    }
    let ratio = f64::from(u32::try_from(ours).expect("few")) / f64::from(u32::try_from(least).expect("few"));
    let met = if ratio <= 1.25 { "met" } else { "missed" };
    println!("D-12 published {} of {all} figures of tables", all - ours);
    println!("D-12 {ratio:.3} goal 1.250 {met} ({ours} hidden of {all}, at least {least})");
    assert!(ours * 4 <= least * 5);
}

/// How many cells there are, and how many of the cells, the totals and the totals of lines are shown.
fn shown(tallies: &[Tally]) -> [usize; 4] {
    let (mut all, mut cells, mut totals, mut lines) = (0, 0, 0, 0);
    for tally in tallies {
        let view = disclose(tally, &FIVE());
        for table in view.tables() {
            all += table.cells.len();
            cells += table.cells.iter().filter(|(_, figure)| !figure.is_hidden()).count();
            totals += usize::from(!table.total.is_hidden());
            lines += usize::from(table.table == Table::Line && !table.total.is_hidden());
        }
    }
    [all, cells, totals, lines]
}

#[test]
fn d_12_most_totals_and_cells_of_larger_neighbourhoods_are_published() {
    let (few, many) = (neighbourhoods(1_000), larger_neighbourhoods(300));
    for (families, tallies) in [("0 to 44", &few), ("40 to 119", &many)] {
        let ([all, cells, totals, lines], of) = (shown(tallies), tallies.len());
        println!(
            "D-12 of {families} families {cells} of {all} cells, {totals} of {} totals, {lines} of {of} of lines",
            of * 4
        );
    }
    let [all, cells, totals, _] = shown(&many);
    assert!(cells * 10 >= all * 9 && totals * 10 >= many.len() * 4 * 8);
}
