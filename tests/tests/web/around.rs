//! Around the meeting: an action on its own page, the agenda beforehand, and what a meeting makes of both.

use crate::drafts::id_of;
use crate::meeting::{attend, begun, sent};
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

#[tokio::test(flavor = "multi_thread")]
async fn once_everybody_looked_back_the_page_says_that_answers_stand_fast_in_place_of_its_form() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let mut esra = house.as_person("Esra Yildirak").await;
    let (session, _) = begun(&mut anouk).await;
    let mut people = Vec::new();
    for name in ["Anouk Terwolde", "Bram Oosterling", "Esra Yildirak"] {
        people.push(id_of(&house, name).await);
    }
    let there: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(&mut anouk, &session, "aanwezig", &there).await;
    let back = format!("{session}/terugkijken");
    let answer = [("worth", "yes"), ("energy", "gave")];
    for one in [&mut anouk, &mut bram, &mut esra] {
        assert_eq!(press(one, &back, "terugkijken", &answer).await, 303);
    }
    let told = bram.get(&back).await;
    assert!(told.text("main").contains("Je antwoord staat nu vast."), "{}", told.text("main"));
    assert!(told.attributes("[name=energy]", "value").is_empty(), "no form any more");
    let other = [("worth", "no"), ("energy", "cost")];
    assert_eq!(bram.send(&back, "terugkijken", &other).await.status, 409);
    assert_eq!(bram.send(&back, "terugkijken", &answer).await.status, 303, "the same, sent twice");
    let mut chaima = house.as_person("Chaima Elkadi").await;
    let later = chaima.get(&back).await;
    assert!(later.text("main").contains("Jullie lezen al samen wat er gezegd is."), "{}", later.text("main"));
    assert_eq!(chaima.send(&back, "terugkijken", &other).await.status, 409);
    let together = "section[aria-labelledby=samen] ul";
    assert!(told.text(together).contains("De meesten vonden het de tijd waard."));
    assert_eq!(anouk.get(&back).await.text(together), told.text(together), "nothing moved");
}

const HANDS: [(&str, &str); 7] = [
    ("worth_yes", "2"),
    ("worth_half", ""),
    ("worth_no", "1"),
    ("energy_gave", "2"),
    ("energy_even", "1"),
    ("gave_words", "Stil schrijven\nDe koffie"),
    ("cost_words", ""),
];

