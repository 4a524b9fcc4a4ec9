//! A meeting at its pages: closing says first what it will do, and no form of a page takes away what was typed in another.

use tests::{Answer, House, Visitor};

const TEAM: &str = "/team/molenpad";

/// A session of two cases that has begun; its address, and the two cases.
pub async fn begun(anouk: &mut Visitor<'_>) -> (String, [String; 2]) {
    let new = format!("{TEAM}/sessie/nieuw");
    let page = anouk.get(&new).await;
    let cases = page.attributes("input[name=cases]", "value");
    let [one, other] = [cases[0].clone(), cases[1].clone()];
    let lead = page.choice("lead", "Anouk");
    let fields = [("planned_on", "24-11-2026"), ("lead", &lead), ("cases", &one), ("cases", &other)];
    let planned = sent(anouk, &new, "plan", &fields).await;
    let session = planned.split(['?', '#', '/']).take(3).collect::<Vec<_>>().join("/");
    sent(anouk, &session, "beginnen", &[]).await;
    (session, [one, other])
}

/// Fills in a form as it stands on its page, sends it and says where it leads.
pub async fn sent(visitor: &mut Visitor<'_>, path: &str, form: &str, fields: &[(&str, &str)]) -> String {
    let standing = standing(&visitor.get(path).await);
    let mut all: Vec<_> = standing.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.retain(|(name, _)| *name != "formulier" && fields.iter().all(|(other, _)| other != name));
    all.extend(fields);
    let answer = visitor.send(path, form, &all).await;
    assert_eq!(answer.status, 303, "{form} at {path}: {}", answer.text(".wl-error-summary"));
    answer.to().to_owned()
}

/// What the one form of a page sends when nobody touches it, but for its text.
fn standing(page: &Answer) -> Vec<(String, String)> {
    let of = |attribute| page.attributes("main form input:is([type=hidden], [checked])", attribute);
    of("name").into_iter().zip(of("value")).collect()
}

/// The names of the forms of a page.
fn forms(page: &Answer) -> Vec<String> {
    page.attributes("main input[name=formulier]", "value")
}

