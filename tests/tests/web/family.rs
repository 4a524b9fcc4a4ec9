//! What two colleagues do at once on the page of what the family knows, and what is said of a family once a session finished the case.

use tests::{House, Visitor, filled};

const OWN: &str = "from cases c join circle a on a.case_id = c.id join people p on p.id = a.person_id \
    join circle b on b.case_id = c.id join people q on q.id = b.person_id \
    where p.name = 'Anouk Terwolde' and q.name = 'Bram Oosterling' and c.state = ";

/// Id and name of a case of both.
async fn shared(house: &House, state: &str) -> [String; 2] {
    let first = |column: &str| format!("select {column} {OWN}'{state}' order by c.pseudonym");
    let found = [house.one(&first("c.id")).await, house.one(&first("c.pseudonym")).await];
    assert!(found.iter().all(|text| !text.is_empty()), "both are in a case that is {state}");
    found
}

/// Sends a form as it stood on a page, with these in their place.
async fn sends(
    who: &mut Visitor<'_>,
    page: &tests::Answer,
    to: (&str, &str),
    fields: &[(&str, &str)],
) -> tests::Answer {
    let all = filled(page, to.1, fields);
    let all: Vec<_> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.send(to.0, to.1, &all).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_is_not_overwritten_by_somebody_who_never_touched_it() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let [case, name] = shared(&house, "chosen").await;
    let path = format!("/casus/{case}/gezin");
    let to = (path.as_str(), "gezin");
    let begin = anouk.get(&path).await;
    let known = [("stance_young", "agrees"), ("stance_parent1", "told"), ("reason_young", ""), ("reason_parent1", "")];
    assert_eq!(sends(&mut anouk, &begin, to, &known).await.status, 303);
    let (hers, his) = (anouk.get(&path).await, bram.get(&path).await);
    assert_eq!(sends(&mut anouk, &hers, to, &[("stance_young", "objects")]).await.status, 303);
    assert_eq!(sends(&mut bram, &his, to, &[("stance_parent1", "agrees")]).await.status, 303, "another person");
    let stance = |who: &'static str| {
        let of =
            "select n.stance from family_notices n join cases c on c.id = n.case_id join teams t on t.id = c.team_id";
        let sql = format!("{of} where t.slug = 'molenpad' and c.pseudonym = '{name}' and n.who = '{who}'");
        let house = &house;
        async move { house.one(&sql).await }
    };
    assert_eq!((stance("young").await, stance("parent1").await), ("objects".into(), "agrees".into()));
    // Both change the same person: told so, with whom they left alone as it stands now.
    let late =
        sends(&mut bram, &his, to, &[("stance_parent1", "not_told"), ("reason_parent1", "Zij is op reis.")]).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.attributes("select[name=stance_young] option[selected]", "value"), ["objects"]);
    assert_eq!(late.attributes("select[name=stance_parent1] option[selected]", "value"), ["not_told"]);
    assert_eq!(sends(&mut bram, &late, to, &[]).await.status, 303, "sent again, it replaces");
    assert_eq!((stance("young").await, stance("parent1").await), ("objects".into(), "not_told".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_family_counts_is_said_on_a_page_whose_texts_are_closed() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let [case, _] = shared(&house, "learned").await;
    let path = format!("/casus/{case}/beschrijven");
    assert!(anouk.get(&format!("/casus/{case}")).await.body.contains(&path), "the case leads there");
    let page = anouk.get(&path).await;
    assert!(page.attributes("textarea", "name").is_empty(), "its texts are closed");
    let other = page.attributes("select[name=same] option", "value").into_iter().find(|value| !value.is_empty());
    let other = other.expect("another case");
    let families = "select count(*) from families";
    let before: u32 = house.one(families).await.parse().expect("a number");
    let said = [("same", other.as_str()), ("elsewhere", "ja")];
    let done = sends(&mut anouk, &page, (path.as_str(), "gezin-telt"), &said).await;
    assert_eq!((done.status, done.to()), (303, format!("{path}?gelukt=gelukt-gezin-telt").as_str()));
    assert_eq!(house.one(families).await, (before - 1).to_string());
    let page = anouk.get(&path).await;
    assert_eq!(page.attributes("input[name=elsewhere][checked]", "value"), ["ja"]);
    assert!(!page.attributes("select[name=same] option", "value").contains(&other), "it is the same family now");
}
