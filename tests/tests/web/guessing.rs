//! S-15: whoever guesses learns nothing of who there is, and locks nobody out.

mod apart;

use apart::apart;
use std::time::Instant;
use tests::{Answer, House};

const SECRET: &str = "een lange zin als wachtwoord";
/// Somebody who is not there.
const NOBODY: &str = "niemand@voorbeeld.example";

/// The demonstration's house, in which everybody but two has the same password: one was never let in, one was stopped.
async fn house() -> House {
    let house = House::demonstration().await;
    let link = new_link(&house, "Anouk Terwolde").await;
    let set = house.stranger().send(&link, "wachtwoord", &[("password", SECRET), ("again", SECRET)]).await;
    assert_eq!(set.status, 303);
    house.run("update people set password = (select password from people where name = 'Anouk Terwolde')").await;
    house.run("update people set state = 'invited', password = null where name = 'Joke Waterdal'").await;
    house.run("update people set state = 'stopped' where name = 'Ilias Amraouh'").await;
    house
}

/// A one-time link for somebody.
async fn new_link(house: &House, name: &str) -> String {
    let id = house.one(&format!("select id from people where name = '{name}'")).await;
    let made = house.as_person("Rens Beheerman").await.send(&format!("/beheer/mens/{id}"), "link", &[]).await;
    let link = made.attributes("a[href*='/welkom/']", "href").remove(0);
    link[link.find("/welkom/").expect("a link")..].to_owned()
}

async fn email(house: &House, name: &str) -> String {
    house.one(&format!("select email from people where name = '{name}'")).await
}

/// One try from an address.
async fn tries(house: &House, from: &str, email: &str, password: &str) -> Answer {
    let mut visitor = house.stranger().from(from);
    visitor.send("/aanmelden", "aanmelden", &[("email", email), ("password", password)]).await
}

/// The `n`th address.
fn network(n: usize) -> String {
    format!("10.{}.{}.1", n / 200, n % 200)
}

/// An answer without what differs every time: the nonce, and what was typed or asked itself.
fn plain(answer: &Answer, asked: &str) -> String {
    let nonce = answer.header("content-security-policy").and_then(|policy| policy.split("'nonce-").nth(1));
    let nonce = nonce.and_then(|rest| rest.split('\'').next()).unwrap_or("-").to_owned();
    // How long a page is hangs on what was typed, which stands on it.
    let headers = answer.headers.iter().filter(|(name, _)| name != "content-length");
    let headers: String = headers.map(|(name, value)| format!("{name}: {value}\n")).collect();
    format!("{} {headers}{}", answer.status, answer.body).replace(&nonce, "NONCE").replace(asked, "ASKED")
}

