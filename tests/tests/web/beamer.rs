//! The beamer at the steps in which a meeting writes, groups and weighs: what was asked, names and numbers, and no thought; and what the minutes keep of it.

use crate::meeting::{attend, begun, sent};
use crate::statements::counts;
use crate::weighing::{CARDS, on_table, value};
use tests::{Answer, House, Visitor};

const QUESTION: &str = "Wat zag jij dat anderen misschien niet zagen?";

/// Bram knows the family of what lies on the table privately.
const KNOWN: &str = "insert into private_knowledge (case_id, person_id, at) select o.case_id, p.id, o.at \
     from silent_rounds o join reflections r on r.id = o.reflection_id join people p on p.name = 'Bram Oosterling' \
     where o.stage = 'shown' and r.state = 'open' on conflict do nothing";

/// The step of now becomes one of this kind; the beamer then.
async fn at(house: &House, anouk: &mut Visitor<'_>, screen: &str, kind: &str) -> Answer {
    let open = "state = 'at' and reflection_id in (select id from reflections where state = 'open')";
    house.run(&format!("update reflection_steps set kind = '{kind}' where {open}")).await;
    house.statements();
    let shown = anouk.get(screen).await;
    let asked: Vec<_> = house.statements().into_iter().filter(|sql| counts(sql)).collect();
    assert!(asked.len() <= 6, "{kind}: {} statements\n{}", asked.len(), asked.join("\n\n"));
    assert_eq!(shown.status, 200, "{kind}");
    for thought in CARDS.lines() {
        assert!(!shown.body.contains(thought), "{thought} stands on the beamer at {kind}");
    }
    shown
}

/// The meeting is about the case of what lies on the table.
async fn turn(house: &House) {
    let about = "select o.case_id from silent_rounds o \
                 where o.reflection_id = reflection_routes.reflection_id and o.stage = 'shown' limit 1";
    let open = "reflection_id in (select id from reflections where state = 'open')";
    house.run(&format!("update reflection_routes set current_case_id = ({about}) where {open}")).await;
}

