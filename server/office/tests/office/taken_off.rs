//! A case that is taken off a meeting: never with what was written about it, and with what was only announced.

use crate::chosen::person;
use crate::stopped_round::another;
use crate::writing::{Room, question, thoughts};
use domain::agenda::{AgendaDesk, Topic, TopicKind};
use domain::reflection::{Plan, ReflectionDesk};
use domain::weighing::{Way, WeighingDesk};
use domain::writing::WritingDesk;
use domain::{CaseId, Problem};
use office::Seat;
use store::{sql, values};

fn topic(case: CaseId) -> Topic {
    Topic { kind: TopicKind::Case, id: case.0 }
}

impl Room {
    /// Bo takes its case off by the agenda, and by the plan.
    async fn both_ways(&self) -> [Result<(), Problem>; 2] {
        let bo = &self.six[1];
        let by_agenda = bo.leave_out(self.meeting, topic(self.case)).await;
        [by_agenda, self.replanned(bo, Vec::new()).await]
    }

    async fn replanned(&self, seat: &Seat, cases: Vec<CaseId>) -> Result<(), Problem> {
        let version = seat.meeting(self.meeting).await.expect("a meeting").version;
        let plan = Plan { planned_on: seat.today(), hours: None, lead: person(&self.six[0]), cases };
        seat.change_reflection(self.meeting, version, plan).await
    }

    /// Its case leaves the list in the database alone, as it could before a round kept it there.
    async fn unlisted(&self) {
        let text = "delete from reflection_cases where case_id = $1";
        sql::run(self.world.office.db().read(), text, values![self.case.0]).await.expect("off the list");
    }
}

fn stays() -> [Result<(), Problem>; 2] {
    [Err(Problem::form("refused-reflection-noted")), Err(Problem::field("cases", "refused-reflection-noted"))]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_about_which_a_round_began_stays_on_the_meeting_at_every_stage_of_it() {
    let (room, round) = Room::named().await;
    let anna = &room.six[0];
    assert_eq!(room.both_ways().await, stays(), "it is written");
    anna.write_thoughts(room.meeting, round, &thoughts("een\ntwee")).await.expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    assert_eq!(room.both_ways().await, stays(), "it lies on the table");
    anna.begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    let weighed = anna.weighing(room.meeting).await.expect("weighing").all.remove(0);
    anna.close_weighing(room.meeting, weighed.id).await.expect("closed");
    anna.stop_silence(room.meeting, round).await.expect("put away");
    assert_eq!(room.both_ways().await, stays(), "it was put away");
    assert_eq!(anna.writing(room.meeting).await.expect("writing").rounds.len(), 1, "everybody reads it still");

    let (nameless, _) = Room::nameless().await;
    assert_eq!(nameless.both_ways().await, stays(), "without names the same, whoever wrote or not");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_only_announced_goes_with_its_case_and_what_was_announced_about_another_stays() {
    let room = Room::planned().await;
    let (anna, bo, other) = (&room.six[0], &room.six[1], another(&room).await);
    for case in [room.case, other] {
        anna.announce_silence(room.meeting, case, question()).await.expect("announced");
    }
    assert_eq!(bo.leave_out(room.meeting, topic(room.case)).await, Ok(()));
    let writing = anna.writing(room.meeting).await.expect("writing");
    assert_eq!(writing.announced().map(|round| round.case).collect::<Vec<_>>(), [other]);
    assert_eq!(room.world.count("silent_rounds").await, 1);
    assert!(anna.meeting(room.meeting).await.expect("a meeting").nameless);
    assert_eq!(room.replanned(bo, Vec::new()).await, Ok(()));
    assert_eq!(room.world.count("silent_rounds").await, 0);
    assert!(!anna.meeting(room.meeting).await.expect("a meeting").nameless);
    assert_eq!(bo.put_on(room.meeting, topic(room.case)).await, Ok(()));
    assert!(!anna.meeting(room.meeting).await.expect("a meeting").nameless, "nothing is announced anew by itself");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_about_no_case_that_was_taken_off_it() {
    let room = Room::planned().await;
    let other = another(&room).await;
    room.open().await;
    let now = room.six[0].meeting(room.meeting).await.expect("a meeting").walk.case.expect("a case");
    let next = if now == other { room.case } else { other };
    assert_eq!(room.six[1].leave_out(room.meeting, topic(now)).await, Ok(()));
    for seat in &room.six {
        let walk = seat.meeting(room.meeting).await.expect("a meeting").walk;
        assert_eq!((walk.case, walk.case_hidden), (Some(next), false), "nobody reads of a case that they cannot see");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_of_a_round_whose_case_is_not_on_the_meeting() {
    let room = Room::planned().await;
    room.six[0].announce_silence(room.meeting, room.case, question()).await.expect("announced");
    room.unlisted().await;
    assert!(!room.six[0].meeting(room.meeting).await.expect("a meeting").nameless);

    let (room, _) = Room::named().await;
    let eva = &room.six[4];
    room.knows(eva).await;
    assert!(eva.writing(room.meeting).await.expect("writing").beyond.is_some());
    room.unlisted().await;
    assert!(eva.writing(room.meeting).await.expect("writing").beyond.is_none());
}
