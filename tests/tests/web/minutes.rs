//! The minutes on the screen, on paper and as a file: what may not leave stays on the screen, and an empty part says so.

use crate::meeting::{attend, begun, sent};
use tests::House;

const NUMBER: &str = "06 12345678";
const INSTEAD: &str = "Deze regel staat alleen in Wijkbreed Leren";

#[tokio::test(flavor = "multi_thread")]
async fn what_the_file_of_the_minutes_replaces_is_replaced_on_paper_too() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, _]) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let page = format!("{session}/casus/{one}");
    for insight in [format!("Bel {NUMBER}, dan lukt het."), "Bel dezelfde dag.".to_owned()] {
        sent(&mut anouk, &page, "inzicht", &[("insight", &insight)]).await;
    }
    let minutes = anouk.get(&format!("{session}/notulen")).await;
    assert!(minutes.text("main li .wl-no-print").contains(NUMBER), "the team reads it on the screen");
    assert!(minutes.text("main li .wl-print-only").starts_with(INSTEAD), "paper says why it is not there");
    assert_eq!(minutes.body.matches(NUMBER).count(), 1, "nowhere else");
    assert_eq!(minutes.body.matches(INSTEAD).count(), 1, "of the other line nothing is held back");
    let file = anouk.get(&format!("{session}/notulen.txt")).await.body;
    assert!(
        !file.contains(NUMBER) && file.contains(INSTEAD) && file.contains("- Inzicht: Bel dezelfde dag.\n"),
        "{file}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_part_of_the_minutes_says_so_on_the_page_and_in_the_file() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let file = anouk.get(&format!("{session}/notulen.txt")).await.body;
    let parts = [
        ("Wie er was", "Niet opgeschreven."),
        ("Nieuwe en veranderde werkafspraken", "Niets."),
        ("Signalen", "Niets."),
    ];
    for (heading, says) in parts {
        assert!(file.contains(&format!("\n{heading}\n{says}\n")), "{heading} in {file}");
    }
    let page = anouk.get(&format!("{session}/notulen")).await;
    let empty = page.body.matches(">Niets.<").count();
    assert!(empty >= 2 && file.matches("\nNiets.\n").count() == empty, "as often as on the page");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_say_from_when_until_when_the_meeting_was_by_the_clock_of_the_room() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let mut this = "state = 'open'".to_owned();
    // A summer and a winter day: 12:05 and 13:10 in the room, whatever the server's clock.
    for (begun, closed, open, over) in [
        (
            "2026-07-02T10:05:00+00:00",
            "2026-07-02T11:10:00+00:00",
            "Begonnen om 12:05 uur.",
            "Van 12:05 tot 13:10 uur.",
        ),
        (
            "2026-11-24T11:05:00+00:00",
            "2026-11-25T08:30:00+00:00",
            "Begonnen om 12:05 uur.",
            "Begonnen om 12:05 uur, gesloten op 25 november 2026, 09:30 uur.",
        ),
    ] {
        for (state, says) in [("open", open), ("closed", over)] {
            let ended = if state == "open" { "null".to_owned() } else { format!("'{closed}'") };
            let set = format!("state = '{state}', opened_at = '{begun}', closed_at = {ended}");
            house.run(&format!("update reflections set {set} where {this}")).await;
            this = format!("opened_at = '{begun}'");
            let page = anouk.get(&format!("{session}/notulen")).await;
            assert!(page.text("main").contains(says), "{}", page.text("main"));
            let file = anouk.get(&format!("{session}/notulen.txt")).await.body;
            assert!(file.contains(says), "{file}");
        }
    }
}
