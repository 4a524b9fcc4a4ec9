//! What totals tell together: how many families are in no cell of a table, where every family is known to be in another.

use super::generated::{count, larger_neighbourhoods, neighbourhood, neighbourhoods};
use super::proof::tampered;
use super::village::{FIVE, Village, at, cells, team, total, village};
use crate::disclosure::{
    Address, Background, Figure, Inference, Miscounted, Place, Preview, Rules, Table, Tally, Unproven, attack,
    attack_by_team, audit, disclose, infer, naive,
};
use proptest::prelude::*;

const LINE: Table = Table::Line;
const WAITING: Table = Table::Waiting;

/// Twenty families of eight teams, seven of them with both lines; the first so many did not wait for anything.
fn lined(bare: u8) -> Village {
    (0..20).fold(village().with_everyone_in(&[LINE]), |village, number: u8| {
        let lines = [at(LINE, "1"), at(LINE, "2")].into_iter().enumerate();
        let lines = lines.filter(|(line, _)| number.is_multiple_of(3) || usize::from(number) % 2 == *line);
        let waited = (number >= bare).then(|| at(WAITING, if number.is_multiple_of(2) { "to-4" } else { "5-12" }));
        let places: Vec<Place> = lines.map(|(_, line)| line).chain(waited).collect();
        village.brings(number % 8, 1, &places)
    })
}

/// How many more families are in the whole than in this table.
fn beside(tally: &Tally, table: Table) -> Address {
    let place = tally.layout().complements().iter().position(|one| one.part == Address::Total(table));
    Address::Complement(place.expect("a difference of totals"))
}

fn exactly(address: Address, families: u32) -> Inference {
    Inference { address, least: families, most: Some(families) }
}

#[test]
fn what_two_totals_differ_by_is_a_figure() {
    for bare in [0, 1, 4, 5] {
        let (tally, shown) = (lined(bare).tally(), bare == 5);
        let ours = disclose(&tally, &FIVE());
        assert_eq!((total(&ours, LINE), total(&ours, WAITING)), (shown.then_some(20), Some(20 - u32::from(bare))));
        assert_eq!(cells(&ours, LINE), [None, Some(13), Some(14), None], "no cell is hidden for it");
        assert_eq!((audit(&ours, &tally, &FIVE()), attack(&ours, &FIVE())), (Ok(()), vec![]));
        let told = tampered(&ours, Address::Total(LINE), Figure::Shown(20));
        let difference = beside(&tally, WAITING);
        let refused = if shown { Ok(()) } else { Err(Unproven::Bounded(difference)) };
        assert_eq!(audit(&told, &tally, &FIVE()), refused);
        let found = attack(&told, &FIVE());
        assert_eq!(found, if shown { vec![] } else { vec![exactly(difference, bare.into())] });
    }
}

#[test]
fn a_team_does_not_learn_what_two_totals_differ_by() {
    // Seven families did not wait; six of them are of the ninth team: one is left.
    for (own, shown) in [(6, false), (5, false), (4, true)] {
        let village = lined(0).brings(9, own, &[at(LINE, "1")]).brings(10, 7 - own, &[at(LINE, "2")]);
        let (tally, ours) = (village.tally(), village.preview());
        assert_eq!(total(&ours, LINE), shown.then_some(27), "{own}");
        assert_eq!(audit(&ours, &tally, &FIVE()), Ok(()));
        let told = tampered(&ours, Address::Total(LINE), Figure::Shown(27));
        assert_eq!(audit(&told, &tally, &FIVE()).is_ok(), shown);
        let learns = attack_by_team(&told, &tally, team(9)).contains(&exactly(beside(&tally, WAITING), 7 - own));
        assert_eq!(learns, !shown, "{own}");
    }
}

#[test]
fn where_every_family_has_a_theme_too_that_total_tells_the_same() {
    let themed = |number: u8| if number.is_multiple_of(2) { "infrastructure" } else { "coherence" };
    for bare in [4, 5] {
        let village = (0..20).fold(lined(bare).with_everyone_in(&[Table::Theme, LINE]), |village, number: u8| {
            village.brings_too(number % 8, u128::from(number) + 1, at(Table::Theme, themed(number)))
        });
        let (tally, ours, shown) = (village.tally(), village.preview(), (bare == 5).then_some(20));
        assert_eq!([Table::Theme, LINE].map(|table| total(&ours, table)), [shown, shown]);
        assert_eq!(audit(&ours, &tally, &FIVE()), Ok(()));
        for table in [Table::Theme, LINE] {
            let told = tampered(&ours, Address::Total(table), Figure::Shown(20));
            assert_eq!(audit(&told, &tally, &FIVE()).is_ok(), shown.is_some(), "either total tells it");
            assert_eq!(attack(&told, &FIVE()).is_empty(), shown.is_some());
        }
    }
}

