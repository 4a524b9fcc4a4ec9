//! When a stream ends by itself: with a session that slept and with the server; and it keeps nobody's session awake.

use super::{change, listen, meeting};
use axum::body::Body;
use axum::http::Method;
use chrono::Duration as Later;
use office::clock::{Clock, MachineClock, SetClock};
use std::sync::Arc;
use tests::{House, story};

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
