//! S-1: every page and form, asked by everybody of the story, against the policy; what is denied looks like what never was.

use crate::things::fill;
use domain::PersonId;
use domain::policy::relations;
use tests::{Answer, House};

/// The people of the story and a stranger, with the id the policy knows them by.
async fn everybody(house: &House) -> Vec<(String, PersonId)> {
    let names = house.column("select name from people where demo = true order by name").await;
    let mut all = Vec::new();
    for name in names {
        let id = house.one(&format!("select id from people where name = '{name}'")).await;
        all.push((name, id.parse().expect("an id")));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn s_1_every_page_answers_as_the_policy_says_and_denied_looks_like_absent() {
    let house = House::demonstration().await;
    let (mut asked, mut denied) = (0, 0);
    for (name, id) in everybody(&house).await {
        let mut visitor = house.as_person(&name).await;
        let seat = house.office.seat_of(id).await.expect("a seat");
        for row in app::route::pages() {
            for filled in fill(&house, row.path, id, 6).await {
                let Some(thing) = filled.thing else { continue };
                let found = store::door::situation(house.office.db().read(), &thing, id).await.expect("a situation");
                let mine = found.map(|found| relations(&seat.visitor(), &found, seat.today())).unwrap_or_default();
                let may = row.deed.who().iter().any(|who| mine.contains(who));
                let answer = visitor.get(&filled.path).await;
                asked += 1;
                if may {
                    let fine = matches!(answer.status, 200 | 303 | 404 | 409);
                    assert!(fine, "{name} may see {} and got {}", filled.path, answer.status);
                } else {
                    denied += 1;
                    assert_eq!(answer.status, 404, "{name} may not see {}", filled.path);
                    let absent = visitor.get("/casus/00000000-0000-0000-0000-000000000000").await;
                    assert_eq!(plain(&answer), plain(&absent), "{name} at {}", filled.path);
                }
            }
        }
    }
    assert!(denied > 200, "{asked} asked, {denied} denied");
    println!("S-1 pages {asked} asked, {denied} denied");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_1_every_form_refuses_whoever_may_not_and_leaves_a_line() {
    let house = House::demonstration().await;
    let mut denied = 0;
    for (name, id) in everybody(&house).await {
        let mut visitor = house.as_person(&name).await;
        let seat = house.office.seat_of(id).await.expect("a seat");
        for row in app::route::forms() {
            for filled in fill(&house, row.page, id, 4).await {
                let Some(thing) = filled.thing else { continue };
                let found = store::door::situation(house.office.db().read(), &thing, id).await.expect("a situation");
                let mine = found.map(|found| relations(&seat.visitor(), &found, seat.today())).unwrap_or_default();
                if row.deed.who().iter().any(|who| mine.contains(who)) {
                    continue;
                }
                let before = permitted(&house).await;
                let answer = visitor.send(&filled.path, row.name, &[]).await;
                denied += 1;
                assert!(
                    matches!(answer.status, 404 | 409 | 422),
                    "{name} sends {} {}: {}",
                    filled.path,
                    row.name,
                    answer.status
                );
                assert_eq!(permitted(&house).await, before, "{name} did {} at {}", row.name, filled.path);
            }
        }
    }
    assert!(denied > 200, "{denied} denied");
    println!("S-1 forms {denied} denied");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_1_every_stream_opens_as_the_policy_says_and_denied_looks_like_absent() {
    let house = House::demonstration().await;
    let (mut opened, mut denied) = (0, 0);
    for (name, id) in everybody(&house).await {
        let mut visitor = house.as_person(&name).await;
        let seat = house.office.seat_of(id).await.expect("a seat");
        for row in app::route::streams() {
            for filled in fill(&house, row.path, id, 6).await {
                let thing = filled.thing.expect("a thing behind every stream");
                let found = store::door::situation(house.office.db().read(), &thing, id).await.expect("a situation");
                let mine = found.map(|found| relations(&seat.visitor(), &found, seat.today())).unwrap_or_default();
                let refused = "select count(*) from audit where outcome <> 'permitted'";
                let before = house.one(refused).await;
                let stream = visitor.listen(&filled.path, None).await;
                if row.deed.who().iter().any(|who| mine.contains(who)) {
                    opened += 1;
                    assert_eq!(stream.status, 200, "{name} may hear {}", filled.path);
                    continue;
                }
                denied += 1;
                let answer = stream.whole().await;
                let absent = visitor.get("/casus/00000000-0000-0000-0000-000000000000").await;
                assert_eq!((answer.status, &answer.body), (404, &absent.body), "{name} at {}", filled.path);
                assert_ne!(house.one(refused).await, before, "{name} at {} leaves a line", filled.path);
            }
            let path = fill(&house, row.path, id, 1).await.remove(0).path;
            assert_eq!(house.stranger().listen(&path, None).await.status, 303, "nobody listens without a session");
        }
    }
    assert!(opened > 10 && denied > 10, "{opened} opened, {denied} denied");
    println!("S-1 streams {opened} opened, {denied} denied");
}

async fn permitted(house: &House) -> String {
    house.one("select count(*) from audit where outcome = 'permitted'").await
}

/// A body without what differs on every answer: the address asked for.
fn plain(answer: &Answer) -> String {
    answer.body.clone()
}
