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
    assert_eq!(press(&mut anouk, &action, "afronden", &[("outcome", "done")]).await, 422, "whether it helped is asked");
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

/// Every line of the minutes on the screen, and those of the file.
#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_name_the_same_facts_on_the_page_and_in_the_file_also_before_closing() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (open, [case, _]) = begun(&mut anouk).await;
    attend(&mut anouk, &open).await;
    assert_eq!(
        press(&mut anouk, &format!("{open}/casus/{case}"), "inzicht", &[("insight", "Bel dezelfde dag.")]).await,
        303
    );
    let line = [("text", "Wie belt de wijkagent?"), ("minutes", "5")];
    assert_eq!(press(&mut anouk, &format!("{open}/agenda"), "erbij", &line).await, 303);
    let closed = "select r.id from reflections r join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state = 'closed' order by r.planned_on desc";
    let closed = format!("/sessie/{}", house.one(closed).await);
    for session in [open, closed] {
        let page = anouk.get(&format!("{session}/notulen")).await;
        let file = anouk.get(&format!("{session}/notulen.txt")).await.body;
        let (html, items) = (page.page(), scraper::Selector::parse("main section li").expect("a selector"));
        let lines: Vec<String> = html.select(&items).map(|line| line.text().collect::<String>()).collect();
        assert!(lines.len() > 8, "{lines:?}");
        for line in &lines {
            assert!(file.contains(line.trim()), "{line} is not in {file}");
        }
        assert_eq!(lines.len(), file.lines().filter(|line| line.starts_with("- ")).count(), "and nothing more");
        for heading in [
            "Acties van vorige keer",
            "Terugkijken",
            "Waar jullie niet aan toekwamen",
            "Volgende sessie",
            "Nieuwe acties",
        ] {
            assert!(page.text("main").contains(heading) && file.contains(heading), "{heading}");
        }
        assert!(
            page.text("main").contains("Jullie hele team leest de notulen.") && file.contains("Jullie hele team leest")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_there_looks_back_and_the_year_tells_it_in_bands() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let back = format!("{session}/terugkijken");
    assert!(anouk.get(&session).await.attributes("main a", "href").contains(&back));
    assert_eq!(press(&mut anouk, &back, "terugkijken", &[("worth", ""), ("energy", "gave")]).await, 422);
    let own = [("worth", "half"), ("energy", "cost"), ("cost_words", "Weer een formulier")];
    assert_eq!(press(&mut anouk, &back, "terugkijken", &own).await, 303);
    let mine = anouk.get(&back).await;
    assert!(mine.text("main").contains("Nog niet te zien"), "one answer is one person");
    assert!(!house.as_person("Bram Oosterling").await.get(&back).await.body.contains("Weer een formulier"));
    let year = anouk.get("/team/molenpad/jaar").await;
    let (mut text, mut heads) = (year.text("main"), year.attributes("td", "data-head"));
    for link in year.attributes("main a", "href").iter().filter(|link| link.contains("/jaar/")) {
        let other = anouk.get(link).await;
        assert_eq!(other.status, 200, "{link}");
        text.push_str(&other.text("main"));
        heads.extend(other.attributes("td", "data-head"));
    }
    let quarters = ["jan–mrt:", "apr–jun:", "jul–sep:", "okt–dec:"];
    assert!(!heads.is_empty() && heads.chunks(4).all(|row| row == quarters), "a cell without columns says its quarter");
    for says in ["kregen er energie van", "Gedaan:", "Veranderd op", "meestal"] {
        assert!(text.contains(says), "{says} is not in {text}");
    }
    for none in ["1999", "02026", "2026x", "-1"] {
        assert_eq!(anouk.get(&format!("/team/molenpad/jaar/{none}")).await.status, 404, "{none}");
    }
    assert_eq!(house.as_person("Femke Dijkzicht").await.get("/team/molenpad/jaar").await.status, 404);
}
