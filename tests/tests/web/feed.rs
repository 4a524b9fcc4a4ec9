//! The calendar of a team: read by a strict reader of RFC 5545, by whoever holds its address and as long as they belong to the team.

use std::collections::BTreeMap;
use tests::{Answer, House, Visitor};

const RHYTHM: &str = "/team/molenpad/ritme";

/// A calendar, or why it is none: lines end in CRLF, are 75 octets at most, and every event has what it must have.
fn events(file: &str) -> Result<Vec<BTreeMap<String, String>>, String> {
    let body = file.strip_suffix("\r\n").ok_or("no line end at the end")?;
    let mut lines: Vec<String> = Vec::new();
    for line in body.split("\r\n") {
        if line.len() > 75 || line.is_empty() || line.contains(['\r', '\n', '\t']) {
            return Err(format!("a line of {} octets: {line:?}", line.len()));
        }
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().ok_or("a fold before a line")?.push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let (mut open, mut all, mut now) = (Vec::new(), Vec::new(), BTreeMap::new());
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(format!("no value: {line}"))?;
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" if open.pop().as_deref() != Some(value) => return Err(format!("{value} ends and did not begin")),
            "END" if value == "VEVENT" => all.push(std::mem::take(&mut now)),
            "END" => {}
            name if open.last().is_some_and(|part| part == "VEVENT") => {
                let twice = now.insert(name.to_owned(), value.to_owned());
                if twice.is_some() {
                    return Err(format!("{name} twice"));
                }
            }
            "VERSION" if value != "2.0" => return Err(format!("version {value}")),
            _ if open.is_empty() => return Err(format!("{line} stands outside the calendar")),
            _ => {}
        }
    }
    let must = ["UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "STATUS"];
    let lacks = |event: &BTreeMap<String, String>| must.into_iter().find(|name| !event.contains_key(*name));
    match all.iter().find_map(lacks) {
        Some(name) => Err(format!("an event without {name}")),
        None if !open.is_empty() => Err(format!("{open:?} do not end")),
        None => Ok(all),
    }
}

async fn made(visitor: &mut Visitor<'_>) -> String {
    let answer = visitor.send(RHYTHM, "agenda-adres", &[]).await;
    assert_eq!(answer.status, 200, "the address is shown at once: it stands in no other place");
    let links = answer.attributes("main a", "href");
    let (_, path) = links.iter().find_map(|link| link.split_once("/agenda/")).expect("an address");
    format!("/agenda/{path}")
}

/// What nobody tells from any other page that is not there.
async fn is_absent(house: &House, path: &str) {
    let (answer, absent) = (house.stranger().get(path).await, house.stranger().get("/nergens").await);
    assert_eq!((answer.status, absent.status), (404, 404), "{path}");
    assert_eq!(answer.body, absent.body);
}

fn starts(answer: &Answer) -> Vec<String> {
    let found = events(&answer.body).expect("a calendar");
    found.into_iter().filter_map(|event| event.get("DTSTART;TZID=Europe/Amsterdam").cloned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_gets_the_planned_session_and_three_of_the_rhythm_and_no_word_of_anybody() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let path = made(&mut anouk).await;
    let answer = house.stranger().get(&path).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/calendar; charset=utf-8")));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(answer.header("set-cookie").is_none());
    let found = events(&answer.body).expect("a calendar");
    let with = |status: &str| found.iter().filter(|event| event["STATUS"] == status).collect::<Vec<_>>();
    assert_eq!(with("TENTATIVE").len(), 3, "{found:?}");
    assert!(found.iter().all(|event| event["SUMMARY"] == "Reflectiesessie"));
    assert!(starts(&answer).iter().all(|start| start.ends_with("T140000")), "two in the afternoon, winter and summer");
    assert_eq!(with("TENTATIVE")[0]["LOCATION"], "De grote kamer van het wijkteam");
    let unfolded = answer.body.replace("\r\n ", "");
    let names =
        house.column("select name from people union select pseudonym from cases union select name from teams").await;
    for name in names {
        assert!(!unfolded.contains(&name), "{name} stands in a calendar");
    }
    let kept = house.one("select hash from feeds").await;
    assert!(!path.contains(&kept), "only its hash is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_ends_when_it_is_renewed_or_taken_away_and_with_whoever_made_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let first = made(&mut anouk).await;
    assert_eq!(house.stranger().get(&first).await.status, 200);
    let second = made(&mut anouk).await;
    is_absent(&house, &first).await;
    assert_eq!(anouk.send(RHYTHM, "agenda-weg", &[]).await.status, 303);
    is_absent(&house, &second).await;
    let third = made(&mut anouk).await;
    let before = house.one("select count(*) from audit").await;
    house.run("update people set state = 'stopped' where name = 'Anouk Terwolde'").await;
    is_absent(&house, &third).await;
    house.run("update people set state = 'active' where name = 'Anouk Terwolde'").await;
    assert_eq!(house.stranger().get(&third).await.status, 200);
    house.run("delete from roles where person_id = (select id from people where name = 'Anouk Terwolde')").await;
    is_absent(&house, &third).await;
    is_absent(&house, &format!("/agenda/{}.ics", "0".repeat(64))).await;
    assert_eq!(house.one("select count(*) from audit").await, before, "a calendar that asks again leaves no lines");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_teams_rhythm_and_calendar_are_not_there() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    for form in ["ritme", "stoppen", "leiden", "agenda-adres", "agenda-weg"] {
        let answer = anouk.send("/team/kadewerk/ritme", form, &[("version", "1")]).await;
        assert!(matches!(answer.status, 404 | 422), "{form}: {}", answer.status);
    }
    let answer = anouk.get("/team/kadewerk/ritme").await;
    assert_eq!((answer.status, house.one("select count(*) from feeds").await.as_str()), (404, "0"));
}

#[test]
fn the_reader_of_this_test_takes_no_calendar_that_breaks_the_rules() {
    let long = format!("BEGIN:VCALENDAR\r\nX:{}\r\nEND:VCALENDAR\r\n", "x".repeat(80));
    for wrong in ["BEGIN:VCALENDAR\nEND:VCALENDAR\n", "BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", long.as_str()] {
        assert!(events(wrong).is_err(), "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_account_leads_to_where_each_teams_address_is_made_and_taken_away() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let account = anouk.get("/account").await;
    assert_eq!(account.attributes("section[aria-labelledby=agenda] a", "href"), [format!("{RHYTHM}#agenda")]);
    let there = anouk.get(RHYTHM).await;
    assert!(
        there
            .attributes("section[aria-labelledby=agenda] input[name=formulier]", "value")
            .contains(&"agenda-adres".to_owned())
    );
    let mut manager = house.as_person("Quirine Stadhoek").await;
    let account = manager.get("/account").await;
    assert!(
        account.attributes("section[aria-labelledby=agenda] a", "href").is_empty(),
        "who is in no team has no meetings"
    );
}
