//! Whoever may not see the case of a round: told by no number, waited for by nobody, and asked to begin nothing.

use crate::chosen::person;
use crate::stopped_round::another;
use crate::writing::{Room, question, thoughts};
use domain::Problem;
use domain::weighing::{Stand, Way, WeighingDesk};
use domain::writing::{Stage, WritingDesk, Wrote};
use store::{sql, values};

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
    assert_eq!(progress.chose, 0);
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

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_what_lies_on_the_table_does_not_put_it_away_nor_does_anybody_while_it_is_weighed() {
    let (room, round) = Room::named().await;
    let (anna, bo, eva, other) = (&room.six[0], &room.six[1], &room.six[4], another(&room).await);
    let busy = Err(Problem::form("refused-silence-busy"));
    anna.write_thoughts(room.meeting, round, &thoughts("een\ntwee")).await.expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    room.knows(eva).await;
    assert_eq!(eva.begin_silence(room.meeting, other, question()).await, busy);
    anna.begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    assert_eq!(anna.begin_silence(room.meeting, other, question()).await, busy, "it is weighed");
    let weighed = anna.weighing(room.meeting).await.expect("weighing").all.remove(0);
    anna.close_weighing(room.meeting, weighed.id).await.expect("closed");
    assert_eq!(eva.begin_silence(room.meeting, other, question()).await, busy, "she may still not see it");
    assert_eq!(room.seen(anna).await.stage, Stage::Shown, "it lay there all the while");
    anna.stop_silence(room.meeting, round).await.expect("put away");
    assert_eq!(eva.begin_silence(room.meeting, other, question()).await, Ok(()));
    let next = room.seen(eva).await.id;
    eva.write_thoughts(room.meeting, next, &thoughts("drie")).await.expect("written");
    eva.show_silence(room.meeting, next).await.expect("shown");
    let text = "insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)";
    let row = values![other.0, person(bo).0, room.world.office.now()];
    sql::run(room.world.office.db().read(), text, row).await.expect("known");
    assert_eq!(bo.take_back_silence(room.meeting, round).await, busy, "nor by taking another back");
    assert_eq!(anna.take_back_silence(room.meeting, round).await, Ok(()), "who sees both may");
}
