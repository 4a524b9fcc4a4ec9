//! Weighing with the phones away: what was counted in the room closes it, and what was chosen on phones counts for nothing.

use crate::chosen::person;
use crate::weighing::{Table, told, weighed};
use domain::agenda::AgendaDesk;
use domain::reflection::{Plan, ReflectionDesk};
use domain::weighing::{HandCount, Stand, Tally, Way, WeighingDesk};
use domain::{Problem, WeighedId, WeighingId};

/// What was counted of some of the five topics, by their places on the table.
fn counted(table: &Table, people: &str, counts: &[(usize, &str, &str)]) -> Result<HandCount, Problem> {
    HandCount::parse(people, counts.iter().map(|(at, chosen, top)| (table.topics[*at], *chosen, *top)))
}

/// Bo types it, and says that it replaces what was chosen on so many phones as there were.
async fn types(table: &Table, people: &str, counts: &[(usize, &str, &str)]) -> Result<(), Problem> {
    let count = counted(table, people, counts)?;
    let phones = table.room.world.count("weighing_seals").await;
    table.room.six[1].weigh_by_hands(table.room.meeting, table.id, &count, phones).await
}

/// Chris types it anew, having seen this version of it.
async fn types_anew(table: &Table, version: i32, people: &str, counts: &[(usize, &str, &str)]) -> Result<(), Problem> {
    let count = counted(table, people, counts)?;
    table.room.six[2].recount_hands(table.room.meeting, table.id, version, &count).await
}

/// What the parking list holds.
async fn parked(table: &Table) -> Vec<String> {
    let list = table.room.six[0].parking_list("kade").await.expect("a list");
    list.all.into_iter().map(|one| one.text).collect()
}