#[tokio::test(flavor = "multi_thread")]
async fn looking_back_goes_along_with_the_session_while_it_is_open() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let back = format!("{session}/terugkijken");
    assert_eq!(anouk.get(&back).await.text("main > .wl-live > a"), "Ververs", "without scripts the link renews it");
    house.run("update reflections set state = 'closed' where state = 'open'").await;
    assert!(anouk.get(&back).await.attributes(".wl-live", "class").is_empty(), "nothing changes there any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_phones_away_one_person_types_the_hands_and_the_page_says_who_reads_what() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (session, _) = begun(&mut anouk).await;
    let back = format!("{session}/terugkijken");
    let none = anouk.fills(&back, "handen", &HANDS).await;
    assert_eq!(none.status, 422, "nobody is ticked");
    assert!(none.text(".wl-error-summary").contains("Kruis jezelf eerst aan"), "{}", none.text("main"));
    let mut people = Vec::new();
    for name in ["Anouk Terwolde", "Bram Oosterling", "Esra Yildirak"] {
        people.push(id_of(&house, name).await);
    }
    let there: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(&mut anouk, &session, "aanwezig", &there).await;
    let own = [("worth", "yes"), ("energy", "gave"), ("gave_words", "Op mijn telefoon")];
    assert_eq!(press(&mut bram, &back, "terugkijken", &own).await, 303);
    let form = anouk.get(&back).await;
    assert!(form.attributes("details#handen[open]", "id").is_empty(), "folded until somebody needs it");
    for says in ["Wat al op telefoons geantwoord is, vervalt", "leest jullie team en niemand anders"] {
        assert!(form.text("#handen").contains(says), "{}", form.text("#handen"));
    }
    let slip: Vec<_> = HANDS.iter().map(|(name, typed)| (*name, if *typed == "1" { "één" } else { *typed })).collect();
    let refused = anouk.fills(&back, "handen", &slip).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("details#handen[open]", "id"), ["handen"]);
    let fields = ["#handen-worth_no", "#handen-energy_even"];
    assert_eq!(refused.attributes(".wl-error-summary a", "href"), fields);
    assert_eq!(
        refused.attributes("#handen-worth_yes, #handen-worth_no", "value"),
        ["2", "één"],
        "nothing typed is lost"
    );
    assert!(refused.text("#handen-gave_words").contains("De koffie"));
    let uneven: Vec<_> = HANDS.iter().copied().filter(|(name, _)| *name != "energy_even").collect();
    let uneven = anouk.fills(&back, "handen", &uneven).await;
    assert!(uneven.text(".wl-error-summary").contains("Bij de ene vraag tel je meer mensen"), "{}", uneven.status);
    let slip = anouk.fills(&back, "handen", &HANDS).await;
    assert_eq!(
        (slip.status, slip.attributes(".wl-error-summary a", "href")),
        (422, vec!["#handen-replaces".to_owned()])
    );
    assert!(slip.text("#handen").contains("Dit vervangt het antwoord van 1 telefoon"), "{}", slip.text("#handen"));
    assert_eq!(slip.attributes("#handen-worth_yes", "value"), ["2"], "nothing typed is lost");
    let sure: Vec<_> = HANDS.iter().copied().chain([("replaces", "1")]).collect();
    assert_eq!(anouk.fills(&back, "handen", &sure).await.status, 303);
    let told = bram.get(&back).await;
    assert!(told.attributes("#handen", "id").is_empty(), "no form any more");
    assert!(told.attributes("[name=energy], [name=energy_gave]", "name").is_empty(), "neither of the two");
    assert!(told.text("main").contains("Jullie telden handen en lezen het samen."), "{}", told.text("main"));
    let together = told.text("section[aria-labelledby=samen] ul");
    for says in [
        "De meesten vonden het de tijd waard.",
        "Het kostte hooguit een paar mensen energie.",
        "Gaf energie: De koffie",
    ] {
        assert!(together.contains(says), "{together}");
    }
    assert!(!together.contains("Op mijn telefoon"), "what was answered on a phone lapsed");
    assert!(told.text("section[aria-labelledby=getypt]").contains("Op mijn telefoon"), "and its writer reads it still");
    assert!(!anouk.get(&back).await.body.contains("Op mijn telefoon"), "alone");
    let own = [("worth", "yes"), ("energy", "gave"), ("gave_words", "Koffiekoekjes")];
    let late = bram.send(&back, "terugkijken", &own).await;
    assert_eq!(
        (late.status, late.text(".wl-error-summary blockquote").trim()),
        (409, "Koffiekoekjes"),
        "nothing is lost"
    );
    let late = bram.send(&back, "handen", &HANDS).await;
    assert_eq!(late.status, 409, "whoever counted too is told that it was counted");
    assert!(late.text(".wl-error-summary blockquote").contains("De koffie"), "{}", late.text("main"));
    let counted = late.text("section[aria-labelledby=geteld] ul");
    for says in
        ["waard? ‘Ja’: 2.", "waard? ‘Nee’: 1.", "energie? ‘Het gaf energie’: 2.", "energie? ‘Geen van beide’: 1."]
    {
        assert!(counted.contains(says), "{counted}");
    }
    assert!(!bram.get(&back).await.body.contains("geteld\""), "once");
    let minutes = anouk.get(&format!("{session}/notulen.txt")).await.body;
    assert!(minutes.contains("Gaf energie: Stil schrijven") && minutes.contains("De meesten vonden"), "{minutes}");
    let mut stranger = house.as_person("Femke Dijkzicht").await;
    assert_eq!(stranger.send(&back, "handen", &HANDS).await.status, 404, "to others it never was");
}
