//! A round without names at its pages: what is said beforehand, and that answering leaves no more behind than looking does.

use tests::{House, Visitor};

const CASE: &str = "select c.id from cases c join teams t on t.id = c.team_id where t.slug = 'molenpad' and c.state = 'chosen' \
     and not exists (select 1 from practices p where p.case_id = c.id)";

async fn everybody_joins(house: &House, host: &mut Visitor<'_>, case: &str) {
    let path = format!("/casus/{case}/kring");
    let outside = "select p.id from people p join roles r on r.person_id = p.id join teams t on t.id = r.scope_id \
         where t.slug = 'molenpad' and r.kind = 'member' and p.id not in (select k.person_id from circle k \
         join cases c on c.id = k.case_id where c.state = 'chosen' and not exists (select 1 from practices x where x.case_id = c.id))";
    for person in house.column(outside).await {
        assert_eq!(host.send(&path, "erbij", &[("person", &person)]).await.status, 303);
    }
}

fn tomorrow(house: &House) -> String {
    (office::clock::day(house.office.now()) + chrono::Days::new(1)).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_without_a_name_leaves_what_who_only_looks_leaves() {
    let house = House::demonstration().await;
    let case = house.one(CASE).await;
    let inside = house
        .column(&format!(
            "select p.name from circle k join people p on p.id = k.person_id join cases c on c.id = k.case_id \
             where c.pseudonym = (select pseudonym from cases where id in ({CASE})) order by p.name"
        ))
        .await;
    let mut host = house.as_person(&inside[0]).await;
    let path = format!("/casus/{case}/samenwerking");
    let page = host.get(&path).await;
    assert!(page.body.contains("Met z’n drieën ben je niet anoniem"), "{}", page.text("main"));
    let day = tomorrow(&house);
    let few = host.send(&path, "ronde", &[("closes_on", &day)]).await;
    assert_eq!(few.status, 422);
    everybody_joins(&house, &mut host, &case).await;
    let early = host.send(&path, "ronde", &[("closes_on", "2020-01-01")]).await;
    assert_eq!(
        (early.status, early.attributes("input[name=closes_on]", "value")),
        (422, vec!["2020-01-01".to_owned()])
    );
    assert_eq!(host.send(&path, "ronde", &[("closes_on", &day)]).await.status, 303);

    let mut answers = house.as_person(&inside[1]).await;
    let lines = ["select count(*) from audit", "select count(*) from read_log", "select count(*) from kept_forms"];
    let mut before = Vec::new();
    for line in lines {
        before.push(house.one(line).await);
    }
    let wrong = answers.send(&path, "anoniem", &[("communication", "11"), ("words", "Dit blijft staan.")]).await;
    assert_eq!((wrong.status, wrong.text("textarea[name=words]")), (422, "Dit blijft staan.".to_owned()));
    let views = house.one(lines[1]).await;
    let sent = answers.send(&path, "anoniem", &[("communication", "3"), ("words", "KANARIE zonder naam")]).await;
    assert_eq!((sent.status, sent.to()), (303, "/mijn-werk?gelukt=gelukt-anoniem"));
    assert_eq!(answers.get("/mijn-werk").await.status, 200);
    assert_eq!(house.one(lines[1]).await, views, "no view of a case more than its page gave");
    assert_eq!(house.one(lines[0]).await, before[0], "no line of an answer");
    assert_eq!(house.one(lines[2]).await, before[2]);

    let mut looks = house.as_person(&inside[2]).await;
    for page in ["", "/samenwerking", "/kring"] {
        let seen = looks.get(&format!("/casus/{case}{page}")).await;
        assert!(seen.status == 200 && !seen.body.contains("KANARIE"), "{page}");
    }
    let own = answers.get(&path).await;
    assert!(own.body.contains("Je antwoord is binnen") && !own.body.contains("KANARIE"));
    let again = answers.send(&path, "anoniem", &[("communication", "9")]).await;
    assert_eq!(again.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_without_a_name_is_not_kept_when_the_session_slept() {
    let house = House::demonstration().await;
    let case = house.one(CASE).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    anouk.get("/mijn-werk").await;
    let db = house.office.db().read();
    store::sql::run(db, "update sessions set seen_at = '2020-01-01T00:00:00+00:00'", Vec::new()).await.expect("asleep");
    let path = format!("/casus/{case}/samenwerking");
    let sent = anouk.send(&path, "anoniem", &[("communication", "3"), ("words", "KANARIE zonder naam")]).await;
    assert_eq!((sent.status, sent.to()), (303, "/aanmelden"));
    assert_eq!(house.one("select count(*) from kept_forms").await, "0");
    let named = anouk.send(&path, "samenwerking", &[("communication", "3"), ("words", "met naam")]).await;
    assert_eq!((named.status, named.to()), (303, "/aanmelden?bewaard=1"), "the control: a name's own is kept");
}
