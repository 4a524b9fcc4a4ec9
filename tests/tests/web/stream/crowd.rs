//! a crowd that listens on real connections; some come back all the time, some stop reading, and everybody else ends with what the database holds.

use super::line::Place;
use super::{change, meeting};
use domain::ReflectionId;
use domain::policy::KeepReflection;
use domain::reflection::EventKind;
use office::Seat;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::Thing;
use store::reflection::record;
use tests::House;
use tokio::sync::watch;

/// How many listen; a thousand under the benchmark.
fn crowd() -> usize {
    std::env::var("R_8_CLIENTS").ok().and_then(|clients| clients.parse().ok()).unwrap_or(60)
}

/// So long somebody stays on one line, on average: of a thousand more than a tenth comes back each second, and of few, who keep
/// a server less busy, most of them.
fn stays() -> Duration {
    Duration::from_millis(if crowd() < 500 { 1_000 } else { 9_000 })
}

/// Streams of one session.
const EACH: usize = 5;
/// One in so many stops reading.
const STALLED: usize = 20;
/// How often what changes fills what the system keeps for whoever does not read.
const FLOOD: i32 = 1_500;
/// A meeting that is busier than any: so long between two changes.
const PAUSE: Duration = Duration::from_millis(200);
/// How often everybody, one with another, comes back before the last event.
const TIMES: usize = 2;

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

/// One of the crowd, with what all of them know.
#[derive(Clone)]
struct Listener {
    which: usize,
    place: Place,
    /// The number of the last event, once it is known.
    last: watch::Receiver<Option<i32>>,
    /// How often anybody came back.
    back: Arc<AtomicUsize>,
}

impl Listener {
    /// Listens until the last event, and leaves and comes back all the time; everything it heard, and when it heard the last.
    async fn listens(mut self) -> (Vec<(i32, String)>, Instant) {
        let (mut heard, mut line): (Vec<(i32, String)>, _) = (Vec::new(), self.place.come_back(0).await);
        let mut leaves = Box::pin(tokio::time::sleep(self.patience(0)));
        for turn in 1.. {
            let number = heard.last().map_or(0, |(number, _)| *number);
            if *self.last.borrow() == Some(number) {
                break;
            }
            let stays = tokio::select! {
                event = line.next() => event.map(|event| heard.push(event)).is_some(),
                () = &mut leaves => false,
                Ok(()) = self.last.changed() => true,
            };
            if !stays {
                line = self.place.come_back(number).await;
                self.back.fetch_add(1, Ordering::Relaxed);
                leaves.set(tokio::time::sleep(self.patience(turn)));
            }
        }
        (heard, Instant::now())
    }

    /// How long this line is kept: from half the average to half as much again, and the first from nothing on, so that from the
    /// beginning as many come back each second.
    fn patience(&self, turn: usize) -> Duration {
        let least = if turn == 0 { 0 } else { 500 };
        stays() * u32::try_from(least + (self.which * 7_919 + turn * 104_729) % 1_000).unwrap_or_default() / 1_000
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r_8_everybody_who_goes_on_listening_ends_with_what_the_database_holds() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    let places = places(&house, &session, crowd()).await;
    let ((told, last), back) = (watch::channel(None), Arc::new(AtomicUsize::new(0)));
    let (mut stalled, mut going) = (Vec::new(), tokio::task::JoinSet::new());
    for (which, place) in places.into_iter().enumerate() {
        if which % STALLED == 0 {
            stalled.push(place.open(0, true).await.expect("a line"));
        } else {
            going.spawn(Listener { which, place, last: last.clone(), back: back.clone() }.listens());
        }
    }
    let survivors = going.len();
    // For as long as it takes until everybody came back some times, something changes, and somebody changes something.
    let from = Instant::now();
    while back.load(Ordering::Relaxed) < survivors * TIMES {
        change(&mut anouk, &session).await;
        event(&house, &session).await;
        tokio::time::sleep(PAUSE).await;
    }
    let rate = back.load(Ordering::Relaxed) as f64 / from.elapsed().as_secs_f64() / survivors as f64 * 100.0;
    // From here on nothing more fits in what the system keeps for whoever does not read.
    flood(&house, &session).await;
    let from = Instant::now();
    change(&mut anouk, &session).await;
    let kinds = "select e.kind from reflection_events e join reflections r on r.id = e.reflection_id \
                 where r.state = 'open' order by e.sequence";
    let kinds = house.column(kinds).await.into_iter();
    let events: Vec<_> = kinds.enumerate().map(|(at, kind)| (at as i32 + 1, kind)).collect();
    let numbers = house.column("select last_event from reflections where state = 'open'").await;
    assert_eq!(numbers, [events.len().to_string()], "the numbers of the events of the one open meeting have no gaps");
    told.send(Some(events.len() as i32)).expect("somebody listens");
    let (mut differ, mut slowest) = (0, from);
    while let Some(done) = going.join_next().await {
        let (heard, at) = done.expect("a listener");
        differ += usize::from(heard != events);
        slowest = slowest.max(at);
    }
    let slowest = slowest.duration_since(from);
    // Everybody else has gone: what is still open are those who do not read.
    while house.office.streams() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let dropped = from.elapsed();
    let unhurt = slowest < Duration::from_secs(5);
    let met =
        if differ == 0 && unhurt && rate >= 10.0 && dropped <= Duration::from_secs(10) { "met" } else { "missed" };
    println!(
        "R-8 {differ} of {survivors} differ after {} events with {rate:.0}% coming back each second; {} stalled gone in {:.1} s, \
         and all others had the last event in {:.1} s goal 0 lost or doubled, <= 10 s {met}",
        events.len(),
        stalled.len(),
        dropped.as_secs_f32(),
        slowest.as_secs_f32()
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
