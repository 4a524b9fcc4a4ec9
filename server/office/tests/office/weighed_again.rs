//! Weighing once more: everybody chooses anew, and the outcome of before stands until the new one takes its place.

use crate::weighing::{Table, told, weighed};
use crate::writing::thoughts;
use domain::reflection::ReflectionDesk;
use domain::weighing::{HandCount, Stand, Way, WeighingDesk};
use domain::writing::WritingDesk;
use domain::{Problem, WeighingId};

/// Three chose the first three of five cards, and the other two were parked.
async fn closed() -> Table {
    let table = weighed(Way::Three).await;
    for who in 0..3 {
        table.choose(who, &[0, 1, 2], &[]).await.expect("chosen");
    }
    table.close().await;
    table
}

impl Table {
    /// Bo weighs it again.
    async fn again(&self) -> Result<(), Problem> {
        self.room.six[1].weigh_again(self.room.meeting, self.id, Way::Three).await
    }

    /// What is weighed now, in place of the first.
    async fn renewed(self) -> Table {
        let view = self.sees(0).await;
        assert!(matches!(view.stand, Stand::Running(_)) && view.id != self.id);
        let topics = view.topics.iter().map(|topic| topic.id).collect();
        Table { id: view.id, topics, ..self }
    }

    async fn parked(&self) -> Vec<String> {
        let list = self.room.six[0].parking_list("kade").await.expect("a list");
        list.all.into_iter().map(|one| one.text).collect()
    }

    async fn outcomes(&self) -> Vec<WeighingId> {
        let weighing = self.room.six[0].weighing(self.room.meeting).await.expect("weighing");
        weighing.closed().map(|one| one.id).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_chooses_anew_and_what_was_parked_comes_back() {
    let table = closed().await;
    let (old, events) = (table.id, table.room.world.count("reflection_events").await);
    table.again().await.expect("begun");
    table.again().await.expect("a second press is harmless");
    assert_eq!(table.room.world.count("reflection_events").await, events + 1, "everybody hears it, once");
    let table = table.renewed().await;
    for who in 0..6 {
        let view = table.sees(who).await;
        assert!(view.topics.iter().all(|topic| topic.mine.is_none()), "what was chosen is forgotten");
    }
    for who in 0..4 {
        table.choose(who, &[3, 4], &[]).await.expect("chosen");
    }
    assert_eq!((table.outcomes().await, table.parked().await.len()), (vec![old], 2), "the outcome of before stands");
    table.close().await;
    assert_eq!(table.outcomes().await, [table.id], "no two outcomes lie side by side");
    assert_eq!(told(&table.sees(5).await)[..2], [("vier", 1, Some(4)), ("vijf", 1, Some(4))]);
    assert_eq!(table.parked().await, ["drie", "een", "twee"]);
    for left in ["weighing_seals", "weighing_choices", "weighings where key is not null"] {
        assert_eq!(table.room.world.count(left).await, 0, "{left}");
    }
    let gone = table.room.six[1].weigh_again(table.room.meeting, old, Way::Three).await;
    assert_eq!(gone, Err(Problem::NotNow("weighing-over")), "that outcome is there no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_weighing_that_is_stopped_or_left_leaves_the_outcome_of_before() {
    for closing in [false, true] {
        let table = closed().await;
        let old = table.sees(0).await;
        table.again().await.expect("begun");
        let table = table.renewed().await;
        table.choose(0, &[4], &[]).await.expect("chosen");
        let anna = &table.room.six[0];
        if closing {
            let version = anna.meeting(table.room.meeting).await.expect("a meeting").version;
            anna.close_reflection(table.room.meeting, version, &[table.room.case]).await.expect("closed");
        } else {
            table.close().await;
        }
        assert_eq!(table.sees(0).await, old);
        assert_eq!(table.parked().await, ["vier", "vijf"]);
        assert_eq!(table.room.world.count("weighing_seals").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_on_the_table_can_be_weighed_again_and_what_was_put_away_cannot() {
    let table = closed().await;
    let (anna, meeting) = (&table.room.six[0], table.room.meeting);
    let weighing = anna.weighing(meeting).await.expect("weighing");
    let round = weighing.again().expect("it lies there").1.id;
    anna.stop_silence(meeting, round).await.expect("put away");
    assert!(anna.weighing(meeting).await.expect("weighing").again().is_none());
    assert_eq!(table.again().await, Err(Problem::NotNow("weighing-not-shown")));
    anna.take_back_silence(meeting, round).await.expect("taken back");
    anna.write_thoughts(meeting, round, &thoughts("zes")).await.expect("late");
    table.again().await.expect("begun");
    let table = table.renewed().await;
    assert_eq!(table.topics.len(), 6, "as it lies there now");
    assert!(table.room.six[0].weighing(meeting).await.expect("weighing").again().is_none(), "one at a time");
    let stranger = table.room.world.member(table.room.world.brug, "Gijs").await;
    assert_eq!(stranger.weigh_again(meeting, table.id, Way::Three).await, Err(Problem::Absent));
    table.room.knows(&table.room.six[4]).await;
    let unseen = table.room.six[4].weigh_again(meeting, table.id, Way::Three).await;
    assert_eq!(unseen, Err(Problem::NotNow("weighing-over")), "as if there was none");
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_are_not_counted_of_what_phones_decided_before() {
    let table = closed().await;
    table.again().await.expect("begun");
    let table = table.renewed().await;
    let count = |table: &Table| HandCount::parse("3", [(table.topics[3], "3", "")]).expect("a count");
    let bo = &table.room.six[1];
    let refused = bo.weigh_by_hands(table.room.meeting, table.id, &count(&table)).await;
    assert_eq!(refused, Err(Problem::NotNow("weighing-after-phones")), "the difference would tell of a phone");
    assert_eq!(table.outcomes().await.len(), 1);

    let table = weighed(Way::Three).await;
    let bo = &table.room.six[1];
    bo.weigh_by_hands(table.room.meeting, table.id, &count(&table)).await.expect("counted");
    table.again().await.expect("begun");
    let old = table.id;
    let table = table.renewed().await;
    let stale = HandCount::parse("4", []).expect("a count");
    let recounted = table.room.six[1].recount_hands(table.room.meeting, table.id, 0, &stale).await;
    assert_eq!(recounted, Err(Problem::NotNow("weighing-not-counted")));
    let bo = &table.room.six[1];
    bo.weigh_by_hands(table.room.meeting, table.id, &count(&table)).await.expect("hands after hands");
    let now = table.outcomes().await;
    assert!(now == [table.id] && now != [old]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_took_from_the_list_is_not_parked_a_second_time() {
    let table = closed().await;
    let anna = &table.room.six[0];
    let list = anna.parking_list("kade").await.expect("a list").all;
    anna.unpark("kade", list[0].id).await.expect("away");
    table.again().await.expect("begun");
    let table = table.renewed().await;
    for who in 0..3 {
        table.choose(who, &[0], &[]).await.expect("chosen");
    }
    table.close().await;
    assert_eq!(table.parked().await, ["drie", "twee", "vijf"], "vier was taken away, and nobody chose it still");
}
