//! A page of a meeting that is not of its step says where the team is, with the way along; the page of the step does not.

use crate::meeting::{attend, begun, sent};
use tests::{House, Visitor};

/// What a page says of where the team is, and where its link leads.
async fn told(visitor: &mut Visitor<'_>, page: &str) -> (String, Vec<String>) {
    let page = visitor.get(page).await;
    assert_eq!(page.status, 200);
    (page.text("#nu-elders b"), page.attributes("#nu-elders a", "href"))
}

/// The open meeting comes to a step of this kind.
async fn comes_to(house: &House, kind: &str) {
    let open = "state = 'at' and reflection_id in (select id from reflections where state = 'open')";
    house.run(&format!("update reflection_steps set kind = '{kind}', built = null, title = null where {open}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_on_a_page_of_another_step_reads_where_the_team_is_and_can_go_along() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, other]) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let page = |last: &str| format!("{session}/{last}");
    let pages = ["schrijven", "groepen", "wegen", "terugkijken"];
    let steps =
        [("writing", "Schrijven"), ("grouping", "Groeperen"), ("weighing", "Wegen"), ("looking_back", "Terugkijken")];
    for ((kind, name), of_step) in steps.into_iter().zip(pages) {
        comes_to(&house, kind).await;
        for last in pages {
            let (says, leads) = told(&mut anouk, &page(last)).await;
            if last == of_step {
                assert_eq!((says.as_str(), leads.len()), ("", 0), "{last} at {kind}");
            } else {
                assert_eq!((says, leads), (format!("Jullie zijn nu bij: {name}."), vec![page(of_step)]), "{last}");
            }
        }
    }
    comes_to(&house, "talking").await;
    let (case, beside) = (page(&format!("casus/{one}")), page(&format!("casus/{other}")));
    let shown = [told(&mut anouk, &case).await.0, told(&mut anouk, &beside).await.0];
    assert_eq!(shown.iter().filter(|says| says.is_empty()).count(), 1, "the case of now: {shown:?}");
    assert!(shown.iter().any(|says| says.starts_with("Jullie zijn nu bij: Praten, casus ")), "{shown:?}");
    let (says, leads) = told(&mut anouk, &page("schrijven")).await;
    assert_eq!((says.as_str(), leads), ("Jullie zijn nu bij: Praten.", vec![format!("{session}#nu")]));
    house.run("update reflection_steps set title = 'Ons gesprek' where state = 'at'").await;
    assert_eq!(told(&mut anouk, &page("groepen")).await.0, "Jullie zijn nu bij: Ons gesprek.", "as the team calls it");
    assert_eq!(told(&mut anouk, &page("sluiten")).await.0, "Jullie zijn nu bij: Ons gesprek.", "others still talk");
    sent(&mut anouk, &page("sluiten"), "sluiten", &[]).await;
    assert_eq!(told(&mut anouk, &page("groepen")).await.0, "", "a meeting that is over is nowhere");
}
