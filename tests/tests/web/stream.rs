//! The stream of a meeting: replayed and never doubled, ended with the right or the session, and without anybody's name or words.

mod broadcast;
mod crowd;
mod end;
mod line;
mod loss;
mod nodes;

use crate::meeting::{begun, sent};
use tests::{House, Stream, Visitor};

/// Somebody who leads a session that has begun, and its address.
pub async fn meeting(house: &House) -> (Visitor<'_>, String) {
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    (anouk, session)
}

pub async fn listen(visitor: &Visitor<'_>, session: &str, after: &str) -> Stream {
    visitor.listen(&format!("{session}/stroom{after}"), None).await
}

/// Something that changes in a session: who is there.
pub async fn change(visitor: &mut Visitor<'_>, session: &str) {
    let boxes = format!("{session}?aanwezig=1");
    let people = visitor.get(&boxes).await.attributes("input[name=people]", "value");
    sent(visitor, &boxes, "aanwezig", &[("people", &people[0])]).await;
}

fn all(events: &[(i32, &str)]) -> Vec<(i32, String)> {
    events.iter().map(|(number, kind)| (*number, (*kind).to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_missed_is_replayed_once_and_in_order_and_then_it_goes_on() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    let begun = [(1, "meeting"), (2, "meeting")];
    let mut early = listen(&anouk, &session, "?after=0").await;
    assert_eq!(early.next_of(2).await, all(&begun));
    change(&mut anouk, &session).await;
    assert_eq!(early.next_of(1).await, all(&[(3, "people")]));
    let mut back = anouk.listen(&format!("{session}/stroom?after=0"), Some("2")).await;
    assert_eq!(back.next_of(1).await, all(&[(3, "people")]), "what was heard last wins over the page's number");
    change(&mut anouk, &session).await;
    for stream in [&mut early, &mut back] {
        assert_eq!(stream.next_of(1).await, all(&[(4, "people")]));
    }
    let mut new = listen(&anouk, &session, "").await;
    for stream in [&mut new, &mut early] {
        assert_eq!(stream.header("content-type"), Some("text/event-stream"));
        assert_eq!(
            (stream.header("cache-control"), stream.header("x-accel-buffering")),
            (Some("no-store"), Some("no"))
        );
        assert_eq!(stream.header("content-encoding"), None);
    }
    change(&mut anouk, &session).await;
    assert_eq!(new.next_of(1).await, all(&[(5, "people")]), "without a number only what is new");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_back_with_a_number_that_never_was_looks_anew() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    for last in ["3", "-1", "99999999999", "twee", ""] {
        let mut stream = anouk.listen(&format!("{session}/stroom?after=0"), Some(last)).await;
        assert_eq!(stream.next_of(1).await, all(&[(2, "opnieuw")]), "{last}");
    }
    let mut stream = listen(&anouk, &session, "?after=2").await;
    change(&mut anouk, &session).await;
    assert_eq!(stream.next_of(1).await, all(&[(3, "people")]), "the last number there is lacks nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_begins_where_its_stream_goes_on() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    change(&mut anouk, &session).await;
    let page = anouk.get(&session).await;
    assert!(page.text("#nu-hier").contains("Anouk Terwolde"), "{}", page.text("#nu-hier"));
    let mut bram = house.as_person("Bram Oosterling").await;
    let mut heard = listen(&anouk, &session, "").await;
    assert!(bram.get(&session).await.text("#nu-hier").contains("Anouk Terwolde, Bram Oosterling"));
    while heard.any().await.expect("somebody came").kind != "aanwezig" {}
    assert!(anouk.get(&session).await.text("#nu-hier").contains("Bram Oosterling"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_holds_nobodys_name_and_nobodys_words() {
    let house = House::demonstration().await;
    let (mut anouk, session) = meeting(&house).await;
    let mut stream = listen(&anouk, &session, "?after=0").await;
    let case = anouk.get(&session).await.attributes("main a[href*='/casus/']", "href").remove(0);
    sent(&mut anouk, &case, "inzicht", &[("insight", "Zebra loopt over straat.")]).await;
    change(&mut anouk, &session).await;
    assert_eq!(stream.next_of(4).await.last().expect("an event").1, "people");
    let ours = ["id: ", "event: ", "data: ", "retry: ", ":"];
    for line in stream.raw.lines().filter(|line| !line.is_empty()) {
        let said = ours.iter().find_map(|ours| line.strip_prefix(ours)).unwrap_or_else(|| panic!("{line}"));
        let number = said.bytes().all(|one| one.is_ascii_digit());
        let kind = ["meeting", "people", "notes", "aanwezig"].contains(&said);
        assert!(number || kind, "{line}");
    }
    assert_eq!(house.one("select count(*) from read_log where deed = 'SeeReflection'").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_has_six_streams_at_most_and_gets_a_place_back() {
    let house = House::demonstration().await;
    let (anouk, session) = meeting(&house).await;
    let mut open = Vec::new();
    for _ in 0..6 {
        open.push(listen(&anouk, &session, "").await);
    }
    assert!(open.iter().all(|stream| stream.status == 200));
    let seventh = listen(&anouk, &session, "").await;
    assert_eq!((seventh.status, seventh.header("retry-after")), (429, Some("10")));
    open.pop();
    assert_eq!(listen(&anouk, &session, "").await.status, 200);
    let bram = house.as_person("Bram Oosterling").await;
    assert_eq!(listen(&bram, &session, "").await.status, 200, "somebody else has places of their own");
    house.office.limit_streams(1);
    assert_eq!(listen(&bram, &session, "").await.status, 503, "a full node lets nobody in");
}
