//! The front door: who comes in without a session, and what a page that is not there says.

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
            assert_eq!((answer.status, answer.to()), (303, "/aanmelden"), "{path}");
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
        let to = if row.deed == domain::policy::Deed::AnswerAsClient { "/tafel/gestopt" } else { "/aanmelden" };
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

/// An address with made-up blanks.
fn filled(pattern: &str) -> String {
    let parts: Vec<_> = pattern
        .split('/')
        .map(|part| if part.starts_with('{') { "018f0000-0000-7000-8000-000000000000" } else { part })
        .collect();
    parts.join("/")
}
