//! S-7: what people type is shown as typed and never runs.

use tests::{House, Visitor};

/// Ways in that once worked somewhere.
const PAYLOADS: [&str; 25] = [
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "'><img src=x onerror=alert(1)>",
    "\" onfocus=alert(1) autofocus x=\"",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<!--<script>alert(1)//-->",
    "<!><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<base href=//elders.example/>",
    "<form action=//elders.example><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=//elders.example'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "<leptos-island data-component=x>alert(1)</leptos-island>",
];

/// Elements and attributes that nobody's words may make.
async fn harmless(visitor: &mut Visitor<'_>, path: &str, payload: &str) -> bool {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    for (made, most) in [
        ("script", 0),
        ("iframe", 0),
        ("base", 0),
        ("style", 0),
        ("leptos-island", 0),
        ("[onerror], [onload], [onfocus], [onmouseover]", 0),
        ("meta[http-equiv]", 0),
    ] {
        let selector = scraper::Selector::parse(made).expect("a selector");
        assert!(answer.page().select(&selector).count() <= most, "{payload} made {made} on {path}");
    }
    assert!(answer.attributes("a", "href").iter().all(|href| !href.starts_with("javascript:")), "{path}");
    answer.text("body").contains(payload)
}

#[tokio::test(flavor = "multi_thread")]
async fn s_7_what_is_typed_is_shown_as_typed_and_never_runs() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let mut tried = 0;
    for (n, payload) in PAYLOADS.into_iter().enumerate() {
        let hope = format!("{payload} vraag {n}");
        let fields = [
            ("hard", payload),
            ("hope", &hope),
            ("line", "1"),
            ("safety", "nee"),
            ("stance_young", "agrees"),
            ("stance_parent1", "not_told"),
            ("reason_parent1", payload),
        ];
        let sent = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &fields).await;
        assert_eq!(sent.status, 303, "{payload}");
        let case = sent.to().split('/').nth(2).expect("a case").to_owned();
        for page in ["", "/gezin", "/beschrijven"] {
            assert!(
                harmless(&mut anouk, &format!("/casus/{case}{page}"), payload).await || !page.is_empty(),
                "{payload} is not shown"
            );
            tried += 1;
        }
        let chosen = [("age", "12-15"), ("lines", "1"), ("themes_local", "signal-earlier")];
        assert_eq!(anouk.send(&format!("/casus/{case}/kiezen"), "kiezen", &chosen).await.status, 303);
        let words =
            [("communication", "7"), ("added_value", "7"), ("energy", "7"), ("words", payload), ("version", "0")];
        assert_eq!(anouk.send(&format!("/casus/{case}/samenwerking"), "samenwerking", &words).await.status, 303);
        assert!(harmless(&mut anouk, &format!("/casus/{case}/samenwerking"), payload).await, "{payload} is not shown");
        let refused = [("hard", ""), ("hope", payload), ("line", ""), ("safety", "")];
        let again = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &refused).await;
        assert_eq!((again.status, again.text("textarea[name=hope]")), (422, payload.to_owned()), "kept as typed");
        tried += 3;
    }
    println!("S-7 0 of {} payloads made an element or ran goal 0 met ({tried} pages)", PAYLOADS.len());
}
