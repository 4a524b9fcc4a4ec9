//! Rules of waiting, each as a test: which weeks count, which leave room, and a family's place in the diagram.

use super::*;
use proptest::prelude::*;

fn month(written: &str) -> Month {
    written.parse().unwrap()
}

fn wait(asked: &str, start: &str, typed: Option<u32>) -> Wait {
    let start = match start {
        "" => Start::Unknown,
        "waits" => Start::StillWaiting,
        started => Start::In(month(started)),
    };
    Wait::new(CareOf::YoungPerson, asked.parse().ok(), start, typed).unwrap()
}

#[test]
fn typed_weeks_win_from_derived_ones_and_derived_ones_are_marked() {
    assert_eq!(wait("2026-01", "2026-04", Some(11)).weeks(), Some(Weeks::Typed(11)));
    assert_eq!(wait("2026-01", "2026-04", None).weeks(), Some(Weeks::Derived(13)));
    assert!(wait("2026-01", "2026-04", None).weeks().unwrap().is_derived());
}

#[test]
fn the_legal_term_is_past_after_twelve_weeks() {
    let class = |weeks| Weeks::Typed(weeks).class();
    assert_eq!([0, 4].map(class), [WaitClass::UpToFour; 2]);
    assert_eq!([5, 12].map(class), [WaitClass::FiveToTwelve; 2]);
    assert_eq!([13, 400].map(class), [WaitClass::MoreThanTwelve; 2]);
    assert!(!wait("", "", Some(12)).past_legal_term(month("2026-01")));
    assert!(wait("2026-01", "waits", None).past_legal_term(month("2026-04")));
    assert!(!wait("2026-01", "waits", None).past_legal_term(month("2026-03")));
}

#[test]
fn while_somebody_waits_the_weeks_go_on_counting() {
    for typed in [None, Some(5)] {
        let waits = wait("2026-01", "waits", typed);
        let weeks = ["2026-01", "2026-02", "2026-04"].map(|now| waits.weeks_so_far(month(now)));
        assert_eq!(weeks, [0, 4, 13].map(|weeks| Some(Weeks::Derived(weeks))));
    }
    assert_eq!(wait("", "waits", Some(5)).weeks_so_far(month("2026-04")), None, "from a month that nobody knows");
}

#[test]
fn months_leave_room_for_some_weeks_and_tell_nothing_when_one_is_missing() {
    let room = |asked, start| wait(asked, start, None).weeks_possible(month("2026-06"));
    assert_eq!(room("2026-01", "2026-04"), Some(8..=17));
    assert_eq!(room("2026-01", "waits"), Some(16..=26), "counted up to now");
    assert_eq!(room("2026-01", ""), Some(0..=26), "nobody knows when it started, but not after now");
    assert_eq!((room("", "2026-04"), room("", "waits"), room("2026-07", "")), (None, None, None));
}

#[test]
fn a_wait_without_a_month_asked_and_without_weeks_does_not_count() {
    assert_eq!(wait("", "2026-04", None).class(), None);
    assert_eq!(wait("", "waits", None).class(), None);
    assert_eq!(wait("2026-01", "", None).class(), None);
    assert_eq!(wait("", "", Some(3)).class(), Some(WaitClass::UpToFour));
}

#[test]
fn still_waiting_wins_from_the_longest_wait() {
    let waits = [wait("2026-01", "waits", None), wait("", "", Some(60)), wait("", "2026-04", None)];
    let family = family_wait(&waits).unwrap();
    assert_eq!((family.class, family.longest), (WaitClass::StillWaiting, Some(Weeks::Typed(60))));
}

#[test]
fn without_anybody_waiting_the_longest_wait_counts() {
    let family =
        family_wait(&[wait("", "", Some(3)), wait("2026-01", "2026-04", None), wait("", "", Some(13))]).unwrap();
    assert_eq!((family.class, family.longest), (WaitClass::MoreThanTwelve, Some(Weeks::Typed(13))));
    assert_eq!(family_wait(&[]), None);
}

#[test]
fn parents_waits_do_not_count() {
    let parent = Wait::new(CareOf::Parent, Some(month("2026-01")), Start::StillWaiting, None).unwrap();
    assert_eq!(family_wait(&[parent]), None);
    assert_eq!(family_wait(&[parent, wait("", "", Some(2))]).unwrap().class, WaitClass::UpToFour);
}

#[test]
fn help_does_not_start_before_it_is_asked() {
    let wrong = Wait::new(CareOf::YoungPerson, Some(month("2026-04")), Start::In(month("2026-03")), Some(2));
    assert_eq!(wrong, Err(StartedBeforeAsked));
}

proptest! {
    #[test]
    fn the_order_of_care_uses_does_not_matter(weeks in prop::collection::vec(0u32..60, 1..6), turn in 0usize..6) {
        let mut waits: Vec<Wait> = weeks.iter().map(|weeks| wait("", "", Some(*weeks))).collect();
        let before = family_wait(&waits);
        waits.rotate_left(turn % weeks.len());
        prop_assert_eq!(before, family_wait(&waits));
        prop_assert_eq!(before.unwrap().longest.map(Weeks::get), weeks.iter().copied().max());
    }
}