/// How many chose on phones, while it goes on.
async fn chose(table: &Table) -> Option<i64> {
    match table.sees(3).await.stand {
        Stand::Running(progress) => Some(progress.chose),
        Stand::Closed(_) => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_counted_closes_it_and_what_nobody_chose_is_parked() {
    let table = weighed(Way::Three).await;
    let events = table.room.world.count("reflection_events").await;
    types(&table, "6", &[(0, "4", ""), (1, "", ""), (2, "6", ""), (4, "1", "")]).await.expect("counted");
    assert_eq!(table.room.world.count("reflection_events").await, events + 1, "everybody hears that it closed");
    let closed = table.sees(3).await;
    assert_eq!(closed.stand, Stand::Closed(Some(6)));
    assert_eq!(
        told(&closed),
        [("drie", 1, Some(6)), ("een", 2, Some(4)), ("vijf", 3, Some(1)), ("twee", 4, Some(0)), ("vier", 4, Some(0))]
    );
    let list = table.room.six[0].parking_list("kade").await.expect("a list");
    assert_eq!(list.all.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["twee", "vier"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_two_steps_hands_rank_as_choices_do() {
    let table = weighed(Way::TwoSteps).await;
    let above = types(&table, "4", &[(0, "1", "2")]).await;
    assert_eq!(above, Err(Problem::field(format!("top-{}", table.topics[0]), "refused-hands-top")));
    types(&table, "4", &[(0, "4", "1"), (1, "3", "3"), (2, "2", "")]).await.expect("counted");
    let closed = table.sees(3).await;
    assert_eq!(told(&closed)[..2], [("twee", 1, Some(3)), ("een", 2, Some(4))]);
    assert_eq!(closed.topics[0].score.expect("a score").tally, Some(Tally { chosen: 3, top: 3 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_chosen_on_phones_lapses() {
    let table = weighed(Way::Three).await;
    for who in 0..4 {
        table.choose(who, &[0, 3], &[]).await.expect("chosen");
    }
    types(&table, "3", &[(0, "3", "")]).await.expect("counted");
    let closed = table.sees(0).await;
    assert_eq!(closed.stand, Stand::Closed(Some(3)), "nobody is counted twice");
    assert_eq!(told(&closed)[0], ("een", 1, Some(3)));
    let four = closed.topics.iter().find(|topic| topic.text == "vier").expect("a topic").score.expect("a score");
    assert!(four.parked && four.tally == Some(Tally::default()), "a difference would tell what was chosen on a phone");
    for left in ["weighing_seals", "weighing_choices", "weighings where key is not null"] {
        assert_eq!(table.room.world.count(left).await, 0, "{left}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_wipes_what_phones_chose_without_saying_of_how_many() {
    let table = weighed(Way::Three).await;
    for who in 0..2 {
        table.choose(who, &[0, 3], &[]).await.expect("chosen");
    }
    let count = counted(&table, "3", &[(0, "3", "")]).expect("a count");
    for replaces in [0, 1, 3] {
        let slip = table.room.six[1].weigh_by_hands(table.room.meeting, table.id, &count, replaces).await;
        assert_eq!(slip, Err(Problem::field("replaces", "refused-hands-replaces")), "{replaces}");
    }
    assert_eq!(chose(&table).await, Some(2), "it goes on, and what was chosen stays");
    let sure = table.room.six[1].weigh_by_hands(table.room.meeting, table.id, &count, 2).await;
    assert_eq!((sure, table.sees(0).await.stand), (Ok(()), Stand::Closed(Some(3))));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_counted_is_refused_and_changes_nothing() {
    let table = weighed(Way::Three).await;
    table.choose(0, &[0], &[]).await.expect("chosen");
    let few = types(&table, "2", &[(0, "2", "")]).await;
    assert_eq!(few, Err(Problem::field("people", "refused-hands-few")));
    let many = types(&table, "3", &[(0, "4", "")]).await;
    assert_eq!(many, Err(Problem::field(format!("chosen-{}", table.topics[0]), "refused-hands-many")));
    let hands = types(&table, "3", &[(0, "3", ""), (1, "3", ""), (2, "3", ""), (3, "1", "")]).await;
    assert_eq!(hands, Err(Problem::field("people", "refused-hands-three")));
    let crowd = types(&table, "7", &[(0, "3", "")]).await;
    assert_eq!(crowd, Err(Problem::field("people", "refused-hands-there")), "six are ticked");
    assert_eq!(types(&table, "3", &[]).await, Err(Problem::form("refused-hands-nothing")));
    assert_eq!(chose(&table).await, Some(1), "it goes on, and what was chosen stays");
    assert_eq!(table.room.world.count("parked_topics").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_else_is_counted_and_nobody_else_counts() {
    let table = weighed(Way::Three).await;
    let (room, bo) = (&table.room, &table.room.six[1]);
    let count = counted(&table, "3", &[(0, "3", "")]).expect("a count");
    let other = HandCount::parse("3", [(WeighedId::default(), "1", "")]).expect("a count");
    assert_eq!(bo.weigh_by_hands(room.meeting, table.id, &other, 0).await, Err(Problem::Absent));
    let gone = bo.weigh_by_hands(room.meeting, WeighingId::default(), &count, 0).await;
    assert_eq!(gone, Err(Problem::NotNow("weighing-over")), "a weighing that was taken back is over");
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.weigh_by_hands(room.meeting, table.id, &count, 0).await, Err(Problem::Absent));
    assert_eq!(chose(&table).await, Some(0), "it goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_counted_while_it_was_stopped_hears_that_it_is_over() {
    let table = weighed(Way::Three).await;
    table.close().await;
    table.close().await;
    assert_eq!(types(&table, "4", &[(0, "4", "")]).await, Err(Problem::NotNow("weighing-over")));
    assert_eq!(table.choose(0, &[0], &[]).await, Err(Problem::NotNow("weighing-over")));
    for left in ["weighings", "parked_topics"] {
        assert_eq!(table.room.world.count(left).await, 0, "{left}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_counted_second_hears_that_it_is_over() {
    let table = weighed(Way::Three).await;
    types(&table, "4", &[(0, "4", "")]).await.expect("counted");
    let (closed, parked) = (table.sees(3).await, table.room.world.count("parked_topics").await);
    let late = types(&table, "5", &[(1, "5", "")]).await;
    assert_eq!(late, Err(Problem::NotNow("weighing-over")), "it is not as if it was saved");
    table.close().await;
    assert_eq!(table.sees(3).await, closed);
    assert_eq!(table.room.world.count("parked_topics").await, parked);
}

const MISTYPED: [(usize, &str, &str); 3] = [(0, "4", ""), (2, "6", ""), (4, "1", "")];
const MENDED: [(usize, &str, &str); 3] = [(0, "4", ""), (1, "3", ""), (2, "6", "")];

#[tokio::test(flavor = "multi_thread")]
async fn a_count_that_was_mistyped_is_typed_anew_and_outcome_and_parking_list_follow() {
    let table = weighed(Way::Three).await;
    types(&table, "6", &MISTYPED).await.expect("counted");
    assert_eq!((parked(&table).await, table.sees(3).await.hand_counts), (vec!["twee".into(), "vier".into()], 1));
    let events = table.room.world.count("reflection_events").await;
    types_anew(&table, 1, "5", &[(0, "4", ""), (1, "3", ""), (2, "5", "")]).await.expect("counted anew");
    assert_eq!(table.room.world.count("reflection_events").await, events + 1, "everybody hears it");
    let now = table.sees(0).await;
    assert_eq!((now.stand, now.hand_counts), (Stand::Closed(Some(5)), 2));
    assert_eq!(
        told(&now),
        [("drie", 1, Some(5)), ("een", 2, Some(4)), ("twee", 3, Some(3)), ("vier", 4, Some(0)), ("vijf", 4, Some(0))]
    );
    assert_eq!(parked(&table).await, ["vier", "vijf"]);
    let late = types_anew(&table, 1, "6", &MENDED).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("weighing-hands-people", "5".into())])), "somebody else was first");
    let wrong = types_anew(&table, 2, "2", &[(0, "2", "")]).await;
    assert_eq!(wrong, Err(Problem::field("people", "refused-hands-few")));
    let crowd = types_anew(&table, 2, "7", &[(0, "3", "")]).await;
    assert_eq!(crowd, Err(Problem::field("people", "refused-hands-there")), "six are ticked");
    let many = types_anew(&table, 2, "3", &[(0, "3", ""), (1, "3", ""), (2, "3", ""), (3, "1", "")]).await;
    assert_eq!(many, Err(Problem::field("people", "refused-hands-three")));
    assert_eq!(table.sees(0).await, now, "what was refused changes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_took_from_the_parking_list_meanwhile_stays_where_they_brought_it() {
    let table = weighed(Way::Three).await;
    let anna = &table.room.six[0];
    types(&table, "6", &MISTYPED).await.expect("counted");
    let list = anna.parking_list("kade").await.expect("a list").all;
    let plan =
        Plan { planned_on: anna.today() + chrono::Days::new(30), hours: None, lead: person(anna), cases: Vec::new() };
    let next = anna.plan_reflection("kade", plan).await.expect("a plan");
    anna.park_on_agenda("kade", list[0].id).await.expect("on the agenda");
    anna.unpark("kade", list[1].id).await.expect("away");
    types_anew(&table, 1, "6", &MENDED).await.expect("counted anew");
    assert_eq!(parked(&table).await, ["vijf"], "vier was taken away, and nobody chose it still");
    let agenda = anna.agenda(next).await.expect("an agenda");
    assert_eq!(agenda.points().filter(|point| point.label == "twee").count(), 1, "somebody put it there");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_hands_decided_is_counted_anew_and_only_while_the_meeting_is_open() {
    let table = weighed(Way::Three).await;
    let room = &table.room;
    let none = Err(Problem::NotNow("weighing-not-counted"));
    assert_eq!(types_anew(&table, 0, "6", &MENDED).await, none, "it goes on");
    for who in 0..3 {
        table.choose(who, &[0], &[]).await.expect("chosen");
    }
    table.close().await;
    for version in [0, 1] {
        assert_eq!(types_anew(&table, version, "6", &MENDED).await, none, "the difference would tell of a phone");
    }
    let count = counted(&table, "6", &MENDED).expect("a count");
    let gone = room.six[1].recount_hands(room.meeting, WeighingId::default(), 1, &count).await;
    assert_eq!(gone, Err(Problem::NotNow("weighing-over")));

    let table = weighed(Way::Three).await;
    let room = &table.room;
    types(&table, "6", &MISTYPED).await.expect("counted");
    let count = counted(&table, "6", &MENDED).expect("a count");
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.recount_hands(room.meeting, table.id, 1, &count).await, Err(Problem::Absent));
    let version = room.six[0].meeting(room.meeting).await.expect("a meeting").version;
    room.six[0].close_reflection(room.meeting, version, &[room.case]).await.expect("closed");
    let late = types_anew(&table, 1, "6", &MENDED).await;
    assert_eq!(late, Err(Problem::NotNow("reflection-closed")));
}
