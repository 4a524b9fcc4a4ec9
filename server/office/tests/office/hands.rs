//! Weighing with the phones away: what was counted in the room closes it, and what was chosen on phones counts for nothing.

use crate::weighing::{Table, told, weighed};
use domain::weighing::{HandCount, Stand, Tally, Way, WeighingDesk};
use domain::{Problem, WeighedId, WeighingId};

/// What was counted of some of the five topics, by their places on the table.
fn counted(table: &Table, people: &str, counts: &[(usize, &str, &str)]) -> Result<HandCount, Problem> {
    HandCount::parse(people, counts.iter().map(|(at, chosen, top)| (table.topics[*at], *chosen, *top)))
}

/// Bo types it.
async fn types(table: &Table, people: &str, counts: &[(usize, &str, &str)]) -> Result<(), Problem> {
    let count = counted(table, people, counts)?;
    table.room.six[1].weigh_by_hands(table.room.meeting, table.id, &count).await
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
    types(&table, "8", &[(0, "6", ""), (1, "", ""), (2, "8", ""), (4, "1", "")]).await.expect("counted");
    assert_eq!(table.room.world.count("reflection_events").await, events + 1, "everybody hears that it closed");
    let closed = table.sees(3).await;
    assert_eq!(closed.stand, Stand::Closed(Some(8)));
    assert_eq!(
        told(&closed),
        [("drie", 1, Some(8)), ("een", 2, Some(6)), ("vijf", 3, Some(1)), ("twee", 4, Some(0)), ("vier", 4, Some(0))]
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
async fn what_cannot_be_counted_is_refused_and_changes_nothing() {
    let table = weighed(Way::Three).await;
    table.choose(0, &[0], &[]).await.expect("chosen");
    let few = types(&table, "2", &[(0, "2", "")]).await;
    assert_eq!(few, Err(Problem::field("people", "refused-hands-few")));
    let many = types(&table, "3", &[(0, "4", "")]).await;
    assert_eq!(many, Err(Problem::field(format!("chosen-{}", table.topics[0]), "refused-hands-many")));
    let hands = types(&table, "3", &[(0, "3", ""), (1, "3", ""), (2, "3", ""), (3, "1", "")]).await;
    assert_eq!(hands, Err(Problem::field("people", "refused-hands-three")));
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
    assert_eq!(bo.weigh_by_hands(room.meeting, table.id, &other).await, Err(Problem::Absent));
    let gone = bo.weigh_by_hands(room.meeting, WeighingId::default(), &count).await;
    assert_eq!(gone, Err(Problem::NotNow("weighing-over")), "a weighing that was taken back is over");
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.weigh_by_hands(room.meeting, table.id, &count).await, Err(Problem::Absent));
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
