//! Guessing a password through proxies: whose tries are counted together; the rule itself lives in server/src/proxy.rs.

use axum::body::Body;
use axum::http::Method;
use tests::House;

const PROXY: &str = "10.0.0.1";

/// One guess at one account; what X-Forwarded-For says may be nothing.
async fn guess(house: &House, peer: &str, said: &str) -> u16 {
    let mut headers = vec![("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    headers.extend((!said.is_empty()).then_some(("x-forwarded-for", said)));
    let body = Body::from("formulier=aanmelden&email=anouk%40voorbeeld.example&password=geraden");
    house.stranger().from(peer).ask(Method::POST, "/aanmelden", &headers, body).await.status
}

/// Ten guesses that are heard.
async fn ten(house: &House, peer: &str, said: impl Fn(u8) -> String) {
    for n in 1..=10 {
        assert_eq!(guess(house, peer, &said(n)).await, 422, "guess {n}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_setting_a_forwarded_header_changes_nothing() {
    let house = House::behind(&[], false).await;
    ten(&house, PROXY, |n| format!("192.0.2.{n}")).await;
    assert_eq!(guess(&house, PROXY, "192.0.2.11").await, 429);
    assert_eq!(guess(&house, "10.0.0.2", "192.0.2.11").await, 422, "another connection is another visitor");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_header_from_an_untrusted_peer_changes_nothing() {
    let house = House::behind(&[PROXY], false).await;
    ten(&house, "198.51.100.1", |n| format!("192.0.2.{n}")).await;
    assert_eq!(guess(&house, "198.51.100.1", "192.0.2.11").await, 429);
    assert_eq!(guess(&house, "198.51.100.1", &format!("192.0.2.11, {PROXY}")).await, 429, "a proxy's name is no proxy");
    assert_eq!(guess(&house, PROXY, "192.0.2.1").await, 422, "whom it named is not locked out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trusted_proxy_tells_two_clients_apart() {
    let house = House::behind(&[PROXY, "10.0.0.2"], false).await;
    ten(&house, PROXY, |n| format!("203.0.113.{n}, 192.0.2.1")).await;
    assert_eq!(guess(&house, PROXY, "203.0.113.11, 192.0.2.1").await, 429, "what a client says of itself counts not");
    assert_eq!(guess(&house, PROXY, "192.0.2.1, 10.0.0.2").await, 429, "nor does the way through a second proxy");
    assert_eq!(guess(&house, PROXY, "192.0.2.2").await, 422, "a neighbour behind the same proxy is heard");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_refuses_forwarded_headers_of_a_trusted_proxy_too() {
    let house = House::behind(&[PROXY], true).await;
    assert_eq!(guess(&house, PROXY, "192.0.2.1").await, 403);
    assert_eq!(guess(&house, PROXY, "").await, 422);
}
