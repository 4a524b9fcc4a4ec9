//! What nobody meets by following links: the table in a family's kitchen, and a session that slept.

use super::cast::by_role;
use super::plant::{Planted, Somebody};
use super::tour::{Look, Told, typed_word};

/// A client at the table, for a case of whoever is in its circle.
pub async fn at_the_table(planted: &Planted, look: &mut impl Look) {
    let house = &planted.house;
    let case = house.one("select c.id from cases c join teams t on t.id = c.team_id where t.slug = 'molenpad' and c.state = 'chosen' order by c.id").await;
    let host = house.one("select k.person_id from circle k join cases c on c.id = k.case_id join teams t on t.id = c.team_id where t.slug = 'molenpad' and c.state = 'chosen' order by c.id, k.person_id").await;
    for respondent in ["young", "parent1"] {
        let mut visitor = house.stranger();
        visitor.send("/aanmelden", "demo", &[("person", &host)]).await;
        let to = visitor.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", respondent)]).await;
        if to.to() != "/tafel" {
            continue;
        }
        let who = Somebody::Client(case.parse().expect("an id"));
        let words = format!("{0} {0}", typed_word(999_000));
        let wrong = [("better", "11"), ("words", words.as_str())];
        let told = [
            ("/tafel".to_owned(), false, visitor.get("/tafel").await),
            ("/tafel, fout".to_owned(), true, visitor.send("/tafel", "antwoorden", &wrong).await),
            ("/mijn-werk".to_owned(), false, visitor.get("/mijn-werk").await),
            ("/tafel, goed".to_owned(), true, visitor.send("/tafel", "antwoorden", &[("better", "6"), wrong[1]]).await),
            ("/tafel/klaar".to_owned(), false, visitor.get("/tafel/klaar").await),
            ("/tafel, te laat".to_owned(), true, visitor.send("/tafel", "antwoorden", &wrong).await),
        ];
        for (asked, sent, answer) in &told {
            look.look(planted, Told { who: &who, asked: asked.clone(), sent: *sent, answer }).await;
        }
    }
}

/// What is typed while a session sleeps, and comes back after signing in.
pub async fn asleep(planted: &Planted, look: &mut impl Look) {
    let house = &planted.house;
    let id = house.one(by_role("circle")).await;
    let who = Somebody::Person("circle".into(), id.parse().expect("an id"));
    let mut visitor = house.stranger();
    visitor.send("/aanmelden", "demo", &[("person", &id)]).await;
    house.run("update sessions set seen_at = '2020-01-01T00:00:00+00:00'").await;
    let (page, words) = ("/team/molenpad/casus/nieuw", format!("{0} {0}", typed_word(999_001)));
    let sent = visitor.send(page, "inbrengen", &[("hard", &words)]).await;
    let back = visitor.send("/aanmelden", "demo", &[("person", &id)]).await;
    let again = visitor.get(page).await;
    assert!(again.body.contains(&typed_word(999_001)), "what was typed came back");
    for (asked, answer) in [("asleep", sent), ("back", back), (page, again)] {
        look.look(planted, Told { who: &who, asked: asked.to_owned(), sent: true, answer: &answer }).await;
    }
}