/// A card goes to a group of its own, with this name.
pub async fn group(house: &House, anouk: &mut Visitor<'_>, groups: &str, nth: usize, name: &str) {
    let page = anouk.get(groups).await;
    let ids = page.attributes("li[id^='kaart-']", "id");
    let thought = ids[nth].trim_start_matches("kaart-");
    let moved = [("thought", thought), ("version", "1"), ("group", "nieuw")];
    assert_eq!(anouk.send(groups, "verplaatsen", &moved).await.status, 303);
    house.run(&format!("update thought_groups set name = '{name}' where name = ''")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_beamer_shows_the_question_the_groups_and_the_outcome_without_a_thought_and_the_minutes_keep_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let weighs = on_table(&house, &mut anouk).await;
    let meeting = weighs.trim_end_matches("/wegen");
    let (screen, groups) = (format!("{meeting}/scherm"), format!("{meeting}/groepen"));
    turn(&house).await;
    let shown = at(&house, &mut anouk, &screen, "writing").await.text("main");
    assert!(shown.contains("Er liggen 5 gedachten op tafel.") && !shown.contains("Niemand leest mee"), "{shown}");
    assert!(shown.contains("Geen telefoon? Lees om de beurt een gedachte voor."), "{shown}");
    assert!(!shown.contains("Schrijf op je telefoon"), "nobody writes any more: {shown}");
    let shown = at(&house, &mut anouk, &screen, "revealing").await.text("#inhoud-stap");
    assert!(shown.contains(QUESTION) && shown.contains("Er liggen 5 gedachten op tafel."), "{shown}");
    group(&house, &mut anouk, &groups, 0, "Bellen").await;
    // Cards in a group stand first, so the last one is in none.
    group(&house, &mut anouk, &groups, 4, "Bel 06-12345678").await;
    let shown = at(&house, &mut anouk, &screen, "grouping").await.text("#inhoud-stap");
    assert!(shown.contains("Bellen: 1 gedachte") && shown.contains("Nog 3 gedachten in geen groep"), "{shown}");
    assert!(!shown.contains("12345678") && shown.contains("er staat iets in dat op een persoon lijkt"), "{shown}");

    house.run("update thought_groups set name = 'Aan tafel' where name <> 'Bellen'").await;
    let round = value(&anouk.get(&weighs).await, "round");
    let begin = [("round", round.as_str()), ("way", "three")];
    assert_eq!(anouk.send(&weighs, "beginnen", &begin).await.status, 303);
    let form = anouk.get(&weighs).await;
    let (weighing, topic) = (value(&form, "weighing"), value(&form, "chosen"));
    for name in ["Anouk Terwolde", "Bram Oosterling", "Chaima Elkadi"] {
        let mine = [("weighing", weighing.as_str()), ("chosen", topic.as_str())];
        assert_eq!(house.as_person(name).await.send(&weighs, "kiezen", &mine).await.status, 303);
    }
    let shown = at(&house, &mut anouk, &screen, "weighing").await.text("#inhoud-stap");
    assert!(shown.contains(QUESTION) && shown.contains("3 mensen hebben gekozen."), "{shown}");
    assert!(shown.contains("Bellen") && shown.contains("Aan tafel"), "a room can count hands: {shown}");
    assert!(!shown.contains("Plaats"), "what leads is told to nobody: {shown}");
    assert_eq!(anouk.send(&weighs, "sluiten", &[("weighing", &weighing)]).await.status, 303);
    let shown = at(&house, &mut anouk, &screen, "weighing").await.text("#inhoud-stap");
    for says in ["Uitslag", "Plaats 1: ", "3 van 3 kozen dit.", "Naar de parkeerlijst", "Bellen", "Aan tafel"] {
        assert!(shown.contains(says), "{says} in {shown}");
    }
    let over = at(&house, &mut anouk, &screen, "weighing").await.text("main");
    assert!(!over.contains("Kies wat nu het belangrijkst is."), "what was weighed asks nothing: {over}");
    let minutes = format!("{meeting}/notulen");
    let (page, file) = (anouk.get(&minutes).await.text("main"), anouk.get(&format!("{minutes}.txt")).await.body);
    for says in ["Gewogen bij casus ", "Geparkeerd bij casus ", QUESTION, "Plaats 1: ", "3 van 3 kozen dit."] {
        assert!(page.contains(says) && file.contains(says), "{says} in {page} and {file}");
    }

    house.run(KNOWN).await;
    let mut bram = house.as_person("Bram Oosterling").await;
    let hidden = bram.get(&screen).await.text("main");
    assert!(!hidden.contains(QUESTION) && !hidden.contains("Bellen"), "{hidden}");
    let hidden = at(&house, &mut bram, &screen, "writing").await.text("main");
    assert!(!hidden.contains("Niemand leest mee") && !hidden.contains(QUESTION), "it lies on the table: {hidden}");
    assert!(hidden.contains("Laat één iemand alles voorlezen."), "it may be a round without names: {hidden}");
    house.run("update silent_rounds set stage = 'writing' where stage = 'shown'").await;
    let silent = at(&house, &mut bram, &screen, "writing").await.text("main");
    assert!(silent.contains("Schrijf in stilte op wat jij ziet. Niemand leest mee"), "{silent}");
    assert!(silent.contains("Schrijf op je telefoon of op een briefje."), "{silent}");
    house.run("update silent_rounds set stage = 'shown' where stage = 'writing'").await;
    for (page, says) in [(&groups, "niets dat jij kunt zien"), (&weighs, "niets te wegen dat jij kunt zien")] {
        let told = bram.get(page).await.text("main");
        assert!(told.contains(says) && !told.contains("op tafel"), "{page}: {told}");
    }
    let hidden = at(&house, &mut bram, &screen, "deciding").await.text("main");
    assert!(hidden.contains("een casus die jij niet ziet") && !hidden.contains("Wat we leren"), "{hidden}");
    assert!(hidden.contains("Wat we gaan doen"), "what was promised is everybody's: {hidden}");
    let kept = bram.get(&minutes).await.text("main");
    assert!(!kept.contains("Gewogen bij casus ") && !kept.contains("Geparkeerd bij casus "), "{kept}");
    let file = bram.get(&format!("{minutes}.txt")).await.body;
    assert!(kept.contains("privé kent") && file.contains("privé kent"), "both say that a case is left out: {file}");
}

/// Three people choose the first of two groups, and that is closed.
async fn closes(house: &House, anouk: &mut Visitor<'_>, weighs: &str) {
    let round = value(&anouk.get(weighs).await, "round");
    assert_eq!(anouk.send(weighs, "beginnen", &[("round", &round), ("way", "three")]).await.status, 303);
    let form = anouk.get(weighs).await;
    let (weighing, topic) = (value(&form, "weighing"), value(&form, "chosen"));
    for name in ["Anouk Terwolde", "Bram Oosterling", "Chaima Elkadi"] {
        let mine = [("weighing", weighing.as_str()), ("chosen", topic.as_str())];
        assert_eq!(house.as_person(name).await.send(weighs, "kiezen", &mine).await.status, 303);
    }
    assert_eq!(anouk.send(weighs, "sluiten", &[("weighing", &weighing)]).await.status, 303);
}

/// Where the step of now leads on the page of the meeting.
async fn leads(visitor: &mut Visitor<'_>, meeting: &str) -> Vec<String> {
    visitor.get(meeting).await.attributes("section[aria-labelledby=nu] .wl-actions a", "href")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_weighed_stays_on_the_beamer_while_the_team_talks_and_decides_and_the_step_leads_there() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let weighs = on_table(&house, &mut anouk).await;
    let meeting = weighs.trim_end_matches("/wegen");
    let (screen, groups) = (format!("{meeting}/scherm"), format!("{meeting}/groepen"));
    turn(&house).await;
    attend(&mut anouk, meeting).await;
    let shown = at(&house, &mut anouk, &screen, "talking").await.text("#inhoud-stap");
    assert!(!shown.contains(QUESTION), "as long as nothing has a name the four sides stand there: {shown}");
    assert!(!leads(&mut anouk, meeting).await.contains(&weighs), "nothing was weighed yet");
    group(&house, &mut anouk, &groups, 0, "Bellen").await;
    group(&house, &mut anouk, &groups, 4, "Aan tafel").await;
    for kind in ["talking", "deciding"] {
        let shown = at(&house, &mut anouk, &screen, kind).await.text("#inhoud-stap");
        assert!(shown.contains(QUESTION) && shown.contains("Bellen: 1 gedachte"), "{kind}: {shown}");
    }
    closes(&house, &mut anouk, &weighs).await;
    for kind in ["talking", "deciding"] {
        let shown = at(&house, &mut anouk, &screen, kind).await.text("#inhoud-stap");
        for says in ["Uitslag", "Plaats 1: ", "3 van 3 kozen dit.", "Bellen", "Aan tafel"] {
            assert!(shown.contains(says), "{kind}: {says} in {shown}");
        }
        assert_eq!(shown.contains("Wat we gaan doen"), kind == "deciding", "{shown}");
        assert!(leads(&mut anouk, meeting).await.contains(&weighs), "{kind}");
    }
    let learns: Vec<_> =
        leads(&mut anouk, meeting).await.into_iter().filter(|href| href.ends_with("#opschrijven")).collect();
    let about = learns.first().and_then(|href| href.split('#').next()).expect("the page of the case");
    assert_eq!(anouk.get(about).await.attributes("#opschrijven", "id"), ["opschrijven"], "of {about}");

    house.run(KNOWN).await;
    let mut bram = house.as_person("Bram Oosterling").await;
    for kind in ["talking", "deciding"] {
        let hidden = at(&house, &mut bram, &screen, kind).await.text("main");
        assert!(!hidden.contains(QUESTION) && !hidden.contains("Bellen"), "{kind}: {hidden}");
        let leads = leads(&mut bram, meeting).await;
        assert!(
            !leads.is_empty() && !leads.iter().any(|to| to.ends_with("/wegen") || to.contains("/casus/")),
            "{leads:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_beamer_that_leaves_a_case_out_does_not_say_that_nothing_was_learned() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, cases) = begun(&mut anouk).await;
    let (screen, open) = (format!("{session}/scherm"), "t.slug = 'molenpad' and r.state = 'open'");
    let now = format!(
        "select w.current_case_id from reflection_routes w join reflections r on r.id = w.reflection_id \
         join teams t on t.id = r.team_id where {open}"
    );
    let now = house.one(&now).await;
    let other = cases.iter().find(|case| **case != now).expect("another case");
    let known = format!(
        "insert into private_knowledge (case_id, person_id, at) select x.case_id, p.id, r.opened_at from reflection_cases x \
         join reflections r on r.id = x.reflection_id join teams t on t.id = r.team_id \
         join reflection_routes w on w.reflection_id = r.id and w.current_case_id <> x.case_id \
         join people p on p.name = 'Bram Oosterling' where {open} on conflict do nothing"
    );
    house.run(&known).await;
    sent(&mut anouk, &format!("{session}/casus/{other}"), "inzicht", &[("insight", "Bel dezelfde dag.")]).await;
    let shown = at(&house, &mut anouk, &screen, "deciding").await.text("#inhoud-stap");
    assert!(shown.contains("Bel dezelfde dag.") && !shown.contains("niet op dit scherm"), "{shown}");
    let mut bram = house.as_person("Bram Oosterling").await;
    let hidden = at(&house, &mut bram, &screen, "deciding").await.text("#inhoud-stap");
    assert!(hidden.contains("Nog niets over de casussen die hier te zien zijn."), "{hidden}");
    assert!(hidden.contains("staan niet op dit scherm") && !hidden.contains("Bel dezelfde dag."), "{hidden}");
    sent(&mut anouk, &format!("{session}/casus/{now}"), "inzicht", &[("insight", "Vraag de school.")]).await;
    let partly = at(&house, &mut bram, &screen, "deciding").await.text("#inhoud-stap");
    assert!(partly.contains("Vraag de school.") && partly.contains("staan niet op dit scherm"), "{partly}");
    assert!(!partly.contains("Bel dezelfde dag.") && !partly.contains("Nog niets over"), "{partly}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_types_what_the_beamer_shows_reads_that_the_room_may_see_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let weighs = on_table(&house, &mut anouk).await;
    let meeting = weighs.trim_end_matches("/wegen").to_owned();
    let (groups, writing) = (format!("{meeting}/groepen"), format!("{meeting}/schrijven"));
    group(&house, &mut anouk, &groups, 0, "Bellen").await;
    attend(&mut anouk, &meeting).await;
    let case = anouk.get(&meeting).await.attributes("main a[href*='/casus/']", "href").remove(0);
    let named = anouk.get(&groups).await.attributes("a[href*='/groep/']", "href").remove(0);
    let proposes = "/team/molenpad/casus/nieuw".to_owned();
    let asked = [(&meeting, "actie"), (&case, "inzicht"), (&named, "noemen"), (&writing, "beginnen")];
    for (page, form) in asked.into_iter().chain([(&proposes, "inbrengen")]) {
        let told = anouk.get(page).await.text(&format!("form:has(input[name=formulier][value={form}])"));
        assert!(told.contains("Het kan ook op het scherm in de ruimte staan."), "{form}: {told}");
    }
}
