//! A canvas at its pages: laying, moving by a list, changing, keeping or throwing away, all without scripts.

use tests::{House, filled};

/// A chosen case with Anouk in its circle, with the canvas of the story.
async fn own(house: &House) -> String {
    format!("/casus/{}/canvas", house.one("select case_id from canvas_cards order by laid_at limit 1").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_laid_moved_and_changed_without_scripts() {
    let house = House::demonstration().await;
    let page = own(&house).await;
    let who = house.one("select p.name from canvas_cards c join people p on p.id = c.author_id limit 1").await;
    let mut host = house.as_person(&who).await;
    let laid = host.send(&page, "kaartje", &[("text", "Wil leren zwemmen"), ("spot", "body-wished")]).await;
    assert_eq!(laid.status, 303);
    let card = laid.to().split("#kaart-").nth(1).expect("a card").to_owned();
    let field = |spot: &str| format!("[data-vak={spot}] #kaart-{card}");
    assert!(host.get(&page).await.text(&field("body-wished")).contains("Wil leren zwemmen"));
    let to = [("card", card.as_str()), ("spot", "social-wished"), ("version", "1")];
    assert_eq!(host.send(&page, "verplaatsen", &to).await.status, 303);
    assert!(host.get(&page).await.text(&field("social-wished")).contains("Wil leren zwemmen"));
    // The same press again is the same; from another page that is still open it comes too late.
    assert_eq!(host.send(&page, "verplaatsen", &to).await.status, 303);
    let late = house.as_person(&who).await.send(&page, "verplaatsen", &to).await;
    assert!(late.status == 409 && late.body.contains("Dit is intussen veranderd."));
    let one = format!("{page}/{card}");
    let form = filled(&host.get(&one).await, "wijzigen", &[("text", "")]);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(host.send(&one, "wijzigen", &form).await.status, 422, "an empty card is no card");
    assert_eq!(host.send(&one, "weghalen", &[("version", "2")]).await.status, 303);
    assert!(!host.get(&page).await.body.contains("Wil leren zwemmen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_looks_like_a_person_is_marked_where_it_lies() {
    let house = House::demonstration().await;
    let page = own(&house).await;
    let who = house.one("select p.name from canvas_cards c join people p on p.id = c.author_id limit 1").await;
    let mut host = house.as_person(&who).await;
    let laid = host.send(&page, "kaartje", &[("text", "Praten met zoon Yassin"), ("spot", "social-now")]).await;
    let card = laid.to().split("#kaart-").nth(1).expect("a card").to_owned();
    let seen = host.get(&page).await;
    assert_eq!(seen.text(&format!("#kaart-{card} mark")), "Yassin (lijkt op een naam)");
    assert!(seen.text("main .wl-traces").contains("Op een kaartje staat iets dat op een persoon lijkt."));
}

#[tokio::test(flavor = "multi_thread")]
async fn throwing_away_asks_once_whether_it_is_sure_and_nothing_is_left() {
    let house = House::demonstration().await;
    let page = own(&house).await;
    let who = house.one("select p.name from canvas_cards c join people p on p.id = c.author_id limit 1").await;
    let mut host = house.as_person(&who).await;
    assert_eq!(host.send(&page, "weggooien", &[]).await.status, 422);
    assert_ne!(house.one("select count(*) from canvas_cards").await, "0");
    assert_eq!(host.send(&page, "bewaren", &[]).await.status, 303);
    assert!(host.get(&page).await.text("#klaar + p").contains("bewaren dit bij de casus"));
    assert_eq!(host.send(&page, "weggooien", &[("sure", "ja")]).await.status, 303);
    assert_eq!(house.one("select count(*) from canvas_cards").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_card_is_on_the_table_in_the_minutes_or_at_a_colleague() {
    let house = House::demonstration().await;
    let page = own(&house).await;
    let text = house.one("select text from canvas_cards order by laid_at limit 1").await;
    let case = page.trim_end_matches("/canvas").to_owned();
    // Only while a session is open something lies on the table.
    crate::meeting::begun(&mut house.as_person("Anouk Terwolde").await).await;
    let circle = "select name from people where id in (select person_id from circle where case_id = (select case_id from canvas_cards limit 1))";
    let inside = house.column(circle).await;
    for name in
        ["Anouk Terwolde", "Bram Oosterling", "Chaima Elkadi", "Dirk Hoogvelt", "Esra Yildirak", "Rens Beheerman"]
    {
        let mut visitor = house.as_person(name).await;
        let answer = visitor.get(&page).await;
        assert_eq!(answer.body.contains(&text), inside.iter().any(|one| one == name), "{name}");
        for other in [case.clone(), format!("{case}/op-tafel"), "/team/molenpad".to_owned(), "/mijn-werk".to_owned()] {
            assert!(!visitor.get(&other).await.body.contains(&text), "{name} at {other}");
        }
    }
}
