//! A team's own rules in the way: found while typing, asked about when they resemble one that is known, and read by no other team.

use tests::{House, Visitor, filled};

/// As Molenpad names it, and as the network reads it.
const OWN: &str = "Zonder beschikking mag de specialist niet meedenken.";
const RELEASED: &str = "Een specialist mag pas meedenken als er een beschikking is";
/// As the team of this name wrote it for the network, and nobody confirmed it yet.
const UNDER_WAY: &str = "Een onderzoek naar dyslexie begint pas als het schooldossier volledig is";

/// A chosen case of somebody's, at its page of agreements.
async fn checks(house: &House, name: &str) -> String {
    let own = format!(
        "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
         where p.name = '{name}' and c.state = 'chosen' order by c.id"
    );
    format!("/casus/{}/werkafspraken", house.one(&own).await)
}

/// Says of the first agreement that this rule stood in its way.
async fn blocked(visitor: &mut Visitor<'_>, page: &str, typed: &[(&str, &str)]) -> tests::Answer {
    let seen = visitor.get(page).await;
    let name = seen.attributes("input[type=radio][value=blocked]", "name").remove(0);
    let id = name.trim_start_matches("check-").to_owned();
    let fields: Vec<(String, &str)> =
        typed.iter().map(|(part, value)| (format!("{part}-{id}"), *value)).chain([(name.clone(), "blocked")]).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let all = filled(&seen, "werkafspraken", &fields);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(page, "werkafspraken", &pairs).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teams_own_wording_is_on_no_page_of_another_team_and_in_no_answer() {
    let house = House::demonstration().await;
    let (mut anouk, mut karim) = (house.as_person("Anouk Terwolde").await, house.as_person("Karim Benhaddouk").await);
    assert!(anouk.get("/team/molenpad/regels").await.body.contains(OWN), "the team itself reads it");
    assert!(anouk.get(&checks(&house, "Anouk Terwolde").await).await.body.contains(OWN), "and finds it while typing");
    let page = checks(&house, "Karim Benhaddouk").await;
    let mut answers =
        vec![blocked(&mut karim, &page, &[("rule", "Een specialist mag pas meedenken na beschikking")]).await];
    assert_eq!(answers[0].status, 422);
    for path in [page.as_str(), "/regels", "/netwerk", "/team/kadewerk/regels", "/team/molenpad/regels", "/mijn-werk"] {
        answers.push(karim.get(path).await);
    }
    for (n, answer) in answers.iter().enumerate() {
        assert!(!answer.body.contains(OWN), "answer {n} gives the wording away");
        assert!(!answer.body.contains(UNDER_WAY), "answer {n} gives away what is under way");
    }
    assert!(answers[2].body.contains(RELEASED), "the network reads what was released");
    assert!(!answers[2].body.contains("Molenpad"), "and not from which team");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_resembles_a_known_one_is_asked_about_once_and_then_taken() {
    let house = House::demonstration().await;
    let mut karim = house.as_person("Karim Benhaddouk").await;
    let page = checks(&house, "Karim Benhaddouk").await;
    let offered = karim.get(&page).await;
    assert!(
        offered.attributes("datalist#regels option", "value").contains(&RELEASED.to_owned()),
        "offered while typing"
    );
    let typed = "Een specialist mag pas meedenken na een beschikking";
    let asked = blocked(&mut karim, &page, &[("rule", typed)]).await;
    assert_eq!(asked.status, 422);
    assert!(asked.text("main").contains("Bedoelen jullie een van deze regels?"));
    assert!(asked.attributes("input[type=text]", "value").contains(&typed.to_owned()), "what was typed is still there");
    let choices = asked.attributes("input[name^=near-][type=radio]", "value");
    assert!(choices[0].starts_with("netwerk:") && choices.last().is_some_and(|last| last == "ander:"), "{choices:?}");
    let chosen = [("rule", typed), ("near-of", typed), ("near", choices[0].as_str())];
    assert_eq!(blocked(&mut karim, &page, &chosen).await.status, 303);
    let list = karim.get("/team/kadewerk/regels").await;
    assert!(list.text("main").contains(RELEASED) && list.text("main").contains("het netwerk kent deze regel"));
}
