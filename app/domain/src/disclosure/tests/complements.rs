//! What can be subtracted: the families of a total that are not in a cell, and of a whole in which a story was not seen.

use super::generated::{count, neighbourhood, neighbourhoods};
use super::village::{FIVE, Village, at, cells, seen, team, total, village};
use crate::disclosure::{
    Address, Background, Figure, Inference, Place, Preview, Rules, Table, Tally, Unproven, Within, attack,
    attack_by_team, audit, disclose, infer, naive,
};
use proptest::prelude::*;

const CHECKS: Table = Table::Checks;

/// The checks of a published demonstration: 17 families, kept in 17, not kept in 13, not applicable in 12.
fn demonstration() -> Village {
    let [kept, not_kept, not_applicable] = ["kept", "not-kept", "not-applicable"].map(|cell| at(CHECKS, cell));
    let all = [kept.clone(), not_kept.clone(), not_applicable.clone()];
    village()
        .brings(0, 7, &all)
        .brings(0, 2, &[kept.clone(), not_applicable])
        .brings(1, 3, &all)
        .brings(1, 3, &[kept.clone(), not_kept])
        .brings(1, 2, &[kept])
}

fn complement(tally: &Tally, part: Address) -> Address {
    let place = tally.layout().complements().iter().position(|one| one.part == part).expect("a part");
    Address::Complement(place)
}

/// All that is not too small by itself, as it was published before complements counted as figures.
fn as_it_was(tally: &Tally) -> Preview {
    naive(tally, &FIVE())
}

#[test]
fn a_total_less_a_cell_tells_nobody_in_how_few_families_no_agreement_was_broken() {
    let tally = demonstration().tally();
    let (not_one_kept, none_broken) = (Address::Cell(CHECKS, 0), Address::Cell(CHECKS, 1));
    let [not_one_kept, none_broken] = [not_one_kept, none_broken].map(|cell| complement(&tally, cell));
    let before = as_it_was(&tally);
    assert_eq!((cells(&before, CHECKS), total(&before, CHECKS)), (vec![Some(17), Some(13), Some(12), None], Some(17)));
    let exactly = |address, families| Inference { address, least: families, most: Some(families) };
    assert_eq!(attack(&before, &FIVE())[..2], [exactly(not_one_kept, 0), exactly(none_broken, 4)]);
    for number in [0, 1] {
        assert!(attack_by_team(&before, &tally, team(number)).contains(&exactly(none_broken, 2)));
    }
    assert_eq!(audit(&before, &tally, &FIVE()), Err(Unproven::Bounded(not_one_kept)));

    let ours = disclose(&tally, &FIVE());
    assert_eq!((cells(&ours, CHECKS), total(&ours, CHECKS)), (vec![None, None, Some(12), None], Some(17)));
    assert_eq!(audit(&ours, &tally, &FIVE()), Ok(()));
    assert_eq!(attack(&ours, &FIVE()), []);
    assert!([0, 1].map(team).into_iter().all(|team| attack_by_team(&ours, &tally, team).is_empty()));
}

#[test]
fn five_families_may_remain_and_four_may_not() {
    let theme = |row: &[u32]| village().spreads(Table::Theme, row).cells(Table::Theme);
    assert_eq!(theme(&[9, 5]), [Some(9), Some(5), None, None]);
    assert_eq!(theme(&[9, 4]), [None, None, None, None]);
    assert_eq!(theme(&[9]), [None, None, None, None], "that nobody is elsewhere is told by nobody");
}

#[test]
fn what_remains_may_not_hold_one_or_two_of_others() {
    // Eleven families in one cell, six of them in the other too, and there five more: those five remain beside the first.
    let (one, other) = (at(Table::Theme, "infrastructure"), at(Table::Theme, "coherence"));
    for (own, shown) in [(5, Some(11)), (4, None), (3, None)] {
        let both = [one.clone(), other.clone()];
        let village = (0..11).fold(village(), |village, number: u8| {
            village.brings(number % 8, 1, &both[..if number < 6 { 2 } else { 1 }])
        });
        let village = village.brings(0, own, &both[1..]).brings(9, 5 - own, &both[1..]);
        assert_eq!(village.cells(Table::Theme), [shown, Some(11), None, None], "{own}");
    }
}

