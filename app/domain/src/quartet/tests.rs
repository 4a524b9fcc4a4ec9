//! The rules of basis, differences, moments and changes.

use super::*;
use crate::classification::Concerned;
use crate::experience::{Answers, Question, Source};
use crate::gap::{FamilyVoice, GapKind, Mark, Outcome, PracticeVoice};
use crate::invitation::Helpers;
use chrono::{DateTime, Utc};

fn mark(number: u8) -> Option<Mark> {
    Mark::try_from(number).ok()
}

fn said(respondent: Concerned, source: Source, marks: [u8; 6]) -> Experience {
    let at: DateTime<Utc> = "2026-03-02T22:30:00Z".parse().expect("an instant");
    let answers = Answers::remembered(marks.map(mark), None);
    let helpers = Helpers::default();
    Experience {
        respondent,
        source,
        answers,
        helpers,
        asked_how: None,
        author: "Anouk".into(),
        at,
        version: 1,
        earlier: false,
    }
}

fn colleague(voice: Option<PracticeVoice>) -> Colleague {
    let person = PersonId::default();
    Colleague { person, name: "Bram".into(), profession: None, in_circle: true, voice }
}

fn by_name(colleagues: Vec<Colleague>) -> Professionals {
    Professionals { colleagues, ..Professionals::default() }
}

fn voice(communication: u8, added_value: u8) -> PracticeVoice {
    PracticeVoice { communication: mark(communication), added_value: mark(added_value), energy: None }
}

#[test]
fn a_gap_rests_on_who_spoke_for_themselves_and_on_who_gave_a_mark() {
    let family = [
        said(Concerned::Young, Source::Own, [3; 6]),
        said(Concerned::Parent1, Source::OnBehalf, [9; 6]),
        said(Concerned::Parent2, Source::Own, [0; 6]),
    ];
    let voices: Vec<_> = family.iter().map(Experience::voice).collect();
    let given = [Some(voice(8, 8)), Some(voice(0, 7)), None];
    let sides = Sides::of(&voices, &by_name(given.map(colleague).to_vec()));
    let basis = Basis::of(&family, &sides);
    assert_eq!((basis.family, basis.on_behalf, basis.practice), (1, 1, 2), "words alone stand behind no mark");
    assert_eq!(basis.family_on, chrono::NaiveDate::from_ymd_opt(2026, 3, 2), "a day in Amsterdam");
    assert_eq!(Basis::of(&[], &Sides::default()), Basis::default());
}

#[test]
fn family_members_differ_from_two_marks_on_and_largest_first() {
    let family = [
        said(Concerned::Young, Source::Own, [5, 3, 6, 0, 5, 5]),
        said(Concerned::Parent1, Source::Own, [6, 5, 2, 9, 5, 5]),
    ];
    let found: Vec<_> = differences(&family).into_iter().map(|one| (one.question, one.said)).collect();
    let [two, four] =
        [[(Concerned::Young, 3), (Concerned::Parent1, 5)], [(Concerned::Parent1, 2), (Concerned::Young, 6)]];
    let marks = |said: [(Concerned, u8); 2]| said.map(|(who, number)| (who, mark(number).expect("a mark"))).to_vec();
    assert_eq!(found, [(Question::TakenSeriously, marks(four)), (Question::GotHelp, marks(two))]);
}

#[test]
fn what_was_typed_on_behalf_makes_no_difference_in_a_family() {
    let family = [said(Concerned::Young, Source::Own, [2; 6]), said(Concerned::Parent1, Source::OnBehalf, [9; 6])];
    assert!(differences(&family).is_empty());
    assert!(differences(&family[..1]).is_empty(), "one voice differs from nobody");
}

fn heard<'a>(family: &'a [FamilyVoice], practice: &'a [PracticeVoice], outcomes: &'a [Outcome]) -> Moment {
    let now = "2026-03".parse().expect("a month");
    let colleagues: Vec<_> = practice.iter().map(|voice| colleague(Some(*voice))).collect();
    let sides = &Sides::of(family, &by_name(colleagues));
    Moment::of(&Heard { sides, family: !family.is_empty(), outcomes, care: &[], now })
}

fn own(marks: [u8; 6]) -> FamilyVoice {
    Answers::remembered(marks.map(mark), None).voice(true)
}

#[test]
fn a_moment_knows_means_and_counts_and_nobody_apart() {
    let moment = heard(
        &[own([4; 6]), own([5; 6])],
        &[voice(8, 7)],
        &[Outcome::Kept, Outcome::BlockedByRule, Outcome::NotApplicable],
    );
    assert_eq!((moment.effect, moment.communication, moment.energy), (Some(45), Some(80), None));
    assert_eq!((moment.kept, moment.tested, moment.filled), (1, 2, 3));
    assert_eq!((moment.difference(GapKind::Feeling), moment.difference(GapKind::Effect)), (Some(35), Some(25)));
}

#[test]
fn who_speaks_second_hears_the_difference_and_who_speaks_first_that_it_waits() {
    let (nothing, family) = (heard(&[], &[], &[]), [own([4; 6])]);
    let first = heard(&family, &[], &[]);
    assert_eq!(changes(&nothing, &first), [Change::OneSided, Change::Filled(1)]);
    let second = heard(&family, &[voice(8, 5)], &[]);
    let differs = |kind, was, now| Change::Difference { kind, was, now };
    let both = [differs(GapKind::Feeling, None, 40), differs(GapKind::Effect, None, 10)];
    assert_eq!(changes(&first, &second), [both[0], both[1], Change::Filled(2)]);
    let closer = heard(&family, &[voice(5, 5)], &[]);
    assert_eq!(changes(&second, &closer), [differs(GapKind::Feeling, Some(40), 10)]);
}

#[test]
fn an_addition_that_changes_nothing_is_not_said_to_change_something() {
    let moment = heard(&[own([4; 6])], &[voice(8, 5)], &[Outcome::Kept]);
    assert!(changes(&moment, &moment).is_empty());
    let ticked = heard(&[own([4; 6])], &[voice(8, 5)], &[Outcome::Kept, Outcome::NotKept]);
    assert_eq!(changes(&moment, &ticked), [Change::Agreements { kept: 1, tested: 2 }]);
}

#[test]
fn how_many_answered_without_a_name_is_not_told() {
    use crate::practice::Round;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
    let round = |answers: usize| Round::of(day, &vec![voice(6, 6); answers], day + chrono::Days::new(1));
    let basis = |answers| {
        let unsigned = Professionals { round: Some(round(answers)), ..Professionals::default() };
        Basis::of(&[], &Sides::of(&[], &unsigned))
    };
    assert_eq!(basis(5), basis(9), "five or nine, it looks the same");
    assert!(basis(5).unsigned && basis(5).practice > 0 && !basis(4).unsigned);
}
