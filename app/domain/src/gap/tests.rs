//! The rules of the gap, told as tests.

use super::*;
use proptest::prelude::*;

const SILENT: FamilyVoice = FamilyVoice {
    own: true,
    better: None,
    got_help: None,
    taken_seriously: None,
    story_once: None,
    knew_whom: None,
    worked_together: None,
};

fn mark(number: u8) -> Option<Mark> {
    (number > 0).then(|| Mark::try_from(number).unwrap())
}

/// Nought is a skipped question.
fn family(answers: [u8; 6]) -> FamilyVoice {
    let [better, got_help, taken_seriously, story_once, knew_whom, worked_together] = answers.map(mark);
    FamilyVoice { own: true, better, got_help, taken_seriously, story_once, knew_whom, worked_together }
}

fn practice(communication: u8, added_value: u8) -> PracticeVoice {
    PracticeVoice { communication: mark(communication), added_value: mark(added_value), energy: mark(1) }
}

#[test]
fn a_difference_of_exactly_two_marks_is_named() {
    let found = gaps(&[family([5, 6, 0, 0, 0, 0])], &[practice(0, 7), practice(0, 8)]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind, found[0].difference_in_tenths()), (GapKind::Effect, 20));
    assert_eq!((found[0].family.tenths(), found[0].practice.tenths(), found[0].practice.people()), (55, 75, 2));
    assert!(!found[0].family_is_higher());
}

#[test]
fn thirds_that_make_exactly_two_marks_are_named_and_a_sliver_less_is_not() {
    // 5 + 1/3 against 7 + 1/3.
    let thirds = family([0, 0, 5, 5, 6, 0]);
    assert_eq!(gaps(&[thirds], &[practice(7, 0), practice(7, 0), practice(8, 0)]).len(), 1);
    // 5 + 1/3 against 7 + 1/4.
    assert!(gaps(&[thirds], &[practice(7, 0), practice(7, 0), practice(7, 0), practice(8, 0)]).is_empty());
}

#[test]
fn each_person_weighs_the_same_however_much_they_answered() {
    // The young person 2 on average, the mother 8: together 5, whatever the number of answers.
    let voices = [family([0, 0, 2, 2, 2, 2]), family([0, 0, 8, 0, 0, 0])];
    let found = gaps(&voices, &[practice(7, 0)]);
    assert_eq!((found[0].kind, found[0].family.tenths()), (GapKind::Feeling, 50));
}

#[test]
fn what_was_typed_on_behalf_counts_in_no_gap() {
    let behalf = FamilyVoice { own: false, ..family([1, 1, 1, 1, 1, 1]) };
    assert!(gaps(&[behalf], &[practice(10, 10)]).is_empty());
    assert!(gaps(&[behalf, family([9, 9, 9, 9, 9, 9])], &[practice(10, 10)]).is_empty());
}

#[test]
fn a_side_without_an_answer_names_no_gap() {
    assert!(gaps(&[family([1, 1, 0, 0, 0, 0])], &[practice(10, 0)]).is_empty());
    assert!(gaps(&[SILENT], &[practice(10, 10)]).is_empty());
    assert!(gaps(&[family([1; 6])], &[]).is_empty());
    assert!(gaps(&[], &[]).is_empty());
}

#[test]
fn the_largest_gap_comes_first_and_effect_before_feeling_when_equal() {
    let kinds = |family: FamilyVoice, practice: PracticeVoice| -> Vec<GapKind> {
        gaps(&[family], &[practice]).iter().map(|gap| gap.kind).collect()
    };
    assert_eq!(kinds(family([5, 5, 2, 2, 2, 2]), practice(8, 8)), [GapKind::Feeling, GapKind::Effect]);
    assert_eq!(kinds(family([2, 2, 5, 5, 5, 5]), practice(8, 8)), [GapKind::Effect, GapKind::Feeling]);
    assert_eq!(kinds(family([9, 9, 3, 3, 3, 3]), practice(6, 6)), [GapKind::Effect, GapKind::Feeling]);
}

#[test]
fn energy_stands_in_no_gap() {
    let mut other = practice(7, 7);
    other.energy = mark(10);
    assert_eq!(gaps(&[family([3; 6])], &[other]), gaps(&[family([3; 6])], &[practice(7, 7)]));
}

proptest! {
    #[test]
    fn fractions_agree_with_a_common_denominator(
        families in prop::collection::vec(prop::array::uniform6(0u8..=10), 0..6),
        professionals in prop::collection::vec((0u8..=10, 0u8..=10), 0..8),
    ) {
        // 12 for the answers of a person, 840 for up to eight persons: whole numbers throughout.
        let whole = |people: Vec<Vec<u8>>| -> Option<i64> {
            let sums: Vec<i64> = people.iter().map(|answers| answers.iter().copied().filter(|m| *m > 0).collect::<Vec<_>>())
                .filter(|given| !given.is_empty())
                .map(|given| given.iter().map(|m| i64::from(*m)).sum::<i64>() * 12 / given.len() as i64).collect();
            (!sums.is_empty()).then(|| sums.iter().sum::<i64>() * 840 / sums.len() as i64)
        };
        let effect = whole(families.iter().map(|answers| answers[..2].to_vec()).collect());
        let feeling = whole(families.iter().map(|answers| answers[2..].to_vec()).collect());
        let communication = whole(professionals.iter().map(|one| vec![one.0]).collect());
        let added_value = whole(professionals.iter().map(|one| vec![one.1]).collect());
        let mut expected: Vec<(i64, GapKind)> = [(effect, added_value, GapKind::Effect), (feeling, communication, GapKind::Feeling)]
            .into_iter().filter_map(|(a, b, kind)| Some(((a? - b?).abs(), kind)))
            .filter(|(difference, _)| *difference >= 2 * 12 * 840).collect();
        expected.sort_by_key(|(difference, _)| std::cmp::Reverse(*difference));

        let voices: Vec<FamilyVoice> = families.into_iter().map(family).collect();
        let practices: Vec<PracticeVoice> = professionals.into_iter().map(|(c, a)| practice(c, a)).collect();
        let found = gaps(&voices, &practices);
        prop_assert_eq!(found.iter().map(|gap| gap.kind).collect::<Vec<_>>(), expected.into_iter().map(|(_, kind)| kind).collect::<Vec<_>>());
        prop_assert!(found.iter().all(|gap| gap.difference_in_tenths() >= 20));
    }
}
