//! What somebody typed for a round or a meeting that is over, and did not send: it is there for its writer alone, and ties nobody to a round without names.

use crate::drafts::{id_of, keep};
use crate::meeting::{attend, begun, sent};
use crate::writing::{begins, round};
use tests::House;

const LEFT: &str = "section[aria-labelledby=getypt]";
const CANARY: &str = "KANARIE die niemand las";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_for_a_round_that_is_put_away_is_there_for_its_writer_alone_until_they_throw_it_away() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let page = begins(&house, &mut anouk, false).await;
    let session = page.trim_end_matches("/schrijven");
    let round = round(&bram.get(&page).await).await;
    let form = format!("gedachten/{round}");
    assert_eq!(keep(&mut bram, &who, &page, &form, "0.aa", &[("veld-thoughts", CANARY)]).await.status, 200);
    assert_eq!(bram.get(&page).await.text(LEFT), "", "it stands in its form");
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    assert!(anouk.get(&page).await.text("main").contains("blijft voor diegene zelf op deze pagina staan"));
    assert_eq!(anouk.send(&page, "stoppen", &[("round", &round)]).await.status, 303);
    let his = bram.get(&page).await;
    assert!(his.text(LEFT).contains(CANARY) && his.text(LEFT).contains("Alleen jij ziet dit."), "{}", his.text(LEFT));
    assert!(his.attributes(&format!("{LEFT} details[open]"), "class").is_empty(), "a page may lie open on a table");
    for below in ["", "/schrijven", "/groepen", "/scherm", "/notulen", "/sluiten"] {
        assert!(!anouk.get(&format!("{session}{below}")).await.body.contains(CANARY), "{below}");
    }
    // Who typed on while it was put away loses nothing either.
    let more = format!("{CANARY}, ook niet later");
    assert_eq!(keep(&mut bram, &who, &page, &form, "1.aa", &[("veld-thoughts", &more)]).await.body, "2");
    let his = bram.get(&page).await;
    assert!(
        his.text(LEFT).contains(&more) && !his.body.contains("id=\"gedachten-thoughts\""),
        "kept, and not to be sent"
    );
    let late = bram.send(&page, "gedachten", &[("round", &round), ("thoughts", &more)]).await;
    assert_eq!(late.status, 409);
    let draft = his.attributes(&format!("{LEFT} input[name=draft]"), "value").remove(0);
    let concept = format!("{session}/concept");
    let throw = [("draft", draft.as_str()), ("page", page.as_str())];
    assert_eq!(anouk.send(&concept, "blijft-weg", &throw).await.status, 303);
    assert!(bram.get(&page).await.text(LEFT).contains(CANARY), "nobody throws away what is another's");
    assert_eq!(bram.send(&concept, "blijft-weg", &[("draft", "x"), ("page", "x")]).await.status, 404);
    let thrown = bram.send(&concept, "blijft-weg", &throw).await;
    assert_eq!(thrown.to(), format!("{page}?gelukt=gelukt-concept-weg"));
    let gone = bram.get(thrown.to()).await;
    assert_eq!(gone.text(LEFT), "");
    assert!(gone.text("main").contains("Wat je nog niet had verstuurd, is weg."));
    assert_eq!(house.one("select count(*) from drafts").await, "0");
    let away =
        bram.send(&concept, "blijft-weg", &[("draft", draft.as_str()), ("page", "https://elders.example")]).await;
    assert!(
        away.to().starts_with(&format!("{session}?gelukt=gelukt-concept-weg")),
        "it leads nowhere else: {}",
        away.to()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_in_a_meeting_that_closed_is_there_for_its_writer_alone_but_for_how_they_looked_back() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let (session, [case, other]) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let (about, back) = (format!("{session}/casus/{case}"), format!("{session}/terugkijken"));
    for (page, form, field, words) in [
        (&session, "actie", "veld-text", "KANARIE actie"),
        (&about, "inzicht", "veld-insight", "KANARIE inzicht"),
        (&back, "terugkijken", "veld-gave_words", "KANARIE terugblik"),
    ] {
        assert_eq!(keep(&mut bram, &who, page, form, "0.aa", &[(field, words)]).await.status, 200, "{page}");
    }
    let closing = format!("{session}/sluiten");
    assert!(anouk.get(&closing).await.text("main").contains("Wie het typte, leest het zelf nog"));
    sent(&mut anouk, &closing, "sluiten", &[]).await;
    house.statements();
    let over = bram.get(&session).await;
    let asked: Vec<_> = house.statements().into_iter().filter(|sql| crate::statements::counts(sql)).collect();
    assert!(asked.len() <= 6, "P-12: {} statements\n{}", asked.len(), asked.join("\n\n"));
    for text in [over.text(LEFT), bram.get(&format!("{session}/schrijven")).await.text(LEFT)] {
        assert!(text.contains("KANARIE actie") && text.contains("KANARIE inzicht"), "{text}");
        assert!(!text.contains("terugblik"), "nothing tells whose an answer was: {text}");
    }
    let from = bram.get(&about).await;
    assert!(from.text(LEFT).contains("Over deze casus typte je iets dat je niet verstuurde."), "{}", from.text("main"));
    assert_eq!(from.attributes(&format!("{LEFT} a"), "href"), [format!("{session}#getypt")]);
    assert!(!from.body.contains("KANARIE"), "it leads there");
    assert_eq!(anouk.get(&about).await.text(LEFT), "", "she left nothing behind");
    assert_eq!(bram.get(&format!("{session}/casus/{other}")).await.text(LEFT), "", "nor did he about another case");
    assert_eq!(house.one("select count(*) from drafts where path like '%/terugkijken'").await, "0");
    for below in ["", "/schrijven", "/scherm", "/notulen", "/notulen.txt", "/terugkijken"] {
        assert!(!anouk.get(&format!("{session}{below}")).await.body.contains("KANARIE"), "{below}");
    }
    let late = keep(&mut bram, &who, &session, "actie", "1.aa", &[("veld-text", "KANARIE later")]).await;
    assert_eq!((late.status, late.body.as_str()), (409, "closed"), "what is over takes no more");
    let knows = "insert into private_knowledge (case_id, person_id, at) select case_id, person_id, updated_at from drafts where case_id is not null";
    house.run(knows).await;
    let closed = bram.get(&session).await.text(LEFT);
    assert!(
        closed.contains("KANARIE actie") && !closed.contains("KANARIE inzicht"),
        "the case is closed for him: {closed}"
    );
    house.run("delete from private_knowledge").await;
    house.run("update cases set state = 'stopped' where id in (select case_id from drafts)").await;
    assert!(!bram.get(&session).await.text(LEFT).contains("KANARIE inzicht"), "of a stopped case nothing is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_looking_back_is_there_for_its_writer_alone_once_hands_were_counted() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let (session, _) = begun(&mut anouk).await;
    let people = anouk.get(&session).await.attributes("input[name=people]", "value");
    let there: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(&mut anouk, &session, "aanwezig", &there).await;
    let back = format!("{session}/terugkijken");
    let typed = [("veld-gave_words", CANARY)];
    assert_eq!(keep(&mut bram, &who, &back, "terugkijken", "0.aa", &typed).await.status, 200);
    assert_eq!(bram.get(&back).await.text(LEFT), "", "it stands in its form");
    let hands = [("worth_yes", "3"), ("energy_gave", "3")];
    assert_eq!(anouk.fills(&back, "handen", &hands).await.status, 303);
    assert!(bram.get(&back).await.text(LEFT).contains(CANARY));
    assert!(!anouk.get(&back).await.body.contains(CANARY));
    assert!(!bram.get(&format!("{session}/schrijven")).await.body.contains(CANARY), "it is about the meeting itself");
    // Who typed on while hands were counted loses nothing either.
    let more = format!("{CANARY}, ook niet later");
    let late = keep(&mut bram, &who, &back, "terugkijken", "1.aa", &[("veld-gave_words", &more)]).await;
    assert_eq!(late.body, "2");
    let his = bram.get(&back).await;
    assert!(his.text(LEFT).contains(&more) && his.text("#terugkijken-gave_words").is_empty(), "{}", his.text(LEFT));
    assert!(!anouk.get(&back).await.body.contains(CANARY));
    let draft = bram.get(&back).await.attributes(&format!("{LEFT} input[name=draft]"), "value");
    let away = [("draft", draft[0].as_str()), ("page", back.as_str())];
    let away = bram.send(&format!("{session}/concept"), "blijft-weg", &away).await;
    assert!(away.to().starts_with(&format!("{back}?gelukt=gelukt-concept-weg")), "{}", away.to());
    assert_eq!(house.one("select count(*) from drafts").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_round_without_names_is_written_nothing_typed_under_a_name_stands_beside_its_field() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let page = begins(&house, &mut anouk, true).await;
    let session = page.trim_end_matches("/schrijven");
    let round = round(&anouk.get(&page).await).await;
    assert_eq!(keep(&mut bram, &who, session, "actie", "0.aa", &[("veld-text", CANARY)]).await.status, 200);
    house.run("update drafts set left_behind = true").await;
    assert!(!bram.get(&page).await.body.contains(CANARY));
    assert_eq!(anouk.send(&page, "stoppen", &[("round", &round)]).await.status, 303);
    assert!(bram.get(&page).await.text(LEFT).contains(CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_sent_in_a_round_that_was_never_shown_is_read_by_them_alone_once_the_meeting_closed() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let session = page.trim_end_matches("/schrijven");
    let round = round(&anouk.get(&page).await).await;
    for (one, words) in [(&mut anouk, "KANARIE van haar"), (&mut bram, "KANARIE van hem")] {
        let thoughts = [("round", round.as_str()), ("thoughts", words)];
        assert_eq!(one.send(&page, "gedachten", &thoughts).await.status, 303);
    }
    attend(&mut anouk, session).await;
    let closing = format!("{session}/sluiten");
    assert!(anouk.get(&closing).await.text("main").contains("Met namen leest ieder nog wel wat die zelf schreef."));
    sent(&mut anouk, &closing, "sluiten", &[]).await;
    let his = bram.get(&page).await;
    assert!(his.text("main").contains("Deze ronde is nooit getoond. Alleen jij leest nog wat je schreef."));
    assert!(his.body.contains("KANARIE van hem") && !his.body.contains("KANARIE van haar"), "{}", his.text("main"));
    assert!(!bram.get(&format!("{session}/notulen")).await.body.contains("KANARIE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_is_taken_back_takes_again_what_was_typed_for_it_and_what_is_sent_then_is_left_nowhere() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let form = format!("gedachten/{round}");
    let written = [("round", round.as_str()), ("thoughts", "Zij belt nooit")];
    assert_eq!(anouk.send(&page, "gedachten", &written).await.status, 303);
    assert_eq!(keep(&mut bram, &who, &page, &form, "0.aa", &[("veld-thoughts", CANARY)]).await.body, "1");
    for press in ["tonen", "stoppen"] {
        assert_eq!(anouk.send(&page, press, &[("round", &round)]).await.status, 303);
    }
    assert!(bram.get(&page).await.text(LEFT).contains(CANARY));
    assert_eq!(anouk.send(&page, "terugnemen", &[("round", &round)]).await.status, 303);
    let his = bram.get(&page).await;
    assert_eq!((his.text("#gedachten-thoughts").trim(), his.text(LEFT).as_str()), (CANARY, ""), "it can be sent again");
    let more = format!("{CANARY} tot nu");
    assert_eq!(keep(&mut bram, &who, &page, &form, "1.aa", &[("veld-thoughts", &more)]).await.body, "2");
    assert_eq!(bram.get(&page).await.text("#gedachten-thoughts").trim(), more);
    let late = [("round", round.as_str()), ("thoughts", more.as_str()), ("late", "ja"), ("blad", "2.aa")];
    assert_eq!(bram.send(&page, "gedachten", &late).await.status, 303);
    let his = bram.get(&page).await;
    assert_eq!((his.text("#gedachten-thoughts"), his.text(LEFT)), (String::new(), String::new()));
    assert_eq!(house.one("select count(*) from drafts where fields like '%KANARIE%'").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_typed_about_a_case_goes_where_that_case_goes() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let (session, [case, other]) = begun(&mut anouk).await;
    let page = format!("{session}/schrijven");
    let typed = [("veld-question", CANARY), ("veld-case", case.as_str())];
    assert_eq!(keep(&mut bram, &who, &page, "beginnen", "0.aa", &typed).await.body, "1");
    assert!(bram.get(&page).await.body.contains(CANARY));
    let knows = "insert into private_knowledge (case_id, person_id, at) select case_id, person_id, updated_at from drafts where case_id is not null";
    house.run(knows).await;
    assert!(!bram.get(&page).await.body.contains(CANARY), "the case is closed for him");
    let next = [("veld-question", "KANARIE van hierna"), ("veld-case", other.as_str())];
    assert_eq!(keep(&mut bram, &who, &page, "beginnen", "0.bb", &next).await.body, "2", "and not beside it");
    let shown = bram.get(&page).await;
    assert!(shown.body.contains("KANARIE van hierna") && !shown.body.contains(CANARY));
    house.run("update cases set state = 'stopped' where id in (select case_id from drafts)").await;
    assert!(!bram.get(&page).await.body.contains("KANARIE"), "of a stopped case nothing is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_word_that_comes_too_late_is_given_back_as_two_are() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let session = page.trim_end_matches("/schrijven");
    let round = round(&anouk.get(&page).await).await;
    attend(&mut anouk, session).await;
    sent(&mut anouk, &format!("{session}/sluiten"), "sluiten", &[]).await;
    for text in ["Enkelwoord", "Twee woorden"] {
        let late = bram.send(&page, "gedachten", &[("round", &round), ("thoughts", text)]).await;
        assert_eq!(late.status, 409);
        assert_eq!(late.text(".wl-error-summary blockquote").trim(), text, "and nothing that nobody typed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_word_for_a_round_without_names_that_is_gone_is_given_back() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, true).await;
    let round = round(&anouk.get(&page).await).await;
    assert_eq!(anouk.send(&page, "stoppen", &[("round", &round)]).await.status, 303);
    let late = bram.send(&page, "zonder-naam", &[("round", &round), ("thoughts", "Telaatwoord")]).await;
    assert!(late.status >= 400);
    assert_eq!(late.text("main blockquote").trim(), "Telaatwoord");
}
