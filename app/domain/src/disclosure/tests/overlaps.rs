//! What cells and their total tell together: how many families are in more than one cell.

use super::proof::tampered;
use super::village::{FIVE, Village, at, cells, team, village};
use crate::disclosure::{
    Address, Figure, Inference, Place, Table, Unproven, attack, attack_by_team, audit, excess::Overlapping, naive,
};
use proptest::prelude::*;

const THEME: Table = Table::Theme;
const OVERLAP: Address = Address::Overlap(THEME);

fn two() -> [Place; 2] {
    [at(THEME, "infrastructure"), at(THEME, "coherence")]
}

/// Six families in each theme and nowhere else; besides, these of a team in two.
fn themed(both: &[(u8, u32)]) -> Village {
    both.iter()
        .fold(village().spreads(THEME, &[6; 4]), |village, (team, families)| village.brings(*team, *families, &two()))
}

#[test]
fn how_far_cells_overlap_is_a_figure() {
    for both in [0, 1, 4, 5] {
        let village = (0..both).fold(themed(&[]), |village, number| village.brings(number, 1, &two()));
        let (tally, ours, all) = (village.tally(), village.preview(), naive(&village.tally(), &FIVE()));
        let large = Some(6 + u32::from(both));
        let shown = both == 5;
        assert_eq!(cells(&all, THEME), [large, large, Some(6), Some(6)]);
        assert_eq!(cells(&ours, THEME)[..2], if shown { [large; 2] } else { [None; 2] });
        assert_eq!(village.total(THEME), Some(24 + u32::from(both)), "a total is not hidden for it");
        assert_eq!((audit(&ours, &tally, &FIVE()), attack(&ours, &FIVE())), (Ok(()), vec![]));
        assert_eq!(audit(&all, &tally, &FIVE()), if shown { Ok(()) } else { Err(Unproven::Bounded(OVERLAP)) });
        assert_eq!(attack(&all, &FIVE()).iter().any(|one| one.address == OVERLAP), !shown);
    }
}

#[test]
fn that_no_family_has_two_themes_is_told_by_nobody() {
    let nobody = Inference { address: OVERLAP, least: 0, most: Some(0) };
    let all = naive(&themed(&[]).tally(), &FIVE());
    assert!(attack(&all, &FIVE()).contains(&nobody));
    assert_eq!(themed(&[]).cells(THEME), [None, None, Some(6), Some(6)]);
}

#[test]
fn a_team_does_not_learn_how_far_the_families_of_others_overlap() {
    for (others, shown) in [(1, false), (2, false), (3, true)] {
        let village = themed(&[(8, 5), (9, others)]);
        let (tally, all) = (village.tally(), naive(&village.tally(), &FIVE()));
        assert_eq!(village.cells(THEME).iter().all(Option::is_some), shown, "{others}");
        assert_eq!(audit(&village.preview(), &tally, &FIVE()), Ok(()));
        assert_eq!(audit(&all, &tally, &FIVE()).is_ok(), shown);
        let learns = attack_by_team(&all, &tally, team(8)).iter().any(|one| one.address == OVERLAP);
        assert_eq!(learns, !shown, "{others}");
    }
}

#[test]
fn what_overlaps_by_the_word_of_two_teams_counts_as_own_and_as_anothers() {
    // Five families that the ninth team knows in one theme and the tenth in another: neither knows that they are in two.
    let five = |village: Village| {
        (0..5).fold(village.brings(8, 5, &two()[..1]), |village, one| village.brings_too(9, 25 + one, two()[1].clone()))
    };
    assert_eq!(five(themed(&[])).cells(THEME), [None, None, Some(6), Some(6)]);
    let (tally, ours) = (five(themed(&[])).tally(), five(themed(&[])).preview());
    assert_eq!(audit(&ours, &tally, &FIVE()), Ok(()));
}

#[test]
fn one_hidden_cell_tells_no_overlap_but_must_not_be_told_itself() {
    let village = themed(&[(8, 2), (9, 2)]);
    let one = tampered(&naive(&village.tally(), &FIVE()), Address::Cell(THEME, 0), Figure::Hidden);
    assert!(!attack(&one, &FIVE()).iter().any(|found| found.address == OVERLAP));
    // A cell known to be six or more could not have been hidden for its size.
    assert_eq!(audit(&one, &village.tally(), &FIVE()), Err(Unproven::Bounded(Address::Cell(THEME, 0))));
}

/// All ways in which up to five families can be in three cells: the cells, the total, and those in more than one.
fn memberships() -> Vec<([u32; 3], u32, u32)> {
    let kinds = 1..8_u32;
    let mut found = vec![([0; 3], 0, 0)];
    let mut last = found.clone();
    for _ in 0..5 {
        let more = last.iter().flat_map(|(cells, total, both)| {
            kinds.clone().map(move |kind| {
                let cells: [u32; 3] = std::array::from_fn(|cell| cells[cell] + (kind >> cell & 1));
                (cells, total + 1, both + u32::from(kind.count_ones() > 1))
            })
        });
        let mut more: Vec<_> = more.collect();
        more.sort_unstable();
        more.dedup();
        found.extend(&more);
        last = more;
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn how_far_cells_may_overlap_is_what_counting_out_finds(
        cells in prop::collection::vec((0..5_u32, 0..3_u32), 3),
        total in (0..5_u32, 0..3_u32),
    ) {
        let span = |(low, wide): (u32, u32)| (low, (low + wide).min(5));
        let (cells, total): (Vec<_>, _) = (cells.into_iter().map(span).collect(), span(total));
        let within = |(low, high): (u32, u32), value: u32| (low..=high).contains(&value);
        let known = memberships();
        let known = known.iter().filter(|(of, all, _)| within(total, *all) && (0..3).all(|one| within(cells[one], of[one])));
        let counted: std::collections::BTreeSet<u32> = known.map(|(_, _, both)| *both).collect();
        let ours = Overlapping { cells: cells.clone(), total, floor: 0 };
        let found: std::collections::BTreeSet<u32> = (0..=6).filter(|value| ours.allows(*value)).collect();
        prop_assert_eq!(found, counted);
    }
}
