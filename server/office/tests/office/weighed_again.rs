//! Weighing once more: what phones decided stays, for a second outcome would tell by the difference what somebody chose; what hands decided the room counts
//! again, and the outcome of before stands until the new one takes its place.

use crate::weighing::{Table, told, weighed};
use crate::writing::thoughts;
use domain::reflection::ReflectionDesk;
use domain::weighing::{HandCount, Stand, Way, WeighingDesk};
use domain::writing::WritingDesk;
use domain::{Problem, WeighingId};

/// Three raised a hand for each of the first three of five cards, and the other two were parked.
async fn counted() -> Table {
    let table = weighed(Way::Three).await;
    table.count(&[0, 1, 2]).await.expect("counted");
    table
}

/// Three chose the first of five cards on their phones.
async fn chosen() -> Table {
    let table = weighed(Way::Three).await;
    for who in 0..3 {
        table.choose(who, &[0], &[]).await.expect("chosen");
    }
    table.close().await;
    table
}

impl Table {
    /// Bo weighs it again.
    async fn again(&self) -> Result<(), Problem> {
        self.room.six[1].weigh_again(self.room.meeting, self.id, Way::Three).await
    }

    /// Bo types that three people all raised a hand for these.
    async fn count(&self, topics: &[usize]) -> Result<(), Problem> {
        let count = HandCount::parse("3", topics.iter().map(|at| (self.topics[*at], "3", ""))).expect("a count");
        self.room.six[1].weigh_by_hands(self.room.meeting, self.id, &count, 0).await
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
async fn what_phones_decided_is_not_weighed_again_for_whoever_comes_later_would_be_read_in_the_difference() {
    let table = chosen().await;
    let (before, parked) = (table.sees(3).await, table.parked().await);
    let stays = table.room.six[3].weighing(table.room.meeting).await.expect("weighing");
    assert!(stays.again().is_none() && stays.stays(), "the page says why");
    assert_eq!(table.again().await, Err(Problem::NotNow("weighing-after-phones")), "by phones nor by hands");
    let four = table.choose(3, &[3], &[]).await;
    assert_eq!(four, Err(Problem::NotNow("weighing-over")));
    assert_eq!(table.count(&[0, 3]).await, Err(Problem::NotNow("weighing-over")));
    assert_eq!(
        (table.sees(3).await, table.parked().await),
        (before, parked),
        "one outcome, and no other to lay beside it"
    );
    assert_eq!(table.room.world.count("weighings").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_phones_decided_stays_when_it_is_put_away_and_taken_back_and_grows() {
    let table = chosen().await;
    let (anna, meeting) = (&table.room.six[0], table.room.meeting);
    let round = table.room.seen(anna).await.id;
    anna.stop_silence(meeting, round).await.expect("put away");
    anna.take_back_silence(meeting, round).await.expect("taken back");
    anna.add_late(meeting, round, &thoughts("zes")).await.expect("late");
    assert_eq!(table.again().await, Err(Problem::NotNow("weighing-after-phones")));
    anna.begin_weighing(meeting, round, Way::TwoSteps).await.expect("a round is weighed once");
    assert_eq!(table.outcomes().await, [table.id]);
    assert!(anna.weighing(meeting).await.expect("weighing").running().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hands_decided_is_counted_again_and_what_was_parked_comes_back() {
    let table = counted().await;
    let (old, events) = (table.id, table.room.world.count("reflection_events").await);
    table.again().await.expect("begun");
    table.again().await.expect("a second press is harmless");
    assert_eq!(table.room.world.count("reflection_events").await, events + 1, "everybody hears it, once");
    let table = table.renewed().await;
    assert_eq!((table.outcomes().await, table.parked().await.len()), (vec![old], 2), "the outcome of before stands");
    let stale = HandCount::parse("4", []).expect("a count");
    let recounted = table.room.six[1].recount_hands(table.room.meeting, table.id, 0, &stale).await;
    assert_eq!(recounted, Err(Problem::NotNow("weighing-not-counted")));
    table.count(&[3, 4]).await.expect("counted");
    assert_eq!(table.outcomes().await, [table.id], "no two outcomes lie side by side");
    assert_eq!(told(&table.sees(5).await)[..2], [("vier", 1, Some(3)), ("vijf", 1, Some(3))]);
    assert_eq!(table.parked().await, ["drie", "een", "twee"]);
    for left in ["weighing_seals", "weighing_choices", "weighings where key is not null"] {
        assert_eq!(table.room.world.count(left).await, 0, "{left}");
    }
    let gone = table.room.six[1].weigh_again(table.room.meeting, old, Way::Three).await;
    assert_eq!(gone, Err(Problem::NotNow("weighing-over")), "that outcome is there no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_chooses_on_a_phone_beside_what_the_room_saw() {
    let table = counted().await;
    table.again().await.expect("begun");
    let table = table.renewed().await;
    for who in 0..4 {
        let phone = table.choose(who, &[3], &[]).await;
        assert_eq!(phone, Err(Problem::NotNow("weighing-by-hands")), "what is added would be theirs");
    }
    assert_eq!(table.room.world.count("weighing_seals").await, 0);
    let weighing = table.room.six[0].weighing(table.room.meeting).await.expect("weighing");
    assert!(!weighing.takes_phones(weighing.running().expect("it goes on")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_weighing_that_is_stopped_or_left_leaves_the_outcome_of_before() {
    for closing in [false, true] {
        let table = counted().await;
        let old = table.sees(0).await;
        table.again().await.expect("begun");
        let table = table.renewed().await;
        let anna = &table.room.six[0];
        if closing {
            let version = anna.meeting(table.room.meeting).await.expect("a meeting").version;
            anna.close_reflection(table.room.meeting, version, &[table.room.case]).await.expect("closed");
        } else {
            table.close().await;
        }
        assert_eq!(table.sees(0).await, old);
        assert_eq!(table.parked().await, ["vier", "vijf"]);
        assert_eq!(table.room.world.count("weighings").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_on_the_table_can_be_counted_again_and_what_was_put_away_cannot() {
    let table = counted().await;
    let (anna, meeting) = (&table.room.six[0], table.room.meeting);
    let weighing = anna.weighing(meeting).await.expect("weighing");
    let round = weighing.again().expect("it lies there").1.id;
    anna.stop_silence(meeting, round).await.expect("put away");
    assert!(anna.weighing(meeting).await.expect("weighing").again().is_none());
    assert_eq!(table.again().await, Err(Problem::NotNow("weighing-not-shown")));
    anna.take_back_silence(meeting, round).await.expect("taken back");
    anna.add_late(meeting, round, &thoughts("zes")).await.expect("late");
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
async fn what_somebody_took_from_the_list_is_not_parked_a_second_time() {
    let table = counted().await;
    let anna = &table.room.six[0];
    let list = anna.parking_list("kade").await.expect("a list").all;
    anna.unpark("kade", list[0].id).await.expect("away");
    table.again().await.expect("begun");
    let table = table.renewed().await;
    table.count(&[0]).await.expect("counted");
    assert_eq!(table.parked().await, ["drie", "twee", "vijf"], "vier was taken away, and nobody chose it still");
}
