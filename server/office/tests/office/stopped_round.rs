//! A case that is stopped while something of it is written or weighed: the meeting goes on with another, and when it goes on again everything has its turn.

use crate::case::notice;
use crate::writing::{Room, question, thoughts};
use domain::case::{CaseDesk, Stance};
use domain::classification::Concerned;
use domain::weighing::{Way, WeighingDesk};
use domain::writing::{RoundView, Stage, WritingDesk};
use domain::{CaseId, Problem, ReflectionId, RoundId};
use office::Seat;
use store::{sql, values};

/// One more case of the meeting.
pub async fn another(room: &Room) -> CaseId {
    let case = room.world.chosen(room.world.kade, &[&room.six[0]]).await;
    let text = "insert into reflection_cases (reflection_id, case_id) values ($1, $2)";
    sql::run(room.world.office.db().read(), text, values![room.meeting.0, case.0]).await.expect("on the list");
    // As if it was chosen at its page, so that it goes on where it was.
    let text = "update cases set chosen_at = proposed_at";
    sql::run(room.world.office.db().read(), text, values![]).await.expect("chosen");
    case
}

/// What a parent says of the first case, in place of what stands there in this version.
async fn says(room: &Room, stance: Stance, version: i32) {
    let said = vec![(notice(Concerned::Parent1, stance), version)];
    room.six[0].record_notices(room.case, said).await.expect("recorded");
}

async fn seen(seat: &Seat, meeting: ReflectionId) -> Option<RoundView> {
    seat.writing(meeting).await.expect("writing").current().cloned()
}

/// Two thoughts about the other case, on the table.
async fn shown(room: &Room, other: CaseId) -> RoundId {
    let anna = &room.six[0];
    anna.begin_silence(room.meeting, other, question()).await.expect("begun");
    let round = room.seen(anna).await.id;
    anna.write_thoughts(room.meeting, round, &thoughts("drie\nvier")).await.expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    round
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_about_a_case_that_is_stopped_keeps_nobody_from_writing_about_another() {
    let (room, first) = Room::named().await;
    let (anna, other) = (&room.six[0], another(&room).await);
    anna.write_thoughts(room.meeting, first, &thoughts("een")).await.expect("written");
    let runs = anna.begin_silence(room.meeting, other, question()).await;
    assert_eq!(runs, Err(Problem::form("refused-silence-runs")), "one round at a time");
    says(&room, Stance::Objects, 0).await;
    assert!(seen(anna, room.meeting).await.is_none(), "nothing of a stopped case");
    anna.begin_silence(room.meeting, other, question()).await.expect("another case");
    let second = room.seen(anna).await.id;
    assert_ne!(second, first);

    says(&room, Stance::Agrees, 1).await;
    assert_eq!(room.seen(anna).await.id, second, "nobody is disturbed who writes");
    anna.show_silence(room.meeting, second).await.expect("shown");
    let back = room.seen(anna).await;
    assert_eq!((back.id, back.stage, back.thoughts.len()), (first, Stage::Writing, 1), "it has its turn, and is whole");
    let again = anna.begin_silence(room.meeting, other, question()).await;
    assert_eq!(again, Err(Problem::form("refused-silence-runs")), "and can be ended, for it is seen");
    anna.show_silence(room.meeting, first).await.expect("shown");
    let writing = anna.writing(room.meeting).await.expect("writing");
    assert_eq!(writing.on_table().map(|round| round.id), Some(first));
    assert_eq!(writing.earlier().map(|round| round.id).collect::<Vec<_>>(), [second], "one thing lies on the table");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_weighed_of_a_case_that_is_stopped_keeps_nobody_from_weighing_another() {
    let (room, first) = Room::named().await;
    let (anna, other) = (&room.six[0], another(&room).await);
    anna.write_thoughts(room.meeting, first, &thoughts("een\ntwee")).await.expect("written");
    anna.show_silence(room.meeting, first).await.expect("shown");
    anna.begin_weighing(room.meeting, first, Way::Three).await.expect("begun");
    anna.stop_silence(room.meeting, first).await.expect("put away");
    let second = shown(&room, other).await;
    let runs = anna.begin_weighing(room.meeting, second, Way::Three).await;
    assert_eq!(runs, Err(Problem::form("refused-weigh-runs")), "one at a time");
    says(&room, Stance::Objects, 0).await;
    anna.begin_weighing(room.meeting, second, Way::Three).await.expect("another case");

    says(&room, Stance::Agrees, 1).await;
    for round in [second, first] {
        let weighing = anna.weighing(room.meeting).await.expect("weighing");
        let running = weighing.running().expect("it goes on");
        assert_eq!(running.round, round, "each has its turn");
        anna.close_weighing(room.meeting, running.id).await.expect("stopped");
    }
    assert_eq!(room.world.count("weighings").await, 0);
}
