//! What protection costs: figures hidden against the fewest that could be, searched with the attack instead of the suppressor.

use super::{generated::neighbourhoods, village::FIVE};
use crate::disclosure::{
    Address, Background, Figure, Preview, Rules, Table, Tally, disclose, infer, shield::too_small,
};

/// One table as published with these cells hidden; all else is hidden.
fn only(tally: &Tally, table: Table, hidden: &[bool]) -> Preview {
    let layout = tally.layout();
    let figure = |address| {
        let slot = layout.slot(address);
        let shown = match address {
            Address::Total(one) => one == table && !too_small(tally, FIVE(), slot),
            Address::Cell(one, cell) => one == table && !hidden[cell],
            Address::Seen(_) | Address::Whole | Address::Complement(_) => false,
        };
        if shown { Figure::Shown(tally.count(slot)) } else { Figure::Hidden }
    };
    Preview::new(layout.clone(), layout.addresses().into_iter().map(figure).collect())
}

/// Nobody bounds a hidden cell of this table, or what remains beside one, too tightly: conditions 1 and 2 of the module.
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
            Address::Total(_) | Address::Seen(_) | Address::Whole => false,
        })
    };
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
}

/// The fewest figures of a table that must be hidden.
fn fewest(tally: &Tally, table: Table) -> usize {
    let layout = tally.layout();
    let own: Vec<bool> = layout.cell_slots(table).map(|slot| too_small(tally, FIVE(), slot)).collect();
    let total = usize::from(too_small(tally, FIVE(), layout.slot(Address::Total(table))));
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
