//! What is said to whoever comes too late to release or withdraw a text.

use tests::{Answer, House, Visitor};

const LATE: &str = "Hier is intussen al iets mee gedaan, of de casus ligt stil.";

/// Whoever can be the second reader of what stands on this page.
async fn second_reader<'a>(house: &'a House, page: &str) -> (Visitor<'a>, Answer) {
    for name in house.column("select name from people where demo = true order by name").await {
        let mut reader = house.as_person(&name).await;
        let seen = reader.get(page).await;
        if seen.attributes("main input[name=formulier]", "value") == ["bevestigen"] {
            return (reader, seen);
        }
    }
    panic!("nobody can read {page}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_reader_who_is_too_late_is_not_told_that_it_was_released() {
    let house = House::demonstration().await;
    let lesson = house.one("select id from lessons where state = 'prepared'").await;
    let page = format!("/les/{lesson}/bevestigen");
    let (mut reader, seen) = second_reader(&house, &page).await;
    let version = seen.attributes("main input[name=version]", "value").remove(0);
    let answer = |knows| [("version", version.as_str()), ("knows", knows)];
    assert_eq!(reader.send(&page, "bevestigen", &answer("ja")).await.status, 303, "sent back");
    let late = reader.send(&page, "bevestigen", &answer("nee")).await;
    assert_eq!(late.status, 409);
    let says = late.text(".wl-error-summary");
    assert!(says.contains(LATE) && says.contains("Kijk op de pagina Vrijgeven"), "{says}");
    assert!(!late.body.contains("al vrijgegeven") && !late.body.contains("nog niet voorgelegd"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_is_withdrawn_twice_is_not_called_released() {
    let house = House::demonstration().await;
    let own = "select l.id from lessons l join teams t on t.id = l.team_id \
               where l.state = 'released' and t.slug = 'molenpad'";
    let page = format!("/les/{}", house.one(own).await);
    let mut anouk = house.as_person("Anouk Terwolde").await;
    assert_eq!(anouk.send(&page, "intrekken", &[("sure", "ja")]).await.status, 303);
    let late = house.as_person("Anouk Terwolde").await.send(&page, "intrekken", &[("sure", "ja")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text(".wl-error-summary").contains(LATE) && !late.body.contains("al vrijgegeven"));
}
