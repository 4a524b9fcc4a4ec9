//! Whoever may not see the case of a round: told by no number, waited for by nobody, and asked to begin nothing.

use crate::writing::{Room, question, thoughts};
use domain::Problem;
use domain::weighing::{Stand, Way, WeighingDesk};
use domain::writing::{Stage, WritingDesk, Wrote};

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_and_who_chooses_is_counted_of_those_who_may() {
    let (room, round) = Room::named().await;
    let (anna, eva) = (&room.six[0], &room.six[4]);
    room.knows(eva).await;
    anna.write_thoughts(room.meeting, round, &thoughts("een\ntwee")).await.expect("written");
    assert_eq!(room.seen(anna).await.wrote, Wrote::Named(1), "and not of how many");
    anna.show_silence(room.meeting, round).await.expect("shown");
    anna.begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    let weighing = anna.weighing(room.meeting).await.expect("weighing");
    let Stand::Running(progress) = weighing.all[0].stand else { panic!("it goes on") };
    assert_eq!((progress.chose, progress.there), (0, 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_its_case_knows_that_a_round_goes_on_and_is_asked_to_begin_none() {
    let (room, round) = Room::named().await;
    let (anna, eva) = (&room.six[0], &room.six[4]);
    room.knows(eva).await;
    let hers = eva.writing(room.meeting).await.expect("writing");
    assert!(hers.rounds.is_empty() && hers.is_written() && !hers.invites());
    assert_eq!(hers.beyond, Some(Stage::Writing));
    anna.show_silence(room.meeting, round).await.expect("shown");
    let hers = eva.writing(room.meeting).await.expect("writing");
    assert!(!hers.is_written() && !hers.invites());
    assert_eq!(hers.beyond, Some(Stage::Shown));
    anna.stop_silence(room.meeting, round).await.expect("put away");
    let hers = eva.writing(room.meeting).await.expect("writing");
    assert!(hers.beyond.is_none() && !hers.invites(), "she sees no case to write about");
    let others = anna.writing(room.meeting).await.expect("writing");
    assert!(others.beyond.is_none() && others.invites());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_without_names_needs_five_who_may_write_about_its_case() {
    let room = Room::planned().await;
    let anna = &room.six[0];
    room.knows(&room.six[4]).await;
    assert_eq!(anna.announce_silence(room.meeting, room.case, question()).await, Ok(()), "five are left");
    room.knows(&room.six[5]).await;
    let few = anna.announce_silence(room.meeting, room.case, question()).await;
    assert_eq!(few, Err(Problem::form("refused-silence-alone")), "it could never be shown");
}