#[test]
fn all_cells_are_read_where_their_sum_leaves_room_above_every_total() {
    // One family has two lines, so that the cells add up to one more than the families; some did not wait.
    let places = |line: &str| [at(LINE, line), at(WAITING, "to-4")];
    for (bare, shown) in [(2, [None, None, Some(6), Some(7)]), (3, [Some(6), Some(6), Some(6), Some(7)])] {
        let village = ["0", "1", "2", "3"].into_iter().fold(village().with_everyone_in(&[LINE]), |village, line| {
            let waits = if line == "3" { 6 - bare } else { 6 };
            (0..6).fold(village, |village, number: u8| {
                village.brings(number, 1, &places(line)[..if u32::from(number) < waits { 2 } else { 1 }])
            })
        });
        let village = village.brings_too(7, 1, at(LINE, "3"));
        let (tally, ours) = (village.tally(), village.preview());
        assert_eq!((cells(&ours, LINE).as_slice(), total(&ours, LINE)), (&shown[..], None));
        assert_eq!((audit(&ours, &tally, &FIVE()), attack(&ours, &FIVE())), (Ok(()), vec![]));
        let all = [6, 6, 6, 7]
            .into_iter()
            .enumerate()
            .fold(ours, |view, (cell, families)| tampered(&view, Address::Cell(LINE, cell), Figure::Shown(families)));
        assert_eq!(audit(&all, &tally, &FIVE()).is_ok(), bare == 3, "at most 25 families, and {} waited", 24 - bare);
    }
}

#[test]
fn a_family_that_is_not_where_every_family_is_is_refused() {
    let village = village().with_everyone_in(&[LINE]).brings(0, 1, &[at(WAITING, "to-4")]);
    assert_eq!(village.counted().err(), Some(Miscounted::NotEveryone(LINE)));
    assert!(village.with_everyone_in(&[WAITING]).counted().is_ok());
}

#[test]
fn an_empty_table_hides_no_total() {
    let village = village().with_everyone_in(&[LINE]).spreads(LINE, &[9, 9]);
    assert_eq!((village.total(LINE), village.total(Table::Checks)), (Some(18), None));
}

/// What is known too well of differences of totals and of overlaps, to a reader or to a team. The totals that are the whole are not
/// guessed; all others are.
pub fn told(view: &Preview, tally: &Tally) -> Vec<(Address, u32, Inference)> {
    let layout = tally.layout();
    let asked = |address: Address| match address {
        Address::Complement(place) => layout.complements()[place].is_of_totals(),
        Address::Overlap(_) => true,
        Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole => false,
    };
    let tight = |knows: Background, own: &dyn Fn(usize) -> u32, small: &dyn Fn(u32) -> bool, most: u32| {
        let found = infer(view, &knows.with_other_totals(tally, &FIVE())).into_iter().filter(|one| asked(one.address));
        let rest =
            found.map(|one| (one.address, tally.count(layout.slot(one.address)) - own(layout.slot(one.address)), one));
        let open = |found: &Inference| found.most.is_none_or(|high| high >= most && high > found.least);
        rest.filter(|(_, rest, found)| small(*rest) && !open(found)).collect::<Vec<_>>()
    };
    let threshold = FIVE().threshold();
    let reader = tight(Background::none(layout), &|_| 0, &|count| count < threshold, threshold - 1);
    let teams = tally.teams().flat_map(|team| {
        let own = tally.owner(team).expect("a team").families.clone();
        let awkward = |rest: u32| (1..Rules::REMAINDER).contains(&rest);
        tight(Background::of_team(tally, team), &|slot| own[slot], &awkward, Rules::REMAINDER)
    });
    reader.into_iter().chain(teams).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d_1_and_d_15_nobody_learns_what_totals_differ_by_or_how_far_cells_overlap(families in neighbourhood()) {
        let tally = count(&families);
        prop_assert_eq!(told(&disclose(&tally, &FIVE()), &tally), vec![]);
    }
}

/// The sum of the cells of a table less its total.
fn excess(tally: &Tally, table: Table) -> u32 {
    let sum: u32 = tally.layout().cell_slots(table).map(|cell| tally.count(cell)).sum();
    sum - tally.count(tally.layout().slot(Address::Total(table)))
}

#[test]
fn d_11_the_naive_report_tells_what_totals_differ_by_and_how_far_cells_overlap() {
    let (mut differ, mut totals, mut overlap, mut tables) = (0, 0, 0, 0);
    for tally in neighbourhoods(400).into_iter().chain(larger_neighbourhoods(40)) {
        let (view, layout) = (naive(&tally, &FIVE()), tally.layout());
        let small = |address: &Address| tally.count(layout.slot(*address)) < FIVE().threshold();
        let all = |table: Table| total(&view, table).is_some() && cells(&view, table).iter().all(Option::is_some);
        let is_told = |address: &Address| match address {
            Address::Complement(place) => {
                let one = layout.complements()[*place];
                one.is_of_totals() && total(&view, LINE).is_some() && !view.figure(one.part).is_hidden()
            }
            // A family in many cells can make a small overlap look large: then the sum does not tell it.
            Address::Overlap(table) => all(*table) && excess(&tally, *table) < FIVE().threshold(),
            Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole => false,
        };
        let asked = layout.complement_addresses().into_iter().chain(layout.overlap_addresses());
        let asked: Vec<Address> = asked.filter(|one| is_told(one) && small(one)).collect();
        let found: Vec<Address> = attack(&view, &FIVE()).into_iter().map(|one| one.address).collect();
        for address in &asked {
            let found = u32::from(found.contains(address));
            match address {
                Address::Overlap(_) => (tables, overlap) = (tables + 1, overlap + found),
                _ => (totals, differ) = (totals + 1, differ + found),
            }
        }
        assert!(asked.is_empty() || audit(&view, &tally, &FIVE()).is_err());
    }
    println!(
        "D-11 naive reports tell {differ} of {totals} small differences of totals, {overlap} of {tables} small overlaps"
    );
    assert!(differ == totals && totals > 100 && overlap == tables && tables >= 10);
}
