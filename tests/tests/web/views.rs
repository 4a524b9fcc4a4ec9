//! S-12: every view of a case leaves exactly one line in its team's read log, and the chain verifies.

use domain::TeamId;
use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn s_12_every_view_of_a_case_leaves_exactly_one_line_and_the_chain_holds() {
    let house = House::demonstration().await;
    let own = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
               where p.name = 'Anouk Terwolde' and c.state = 'chosen'";
    let case = house.one(own).await;
    let lines = "select count(*) from read_log";
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let mut seen: u64 = house.one(lines).await.parse().expect("a number");
    for page in ["", "/ervaring", "/samenwerking", "/zorg", "/canvas", "/kring", "/gezin", "/beschrijven"] {
        assert_eq!(anouk.get(&format!("/casus/{case}{page}")).await.status, 200, "{page}");
        seen += 1;
        assert_eq!(house.one(lines).await, seen.to_string(), "{page} leaves one line");
    }
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    assert_eq!(stranger.get(&format!("/casus/{case}")).await.status, 404);
    assert_eq!(house.one(lines).await, seen.to_string(), "who sees nothing leaves no view");
    for team in house.column("select id from teams").await {
        let team = TeamId(team.parse().expect("an id"));
        assert!(store::read_log::verify(house.office.db().read(), team).await.expect("a chain"));
    }
    println!("S-12 one line a view, chains hold goal one line a view met");
}
