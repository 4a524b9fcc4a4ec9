//! Weighing: private until it is closed, totals after that, and what nobody chose is parked.

use crate::chosen::person;
use crate::writing::{Room, thoughts};
use domain::agenda::AgendaDesk;
use domain::reflection::{Plan, ReflectionDesk};
use domain::weighing::{Choice, Stand, Tally, Way, WeighingDesk, WeighingView};
use domain::writing::{To, WritingDesk};
use domain::{ParkedId, Problem, RoundId, WeighedId, WeighingId};
use office::Seat;
use store::{sql, values};

/// Five cards on the table.
async fn shown() -> (Room, RoundId) {
    let (room, round) = Room::named().await;
    room.six[0].write_thoughts(room.meeting, round, &thoughts("een\ntwee\ndrie\nvier\nvijf")).await.expect("written");
    room.six[0].show_silence(room.meeting, round).await.expect("shown");
    (room, round)
}

/// The same, weighed now.
pub async fn weighed(way: Way) -> Table {
    let (room, round) = shown().await;
    room.six[1].begin_weighing(room.meeting, round, way).await.expect("begun");
    let view = now(&room, &room.six[1]).await;
    let topics = view.topics.iter().map(|topic| topic.id).collect();
    Table { room, id: view.id, topics }
}

async fn now(room: &Room, seat: &Seat) -> WeighingView {
    seat.weighing(room.meeting).await.expect("weighing").all.remove(0)
}

pub struct Table {
    pub room: Room,
    pub id: WeighingId,
    pub topics: Vec<WeighedId>,
}

impl Table {
    pub async fn choose(&self, who: usize, chosen: &[usize], top: &[usize]) -> Result<(), Problem> {
        let ids = |all: &[usize]| all.iter().map(|at| self.topics[*at]).collect::<Vec<_>>();
        self.room.six[who].weigh(self.room.meeting, self.id, &ids(chosen), &ids(top), false).await
    }

    pub async fn close(&self) {
        self.room.six[5].close_weighing(self.room.meeting, self.id).await.expect("closed");
    }

    pub async fn sees(&self, who: usize) -> WeighingView {
        now(&self.room, &self.room.six[who]).await
    }
}