pub async fn attend(anouk: &mut Visitor<'_>, session: &str) {
    let people = anouk.get(session).await.attributes("input[name=people]", "value");
    sent(anouk, session, "aanwezig", &[("people", &people[0])]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_asks_who_was_there_and_lets_a_case_without_words_come_back() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, other]) = begun(&mut anouk).await;
    let closing = format!("{session}/sluiten");
    let nobody = anouk.get(&closing).await;
    assert_eq!((nobody.status, nobody.attributes("form input[name=version]", "value").len()), (200, 0));
    let (one_field, other_field) = (format!("case-{one}"), format!("case-{other}"));
    let both = [(one_field.as_str(), "finished"), (other_field.as_str(), "finished"), ("version", "2")];
    assert_eq!(anouk.send(&closing, "sluiten", &both).await.status, 422, "nobody is ticked");
    attend(&mut anouk, &session).await;
    sent(&mut anouk, &format!("{session}/casus/{one}"), "inzicht", &[("signal", "De wachtlijst is vol.")]).await;
    let page = anouk.get(&closing).await;
    let preset = |case: &str| page.attributes(&format!("input[name='case-{case}'][checked]"), "value");
    // About the other nothing was written down; of both a code is out still, which finishing would cut off.
    assert_eq!((preset(&one), preset(&other)), (vec!["returns".to_owned()], vec!["returns".to_owned()]));
    assert!(page.text("main").contains("Iemand kan nog antwoorden met een code, tot en met"));
    let version = page.attributes("form input[name=version]", "value").remove(0);
    assert_eq!(anouk.send(&closing, "sluiten", &[("version", &version)]).await.status, 422, "silence finishes nothing");
    let stale = [(one_field.as_str(), "returns"), (other_field.as_str(), "finished"), ("version", "1")];
    let lost = anouk.send(&closing, "sluiten", &stale).await;
    let kept = lost.attributes(&format!("input[name='{one_field}'][checked]"), "value");
    assert_eq!((lost.status, kept), (409, vec!["returns".to_owned()]));
    sent(&mut anouk, &closing, "sluiten", &[(one_field.as_str(), "finished")]).await;
    let next = anouk.get(&format!("{TEAM}/sessie/nieuw")).await.attributes("input[name=cases]", "value");
    assert_eq!((next.contains(&one), next.contains(&other)), (false, true), "what comes back can be planned again");
    assert_eq!(anouk.get(&closing).await.status, 409);
    for (case, says) in [(&one, "De wachtlijst is vol."), (&other, "In deze sessie is geen signaal opgeschreven.")] {
        let over = anouk.get(&format!("{session}/casus/{case}")).await.text("main");
        assert!(over.contains("Lezen kan nog, veranderen niet meer.") && over.contains(says), "{over}");
        for invites in ["Bespreek deze casus", "Bijvoorbeeld", "Nog geen"] {
            assert!(!over.contains(invites), "a case that is over invites to {invites}: {over}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_closes_hears_nothing_of_what_goes_on_in_a_case_that_they_may_not_see() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (session, cases) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let here = "from reflection_cases x join reflections r on r.id = x.reflection_id join teams t on t.id = r.team_id \
         join people p on p.name = 'Bram Oosterling' where t.slug = 'molenpad' and r.state = 'open'";
    house
        .run(&format!(
            "insert into practice_rounds (id, case_id, announced_by, announced_at, closes_on) \
             select x.case_id, x.case_id, r.lead_id, r.opened_at, '2099-01-01' {here} \
             on conflict (case_id) do update set closes_on = excluded.closes_on"
        ))
        .await;
    house
        .run(&format!(
            "insert into private_knowledge (case_id, person_id, at) select x.case_id, p.id, r.opened_at {here} on conflict do nothing"
        ))
        .await;
    let closing = format!("{session}/sluiten");
    let version = bram.get(&closing).await.attributes("form input[name=version]", "value").remove(0);
    let refused = bram.send(&closing, "sluiten", &[("version", &version)]).await;
    let says = refused.text(".wl-error-summary");
    assert!(refused.status == 422 && says.contains("Vraag een collega die ze wel ziet"), "{} {says}", refused.status);
    assert!(!says.contains("zonder namen") && refused.attributes(".wl-error-summary a", "href").is_empty(), "{says}");
    assert!(cases.iter().all(|case| !refused.body.contains(case.as_str())), "not even which case it is");
    let back = cases.map(|case| format!("case-{case}"));
    let both = [(back[0].as_str(), "returns"), (back[1].as_str(), "returns")];
    sent(&mut anouk, &closing, "sluiten", &both).await;
    assert_eq!(anouk.get(&closing).await.status, 409, "a colleague who sees them closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_insight_and_a_signal_are_one_form_and_a_refusal_keeps_both() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, _]) = begun(&mut anouk).await;
    let page = format!("{session}/casus/{one}");
    let written = "select count(*) from insights";
    let before: u64 = house.one(written).await.parse().expect("a number");
    let long = "x".repeat(4_001);
    let refused = anouk.send(&page, "inzicht", &[("insight", "Bel dezelfde dag."), ("signal", &long)]).await;
    let kept = (refused.text("textarea[name=insight]"), refused.text("textarea[name=signal]"));
    assert_eq!((refused.status, kept), (422, ("Bel dezelfde dag.".to_owned(), long)));
    assert_eq!(house.one(written).await, before.to_string(), "nothing was stored");
    assert_eq!(anouk.send(&page, "inzicht", &[("insight", " "), ("signal", "")]).await.status, 422);
    sent(&mut anouk, &page, "inzicht", &[("insight", "Bel dezelfde dag."), ("signal", "De wachtlijst is vol.")]).await;
    assert_eq!(house.one(written).await, (before + 1).to_string());
    let after = anouk.get(&page).await;
    assert!(after.body.contains("Bel dezelfde dag.") && after.body.contains("De wachtlijst is vol."));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_people_are_ticked_no_other_form_stands_on_the_page() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    assert_eq!(forms(&anouk.get(&session).await), ["aanwezig"]);
    let minutes = anouk.get(&format!("{session}/notulen")).await;
    assert_eq!(minutes.text("section.wl-section p"), "Niet opgeschreven.");
    attend(&mut anouk, &session).await;
    let after = forms(&anouk.get(&session).await);
    assert!(after.contains(&"actie".to_owned()) && !after.contains(&"aanwezig".to_owned()), "{after:?}");
    assert_eq!(forms(&anouk.get(&format!("{session}?aanwezig=1")).await), ["aanwezig"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_draft_is_handed_over_or_written_on_but_not_both_at_once() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, _]) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let mark = "Terugbellen in deze toets";
    sent(&mut anouk, &format!("{session}/casus/{one}"), "inzicht", &[("insight", mark), ("signal", mark)]).await;
    sent(&mut anouk, &format!("{session}/sluiten"), "sluiten", &[]).await;
    let list = anouk.get(&format!("{TEAM}/vrijgeven")).await;
    let lesson =
        [("theme", "school"), ("title", "Bel terug"), ("works", "Wie belt."), ("context", "Hier."), ("limits", "Nu.")];
    let signal = [("theme", "school"), ("asks", "Mag bellen?"), ("text", "De school wacht op een brief.")];
    for (form, part, words) in [("les", "/inzicht/", lesson.as_slice()), ("signaal", "/signaal/", &signal)] {
        let page = list.link(mark, part);
        assert_eq!(forms(&anouk.get(&page).await), [form]);
        sent(&mut anouk, &page, form, words).await;
        assert_eq!(forms(&anouk.get(&page).await), ["voorleggen"], "what is handed over is what stands there");
        let writing = anouk.get(&page).await.attributes("a[href$='aanpassen=1']", "href").remove(0);
        assert_eq!(forms(&anouk.get(&writing).await), [form]);
        let refused = anouk.send(&page, form, &[("version", "1"), (words[2].0, "Dit blijft staan.")]).await;
        assert_eq!((refused.status, forms(&refused)), (422, vec![form.to_owned()]));
        assert!(refused.body.contains("Dit blijft staan."));
        sent(&mut anouk, &page, "voorleggen", &[]).await;
    }
}

/// Sends a form and reads, on the page where it leads, the one line that says what was done; and under which heading.
async fn says(visitor: &mut Visitor<'_>, path: &str, form: &str, fields: &[(&str, &str)]) -> (String, String) {
    let to = sent(visitor, path, form, fields).await;
    let (page, part) = to.split_once('#').unwrap_or((to.as_str(), ""));
    let page = visitor.get(page).await;
    assert_eq!(page.attributes(".utrecht-alert--ok", "role"), ["status"], "{form} at {path}");
    let here = page.attributes("section:has(.utrecht-alert--ok)", "aria-labelledby").pop().unwrap_or_default();
    assert_eq!(here, part, "{form} at {path} says so out of sight");
    (page.text(".utrecht-alert--ok"), here)
}

#[tokio::test(flavor = "multi_thread")]
async fn attendance_actions_and_notes_of_a_session_say_what_was_done_where_it_was_done() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, _]) = begun(&mut anouk).await;
    let people = anouk.get(&session).await.attributes("input[name=people]", "value");
    let line = |words: &str, part: &str| (words.to_owned(), part.to_owned());
    let there = says(&mut anouk, &session, "aanwezig", &[("people", &people[0])]).await;
    assert_eq!(there, line("Opgeschreven wie er is.", "nu"), "and goes on with the step");
    let led = house.one("select id from people where name = 'Anouk Terwolde'").await;
    let bram = house.one("select id from people where name = 'Bram Oosterling'").await;
    let taken =
        says(&mut house.as_person("Bram Oosterling").await, &session, "leiding", &[("from", &led), ("to", &bram)])
            .await;
    assert_eq!(taken, line("Opgeschreven wie er nu leidt.", "nu"));
    let page = anouk.get(&session).await;
    let owner = page.choice("owner", "Anouk");
    let today = office::clock::day(house.office.now()).to_string();
    let promise = [("text", "Anouk belt de school"), ("owner", owner.as_str()), ("due_on", today.as_str())];
    assert_eq!(says(&mut anouk, &session, "actie", &promise).await, line("De actie staat erin.", "acties"));
    let action = anouk.get(&session).await.attributes("section[aria-labelledby=acties] input[name=action]", "value");
    let away = [("action", action[0].as_str()), ("version", "1")];
    assert_eq!(says(&mut anouk, &session, "actie-weg", &away).await, line("De actie is weg.", "acties"));
    let earlier = page.attributes("section[aria-labelledby=vorige] input[name=action]", "value");
    let settled = [("action", earlier[0].as_str()), ("version", "1"), ("outcome", "done")];
    let asked = anouk.send(&session, "afhandelen", &settled).await;
    assert_eq!(
        (asked.status, asked.attributes(".wl-error-summary a", "href")),
        (422, vec!["#afhandelen-helped".to_owned()])
    );
    assert_eq!(asked.attributes("fieldset[id=afhandelen-helped]", "tabindex"), ["-1"], "one copy, and not folded");
    let settled = [&settled[..], &[("helped", "unknown")][..]].concat();
    let done = says(&mut anouk, &session, "afhandelen", &settled).await;
    assert_eq!(done, line("De actie van vorige keer is bijgewerkt.", "vorige"));
    let case = format!("{session}/casus/{one}");
    for (kind, words) in [("insight", "Het inzicht"), ("signal", "Het signaal")] {
        let wrote = says(&mut anouk, &case, "inzicht", &[(kind, "Bel dezelfde dag.")]).await;
        assert_eq!(wrote, line("Het inzicht of signaal staat bij deze casus.", "inzichten"));
        let part = if kind == "insight" { "/inzicht/" } else { "/signaal/" };
        let note = anouk.get(&case).await.link("Bel dezelfde dag.", part);
        let changed = says(&mut anouk, &note, "wijzigen", &[("text", "Bel morgen."), ("version", "1")]).await;
        assert_eq!(changed, line(&format!("{words} is veranderd."), ""));
        let gone = says(&mut anouk, &note, "verwijderen", &[("version", "2")]).await;
        assert_eq!(gone, line(&format!("{words} is weg."), ""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_one_case_goes_along_and_keeps_nothing_of_a_case_that_is_stopped_meanwhile() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, _]) = begun(&mut anouk).await;
    let page = format!("{session}/casus/{one}");
    sent(&mut anouk, &page, "inzicht", &[("insight", "Bel dezelfde dag.")]).await;
    let shown = anouk.get(&page).await;
    assert_eq!(shown.text("main > .wl-live > a"), "Ververs", "without scripts the link renews it");
    assert!(shown.text("main").contains("Bel dezelfde dag.") && shown.attributes("main form", "action").len() == 1);
    house.run("update cases set state = 'stopped' where state = 'chosen'").await;
    let stopped = anouk.get(&page).await;
    assert!(stopped.text("main").contains("Deze casus is gestopt."), "{}", stopped.text("main"));
    assert!(!stopped.body.contains("Bel dezelfde dag.") && stopped.attributes("main form", "action").is_empty());
    assert_eq!(stopped.text("main > .wl-live > a"), "Ververs");
}
