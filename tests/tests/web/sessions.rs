//! S-10: sessions as a browser meets them.

use sea_orm::ConnectionTrait;
use tests::House;

/// Everybody was away for longer than a session lasts.
async fn all_sleep(house: &House) {
    let away = "update sessions set seen_at = '2020-01-01T00:00:00+00:00'";
    house.office.db().read().execute_unprepared(away).await.expect("a while");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_away_is_told_that_what_they_typed_was_kept_and_nobody_else_is() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    all_sleep(&house).await;
    let page = "/team/molenpad/casus/nieuw";
    let door = anouk.send(page, "inbrengen", &[("hard", "Dit blijft bewaard.")]).await.to().to_owned();
    let line = "Je was even weg. Log opnieuw in; wat je typte staat er nog.";
    assert_eq!(anouk.get(&door).await.text(".utrecht-alert--warning"), line);
    let plain = house.stranger().get("/aanmelden").await;
    assert_ne!(door, "/aanmelden");
    for other in [anouk.get("/aanmelden").await, house.stranger().get(&door).await] {
        assert_eq!((other.status, other.body), (200, plain.body.clone()), "the address alone tells nothing");
    }
    anouk.sign_in("Anouk Terwolde").await;
    assert!(anouk.get(page).await.body.contains("Dit blijft bewaard."));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_was_kept_nobody_is_told_so() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let mut stranger = house.stranger();
    all_sleep(&house).await;
    let secrets = [("current", "geheim"), ("password", "lang en geheim genoeg"), ("again", "lang en geheim genoeg")];
    assert_eq!(anouk.send("/account", "wachtwoord", &secrets).await.to(), "/aanmelden", "secrets are not kept");
    assert_eq!(house.one("select count(*) from kept_forms").await, "0");
    let empty = [("hard", " "), ("hope", "")];
    assert_eq!(anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &empty).await.to(), "/aanmelden");
    let typed = [("hard", "Dit is van niemand.")];
    assert_eq!(stranger.send("/team/molenpad/casus/nieuw", "inbrengen", &typed).await.to(), "/aanmelden");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_with_a_password_says_that_what_was_typed_is_still_there() {
    let house = House::demonstration().await;
    let id = house.one("select id from people where name = 'Anouk Terwolde'").await;
    let made = house.as_person("Rens Beheerman").await.send(&format!("/beheer/mens/{id}"), "link", &[]).await;
    let link = made.attributes("a[href*='/welkom/']", "href").remove(0);
    let welcome = link[link.find("/welkom/").expect("a link")..].to_owned();
    let (bram, stranger) = (house.as_person("Bram Oosterling").await, house.stranger());
    for (mut visitor, page) in [(bram, "/account".to_owned()), (stranger, welcome)] {
        for (password, again) in [("kort", "kort"), ("lang genoeg voor ons", "maar niet hetzelfde")] {
            let typed = [("current", "geraden"), ("password", password), ("again", again)];
            let refused = visitor.send(&page, "wachtwoord", &typed).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text(".wl-error-summary").contains("Typ je wachtwoord opnieuw."), "{page}");
            assert!(!refused.body.contains("staat er nog"), "{page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_the_cookie_is_bound_to_this_host_and_only_its_hash_is_stored() {
    let house = House::demonstration().await;
    let mut visitor = house.stranger();
    let person = house.one("select id from people where name = 'Anouk Terwolde'").await;
    let answer = visitor.send("/aanmelden", "demo", &[("person", &person)]).await;
    let cookie = answer.header("set-cookie").expect("a cookie").to_owned();
    for part in ["__Host-", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie} lacks {part}");
    }
    let token = cookie.split(['=', ';']).nth(1).expect("a token");
    assert_eq!(token.len(), 64, "256 bits in hexadecimal");
    let stored = house.column("select hash from sessions").await;
    assert!(!stored.is_empty() && !stored.contains(&token.to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_signing_in_gives_a_new_session_and_ends_the_old_one() {
    let house = House::demonstration().await;
    let mut visitor = house.as_person("Anouk Terwolde").await;
    let old = visitor.cookie().map(str::to_owned);
    visitor.sign_in("Bram Oosterling").await;
    assert_ne!(visitor.cookie().map(str::to_owned), old);
    let mut thief = house.stranger().with_cookie(old);
    assert_eq!(thief.get("/mijn-werk").await.to(), "/aanmelden");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_after_signing_out_the_cookie_opens_nothing() {
    let house = House::demonstration().await;
    let mut visitor = house.as_person("Anouk Terwolde").await;
    let cookie = visitor.cookie().map(str::to_owned);
    assert_eq!(visitor.get("/mijn-werk").await.status, 200);
    assert_eq!(visitor.send("/afmelden", "afmelden", &[]).await.to(), "/aanmelden?afgemeld=1");
    let mut thief = house.stranger().with_cookie(cookie);
    assert_eq!(thief.get("/mijn-werk").await.to(), "/aanmelden");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_a_wrong_address_and_a_wrong_password_get_the_same_answer() {
    let house = House::demonstration().await;
    let one = house
        .stranger()
        .send("/aanmelden", "aanmelden", &[("email", "niemand@voorbeeld.example"), ("password", "x")])
        .await;
    let known = house.one("select email from people where name = 'Anouk Terwolde'").await;
    let two = house.stranger().send("/aanmelden", "aanmelden", &[("email", &known), ("password", "x")]).await;
    assert_eq!((one.status, two.status), (422, 422));
    let without = |body: &str, email: &str| body.replace(email, "");
    assert_eq!(without(&one.body, "niemand@voorbeeld.example"), without(&two.body, &known));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_for_an_account_in_use_stands_on_its_owners_page_with_its_day() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let told = "main > p:not(.wl-lead)";
    assert_eq!(anouk.get("/account").await.text(told), "");
    let id = house.one("select id from people where name = 'Anouk Terwolde'").await;
    let made = house.as_person("Rens Beheerman").await.send(&format!("/beheer/mens/{id}"), "link", &[]).await;
    assert_eq!((made.status, made.attributes("a[href*='/welkom/']", "href").len()), (200, 1));
    let page = anouk.get("/account").await;
    let (line, year) = (page.text(told), office::clock::day(house.office.now()).format("%Y").to_string());
    assert!(line.contains("maakte een beheerder een nieuwe link") && line.contains(&year), "{line}");
    assert_eq!(house.as_person("Bram Oosterling").await.get("/account").await.text(told), "");
}
