//! S-11: no other site changes anything here.

use axum::body::Body;
use axum::http::Method;
use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn s_11_a_post_of_another_site_is_refused_on_every_form() {
    let house = House::demonstration().await;
    let foreign = [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("origin", "https://elders.example")],
        vec![("origin", "null")],
    ];
    for row in app::route::forms() {
        for headers in &foreign {
            let path = row.page.replace(['{', '}'], "");
            let mut all = vec![("content-type", "application/x-www-form-urlencoded")];
            all.extend(headers);
            let answer =
                house.stranger().ask(Method::POST, &path, &all, Body::from(format!("formulier={}", row.name))).await;
            assert_eq!(answer.status, 403, "{path} {} {headers:?}", row.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_refuses_other_hosts_and_proxies() {
    let house = House::demonstration().await;
    for headers in [[("x-forwarded-for", "192.0.2.1")], [("forwarded", "for=192.0.2.1")], [("via", "1.1 proxy")]] {
        assert_eq!(house.stranger().ask(Method::GET, "/aanmelden", &headers, Body::empty()).await.status, 403);
    }
}
