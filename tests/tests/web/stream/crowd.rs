//! a crowd that listens on real connections; some come back all the time, some stop reading, and everybody else ends with what the database holds.

use super::line::Place;
use super::{change, meeting};
use domain::ReflectionId;
use domain::policy::KeepReflection;
use domain::reflection::EventKind;
use office::Seat;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Thing;
use store::reflection::record;
use tests::House;
use tokio::sync::watch;

/// How many listen; a thousand under the benchmark.
fn crowd() -> usize {
    std::env::var("R_8_CLIENTS").ok().and_then(|clients| clients.parse().ok()).unwrap_or(60)
}

/// Streams of one session.
const EACH: usize = 5;
/// One in so many stops reading.
const STALLED: usize = 20;
/// How often what changes fills what the system keeps for whoever does not read.
const FLOOD: i32 = 1_500;

/// Places for the crowd, with sessions of two people.
pub async fn places(house: &House, session: &str, count: usize) -> Vec<Place> {
    let (at, mut all) = (house.serve().await, Vec::new());
    for which in 0..count.div_ceil(EACH) {
        let name = if which % 2 == 0 { "Anouk Terwolde" } else { "Bram Oosterling" };
        let visitor = house.as_person(name).await;
        let cookie = visitor.cookie().expect("a session").to_owned();
        all.extend((0..EACH).map(|_| Place { at, path: format!("{session}/stroom"), cookie: cookie.clone() }));
    }
    all.truncate(count);
    all
}

/// Listens until the last event, and leaves and comes back about once in ten seconds; everything it heard.
async fn listens(place: Place, which: usize, mut last: watch::Receiver<Option<i32>>) -> Vec<(i32, String)> {
    let (mut heard, mut line, mut turns) = (Vec::new(), place.come_back(0).await, which);
    loop {
        turns += 1;
        let number = heard.last().map_or(0, |(number, _): &(i32, String)| *number);
        if *last.borrow() == Some(number) {
            return heard;
        }
        let leaves = tokio::time::sleep(Duration::from_millis(500 + (turns * 7_919 % 19_000) as u64));
        tokio::select! {
            event = line.next() => match event {
                Some(event) => heard.push(event),
                None => line = place.come_back(number).await,
            },
            () = leaves => line = place.come_back(number).await,
            Ok(()) = last.changed() => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r_8_everybody_who_goes_on_listening_ends_with_what_the_database_holds() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    let places = places(&house, &session, crowd()).await;
    let (told, last) = watch::channel(None);
    let (mut stalled, mut going) = (Vec::new(), tokio::task::JoinSet::new());
    for (which, place) in places.into_iter().enumerate() {
        if which % STALLED == 0 {
            stalled.push(place.open(0, true).await.expect("a line"));
        } else {
            going.spawn(listens(place, which, last.clone()));
        }
    }
    let survivors = going.len();
    for _ in 0..10 {
        change(&mut anouk, &session).await;
    }
    flood(&house, &session).await;
    let from = Instant::now();
    change(&mut anouk, &session).await;
    let kinds = house.column("select kind from reflection_events e join reflections r on r.id = e.reflection_id where r.last_event > 1000 order by e.sequence").await;
    let events: Arc<Vec<_>> = Arc::new(kinds.into_iter().enumerate().map(|(at, kind)| (at as i32 + 1, kind)).collect());
    told.send(Some(events.len() as i32)).expect("somebody listens");
    let mut differ = 0;
    while let Some(heard) = going.join_next().await {
        differ += usize::from(heard.expect("a listener") != *events);
    }
    // Everybody else has gone: what is still open are those who do not read.
    while house.office.streams() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let dropped = from.elapsed();
    let met = if differ == 0 && dropped <= Duration::from_secs(10) { "met" } else { "missed" };
    println!(
        "R-8 {differ} of {survivors} differ after {} events, {} stalled gone in {:.1} s goal 0 lost or doubled, <= 10 s {met}",
        events.len(),
        stalled.len(),
        dropped.as_secs_f32()
    );
    assert_eq!(differ, 0);
}

/// Many changes, each its own event: straight into the tables, for no meeting changes so fast.
async fn flood(house: &House, session: &str) {
    let seat = leader(house).await;
    for _ in 0..FLOOD / 50 {
        events(house, &seat, session, 50).await;
    }
}

/// One event; its number.
pub async fn event(house: &House, session: &str) -> i32 {
    events(house, &leader(house).await, session, 1).await
}

/// So many events in one transaction; the last number.
async fn events(house: &House, seat: &Seat, session: &str, count: usize) -> i32 {
    let id: ReflectionId = session.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let work = seat.enter::<KeepReflection>(Thing::Reflection(id)).await.expect("leave");
    let mut last = 0;
    for _ in 0..count {
        last = record(&work.tx, &work.permit, id, EventKind::Thoughts, house.office.now()).await.expect("an event");
    }
    work.done().await.expect("done");
    last
}

async fn leader(house: &House) -> Seat {
    let person = house.one("select id from people where name = 'Anouk Terwolde'").await.parse().expect("an id");
    house.office.seat_of(person).await.expect("a seat")
}
