//! Thousands of generated neighbourhoods: ours is always published and never recovered from, the naive report nearly always is.

use super::village::{FIVE, at, cells, family, team, total, village};
use crate::disclosure::{
    Address, Background, Contribution, Inference, Layout, Place, Preview, Rules, Seen, Table, Tally, Within, attack,
    attack_by_team, audit, disclose, infer, naive,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// One family as its team, or two teams, know it.
#[derive(Clone, Debug)]
pub struct Known {
    team: u8,
    second: Option<(u8, u16)>,
    cells: [u8; 3],
    waiting: Option<u8>,
    seen: u8,
}

fn known(teams: u8) -> impl Strategy<Value = Known> {
    // Most families have one theme, one line, one or two outcomes; a bit per cell.
    let few = prop_oneof![1 => Just(0_u8), 5 => (0..4_u8).prop_map(|bit| 1 << bit), 3 => 0..16_u8];
    // Every case has a line.
    let cells = [few.clone(), few.clone(), few].prop_map(|[theme, line, checks]| [theme, line.max(1), checks]);
    let skewed = prop_oneof![4 => Just(0_u8), 3 => Just(1_u8), 2 => Just(2_u8), 1 => Just(3_u8)];
    let second = prop::option::weighted(0.1, (0..teams, any::<u16>()));
    (0..teams, second, cells, prop::option::weighted(0.9, skewed), any::<u8>())
        .prop_map(|(team, second, cells, waiting, seen)| Known { team, second, cells, waiting, seen })
}

/// The same neighbourhoods in every run, each of many more families.
pub fn larger_neighbourhoods(number: usize) -> Vec<Tally> {
    let mut runner = TestRunner::deterministic();
    let families = thinned((2..9_u8).prop_flat_map(|teams| prop::collection::vec(known(teams), 40..120)));
    (0..number).map(|_| count(&families.new_tree(&mut runner).expect("a neighbourhood").current())).collect()
}

/// In half of the neighbourhoods every family has a theme. In some a third of the families waited for nothing, or has no theme or no
/// agreement.
fn thinned(families: impl Strategy<Value = Vec<Known>>) -> impl Strategy<Value = Vec<Known>> {
    (families, any::<bool>(), prop_oneof![1 => Just(0_u8), 1 => 0..8_u8]).prop_map(|(mut families, themed, bare)| {
        for (number, family) in families.iter_mut().enumerate() {
            family.cells[0] = if themed { family.cells[0].max(1) } else { family.cells[0] };
            match number % 3 {
                0 if bare & 1 > 0 => family.waiting = None,
                1 if !themed && bare & 2 > 0 => family.cells[0] = 0,
                2 if bare & 4 > 0 => family.cells[2] = 0,
                _ => {}
            }
        }
        families
    })
}

/// A few families, or some tens, of a few teams.
pub fn neighbourhood() -> impl Strategy<Value = Vec<Known>> {
    thinned((1..6_u8).prop_flat_map(|teams| prop::collection::vec(known(teams), 0..45)))
}

fn layout() -> Layout {
    let themes = ["infrastructure", "coherence", "specialised", "learning"].map(String::from).to_vec();
    let story = |key: &str, within| Seen { key: key.to_owned(), within };
    let infrastructure = || Within::Cell(Table::Theme, "infrastructure".to_owned());
    let both = vec![infrastructure(), Within::Cell(Table::Line, "1".to_owned())];
    let stories = vec![
        story("bell", vec![infrastructure()]),
        story("door", both),
        story("gate", vec![Within::Table(Table::Waiting)]),
        story("wall", vec![]),
    ];
    Layout::new(themes, stories).expect("a layout")
}

pub fn count(families: &[Known]) -> Tally {
    // Every case has a line. Where all have a theme too, everybody knows that as well.
    let themed = families.iter().all(|family| family.cells[0] > 0);
    let everyone = [Some(Table::Line), themed.then_some(Table::Theme)];
    let layout = layout().with_everyone_in(everyone.into_iter().flatten());
    let mut contributions = Vec::new();
    for (number, known) in families.iter().enumerate() {
        let mut places: Vec<Place> = Vec::new();
        for (table, bits) in [Table::Theme, Table::Line, Table::Checks].into_iter().zip(known.cells) {
            let cells = layout.cells(table).iter().enumerate().filter(|(cell, _)| bits >> cell & 1 == 1);
            places.extend(cells.map(|(_, key)| at(table, key)));
        }
        places.extend(known.waiting.map(|cell| at(Table::Waiting, &layout.cells(Table::Waiting)[usize::from(cell)])));
        let (theme, line) = (known.cells[0] & 1 == 1, known.cells[1] & 2 == 2);
        let seen = [("bell", theme), ("door", theme && line), ("gate", known.waiting.is_some()), ("wall", true)];
        let seen = seen.into_iter().enumerate().filter(|(bit, (_, can))| *can && known.seen >> (bit * 2) & 3 > 0);
        places.extend(seen.map(|(_, (key, _))| Place::Seen(key.to_owned())));
        let family = family(number as u128 + 1);
        for (bit, place) in places.into_iter().enumerate() {
            let second = known.second.filter(|(_, brings)| brings >> (bit % 16) & 1 == 1);
            contributions.extend(second.map(|(other, _)| Contribution {
                place: place.clone(),
                family,
                team: team(other),
            }));
            // A third of the shared places come from the second team alone.
            if second.is_none() || bit % 3 > 0 {
                contributions.push(Contribution { place, family, team: team(known.team) });
            }
        }
    }
    Tally::new(layout, contributions).expect("a tally")
}

fn small(address: Address) -> bool {
    match address {
        Address::Cell(..) | Address::Seen(_) => true,
        Address::Total(_) | Address::Whole | Address::Complement(_) | Address::Overlap(_) => false,
    }
}

/// Hidden figures of which a team can tell that 1 or 2 of others are in them, or cannot rule in both none and three.
fn awkward_for_a_team(view: &Preview, tally: &Tally) -> Vec<Inference> {
    let layout = tally.layout();
    let teams = tally.teams().flat_map(|team| {
        let rest = move |one: &Inference| {
            let slot = layout.slot(one.address);
            tally.count(slot) - tally.owner(team).map_or(0, |own| own.families[slot])
        };
        let knows = Background::of_team(tally, team).with_totals(tally, &FIVE());
        let found = infer(view, &knows).into_iter();
        found.filter(move |one| {
            small(one.address) && (1..Rules::REMAINDER).contains(&rest(one)) && !one.leaves(Rules::REMAINDER)
        })
    });
    teams.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d_1_no_hidden_figure_is_recovered(families in neighbourhood()) {
        let (tally, rules) = (count(&families), FIVE());
        let view = disclose(&tally, &rules);
        prop_assert_eq!(audit(&view, &tally, &rules), Ok(()));
        prop_assert_eq!(attack(&view, &rules), vec![]);
        let knows = Background::none(view.layout()).with_totals(&tally, &rules);
        for found in infer(&view, &knows).into_iter().filter(|found| small(found.address)) {
            prop_assert!(found.leaves(rules.threshold() - 1), "{:?}", found);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d_15_no_team_learns_of_one_or_two_others(families in neighbourhood()) {
        let (tally, rules) = (count(&families), FIVE());
        let view = disclose(&tally, &rules);
        for team in tally.teams() {
            prop_assert_eq!(attack_by_team(&view, &tally, team), vec![]);
        }
        prop_assert_eq!(awkward_for_a_team(&view, &tally), vec![]);
    }

    #[test]
    fn a_higher_threshold_is_published_too(families in neighbourhood(), threshold in 6..12_u32) {
        let (tally, rules) = (count(&families), Rules::new(threshold).expect("higher"));
        let view = disclose(&tally, &rules);
        prop_assert_eq!(audit(&view, &tally, &rules), Ok(()));
        prop_assert_eq!(attack(&view, &rules), vec![]);
    }
}

/// The same neighbourhoods in every run.
pub fn neighbourhoods(number: usize) -> Vec<Tally> {
    let mut runner = TestRunner::deterministic();
    let one = |_| count(&neighbourhood().new_tree(&mut runner).expect("a neighbourhood").current());
    (0..number).map(one).collect()
}

#[test]
fn d_11_the_same_attacks_succeed_on_the_naive_report() {
    let tallies = neighbourhoods(400);
    let rules = FIVE();
    // Where nothing is hidden beside something shown there is nothing to attack: an empty report, or a full one.
    let views = tallies.iter().map(|tally| (tally, naive(tally, &rules)));
    let mixed = |view: &Preview| {
        let hidden = view.layout().addresses().into_iter().filter(|one| view.figure(*one).is_hidden()).count();
        hidden > 0 && hidden < view.layout().addresses().len()
    };
    let views: Vec<_> = views.filter(|(_, view)| mixed(view)).collect();
    let recovered = views.iter().filter(|(_, view)| !attack(view, &rules).is_empty()).count();
    let by_a_team =
        views.iter().filter(|(tally, view)| tally.teams().any(|team| !attack_by_team(view, tally, team).is_empty()));
    let by_a_team = by_a_team.count();
    println!("D-11 of {} naive reports {recovered} give a hidden figure away, {by_a_team} to a team", views.len());
    assert!(recovered * 3 > views.len() && by_a_team * 2 > views.len());
    assert!(views.iter().all(|(tally, view)| attack(view, &rules).is_empty() || audit(view, tally, &rules).is_err()));
}

#[test]
fn d_11_a_single_hidden_cell_of_a_naive_partition_is_recovered_exactly_every_time() {
    let rules = FIVE();
    let mut tried = 0;
    for tally in neighbourhoods(400) {
        let (naive, ours) = (naive(&tally, &rules), disclose(&tally, &rules));
        let hidden: Vec<usize> = (0..4).filter(|cell| cells(&naive, Table::Waiting)[*cell].is_none()).collect();
        let ([cell], Some(_)) = (&hidden[..], total(&naive, Table::Waiting)) else { continue };
        let address = Address::Cell(Table::Waiting, *cell);
        let families = tally.count(tally.layout().slot(address));
        tried += 1;
        let exactly = Inference { address, least: families, most: Some(families) };
        assert!(attack(&naive, &rules).contains(&exactly));
        assert!(attack(&ours, &rules).is_empty());
    }
    println!("D-11 {tried} single cells of {tried} recovered");
    assert!(tried > 20);
}

#[test]
fn a_naive_report_tells_its_small_count_exactly() {
    let tally = village().spreads(Table::Waiting, &[12, 9, 8, 2]).tally();
    let cell = Address::Cell(Table::Waiting, 3);
    assert_eq!(attack(&naive(&tally, &FIVE()), &FIVE()), [Inference { address: cell, least: 2, most: Some(2) }]);
}
