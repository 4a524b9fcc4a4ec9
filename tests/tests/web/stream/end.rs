//! When a stream ends: with the session, with the right, with the server; and it keeps nobody's session awake.

use super::{change, listen, meeting};
use axum::body::Body;
use axum::http::Method;
use chrono::Duration as Later;
use office::clock::{Clock, MachineClock, SetClock};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::{House, story};

const MOLENPAD: &str = "(select id from teams where slug = 'molenpad')";

#[tokio::test(flavor = "multi_thread")]
async fn s_9_signing_out_ends_the_stream() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    let mut stream = listen(&anouk, &session, "").await;
    anouk.send("/afmelden", "afmelden", &[]).await;
    let from = Instant::now();
    assert_eq!(stream.rest().await, ["einde"]);
    figure(from.elapsed());
    assert_eq!(listen(&anouk, &session, "").await.status, 303);
}

/// Each takes the right away in the database, as the forms of an administrator and of the account do.
#[tokio::test(flavor = "multi_thread")]
async fn s_9_whoever_loses_session_account_or_team_hears_nothing_more() {
    let house = House::demonstration().await;
    let (anouk, session) = meeting(&house).await;
    let mut slowest = Duration::ZERO;
    let roles = "person_id = (select id from people where name = 'Bram Oosterling')";
    for gone in [
        format!("update sessions set ended_at = seen_at where {roles}"),
        "update people set state = 'stopped' where name = 'Bram Oosterling'".to_owned(),
        format!("update roles set until_day = '2020-01-01' where {roles} and scope_id = {MOLENPAD}"),
    ] {
        house.run("update people set state = 'active' where name = 'Bram Oosterling'").await;
        let bram = house.as_person("Bram Oosterling").await;
        let mut heard = listen(&bram, &session, "").await;
        let mut stays = listen(&anouk, &session, "").await;
        house.run(&gone).await;
        let from = Instant::now();
        assert_eq!(heard.rest().await, ["einde"], "{gone}");
        slowest = slowest.max(from.elapsed());
        // What comes next comes to those who stay.
        let mut other = house.stranger().with_cookie(anouk.cookie().map(str::to_owned));
        change(&mut other, &session).await;
        assert_eq!(stays.next().await.expect("an event").kind, "people", "{gone}");
    }
    figure(slowest);
}

/// How long it took until the last word.
fn figure(took: Duration) {
    let met = if took <= Duration::from_secs(2) { "met" } else { "missed" };
    println!("S-9 {:.2} s until the last word goal <= 2 s {met}", took.as_secs_f32());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_stream_keeps_no_session_awake_and_working_does() {
    let now = MachineClock.now();
    let clock = Arc::new(SetClock::at(now));
    let house = House::at(story().await, clock.clone()).await;
    let (anouk, session) = meeting(&house).await;
    let (mut working, idle) = (anouk, house.as_person("Bram Oosterling").await);
    let mut streams = [listen(&working, &session, "").await, listen(&idle, &session, "").await];
    clock.set(now + Later::minutes(20));
    assert_eq!(working.get(&session).await.status, 200);
    let by_itself = [("wijkbreed-vanzelf", "1")];
    let mut page = house.stranger().with_cookie(idle.cookie().map(str::to_owned));
    assert_eq!(page.ask(Method::GET, &session, &by_itself, Body::empty()).await.status, 200);
    assert_eq!(listen(&idle, &session, "").await.status, 200);
    clock.set(now + Later::minutes(31));
    assert_eq!(streams[1].rest().await, ["einde"], "a page that renews itself is nobody who works");
    change(&mut working, &session).await;
    assert_eq!(streams[0].next().await.expect("an event").kind, "people");
}

#[tokio::test(flavor = "multi_thread")]
async fn r_17_a_server_that_goes_away_asks_listeners_to_come_again() {
    let house = House::demonstration().await;
    let (anouk, session) = meeting(&house).await;
    let mut stream = listen(&anouk, &session, "").await;
    house.office.send_listeners_away();
    assert_eq!(stream.rest().await, ["later"]);
    assert_eq!(listen(&anouk, &session, "").await.status, 503);
}
