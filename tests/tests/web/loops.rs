//! A learning loop at its pages: what closing it asks and what its readers see of it.

use tests::{House, Visitor};

/// A loop that management has, and somebody of its team, once it is answered.
async fn answered(house: &House) -> (String, Visitor<'_>) {
    let mut quirine = house.as_person("Quirine Stadhoek").await;
    let waiting = quirine.get("/leerlopen").await.attributes("section[aria-labelledby=management] h3 a", "href");
    let path = waiting.first().expect("a loop that waits for management").clone();
    let version = quirine.get(&path).await.attributes("input[name=version]", "value").remove(0);
    let answer = [("version", version.as_str()), ("answer", "yes"), ("words", "Vanaf mei mag het.")];
    assert_eq!(quirine.send(&path, "antwoord", &answer).await.status, 303);
    for name in ["Anouk Terwolde", "Femke Dijkzicht", "Karim Benhaddouk"] {
        let mut member = house.as_person(name).await;
        if member.get(&path).await.attributes("input[name=formulier]", "value").contains(&"sluiten".to_owned()) {
            return (path, member);
        }
    }
    panic!("nobody may close {path}")
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_a_loop_without_effect_asks_what_is_in_the_way_and_shows_it() {
    let house = House::demonstration().await;
    let (path, mut member) = answered(&house).await;
    let version = member.get(&path).await.attributes("input[name=version]", "value").remove(0);
    let closing = |words| [("version", version.as_str()), ("felt", "no"), ("words", words)];
    for silence in ["", "  "] {
        let refused = member.send(&path, "sluiten", &closing(silence)).await;
        assert_eq!(
            (refused.status, refused.attributes("input[name=felt][checked]", "value")),
            (422, vec!["no".into()])
        );
        assert!(refused.text(".wl-error-summary").contains("Schrijf op wat er nog in de weg zit."));
    }
    assert_eq!(member.send(&path, "sluiten", &closing("De wachtlijst is even lang.")).await.status, 303);
    for mut reader in [member, house.as_person("Quirine Stadhoek").await] {
        let last = reader.get(&path).await.text("ol.wl-loop li:last-child");
        assert!(last.contains("Nee, we merken er niets van") && last.contains("De wachtlijst is even lang."), "{last}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_says_of_a_closed_loop_that_its_team_feels_nothing_of_it_yet() {
    let says = [
        ("no", "Gesloten: het team merkt er nog niets van."),
        ("partly", "Gesloten: het team merkt er deels iets van."),
        ("yes", "Gesloten door het team."),
    ];
    for (felt, says) in says {
        let house = House::demonstration().await;
        let (path, mut member) = answered(&house).await;
        let version = member.get(&path).await.attributes("input[name=version]", "value").remove(0);
        let closing = [("version", version.as_str()), ("felt", felt), ("words", "De wachtlijst is even lang.")];
        assert_eq!(member.send(&path, "sluiten", &closing).await.status, 303);
        for mut reader in [member, house.as_person("Quirine Stadhoek").await] {
            let badge = format!("section[aria-labelledby=gesloten] li:has(a[href='{path}']) .nl-data-badge");
            assert_eq!(reader.get("/leerlopen").await.text(&badge), says);
        }
    }
}
