//! The audit itself: its solver against counting out, what it refuses, and that it gives up rather than guess.

use super::village::{FIVE, at, cells, village};
use crate::disclosure::{
    Address, Figure, Label, Layout, Preview, Rules, Table, Unproven, audit, disclose, naive,
    relation::Relation,
    solve::{OutOfSteps, Puzzle, Span, Steps},
};
use proptest::prelude::*;

fn holds(relation: &Relation, values: &[u32]) -> bool {
    match relation {
        Relation::Sum { whole, parts } => values[*whole] == parts.iter().map(|part| values[*part]).sum::<u32>(),
        Relation::Cover { whole, parts } => {
            let sum: u32 = parts.iter().map(|part| values[*part]).sum();
            values[*whole] <= sum && parts.iter().all(|part| values[*part] <= values[*whole])
        }
        Relation::Part { part, whole } => values[*part] <= values[*whole],
    }
}

fn assignments(spans: &[Span]) -> Vec<Vec<u32>> {
    spans.iter().fold(vec![vec![]], |all, (low, high)| {
        let more = |before: Vec<u32>| (*low..=*high).map(move |value| [before.clone(), vec![value]].concat());
        all.into_iter().flat_map(more).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_solver_finds_what_counting_out_finds(
        kinds in prop::collection::vec(0..3_u8, 1..4),
        picks in prop::collection::vec(prop::sample::subsequence((0..6_usize).collect::<Vec<_>>(), 2..=4), 4),
        spans in prop::collection::vec((0..3_u32, 0..4_u32).prop_map(|(low, wide)| (low, low + wide)), 6),
    ) {
        let relation = |(kind, pick): (&u8, &Vec<usize>)| match kind {
            0 => Relation::Sum { whole: pick[0], parts: pick[1..].to_vec() },
            1 => Relation::Cover { whole: pick[0], parts: pick[1..].to_vec() },
            _ => Relation::Part { part: pick[0], whole: pick[1] },
        };
        let relations: Vec<Relation> = kinds.iter().zip(&picks).map(relation).collect();
        let puzzle = Puzzle::new(&relations, spans.clone(), &mut Steps(100_000)).expect("enough steps");
        let found: Vec<Vec<u32>> =
            assignments(&spans).into_iter().filter(|values| relations.iter().all(|one| holds(one, values))).collect();
        prop_assume!(!found.is_empty());
        for slot in 0..spans.len() {
            for value in 0..8 {
                let counted = found.iter().any(|values| values[slot] == value);
                prop_assert_eq!(puzzle.around(slot).allows(slot, value, &mut Steps(100_000)), Ok(counted));
            }
            let values = || found.iter().map(|values| values[slot]);
            let reach = (values().min().unwrap_or(0), values().max().unwrap_or(0));
            prop_assert_eq!(puzzle.around(slot).reach(slot, &mut Steps(100_000)), Ok(reach));
        }
    }
}

/// The preview with one figure changed.
pub fn tampered(preview: &Preview, address: Address, figure: Figure) -> Preview {
    let change = |one: Address| if one == address { figure } else { preview.figure(one) };
    Preview::new(preview.layout().clone(), preview.layout().addresses().into_iter().map(change).collect())
}

#[test]
fn the_audit_refuses_what_the_suppressor_would_never_make() {
    let tally = village().spreads(Table::Waiting, &[12, 9, 8, 2]).tally();
    let (preview, rules) = (disclose(&tally, &FIVE()), FIVE());
    assert_eq!(audit(&preview, &tally, &rules), Ok(()));
    let cell = |cell| Address::Cell(Table::Waiting, cell);
    let refused = |address, figure| audit(&tampered(&preview, address, figure), &tally, &rules).err();
    assert_eq!(refused(cell(0), Figure::Shown(13)), Some(Unproven::Wrong(cell(0))));
    assert_eq!(refused(cell(3), Figure::Shown(2)), Some(Unproven::TooSmall(cell(3))));
    assert_eq!(refused(cell(2), Figure::Shown(8)), Some(Unproven::Guessable(Table::Waiting)));
    let other = village().with_story("bell", vec![]).tally();
    assert_eq!(audit(&preview, &other, &rules), Err(Unproven::OtherReport));
}

#[test]
fn the_audit_refuses_what_a_team_could_subtract() {
    // Team 0 has all twelve of the third cell. To a reader the 1 beside it would be safe; team 0 would know it.
    let village = village().spreads(Table::Waiting, &[16, 16]).fills(0, Table::Waiting, &[0, 0, 12]);
    let village = village.fills(9, Table::Waiting, &[0, 0, 0, 1]);
    let (tally, ours) = (village.tally(), village.preview());
    assert_eq!(cells(&ours, Table::Waiting), [Some(16), None, Some(12), None]);
    let cell = |cell| Address::Cell(Table::Waiting, cell);
    let pair = tampered(&tampered(&ours, cell(1), Figure::Shown(16)), cell(2), Figure::Hidden);
    assert_eq!(audit(&pair, &tally, &FIVE()), Err(Unproven::BoundedByATeam(cell(3))));
}

#[test]
fn hiding_more_than_needed_is_allowed() {
    let tally = village().spreads(Table::Theme, &[12, 9, 8, 7]).tally();
    let preview = disclose(&tally, &FIVE());
    let all_cells = (0..4)
        .fold(preview.clone(), |preview, cell| tampered(&preview, Address::Cell(Table::Theme, cell), Figure::Hidden));
    assert_eq!(audit(&all_cells, &tally, &FIVE()), Ok(()));
    let one_cell = tampered(&naive(&tally, &FIVE()), Address::Cell(Table::Theme, 3), Figure::Hidden);
    assert_eq!(audit(&one_cell, &tally, &FIVE()), Err(Unproven::Bounded(Address::Cell(Table::Theme, 3))));
}

#[test]
fn d_14_the_largest_report_is_audited_within_its_budget() {
    let themes: Vec<String> = (0..Layout::MOST_THEMES).map(|theme| format!("theme {theme}")).collect();
    let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
    for scale in [1, 2, 4] {
        let wide = (0..20).fold(village().with_themes(&themes), |village, team: u8| {
            let cells: Vec<u32> = (0..12).map(|cell| u32::from((team + cell) % 5 / 2) * scale / 2).collect();
            let village =
                Table::ALL[1..].iter().fold(village, |village, table| village.fills(team, *table, &cells[..4]));
            village.fills(team, Table::Theme, &cells)
        });
        let (tally, preview) = (wide.tally(), wide.preview());
        assert_eq!(audit(&preview, &tally, &FIVE().with_budget(Rules::BUDGET / 20)), Ok(()));
    }
}

#[test]
fn d_14_the_largest_report_with_everyone_in_two_tables_is_audited_within_its_budget() {
    let themes: Vec<String> = (0..Layout::MOST_THEMES).map(|theme| format!("theme {theme}")).collect();
    let names: Vec<&str> = themes.iter().map(String::as_str).collect();
    let keys = Layout::new(themes.clone(), Vec::new()).expect("a layout");
    for (families, waited) in [(60, 60), (120, 117), (240, 230)] {
        let everyone = village().with_themes(&names).with_everyone_in(&[Table::Theme, Table::Line]);
        let wide = (0..families).fold(everyone, |village, number: usize| {
            let cell = |table: Table, place: usize| at(table, &keys.cells(table)[place % keys.cells(table).len()]);
            // Hardly any family has two themes, many have two lines.
            let two = [cell(Table::Theme, number), cell(Table::Theme, if number < 3 { number + 1 } else { number })];
            let lines = [cell(Table::Line, number % 7), cell(Table::Line, number % 5)];
            let rest = [cell(Table::Waiting, number % 3), cell(Table::Checks, number % 4)];
            let rest = rest.into_iter().filter(|_| number < waited);
            let places: Vec<_> = two.into_iter().chain(lines).chain(rest).collect();
            village.brings(u8::try_from(number * number % 20).expect("few teams"), 1, &places)
        });
        let (tally, preview) = (wide.tally(), wide.preview());
        assert_eq!(audit(&preview, &tally, &FIVE().with_budget(Rules::BUDGET / 20)), Ok(()));
    }
}

#[test]
fn an_audit_that_cannot_end_publishes_nothing() {
    let tally = village().spreads(Table::Waiting, &[12, 9, 8, 2]).tally();
    let label = || Label::new("zuilen", "2026-Q3").expect("a label");
    let short = FIVE().with_budget(50);
    assert_eq!(disclose(&tally, &short).publish(&tally, &short, label()), Err(Unproven::OutOfSteps));
    assert!(disclose(&tally, &FIVE()).publish(&tally, &FIVE(), label()).is_ok());
    let part = [Relation::Part { part: 0, whole: 1 }];
    let puzzle = Puzzle::new(&part, vec![(0, 9), (0, 9)], &mut Steps(9)).expect("enough steps");
    assert_eq!(puzzle.allows(0, 1, &mut Steps(0)), Err(OutOfSteps));
}