/// What each topic came to: its text, its rank, how many chose it.
pub fn told(view: &WeighingView) -> Vec<(&str, i64, Option<i64>)> {
    let one = view.topics.iter().map(|topic| (topic.text.as_str(), topic.score.expect("a score")));
    one.map(|(text, score)| (text, score.rank, score.tally.map(|tally| tally.chosen))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_what_somebody_chose_and_everybody_reads_totals_once_it_is_closed() {
    let table = weighed(Way::Three).await;
    let (room, audit) = (&table.room, "audit where outcome = 'permitted'");
    let (lines, events) = (room.world.count(audit).await, room.world.count("reflection_events").await);
    table.choose(0, &[0, 1], &[]).await.expect("chosen");
    table.choose(0, &[0, 2, 4], &[]).await.expect("chosen anew");
    table.choose(1, &[0], &[]).await.expect("chosen");
    table.choose(2, &[2], &[]).await.expect("chosen");
    assert_eq!(room.world.count(audit).await, lines, "no line tells of a choice");
    assert_eq!(
        room.world.count("reflection_events").await,
        events + 3,
        "that one more chose, not who or what, nor that somebody chose anew"
    );
    let (hers, others) = (table.sees(0).await, table.sees(3).await);
    let mine: Vec<_> = hers.topics.iter().map(|topic| topic.mine).collect();
    assert_eq!(mine, [Some(Choice::Chosen), None, Some(Choice::Chosen), None, Some(Choice::Chosen)]);
    assert!(others.topics.iter().all(|topic| topic.mine.is_none() && topic.score.is_none()));
    let Stand::Running(progress) = others.stand else { panic!("it goes on") };
    assert_eq!((progress.chose, progress.mine), (3, false));
    let seals = room.lines("select seal from weighing_seals").await;
    assert!(room.six.iter().all(|seat| !seals.iter().any(|seal| seal.contains(&person(seat).to_string()))));

    table.close().await;
    for left in ["weighing_seals", "weighing_choices", "weighings where key is not null"] {
        assert_eq!(room.world.count(left).await, 0, "{left}: who chose is forgotten");
    }
    let closed = table.sees(3).await;
    assert_eq!(closed.stand, Stand::Closed(Some(3)));
    assert_eq!(
        told(&closed),
        [("een", 1, Some(2)), ("drie", 1, Some(2)), ("vijf", 3, Some(1)), ("twee", 4, Some(0)), ("vier", 4, Some(0))]
    );
    assert!(table.sees(0).await == closed, "everybody reads the same, whoever chose what");
    assert_eq!(table.choose(4, &[1], &[]).await, Err(Problem::NotNow("weighing-over")));
    table.close().await;
    assert_eq!(table.sees(3).await, closed, "a second press is harmless");
}

#[tokio::test(flavor = "multi_thread")]
async fn three_at_most_and_only_of_what_is_weighed() {
    let table = weighed(Way::Three).await;
    let many = table.choose(0, &[0, 1, 2, 3], &[]).await;
    assert_eq!(many, Err(Problem::field("chosen", "refused-weigh-three")));
    let other = table.room.six[0].weigh(table.room.meeting, table.id, &[WeighedId::default()], &[], false).await;
    assert_eq!(other, Err(Problem::Absent));
    let nothing = table.choose(0, &[], &[]).await;
    assert_eq!(nothing, Err(Problem::field("chosen", "refused-weigh-nothing")));
    assert_eq!(table.room.world.count("weighing_seals").await, 0, "what was refused counts for nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_to_choose_nothing_is_one_of_those_who_chose_and_can_still_choose() {
    let table = weighed(Way::TwoSteps).await;
    table.room.six[0].weigh(table.room.meeting, table.id, &[], &[], true).await.expect("chosen");
    let hers = table.sees(0).await;
    let Stand::Running(progress) = hers.stand else { panic!("it goes on") };
    assert_eq!((progress.chose, progress.mine), (1, true));
    assert!(hers.topics.iter().all(|topic| topic.mine.is_none()));
    table.choose(0, &[1], &[]).await.expect("chosen after all");
    assert_eq!(table.sees(0).await.topics[1].mine, Some(Choice::Chosen));
    assert_eq!(table.room.world.count("weighing_seals").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_two_steps_the_product_of_both_shares_ranks() {
    let table = weighed(Way::TwoSteps).await;
    table.choose(0, &[0, 1, 2, 3], &[0]).await.expect("chosen");
    table.choose(1, &[0, 1, 2], &[1]).await.expect("chosen");
    table.choose(2, &[2, 1], &[1]).await.expect("chosen");
    table.close().await;
    let closed = table.sees(4).await;
    let order: Vec<_> = closed.topics.iter().map(|topic| topic.text.as_str()).collect();
    assert_eq!(order, ["twee", "een", "drie", "vier", "vijf"], "a priority in nobody's top does not rise");
    assert_eq!(closed.topics[0].score.expect("a score").tally, Some(Tally { chosen: 3, top: 2 }));
    let parked: Vec<_> = closed.topics.iter().map(|topic| topic.score.is_some_and(|score| score.parked)).collect();
    assert_eq!(parked, [false, false, false, false, true], "a priority is no parked topic");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_voters_chose_is_told_to_nobody_and_they_can_begin_again() {
    let table = weighed(Way::Three).await;
    table.choose(0, &[1], &[]).await.expect("chosen");
    table.choose(1, &[1, 2], &[]).await.expect("chosen");
    table.close().await;
    let view = table.room.six[4].weighing(table.room.meeting).await.expect("weighing");
    assert!(view.all.is_empty() && view.next().is_some(), "it was taken back");
    for left in ["weighings", "weighing_seals", "weighing_choices", "parked_topics"] {
        assert_eq!(table.room.world.count(left).await, 0, "{left}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_are_weighed_once_and_what_nobody_chose_yet_can_be_taken_back() {
    let (room, round) = shown().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    let cards = room.seen(anna).await.thoughts;
    anna.put_thought(room.meeting, cards[0].id, 1, To::New).await.expect("a group");
    let few = anna.begin_weighing(room.meeting, round, Way::Three).await;
    assert_eq!(few, Err(Problem::form("refused-weigh-few")), "one group has nothing beside it");
    anna.put_thought(room.meeting, cards[1].id, 1, To::New).await.expect("a group");
    anna.begin_weighing(room.meeting, round, Way::TwoSteps).await.expect("begun");
    bo.begin_weighing(room.meeting, round, Way::Three).await.expect("a second press is harmless");
    let view = now(&room, bo).await;
    assert_eq!(view.way, Way::TwoSteps);
    assert_eq!(view.topics.iter().map(|topic| topic.text.as_str()).collect::<Vec<_>>(), ["een", "twee"]);
    bo.close_weighing(room.meeting, view.id).await.expect("taken back");
    let weighing = bo.weighing(room.meeting).await.expect("weighing");
    assert!(weighing.all.is_empty() && weighing.next().is_some(), "it can begin anew");
    assert_eq!(room.world.count("parked_topics").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_chose_is_parked_and_goes_to_the_next_agenda_or_away() {
    let table = weighed(Way::Three).await;
    let (anna, bo) = (&table.room.six[0], &table.room.six[1]);
    for who in 0..3 {
        table.choose(who, &[0, 1, 2], &[]).await.expect("chosen");
    }
    table.close().await;
    let list = anna.parking_list("kade").await.expect("a list");
    assert_eq!(list.all.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["vier", "vijf"]);
    assert!(list.next.is_none() && list.all.iter().all(|one| one.reflection == table.room.meeting));
    let (four, five) = (list.all[0].id, list.all[1].id);
    let early = bo.park_on_agenda("kade", four).await;
    assert_eq!(early, Err(Problem::form("refused-park-unplanned")));
    let on = anna.today() + chrono::Days::new(30);
    let plan = Plan { planned_on: on, hours: None, lead: person(anna), cases: Vec::new() };
    let next = anna.plan_reflection("kade", plan).await.expect("a plan");
    assert_eq!(bo.parking_list("kade").await.expect("a list").next, Some((next, on)));
    bo.park_on_agenda("kade", four).await.expect("on the agenda");
    assert_eq!(anna.park_on_agenda("kade", four).await, Err(Problem::Absent), "it left the list");
    let agenda = anna.agenda(next).await.expect("an agenda");
    assert_eq!(agenda.points().filter(|point| point.label == "vier").count(), 1);
    let eva = &table.room.six[4];
    table.room.knows(eva).await;
    assert_eq!(eva.agenda(next).await.expect("an agenda").points().count(), 0, "a line hides with its case");
    bo.unpark("kade", five).await.expect("away");
    assert!(anna.parking_list("kade").await.expect("a list").all.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_weighed_by_another_team_nor_of_a_family_known_privately_nor_of_a_stopped_case() {
    let table = weighed(Way::Three).await;
    let room = &table.room;
    for who in 0..3 {
        table.choose(who, &[0], &[]).await.expect("chosen");
    }
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.weighing(room.meeting).await, Err(Problem::Absent));
    assert_eq!(stranger.weigh(room.meeting, table.id, &[], &[], true).await, Err(Problem::Absent));
    assert_eq!(stranger.close_weighing(room.meeting, table.id).await, Err(Problem::Absent));
    let eva = &room.six[4];
    room.knows(eva).await;
    assert!(eva.weighing(room.meeting).await.expect("weighing").all.is_empty());
    let unseen = table.choose(4, &[0], &[]).await;
    assert_eq!(unseen, Err(Problem::NotNow("weighing-over")), "as if there was none");
    table.close().await;
    let parked = first_parked(&room.six[0]).await;
    assert!(eva.parking_list("kade").await.expect("a list").all.is_empty());
    assert_eq!(eva.unpark("kade", parked).await, Err(Problem::Absent));
    assert_eq!(stranger.unpark("brug", parked).await, Err(Problem::Absent), "another team's list is not there");
    assert_eq!(stranger.park_on_agenda("brug", parked).await, Err(Problem::Absent));
    assert_eq!(stranger.unpark("kade", parked).await, Err(Problem::Absent));
    room.world.set_case(room.case, "state", "stopped").await;
    assert!(room.six[0].parking_list("kade").await.expect("a list").all.is_empty());
    assert!(room.six[0].weighing(room.meeting).await.expect("weighing").all.is_empty());
    sql::run(room.world.office.db().read(), "delete from cases where id = $1", values![room.case.0])
        .await
        .expect("erased");
    assert_eq!(room.world.count("weighed_topics").await + room.world.count("parked_topics").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_meeting_weighs_nothing_and_forgets_what_was_not_closed() {
    let table = weighed(Way::Three).await;
    let (room, anna) = (&table.room, &table.room.six[0]);
    table.choose(0, &[0], &[]).await.expect("chosen");
    let version = anna.meeting(room.meeting).await.expect("a meeting").version;
    anna.close_reflection(room.meeting, version, &[room.case]).await.expect("closed");
    for left in ["weighings", "weighing_seals", "weighing_choices", "parked_topics"] {
        assert_eq!(room.world.count(left).await, 0, "{left}");
    }
    let late = anna.begin_weighing(room.meeting, RoundId::default(), Way::Three).await;
    assert_eq!(late, Err(Problem::NotNow("reflection-closed")));
}

async fn first_parked(seat: &Seat) -> ParkedId {
    seat.parking_list("kade").await.expect("a list").all[0].id
}
