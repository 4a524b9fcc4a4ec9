//! The rules of the budget: no perspective above its share, the whole within ten minutes, a client within three.

use super::*;

#[test]
fn no_perspective_takes_more_than_its_share() {
    for Perspective { asked, times, share } in PERSPECTIVES {
        let takes = asked.most(times);
        assert!(takes <= share, "{} takes {takes} of its {share} seconds", asked.page);
    }
}

#[test]
fn the_four_perspectives_stay_within_ten_minutes_for_the_person_who_fills_in_most() {
    assert_eq!(PERSPECTIVES.iter().map(|one| one.share).sum::<u32>(), WHOLE, "the shares are the whole");
    let all: u32 = PERSPECTIVES.iter().map(|one| one.asked.most(one.times)).sum();
    assert!(all <= WHOLE, "{all} seconds");
}

#[test]
fn a_client_answers_within_three_minutes_reading_included() {
    assert!(OWN.most(1) <= CLIENT, "{} seconds", OWN.most(1));
    let by_code = SIX.most(1) + OWN_WORDS.most(1);
    assert!(by_code <= CLIENT, "{by_code} seconds");
    // Who wants to say with whom it went well goes on for a page.
    assert!(HELPERS.most(1) <= 30, "{} seconds", HELPERS.most(1));
}

#[test]
fn an_extra_question_displaces_another() {
    // Nowhere is there room for one more sentence to write.
    for Perspective { asked, times, share } in PERSPECTIVES {
        let more = Kind::Words.seconds() * u32::try_from(times).unwrap();
        assert!(asked.most(times) + more > share, "{} can grow unseen", asked.page);
    }
}

#[test]
fn a_client_may_leave_every_question_alone() {
    for asked in [OWN, SIX, HELPERS, OWN_WORDS] {
        assert_eq!(asked.skippable(1), asked.questions(1), "{}", asked.page);
    }
}

#[test]
fn a_field_costs_what_reading_thinking_and_typing_cost() {
    let all = [Kind::Tap, Kind::Weigh, Kind::Mark, Kind::Choice, Kind::Line, Kind::Words].map(Kind::seconds);
    assert_eq!(all, [6, 10, 9, 8, 19, 41]);
    assert_eq!(Kind::Unseen.seconds(), 0);
}

#[test]
fn minutes_are_whole_and_never_none() {
    assert_eq!([0, 1, 60, 61, 120].map(minutes), [1, 1, 1, 2, 2]);
}

#[test]
fn what_is_seldom_asked_counts_once_however_often_the_form_is_filled_in() {
    let seldom = Kind::Line.seconds();
    assert_eq!(AGREEMENTS.most(15), 15 * Kind::Weigh.seconds() + seldom);
    assert_eq!((AGREEMENTS.least(15), AGREEMENTS.questions(15)), (15 * Kind::Weigh.seconds(), 15));
}
