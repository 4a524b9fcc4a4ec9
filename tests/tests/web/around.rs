//! Around the meeting: an action on its own page, the agenda beforehand, and what a meeting makes of both.

use crate::meeting::{attend, begun};
use tests::{House, Visitor, filled};

async fn press(visitor: &mut Visitor<'_>, page: &str, form: &str, typed: &[(&str, &str)]) -> u16 {
    let all = filled(&visitor.get(page).await, form, typed);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(page, form, &pairs).await.status
}

const OWN: &str = "select a.id from actions a join people p on p.id = a.owner_id where p.name = 'Anouk Terwolde' and a.state = 'open' order by a.due_on";

#[tokio::test(flavor = "multi_thread")]
async fn an_action_whose_day_passed_is_asked_after_and_closes_with_whether_it_helped() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let action = format!("/actie/{}", house.one(OWN).await);
    let work = anouk.get("/mijn-werk").await;
    assert!(work.attributes("main a", "href").contains(&action), "one's own action is one press away");
    let page = anouk.get(&action).await;
    assert!(page.text("main .wl-lead").contains("Nog bezig?"), "{}", page.text("main .wl-lead"));
    assert!(!page.body.contains("te laat"), "nobody is blamed");
    assert!(anouk.get("/team/molenpad").await.attributes("main a", "href").contains(&action));
    assert_eq!(press(&mut anouk, &action, "afronden", &[("outcome", "")]).await, 422);
    assert_eq!(press(&mut anouk, &action, "afronden", &[("outcome", "changed")]).await, 422);
    assert_eq!(press(&mut anouk, &action, "afronden", &[("outcome", "done"), ("helped", "bit")]).await, 303);
    assert!(anouk.get(&action).await.text("main .wl-lead").ends_with("Gedaan. Het hielp een beetje."));
    let (session, _) = begun(&mut anouk).await;
    let minutes = anouk.get(&format!("{session}/notulen")).await;
    assert!(minutes.text("main").contains("Het hielp een beetje. Buiten een sessie bijgewerkt"));
    let mut vera = house.as_person("Femke Dijkzicht").await;
    assert_eq!(vera.get(&action).await.status, 404, "another team's is not there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_prepares_its_agenda_and_what_is_not_reached_is_told_before_closing() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let agenda = format!("{session}/agenda");
    assert!(anouk.get(&session).await.attributes("main a", "href").contains(&agenda), "from the meeting to its agenda");
    let line = [("text", "Wie belt de wijkagent?"), ("minutes", "5")];
    assert_eq!(press(&mut anouk, &agenda, "erbij", &[("text", "Wie belt?"), ("minutes", "lang")]).await, 422);
    assert_eq!(press(&mut anouk, &agenda, "erbij", &line).await, 303);
    attend(&mut anouk, &session).await;
    let closing = anouk.get(&format!("{session}/sluiten")).await;
    assert!(closing.text("main").contains("schuift door naar de volgende sessie"));
    assert!(anouk.get(&session).await.text("main").contains("Eigen punt: Wie belt de wijkagent?"));
}
