//! S-11: the headers of every route.

use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn s_11_every_route_has_its_headers() {
    let house = House::demonstration().await;
    let mut nonces = std::collections::HashSet::new();
    let paths = app::route::pages()
        .map(|row| row.path)
        .chain(app::route::streams().map(|row| row.path))
        .map(|path| path.replace(['{', '}'], ""))
        .chain(["/nergens", "/gezond", "/casus/%FF"].map(str::to_owned));
    for path in paths {
        let answer = house.stranger().get(&path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default().to_owned();
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "'wasm-unsafe-eval'",
        ] {
            assert!(policy.contains(part), "{path} lacks {part}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}");
        let nonce =
            policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or_default().to_owned();
        assert!(nonce.len() >= 32 && nonces.insert(nonce), "{path} has a nonce of its own");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
}