#[test]
fn a_cell_that_is_nearly_all_of_a_partition_is_hidden() {
    let village = village().spreads(Table::Waiting, &[12, 1, 1, 1]);
    assert_eq!((village.cells(Table::Waiting), village.total(Table::Waiting)), (vec![None; 4], Some(15)));
}

#[test]
fn how_many_never_saw_a_story_is_not_told_either() {
    let told = |families: u32| {
        let within = vec![Within::Table(Table::Line)];
        let (line, story) = ([at(Table::Line, "1"), at(Table::Line, "2")], Place::Seen("bell".into()));
        let village = (0..12).fold(village().with_story("bell", within), |village, one: u32| {
            let cell = &line[usize::from(one % 2 == 1)];
            let places = [cell.clone(), story.clone()];
            village.brings(u8::try_from(one % 4).expect("small"), 1, &places[..1 + usize::from(one < families)])
        });
        seen(&village.preview(), "bell")
    };
    assert_eq!((told(7), told(8), told(12)), (Figure::Shown(7), Figure::Hidden, Figure::Hidden));
}

/// What of the complements is known too well to a reader, or to a team, that takes every total for known.
fn told(view: &Preview, tally: &Tally) -> Vec<(Address, u32, Inference)> {
    let layout = tally.layout();
    let threshold = FIVE().threshold();
    let none = Background::none(layout).with_totals(tally, &FIVE());
    let reader = sensitive(view, tally, &none, move |_, count| count < threshold, threshold - 1);
    let teams = tally.teams().flat_map(|team| {
        let knows = Background::of_team(tally, team).with_totals(tally, &FIVE());
        let own = tally.owner(team).expect("a team").families.clone();
        let awkward = move |slot: usize, count: u32| (1..Rules::REMAINDER).contains(&(count - own[slot]));
        sensitive(view, tally, &knows, awkward, Rules::REMAINDER)
    });
    reader.into_iter().chain(teams).collect()
}

fn sensitive(
    view: &Preview,
    tally: &Tally,
    knows: &Background,
    concerns: impl Fn(usize, u32) -> bool,
    most: u32,
) -> Vec<(Address, u32, Inference)> {
    let layout = tally.layout();
    let found = infer(view, knows).into_iter().filter_map(|found| {
        let Address::Complement(place) = found.address else { return None };
        if layout.complements()[place].is_of_totals() {
            return None;
        }
        let slot = layout.slot(found.address);
        // Of a story in several tables, as many remain in one table as it holds more than another: that is no secret.
        let several =
            matches!(layout.complements()[place].part, Address::Seen(seen) if layout.stands_in_several_tables(seen));
        let open = found.leaves(most) || several && found.most.is_none_or(|high| high >= most && high > found.least);
        (concerns(slot, tally.count(slot)) && !open).then_some((found.address, tally.count(slot), found))
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d_1_and_d_15_nobody_learns_how_few_remain(families in neighbourhood()) {
        let tally = count(&families);
        prop_assert_eq!(told(&disclose(&tally, &FIVE()), &tally), vec![]);
    }
}

#[test]
fn d_11_the_naive_report_tells_how_few_remain() {
    let tallies = neighbourhoods(400);
    let views: Vec<_> = tallies.iter().map(|tally| (tally, naive(tally, &FIVE()))).collect();
    let pair = |view: &Preview| {
        let complements = view.layout().complements();
        complements.iter().any(|one| !view.figure(one.whole).is_hidden() && !view.figure(one.part).is_hidden())
    };
    let views: Vec<_> = views.into_iter().filter(|(_, view)| pair(view)).collect();
    let of_complements = |found: Vec<Inference>| found.iter().any(|one| matches!(one.address, Address::Complement(_)));
    let recovered = views.iter().filter(|(_, view)| of_complements(attack(view, &FIVE()))).count();
    let by_a_team = views
        .iter()
        .filter(|(tally, view)| tally.teams().any(|team| of_complements(attack_by_team(view, tally, team))))
        .count();
    println!("D-11 of {} naive reports {recovered} tell how few remain, {by_a_team} tell a team", views.len());
    assert!(recovered * 3 > views.len() && by_a_team * 3 > views.len());
    let told = views.iter().filter(|(_, view)| of_complements(attack(view, &FIVE())));
    assert!(told.into_iter().all(|(tally, view)| audit(view, tally, &FIVE()).is_err()));
}
