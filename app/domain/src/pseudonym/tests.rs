//! The rules of drawing a pseudonym, told as tests.

use std::collections::HashSet;

use proptest::prelude::*;

use super::common_names::{AMBIGUOUS, BIRDS, FIRST_NAMES, INSULTS, SURNAMES};
use super::*;

fn drawn(count: usize) -> HashSet<String> {
    let mut used = HashSet::new();
    for nth in 0..count as u64 {
        let fresh = used.insert(draw(&used, nth.wrapping_mul(0x9E37_79B9_7F4A_7C15)).as_str().to_owned());
        assert!(fresh, "the draw repeats itself");
    }
    used
}

#[test]
fn there_are_names_enough_and_none_twice() {
    let lower: HashSet<String> = singles().map(str::to_lowercase).collect();
    assert_eq!(lower.len(), singles().count());
    assert!(lower.len() >= 240, "{}", lower.len());
}

#[test]
fn a_name_is_one_plain_word_with_a_capital() {
    for name in singles() {
        let rest = name.strip_prefix("IJ").unwrap_or(&name[1..]);
        assert!(name.starts_with(|c: char| c.is_ascii_uppercase()), "{name}");
        assert!(rest.bytes().all(|b| b.is_ascii_lowercase()) && name.len() >= 4, "{name}");
    }
}

#[test]
fn no_name_is_that_of_a_person_or_a_bird_or_hurts_anybody() {
    for (list, wrong) in [
        ("first names", FIRST_NAMES),
        ("surnames", SURNAMES),
        ("birds", BIRDS),
        ("insults", INSULTS),
        ("ambiguous", AMBIGUOUS),
    ] {
        let wrong: HashSet<String> = wrong.split_whitespace().map(str::to_lowercase).collect();
        for name in singles() {
            assert!(!wrong.contains(&name.to_lowercase()), "{name} stands among the {list}");
        }
    }
}

#[test]
fn the_lists_of_persons_names_are_long_enough_to_prove_something() {
    assert!(FIRST_NAMES.split_whitespace().count() >= 300 && SURNAMES.split_whitespace().count() >= 250);
}

#[test]
fn no_two_names_differ_by_a_single_letter() {
    let names: Vec<String> = singles().map(str::to_lowercase).collect();
    for (nth, one) in names.iter().enumerate() {
        for other in &names[nth + 1..] {
            assert!(!one_letter_apart(one, other), "{one} and {other}");
        }
    }
}

#[test]
fn a_slip_of_the_pen_makes_no_first_name_no_bird_and_no_insult() {
    for wrong in [FIRST_NAMES, BIRDS, INSULTS].into_iter().flat_map(str::split_whitespace).map(str::to_lowercase) {
        let near = singles().find(|name| one_letter_apart(&name.to_lowercase(), &wrong));
        assert_eq!(near, None, "{wrong}");
    }
}

#[test]
fn when_the_list_is_exhausted_a_tree_stands_beside_a_river() {
    let used = drawn(singles().count());
    let next = draw(&used, 7);
    let (tree, river) = next.as_str().split_once(" aan de ").unwrap();
    assert!(TREES.contains(&tree) && RIVERS.contains(&river));
    assert_eq!(drawn(singles().count() + 40).len(), singles().count() + 40);
}

#[test]
fn when_even_the_pairs_are_exhausted_a_number_follows() {
    let used: HashSet<String> = singles().map(str::to_owned).chain(pairs()).collect();
    let next = draw(&used, u64::MAX);
    assert!(next.as_str().ends_with(" 2") && !used.contains(next.as_str()));
    assert_eq!(Pseudonym::parse(next.as_str()), Ok(next));
}

#[test]
fn a_used_name_is_known_in_any_capitals() {
    let used: HashSet<String> = singles().filter(|name| *name != "Steeneik").map(str::to_uppercase).collect();
    for entropy in [0, 1, 239, u64::MAX] {
        assert_eq!(draw(&used, entropy).as_str(), "Steeneik");
    }
}

#[test]
fn only_what_can_be_drawn_is_read_back() {
    for right in ["Steeneik", "IJssel", "Steeneik aan de Dommel", "Steeneik aan de Dommel 12"] {
        assert_eq!(Pseudonym::parse(right).map(|name| name.to_string()), Ok(right.to_owned()));
    }
    for wrong in [
        "Merel",
        "steeneik",
        "Dommel aan de Steeneik",
        "Steeneik aan de Dommel 1",
        "Steeneik aan de Dommel 02",
        "Steeneik 2",
        "",
    ] {
        assert_eq!(Pseudonym::parse(wrong), Err(NotDrawn), "{wrong}");
    }
}

proptest! {
    #[test]
    fn a_team_never_meets_the_same_name_twice(entropies in prop::collection::vec(any::<u64>(), 1..15)) {
        let mut used = HashSet::new();
        for entropy in entropies {
            let name = draw(&used, entropy);
            prop_assert_eq!(Pseudonym::parse(name.as_str()), Ok(name.clone()));
            prop_assert!(used.insert(name.as_str().to_owned()));
        }
    }

    #[test]
    fn every_name_can_be_drawn(nth in 0usize..240) {
        let name = singles().nth(nth).unwrap();
        let first = draw(&HashSet::new(), nth as u64);
        prop_assert_eq!(first.as_str(), name);
    }
}

fn one_letter_apart(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.bytes().zip(long.bytes()).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => short[same..].get(1..) == long[same..].get(1..),
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}
