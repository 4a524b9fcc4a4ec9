//! What somebody is typing in a form of a meeting: theirs alone, there when they come back, gone when it was sent.

use crate::meeting::begun;
use crate::writing::{begins, round};
use tests::{Answer, House, Visitor};

/// Posts what stands in a form, as the island does.
pub async fn keep(
    visitor: &mut Visitor<'_>,
    who: &str,
    page: &str,
    form: &str,
    sheet: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let meeting = page.split('/').take(3).collect::<Vec<_>>().join("/");
    let mut all = vec![("wie", who), ("pagina", page), ("vorm", form), ("blad", sheet)];
    all.extend(typed);
    visitor.send(&format!("{meeting}/concept"), "concept", &all).await
}

pub async fn id_of(house: &House, name: &str) -> String {
    house.one(&format!("select id from people where name = '{name}'")).await
}

const INSIGHT: &str = "textarea[name=insight]";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stands_there_for_its_writer_alone_until_it_is_sent() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    let page = format!("{session}/casus/{case}");
    let typed = [("veld-insight", "Wie belt, schrijft het op."), ("veld-niets", "x")];
    let audit = "select count(*) from audit";
    let lines = house.one(audit).await;
    let kept = keep(&mut anouk, &who, &page, "inzicht", "0.aa", &typed).await;
    assert_eq!((kept.status, kept.body.as_str()), (200, "1"));
    assert_eq!(house.one(audit).await, lines, "typing leaves no line");
    assert!(!house.one("select fields from drafts").await.contains("niets"), "only what the form keeps");
    let back = anouk.get(&page).await;
    assert_eq!(back.text(INSIGHT), "Wie belt, schrijft het op.");
    assert!(back.text(".wl-draft").contains("Dit had je al getypt"));
    let other = bram.get(&page).await;
    assert_eq!((other.text(INSIGHT), other.text(".wl-draft")), (String::new(), String::new()));
    let sent = anouk.send(&page, "inzicht", &[("insight", "Wie belt, schrijft het op."), ("blad", "0.aa")]).await;
    assert_eq!(sent.status, 303);
    let after = anouk.get(&page).await;
    assert_eq!((after.text(INSIGHT), after.text(".wl-draft")), (String::new(), String::new()));
    let late = keep(&mut anouk, &who, &page, "inzicht", "1.aa", &typed).await;
    assert_eq!(late.body, "2 late", "a letter that was still under way does not bring it back");
    assert_eq!(house.one("select count(*) from drafts where fields like '%belt%'").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_lose_nothing_and_what_is_thrown_away_is_what_was_shown() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    let page = format!("{session}/casus/{case}");
    keep(&mut anouk, &who, &page, "inzicht", "0.aa", &[("veld-insight", "Van de laptop")]).await;
    let apart = keep(&mut anouk, &who, &page, "inzicht", "0.bb", &[("veld-insight", "Van de telefoon")]).await;
    assert_eq!(apart.body, "2 apart");
    let shown = anouk.get(&page).await;
    assert_eq!(shown.text(INSIGHT), "Van de laptop");
    assert!(shown.text(".wl-draft blockquote").contains("Van de telefoon"));
    let concept = format!("{session}/concept");
    let throw =
        |version: &'static str| [("pagina", page.clone()), ("vorm", "inzicht".into()), ("blad", version.to_owned())];
    for (version, left) in [("1", "1"), ("2", "0")] {
        let fields = throw(version);
        let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(anouk.send(&concept, "concept-weg", &fields).await.status, 303);
        assert_eq!(
            house.one("select count(*) from drafts where fields like '%laptop%'").await,
            left,
            "version {version}"
        );
    }
    assert_eq!(anouk.get(&concept).await.to(), session, "the address itself shows nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rewording_keeps_the_version_that_it_began_with() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    let written = [("insight", "Bel dezelfde dag.")];
    anouk.send(&format!("{session}/casus/{case}"), "inzicht", &written).await;
    let note = house.one("select id from insights order by at desc").await;
    let page = format!("{session}/inzicht/{note}");
    let typed = [("veld-version", "1"), ("veld-text", "Bel dezelfde morgen.")];
    assert_eq!(keep(&mut anouk, &who, &page, "wijzigen", "0.aa", &typed).await.status, 200);
    assert_eq!(bram.send(&page, "wijzigen", &[("version", "1"), ("text", "Bel binnen een uur.")]).await.status, 303);
    let back = anouk.get(&page).await;
    let version = back.attributes("input[name=version]", "value").remove(0);
    assert_eq!((back.text("textarea[name=text]"), version.as_str()), ("Bel dezelfde morgen.".to_owned(), "1"));
    let lost = anouk.send(&page, "wijzigen", &[("version", &version), ("text", "Bel dezelfde morgen.")]).await;
    assert_eq!(lost.status, 409, "nobody overwrites what they did not read");
    assert!(lost.body.contains("Bel binnen een uur.") && lost.body.contains("Bel dezelfde morgen."));
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_keeps_a_session_awake_and_after_it_slept_nothing_is_kept_for_whoever_sits_there() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let typed = [("veld-text", "Belt de school")];
    // A quarter of an hour of typing and nothing else.
    let before = (house.office.now() - chrono::Duration::minutes(15)).to_rfc3339();
    house.run(&format!("update sessions set seen_at = '{before}' where ended_at is null")).await;
    let idle = format!("select count(*) from sessions where ended_at is null and seen_at = '{before}'");
    let sleepers: u64 = house.one(&idle).await.parse().expect("a number");
    assert_eq!(keep(&mut anouk, &who, &session, "actie", "0.aa", &typed).await.status, 200);
    assert_eq!(house.one(&idle).await, (sleepers - 1).to_string(), "typing is being there");
    house.run("update sessions set seen_at = '2020-01-01T00:00:00+00:00'").await;
    let asleep = keep(&mut anouk, &who, &session, "actie", "1.aa", &[("veld-text", "Belt de school morgen")]).await;
    assert_eq!((asleep.status, asleep.to()), (303, "/aanmelden"));
    assert_eq!(house.one("select count(*) from kept_forms").await, "0", "it waits in its own window");
    let (away, out) = (anouk.get("/aanmelden?afgemeld=1").await, house.stranger().get("/aanmelden?afgemeld=1").await);
    assert!(!away.body.contains("sessionStorage"), "whoever was away comes back to it");
    assert!(out.body.contains("sessionStorage.clear()"), "whoever signed out does not");
    let mut bram = house.as_person("Bram Oosterling").await;
    assert_eq!(keep(&mut bram, &who, &session, "actie", "1.aa", &typed).await.status, 404, "another person's window");
    assert_eq!(house.one("select count(*) from drafts").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_forms_that_keep_on_pages_of_that_meeting_and_only_for_the_team() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    let elsewhere = house
        .one("select id from cases where team_id not in (select team_id from reflections where state = 'open')")
        .await;
    let typed = [("veld-text", "x"), ("veld-insight", "x")];
    for (page, form) in [
        (session.clone(), "aanwezig"),
        (session.clone(), "concept"),
        (format!("{session}/casus/{elsewhere}"), "inzicht"),
        (format!("{session}/casus/geen-id"), "inzicht"),
        (format!("{session}/nergens"), "actie"),
    ] {
        assert_eq!(keep(&mut anouk, &who, &page, form, "0.aa", &typed).await.status, 404, "{form} at {page}");
    }
    let all = [("wie", who.as_str()), ("pagina", "/sessie/x/casus/y"), ("vorm", "inzicht"), ("blad", "0.aa")];
    assert_eq!(anouk.send(&format!("{session}/concept"), "concept", &all).await.status, 404, "another meeting's page");
    let quirine = id_of(&house, "Quirine Stadhoek").await;
    let mut manager = house.as_person("Quirine Stadhoek").await;
    assert_eq!(keep(&mut manager, &quirine, &session, "actie", "0.aa", &typed).await.status, 404);
    let long = "x".repeat(domain::draft::MOST + 1);
    let too_long =
        keep(&mut anouk, &who, &format!("{session}/casus/{case}"), "inzicht", "0.aa", &[("veld-insight", &long)]).await;
    assert_eq!(too_long.status, 422);
    assert!(too_long.text("main").contains("Dit is te lang. Maak de tekst korter."), "{}", too_long.text("main"));
    assert_eq!(house.one("select count(*) from drafts").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_pile_of_paper_is_kept_while_it_is_typed() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let pile = vec!["x".repeat(280); 60].join("\r\n");
    let form = format!("papier/{round}");
    assert_eq!(keep(&mut anouk, &who, &page, &form, "0.aa", &[("veld-thoughts", &pile)]).await.status, 200);
    assert_eq!(anouk.get(&page).await.text("#papier-thoughts").matches(&"x".repeat(280)).count(), 60);
    assert_eq!(anouk.send(&page, "papier", &[("round", &round), ("thoughts", &pile)]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn p_12_a_page_with_a_draft_asks_no_more_than_six_statements() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    crate::meeting::attend(&mut anouk, &session).await;
    let pages =
        [(session.clone(), "actie", "veld-text"), (format!("{session}/casus/{case}"), "inzicht", "veld-insight")];
    for (page, form, field) in pages {
        assert_eq!(keep(&mut anouk, &who, &page, form, "0.aa", &[(field, "Belt de school")]).await.status, 200);
        house.statements();
        let shown = anouk.get(&page).await;
        assert!(shown.text(".wl-draft").contains("Dit had je al getypt"), "{page}");
        let asked: Vec<_> = house.statements().into_iter().filter(|sql| crate::statements::counts(sql)).collect();
        assert!(asked.len() <= 6, "{page}: {} statements\n{}", asked.len(), asked.join("\n\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thought_that_becomes_an_insight_comes_under_what_was_typed_and_neither_is_lost() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let writes = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&writes).await).await;
    let thought = [("round", round.as_str()), ("thoughts", "Zij belt nooit")];
    assert_eq!(anouk.send(&writes, "gedachten", &thought).await.status, 303);
    assert_eq!(anouk.send(&writes, "tonen", &[("round", &round)]).await.status, 303);
    let groups = anouk.get(&writes.replace("/schrijven", "/groepen")).await;
    let link = groups.attributes("main a[href*='gedachte=']", "href").remove(0);
    let chosen = link.split('#').next().expect("an address");
    let page = chosen.split('?').next().expect("a page");
    let says = "De gedachte die je koos, staat eronder.";
    let fresh = anouk.get(chosen).await;
    assert_eq!((fresh.text(INSIGHT).trim(), fresh.body.contains(says)), ("Zij belt nooit", false));
    let typed = [("veld-insight", ""), ("veld-signal", "De wachtlijst is vol.")];
    assert_eq!(keep(&mut anouk, &who, page, "inzicht", "0.aa", &typed).await.status, 200);
    assert_eq!(anouk.get(chosen).await.text(INSIGHT).trim(), "Zij belt nooit", "an empty field is no text");
    let typed = [("veld-insight", "Wie belt, schrijft het op."), ("veld-signal", "De wachtlijst is vol.")];
    assert_eq!(keep(&mut anouk, &who, page, "inzicht", "1.aa", &typed).await.status, 200);
    let both = anouk.get(chosen).await;
    let field = both.text(INSIGHT);
    let (before, after) = field.trim().split_once("\n\n").expect("two texts");
    assert_eq!((before, after), ("Wie belt, schrijft het op.", "Zij belt nooit"));
    assert!(both.text("main").contains(says), "{}", both.text("main"));
    assert_eq!(
        anouk.get(page).await.text(INSIGHT).trim(),
        "Wie belt, schrijft het op.",
        "what is kept is what was typed"
    );
    let typed = [("veld-insight", field.trim())];
    assert_eq!(keep(&mut anouk, &who, page, "inzicht", "2.aa", &typed).await.status, 200);
    let again = anouk.get(chosen).await;
    assert_eq!((again.text(INSIGHT), again.body.contains(says)), (field, false), "it comes no second time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_a_stopped_case_takes_no_words_and_says_that_it_alone_is_over() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, [case, other]) = begun(&mut anouk).await;
    let (about, beside) = (format!("{session}/casus/{case}"), format!("{session}/casus/{other}"));
    let typed = [("veld-insight", "Wie belt, schrijft het op.")];
    assert_eq!(keep(&mut anouk, &who, &about, "inzicht", "0.aa", &typed).await.status, 200);
    house.run("update cases set state = 'stopped' where id in (select case_id from drafts)").await;
    let late = keep(&mut anouk, &who, &about, "inzicht", "1.aa", &[("veld-insight", "Nog een woord")]).await;
    assert_eq!((late.status, late.body.as_str()), (409, "over"), "the meeting goes on");
    assert_eq!(
        keep(&mut anouk, &who, &beside, "inzicht", "0.aa", &typed).await.status,
        200,
        "and so do its other forms"
    );
}
