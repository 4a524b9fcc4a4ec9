//! Every tally of a small world: no example was forgotten where all of them are tried.

use super::totals::told as told_of_totals;
use super::village::{FIVE, Village, at, cells, total, village};
use crate::disclosure::{Address, Background, Rules, Table, attack, audit, disclose, infer, layout::Layout};

/// All rows of this many numbers, each one of these.
fn rows(length: u32, values: &[u32]) -> impl Iterator<Item = Vec<u32>> {
    let base = values.len();
    (0..base.pow(length)).map(move |row| (0..length).map(|digit| values[row / base.pow(digit) % base]).collect())
}

fn is_proven(village: &Village) {
    let (tally, rules) = (village.tally(), FIVE());
    let view = disclose(&tally, &rules);
    let told = || Table::ALL.map(|table| (cells(&view, table), tally.counts().to_vec()));
    assert_eq!(audit(&view, &tally, &rules), Ok(()), "{:?}", told());
    for address in view.layout().addresses() {
        let shown = view.figure(address).shown();
        assert!(shown.is_none_or(|families| families >= 5), "{:?}", told());
    }
    for (place, one) in view.layout().complements().iter().enumerate() {
        if let (Some(whole), Some(part)) = (view.figure(one.whole).shown(), view.figure(one.part).shown()) {
            let slot = view.layout().slot(Address::Complement(place));
            let of_others = tally.owners().map(|own| whole - part - own.families[slot]);
            assert!(whole - part >= 5 && of_others.into_iter().all(|rest| rest == 0 || rest >= 3), "{:?}", told());
        }
    }
    for address in view.layout().overlap_addresses() {
        let Address::Overlap(table) = address else { continue };
        let slot = view.layout().slot(address);
        let of_others = tally.owners().map(|own| tally.count(slot) - own.families[slot]);
        let small = tally.count(slot) < 5 || of_others.into_iter().any(|rest| rest == 1 || rest == 2);
        let all_shown = total(&view, table).is_some() && cells(&view, table).iter().all(Option::is_some);
        assert!(!(small && all_shown), "{:?}", told());
    }
}

#[test]
fn every_partition_of_two_teams_is_proven() {
    for row in rows(8, &[0, 2, 6]).chain(rows(8, &[1, 5])) {
        is_proven(&village().fills(0, Table::Waiting, &row[..4]).fills(1, Table::Waiting, &row[4..]));
    }
}

#[test]
fn every_partition_of_three_teams_in_two_cells_is_proven() {
    for row in rows(6, &[0, 1, 2, 5]) {
        let village = village().fills(0, Table::Waiting, &row[..2]).fills(1, Table::Waiting, &row[2..4]);
        is_proven(&village.fills(2, Table::Waiting, &row[4..]));
    }
}

/// Two overlapping cells of which each team has so many families in one, the other and both.
fn overlap(row: &[u32]) -> Village {
    let (one, other) = (at(Table::Theme, "one"), at(Table::Theme, "other"));
    let places = [vec![one.clone()], vec![other.clone()], vec![one, other]];
    row.iter().enumerate().fold(village().with_themes(&["one", "other"]), |village, (place, families)| {
        village.brings(u8::try_from(place / 3).expect("few teams"), *families, &places[place % 3])
    })
}

#[test]
fn every_pair_of_overlapping_cells_of_two_teams_is_proven() {
    rows(6, &[0, 1, 3, 5]).for_each(|row| is_proven(&overlap(&row)));
}

#[test]
fn every_pair_of_overlapping_cells_of_three_teams_is_proven() {
    rows(9, &[0, 2]).chain(rows(9, &[1, 4])).for_each(|row| is_proven(&overlap(&row)));
}

/// A world where every family is in one of two overlapping themes: in one, in the other, in both, or in one without having waited.
fn everyone(row: &[u32]) -> Village {
    let (one, other, waited) = (at(Table::Theme, "one"), at(Table::Theme, "other"), at(Table::Waiting, "to-4"));
    let bare = vec![one.clone()];
    let places =
        [vec![one.clone(), waited.clone()], vec![other.clone(), waited.clone()], vec![one, other, waited], bare];
    let village = village().with_themes(&["one", "other"]).with_everyone_in(&[Table::Theme]);
    row.iter().enumerate().fold(village, |village, (place, families)| {
        village.brings(u8::try_from(place / 4).expect("few teams"), *families, &places[place % 4])
    })
}

#[test]
fn every_world_of_two_teams_where_everyone_has_a_theme_is_proven() {
    let all = rows(8, &[0, 5]).chain(rows(8, &[1, 4])).chain(rows(8, &[2, 6])).chain(rows(8, &[0, 9]));
    all.for_each(|row| is_proven(&everyone(&row)));
}

#[test]
fn every_world_of_three_teams_where_everyone_has_a_theme_is_proven() {
    rows(12, &[0, 3]).step_by(3).chain(rows(12, &[1, 5]).step_by(7)).for_each(|row| is_proven(&everyone(&row)));
}

#[test]
fn no_difference_of_totals_and_no_overlap_is_told_in_any_such_world() {
    for row in rows(4, &[0, 1, 2, 4, 5, 9]) {
        let many = (0..8).fold(everyone(&[]), |village, team: u32| {
            let (one, other, waited) = (at(Table::Theme, "one"), at(Table::Theme, "other"), at(Table::Waiting, "to-4"));
            let bare = vec![one.clone()];
            let places = [
                vec![one.clone(), waited.clone()],
                vec![other.clone(), waited.clone()],
                vec![one, other, waited],
                bare,
            ];
            let number = u8::try_from(team).expect("few");
            row.iter().zip(places).fold(village, |village, (families, places)| {
                village.brings(number, families / 8 + u32::from(team < families % 8), &places)
            })
        });
        let tally = many.tally();
        let view = disclose(&tally, &FIVE());
        assert!(attack(&view, &FIVE()).is_empty(), "{row:?}");
        assert_eq!(told_of_totals(&view, &tally), vec![], "{row:?}");
    }
}

/// Families from so many teams that only the threshold matters.
fn counts_only(table: Table, row: &[u32]) -> Village {
    village().spreads(table, row)
}

#[test]
fn no_small_cell_of_any_partition_is_bounded_by_a_reader_of_the_report() {
    for row in rows(4, &[0, 1, 2, 4, 5, 9]) {
        let village = counts_only(Table::Waiting, &row);
        let view = village.preview();
        assert!(attack(&view, &FIVE()).is_empty(), "{row:?}");
        let knows = Background::none(view.layout()).with_totals(&village.tally(), &FIVE());
        let cells = infer(&view, &knows).into_iter().filter(|one| matches!(one.address, Address::Cell(..)));
        assert!(cells.into_iter().all(|one| one.leaves(4)), "{row:?}");
    }
}

#[test]
fn zero_is_never_shown_and_never_ruled_out() {
    for row in rows(4, &[0, 5, 8]) {
        let view = counts_only(Table::Waiting, &row).preview();
        for (cell, families) in row.iter().enumerate().filter(|(_, families)| **families == 0) {
            assert_eq!(cells(&view, Table::Waiting)[cell], None, "{families} of {row:?}");
        }
    }
    let layout: Layout = village().preview().layout().clone();
    assert_eq!(layout.addresses().len(), 20);
    assert_eq!(Rules::LOWEST, 5);
}
