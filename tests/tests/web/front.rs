//! The front door: who comes in without a session, and what a page that is not there says.

use axum::body::Body;
use axum::http::Method;
use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_every_page_but_the_public_ones_leads_to_signing_in() {
    let house = House::demonstration().await;
    for row in app::route::pages() {
        let path = filled(row.path);
        let answer = house.stranger().get(&path).await;
        let public = row.deed.who().contains(&domain::policy::Who::Anyone);
        if public {
            assert!(matches!(answer.status, 200 | 303 | 404), "{path} answers {}", answer.status);
        } else {
            assert_eq!((answer.status, answer.to()), (303, way_in(row.deed)), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_no_form_does_anything() {
    let house = House::demonstration().await;
    let done = "select count(*) from audit where outcome = 'permitted'";
    let before = house.one(done).await;
    for row in app::route::forms().filter(|row| !row.deed.who().contains(&domain::policy::Who::Anyone)) {
        let path = filled(row.page);
        let answer = house.stranger().send(&path, row.name, &[]).await;
        // Who sat at the table is told that it ended; everybody else signs in.
        let at_table = row.deed == domain::policy::Deed::AnswerAsClient;
        let to = if at_table { "/tafel/gestopt" } else { way_in(row.deed) };
        assert_eq!((answer.status, answer.to()), (303, to), "{path} {}", row.name);
    }
    assert_eq!(house.one(done).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_stands_on_a_page_of_the_table_and_every_row_has_its_own_name() {
    let mut seen = std::collections::HashSet::new();
    for row in app::route::forms() {
        assert!(app::route::pages().any(|page| page.path == row.page), "{} has no page", row.page);
        assert!(seen.insert((row.page, row.name)), "{} {} stands twice", row.page, row.name);
    }
    let mut paths = std::collections::HashSet::new();
    assert!(app::route::pages().all(|page| paths.insert(page.path)), "a page stands twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_no_text_is_a_page_that_is_not_there() {
    let house = House::demonstration().await;
    for mut visitor in [house.stranger(), house.as_person("Anouk Terwolde").await] {
        let nowhere = visitor.get("/nergens").await;
        for path in ["/casus/%FF", "/team/%C3%28/casus/nieuw", "/casus/018f0000-0000-7000-8000-000000000000/zorg/%80"] {
            let asked = visitor.get(path).await;
            assert_eq!((asked.status, &asked.body), (404, &nowhere.body), "{path}");
            let sent = visitor.send(path, "toevoegen", &[("weeks", "3")]).await;
            assert_eq!((sent.status, &sent.body), (404, &nowhere.body), "a form at {path}");
        }
        assert_eq!(nowhere.text("h1"), "Niet gevonden");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_no_text_in_a_query_or_a_form_get_a_page_of_the_product() {
    let house = House::demonstration().await;
    for broken in ["%FF", "%zz", "%"] {
        let seen = house.stranger().get(&format!("/aanmelden?gelukt={broken}&{broken}=1")).await;
        assert_eq!((seen.status, seen.text("h1")), (200, "Aanmelden".to_owned()), "{broken} in a query");
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        let body = Body::from(format!("formulier=aanmelden&email={broken}&password={broken}&{broken}={broken}"));
        let sent = house.stranger().ask(Method::POST, "/aanmelden", &headers, body).await;
        assert_eq!((sent.status, sent.text("h1")), (422, "Aanmelden".to_owned()), "{broken} in a form");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_too_long_gets_a_page_of_the_product_and_stores_nothing() {
    let house = House::demonstration().await;
    let rows = "select (select count(*) from cases) + (select count(*) from kept_forms) + (select count(*) from audit)";
    for mut visitor in [house.as_person("Anouk Terwolde").await, house.stranger()] {
        let before = house.one(rows).await;
        let long = "x".repeat(200_000);
        let sent = visitor.send("/team/molenpad/casus/nieuw", "inbrengen", &[("hard", &long)]).await;
        assert_eq!((sent.status, sent.text("h1")), (413, "Te lang om te versturen".to_owned()));
        assert!(sent.text(".wl-lead").contains("Er is niets opgeslagen.") && !sent.body.contains("xxx"));
        assert!(sent.header("content-security-policy").is_some_and(|policy| policy.contains("default-src 'none'")));
        let kept = [sent.header("cache-control"), sent.header("x-content-type-options")];
        assert_eq!(kept, [Some("no-store"), Some("nosniff")]);
        assert_eq!(house.one(rows).await, before);
    }
}

/// Where somebody without a session comes in for this.
fn way_in(deed: domain::policy::Deed) -> &'static str {
    match deed.who() {
        [domain::policy::Who::Respondent] => "/v",
        [domain::policy::Who::Guest] => "/m",
        _ => "/aanmelden",
    }
}

/// An address with made-up blanks.
fn filled(pattern: &str) -> String {
    let parts: Vec<_> = pattern
        .split('/')
        .map(|part| if part.starts_with('{') { "018f0000-0000-7000-8000-000000000000" } else { part })
        .collect();
    parts.join("/")
}