#[tokio::test(flavor = "multi_thread")]
async fn s_15_a_known_and_an_unknown_account_get_the_same_answer_for_the_same_work() {
    let house = house().await;
    let mut told = Vec::new();
    for (n, name) in ["Anouk Terwolde", "Joke Waterdal", "Ilias Amraouh", ""].into_iter().enumerate() {
        let email = if name.is_empty() { NOBODY.to_owned() } else { email(&house, name).await };
        // Ten tries are heard, the next is not: the same for all.
        for again in 0..12 {
            house.statements();
            let answer = tries(&house, &network(n), &email, "geraden").await;
            let work: Vec<_> = house.statements();
            told.push((again, name, plain(&answer, &email), work));
        }
    }
    for (again, name, answer, work) in &told {
        let (_, _, known, same) = &told[*again];
        assert_eq!(answer, known, "try {again} of {name:?}");
        assert_eq!(work, same, "the work of try {again} of {name:?}");
    }
    assert!(told[9].2.starts_with("422") && told[10].2.starts_with("429"), "guessing is limited");
    for link in ["/beheer/mensen", "/account"] {
        assert_eq!(house.stranger().get(link).await.to(), "/aanmelden", "who there is stands behind the door");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s_15_a_link_that_is_wrong_used_or_old_looks_the_same() {
    let house = House::demonstration().await;
    let (used, old, never) = (
        new_link(&house, "Anouk Terwolde").await,
        new_link(&house, "Bram Oosterling").await,
        format!("/welkom/{}", "0".repeat(64)),
    );
    let set = house.stranger().send(&used, "wachtwoord", &[("password", SECRET), ("again", SECRET)]).await;
    assert_eq!(set.status, 303);
    house.run("update password_links set until = '2020-01-01T00:00:00+00:00' where used_at is null").await;
    let short = "/welkom/kwijtgeraakt".to_owned();
    let (mut pages, mut sent) = (Vec::new(), Vec::new());
    for link in [&never, &used, &old, &short] {
        let key = link.trim_start_matches("/welkom/");
        house.statements();
        let page = house.stranger().get(link).await;
        pages.push((plain(&page, key), house.statements().len()));
        let answer = house.stranger().send(link, "wachtwoord", &[("password", SECRET), ("again", SECRET)]).await;
        sent.push((plain(&answer, key), house.statements().len()));
    }
    assert!(pages[0].0.starts_with("200"), "a page that says so");
    assert!(pages.iter().all(|one| *one == pages[0]) && sent.iter().all(|one| *one == sent[0]), "{sent:?}");
    let live = new_link(&house, "Chaima Elkadi").await;
    assert_ne!(plain(&house.stranger().get(&live).await, live.trim_start_matches("/welkom/")), pages[0].0);
}

#[tokio::test(flavor = "multi_thread")]
async fn s_15_nobody_is_locked_out_by_whoever_guesses_elsewhere() {
    let house = house().await;
    let victim = email(&house, "Anouk Terwolde").await;
    for n in 1..=4 {
        for _ in 0..12 {
            tries(&house, &network(n), &victim, "geraden").await;
        }
        assert_eq!(tries(&house, &network(n), &victim, SECRET).await.status, 429, "whoever guessed waits");
    }
    assert_eq!(tries(&house, &network(0), &victim, SECRET).await.status, 303, "whose account it is comes in");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_15_a_town_hall_behind_one_address_is_not_locked_out() {
    let house = house().await;
    let all = house.column("select email from people where state = 'active' and demo = true order by email").await;
    let (mut mistyped, hall) = (0, network(0));
    for email in &all {
        for _ in 0..2 {
            assert_eq!(tries(&house, &hall, email, "verkeerd").await.status, 422);
            mistyped += 1;
        }
    }
    // Somebody among them guesses at accounts that are not there.
    for n in 0..30 {
        tries(&house, &hall, &format!("{n}{NOBODY}"), "geraden").await;
        mistyped += 1;
    }
    for email in &all {
        assert_eq!(tries(&house, &hall, email, SECRET).await.status, 303, "{email} after {mistyped} mistakes");
    }
    println!("S-15 {} people behind one address, {mistyped} mistakes, 0 locked out goal 0 locked out met", all.len());
}

/// How often each account is tried; more under the benchmark.
fn often() -> usize {
    std::env::var("S_15_TRIES").ok().and_then(|often| often.parse().ok()).unwrap_or(12)
}

/// How long a try takes, in turn for the one and the other, each from a network of its own.
async fn timed(house: &House, emails: [&str; 2], base: usize, often: usize) -> [Vec<f64>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    for n in 0..2 * often {
        // Each goes first as often as the other.
        let which = [0, 1, 1, 0][n % 4];
        let start = Instant::now();
        let answer = tries(house, &network(base + n), emails[which], "geraden").await;
        times[which].push(start.elapsed().as_secs_f64() * 1_000.0);
        assert_eq!(answer.status, 422);
    }
    times
}

/// Times are told and judged by the benchmark; they fail no test.
#[tokio::test(flavor = "multi_thread")]
async fn s_15_a_known_and_an_unknown_account_take_as_long() {
    let house = house().await;
    let known = email(&house, "Bram Oosterling").await;
    timed(&house, [&known, NOBODY], 0, 2).await;
    let often = often();
    let mut found = apart(&timed(&house, [&known, NOBODY], 100, often).await);
    if found.chance < 0.01 {
        // One in a hundred looks apart by chance: asked again, with twice as many tries.
        found = apart(&timed(&house, [&known, NOBODY], 10_000, 2 * often).await);
    }
    let verdict = if found.chance < 0.01 { "missed" } else { "met" };
    println!(
        "S-15 known {:.1} ms, unknown {:.1} ms, {often} tries each, by chance p = {:.3} goal no difference found {verdict}",
        found.medians[0], found.medians[1], found.chance
    );
    // The control: a try that is not heard does no work, and that is seen.
    let mut heard = timed(&house, [&known, NOBODY], 20_000, often.max(12)).await;
    for time in &mut heard[1] {
        let start = Instant::now();
        house.stranger().get("/welkom/x").await;
        *time = start.elapsed().as_secs_f64() * 1_000.0;
    }
    assert!(apart(&heard).chance < 0.01, "a difference would be seen: {heard:?}");
}
