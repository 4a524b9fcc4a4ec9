//! An answer by a code, as a browser meets it: the code is posted, a QR leads on, nothing else of the site can be reached, and one is away at once.

use tests::{AWAY, Answer, House, Visitor};

/// What stood in the one answer that showed a code.
struct Invited {
    signs: String,
    qr: String,
}

/// The address in the dots of the square: its key cannot be read back from them here, so another takes its place.
async fn carried(house: &House) -> String {
    let key = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    // The SHA-256 of that key.
    let hash = "a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e";
    let newest =
        "select id from access_codes where purpose = 'client' and used_at is null order by made_at desc limit 1";
    house.run(&format!("update access_codes set link_hash = '{hash}' where id in ({newest})")).await;
    format!("/v/q/{key}")
}

/// A case of Anouk's, chosen, with a code for the young person.
async fn invited(house: &House) -> (Visitor<'_>, String, Invited) {
    let own = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
               where p.name = 'Anouk Terwolde' and c.state = 'chosen' and coalesce(c.age_band, '') in ('0-11', '12-15') \
               and not exists (select 1 from experiences e where e.case_id = c.id and e.source = 'own' and e.respondent = 'young') order by c.id";
    let case = house.one(own).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = format!("/casus/{case}/ervaring/jongere/uitnodigen");
    assert_eq!(anouk.send(&page, "uitnodigen", &[]).await.status, 422, "not before it was talked about");
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("origin", "https://wijk.example"),
    ];
    let body = axum::body::Body::from("formulier=uitnodigen&discussed=ja");
    let made = anouk.ask(axum::http::Method::POST, &page, &headers, body).await;
    assert_eq!((made.status, made.header("cache-control")), (200, Some("no-store")));
    let sms = made.attributes("a[href^='sms:']", "href").remove(0);
    let message =
        sms.split_once("body=").expect("a message").1.replace("%3A", ":").replace("%2F", "/").replace("%20", " ");
    let signs = made.text(".wl-code__signs");
    let said = format!("Hier is de code waar we het over hadden: {signs}. Typ hem op https://wijk.example/v");
    assert_eq!(message, said, "the address is that of everybody, and holds no key");
    assert!(!made.body.contains("/v/q/"), "the long key stands in the dots of the square alone");
    let qr = carried(house).await;
    let again = anouk.get(&format!("/casus/{case}/ervaring/jongere/uitnodigen")).await;
    assert!(!again.body.contains(&signs), "shown once");
    assert!(anouk.get(&format!("/casus/{case}/ervaring")).await.body.contains("Uitgenodigd door Anouk Terwolde"));
    (anouk, case, Invited { signs, qr })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_qr_changes_nothing_and_leads_to_one_button_without_its_key() {
    let house = House::demonstration().await;
    let (_, _, invited) = invited(&house).await;
    let mut phone = house.stranger();
    let rows = "select (select count(*) from access_sessions) + (select count(*) from audit)";
    let before = house.one(rows).await;
    let read = phone.get(&invited.qr).await;
    assert_eq!((read.status, read.to()), (303, "/v"));
    let cookie = read.header("set-cookie").expect("a cookie");
    for part in ["__Host-wijkbreed-code=", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let key = invited.qr.rsplit('/').next().expect("a key");
    let page = phone.get("/v").await;
    assert!(page.status == 200 && !page.body.contains(key), "the key stands on no page");
    assert_eq!(house.one(rows).await, before, "a preview of a message does no harm");
    let into = phone.send("/v", "binnen", &[]).await;
    assert_eq!((into.status, into.to()), (303, "/v/begin"));
    let gone = into
        .headers
        .iter()
        .filter(|(name, value)| name == "set-cookie" && value.starts_with("__Host-wijkbreed-code=;"));
    assert_eq!(gone.count(), 1, "carried no further");
    assert_eq!(house.one("select count(*) from audit where thing_id is not null and length(thing_id) > 60").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_1_by_a_code_nothing_but_its_own_pages_opens() {
    let house = House::demonstration().await;
    let (_, case, invited) = invited(&house).await;
    let mut phone = house.stranger();
    assert_eq!(phone.send("/v", "binnen", &[("code", &invited.signs.to_lowercase())]).await.to(), "/v/begin");
    for path in ["/mijn-werk", "/aanmelden", "/uitleg", "/account", "/tafel", "/m", &format!("/casus/{case}")] {
        let answer = phone.get(path).await;
        assert!(answer.status == 404 || answer.to() == "/v", "{path} answers {} {}", answer.status, answer.to());
    }
    let mut asked = 0;
    for row in app::route::pages().filter(|row| row.path.starts_with("/v/") && !row.path.contains('{')) {
        if row.path == "/v/weg" {
            continue;
        }
        let page = phone.get(row.path).await;
        asked += 1;
        assert!(matches!(page.status, 200 | 303 | 404), "{} answers {}", row.path, page.status);
        if page.status == 200 {
            assert_eq!(page.text("title"), "Vragen - Wijkbreed Leren", "{} has a neutral title", row.path);
            assert_eq!(page.attributes(".wl-exit a", "href"), ["/v/weg"], "{} has a quick way out", row.path);
            assert_eq!(page.attributes("nav, header", "class"), [""; 0], "{} stands alone", row.path);
        }
    }
    let sent = phone.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", "young")]).await;
    assert_eq!(sent.to(), "/v");
    println!("S-1 by a code {asked} own pages");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_before_anything_can_be_typed_says_who_reads_it_and_who_listens_now() {
    let house = House::demonstration().await;
    let (_, _, invited) = invited(&house).await;
    let mut phone = house.stranger();
    phone.send("/v", "binnen", &[("code", &invited.signs)]).await;
    let page = phone.get("/v/begin").await;
    for said in
        ["Dit leest niemand meteen", "112", "0800-2000", "0800-0432", "088-5551000", "uiterlijk op", "gezinswerker"]
    {
        assert!(page.body.contains(said), "{said}");
    }
    let numbers = ["tel:112", "tel:08002000", "tel:08000432", "tel:0885551000"];
    assert_eq!(page.attributes(".utrecht-alert a.wl-nowrap", "href"), numbers, "each number can be pressed");
    assert_eq!(page.attributes("a", "href").first().map(String::as_str), Some("/v/weg"), "the way out comes first");
    assert!(!page.body.contains("Anouk") && page.attributes("main input, main textarea", "name").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_a_used_and_an_ended_code_get_the_same_page() {
    let house = House::demonstration().await;
    // A new invitation ends the one before; what was answered is not asked again.
    let (mut anouk, case, ended) = invited(&house).await;
    let page = format!("/casus/{case}/ervaring/jongere/uitnodigen");
    let made = anouk.send(&page, "uitnodigen", &[("discussed", "ja")]).await;
    let used = Invited { signs: made.text(".wl-code__signs"), qr: String::new() };
    let ended = ended.signs;
    let mut phone = house.stranger();
    phone.send("/v", "binnen", &[("code", &used.signs)]).await;
    phone.send("/v/vragen", "vragen", &[("better", "4"), ("naar", "verder")]).await;
    assert_eq!(phone.send("/v/nakijken", "versturen", &[]).await.to(), "/v/verstuurd");
    assert_eq!(phone.send("/v/verstuurd", "woord", &[("word", "Zonnebloem")]).await.to(), "/v/klaar?woord=ja");
    assert_eq!(anouk.send(&page, "uitnodigen", &[("discussed", "ja")]).await.status, 422, "one answer, one round");
    assert!(anouk.get(&page).await.text("main").contains("Opnieuw vragen kan na de sessie over deze casus"));
    let mut seen = Vec::new();
    for signs in ["00000000", &used.signs, &ended] {
        for word in ["", "verkeerd woord"] {
            let answer = house.stranger().send("/v", "binnen", &[("code", signs), ("word", word)]).await;
            assert_eq!(answer.status, 422, "{signs}");
            assert!(!answer.body.contains(signs), "what was typed stands on no page");
            assert_eq!(answer.attributes("details[open] input[name=word]", "value"), [""]);
            seen.push(plain(&answer));
        }
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    assert!(seen[0].contains("Klopt de code? En het eigen woord, als dat er is? Typ ze nog eens."));
    // Whoever comes back finds the field for the word at once, folded; nobody learns from it that there is one.
    let first = house.stranger().get("/v").await;
    assert_eq!(first.attributes("details:not([open]) input[name=word]", "type"), ["password"]);
    let back = house.stranger().send("/v", "binnen", &[("code", &used.signs), ("word", "zonnebloem")]).await;
    assert_eq!(back.to(), "/v/terug");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_taken_away_with_the_own_word_and_after_a_second_thought() {
    let house = House::demonstration().await;
    let (_, _, invited) = invited(&house).await;
    let mut phone = house.stranger();
    phone.send("/v", "binnen", &[("code", &invited.signs)]).await;
    phone.send("/v/vragen", "vragen", &[("better", "4"), ("naar", "verder")]).await;
    assert_eq!(phone.send("/v/nakijken", "versturen", &[]).await.to(), "/v/verstuurd");
    let count = "select count(*) from experiences";
    let before = house.one(count).await;
    assert_eq!(phone.get("/v/terug").await.to(), "/v/verstuurd", "not without a word");
    assert_eq!(phone.send("/v/terug", "weghalen", &[("sure", "ja")]).await.status, 404);
    let chosen = phone.get("/v/verstuurd").await;
    let how = |name| chosen.attributes("input[name=word]", name);
    assert_eq!((how("type"), how("autocomplete")), (vec!["text".to_owned()], vec!["off".to_owned()]), "it can be read");
    let short = phone.send("/v/verstuurd", "woord", &[("word", "zon")]).await;
    assert_eq!((short.status, short.attributes("input[name=word]", "value")), (422, vec!["zon".to_owned()]));
    phone.send("/v/verstuurd", "woord", &[("word", "Zonnebloem")]).await;
    phone.send("/v", "binnen", &[("code", &invited.signs), ("word", "Zonnebloem")]).await;
    let asked = phone.send("/v/terug", "weghalen", &[]).await;
    assert!(asked.status == 422 && asked.body.contains("Weg is echt weg."));
    assert_eq!(house.one(count).await, before);
    assert_eq!(phone.send("/v/terug", "weghalen", &[("sure", "ja")]).await.to(), "/v/weggehaald");
    assert_ne!(house.one(count).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_filled_in_is_there_after_leaving_and_the_quick_way_out_leaves_nobody_signed_in() {
    let house = House::demonstration().await;
    let (_, _, invited) = invited(&house).await;
    let mut phone = house.stranger();
    phone.send("/v", "binnen", &[("code", &invited.signs)]).await;
    phone.send("/v/vragen", "vragen", &[("better", "4"), ("naar", "verder")]).await;
    let fields = [("words", "Ik wil <b>één</b> iemand."), ("share", ""), ("naar", "verder")];
    let refused = phone.send("/v/woorden", "woorden", &fields).await;
    assert_eq!((refused.status, refused.text("textarea")), (422, "Ik wil <b>één</b> iemand.".to_owned()));
    assert_eq!(
        phone.send("/v/woorden", "woorden", &[("words", "Ik wil één iemand."), ("naar", "terug")]).await.to(),
        "/v/hulp"
    );
    // As the page itself keeps it, before it is said who may read it.
    let kept = phone.send("/v/woorden", "woorden", &[("words", "Ik wil één iemand!"), ("naar", "bewaar")]).await;
    assert_eq!((kept.status, phone.get("/v/woorden").await.text("textarea")), (303, "Ik wil één iemand!".to_owned()));
    let again = [("words", "Ik wil één iemand."), ("naar", "bewaar")];
    assert_eq!(phone.send("/v/woorden", "woorden", &again).await.status, 303, "what changed is no second press");
    let cookie = phone.cookie().map(str::to_owned);
    let away = phone.get("/v/weg").await;
    assert_eq!((away.status, away.to()), (303, AWAY));
    assert!(away.header("set-cookie").is_some_and(|cookie| cookie.starts_with("__Host-wijkbreed=;")));
    assert_eq!((phone.get("/v/woorden").await.to(), phone.cookie()), ("/v", None), "Back finds the code field");
    assert!(cookie.is_some() && !phone.get("/v").await.body.contains("één iemand"));
    phone.send("/v", "binnen", &[("code", &invited.signs)]).await;
    assert_eq!(phone.get("/v/woorden").await.text("textarea"), "Ik wil één iemand.");
    assert_eq!(phone.get("/v/vragen").await.attributes("input[name=better][checked]", "value"), ["4"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_do_not_go_along_wait_for_another_choice_and_are_nowhere_after_sending() {
    let house = House::demonstration().await;
    let (_, _, invited) = invited(&house).await;
    let mut phone = house.stranger();
    phone.send("/v", "binnen", &[("code", &invited.signs)]).await;
    phone.send("/v/vragen", "vragen", &[("better", "4"), ("naar", "verder")]).await;
    phone.send("/v/hulp", "hulp", &[("well", "school"), ("naar", "verder")]).await;
    let fields = [("words", "KANARIE-niet-mee"), ("share", "marks"), ("naar", "verder")];
    assert_eq!(phone.send("/v/woorden", "woorden", &fields).await.to(), "/v/nakijken");
    let look = phone.get("/v/nakijken").await;
    for said in ["Je woorden gaan niet mee.", "Je keuzes gaan niet mee."] {
        assert!(look.text("main").contains(said), "{said}");
    }
    assert!(!look.body.contains("KANARIE-niet-mee"), "what does not go along is not looked over");
    assert_eq!(phone.get("/v/woorden").await.text("textarea"), "KANARIE-niet-mee");
    assert_eq!(phone.get("/v/hulp").await.attributes("input[name=well][checked]", "value"), ["school"]);
    assert_eq!(phone.send("/v/nakijken", "versturen", &[]).await.to(), "/v/verstuurd");
    for table in ["invitations", "experiences"] {
        let kept = format!("select count(*) from {table} where words like '%KANARIE-niet-mee%'");
        assert_eq!(house.one(&kept).await, "0", "{table}");
    }
}

/// A body without this answer's nonce.
fn plain(answer: &Answer) -> String {
    let nonces = answer.attributes("script[nonce]", "nonce");
    nonces.iter().fold(answer.body.clone(), |body, nonce| body.replace(nonce, ""))
}
