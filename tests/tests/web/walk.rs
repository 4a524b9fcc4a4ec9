//! The walk of one answer, as ARCHITECTURE.md tells it: from the table in a family's kitchen to the quartet.

use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn the_walk_of_one_answer() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let fields = [
        ("hard", "Thuis is het druk."),
        ("hope", "Wie belt?"),
        ("line", "1"),
        ("safety", "nee"),
        ("stance_young", "agrees"),
        ("stance_parent1", "agrees"),
    ];
    let sent = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &fields).await;
    let case = sent.to().split('/').nth(2).expect("a case").to_owned();
    let chosen = [("age", "12-15"), ("lines", "1"), ("themes_local", "signal-earlier")];
    assert_eq!(anouk.send(&format!("/casus/{case}/kiezen"), "kiezen", &chosen).await.status, 303);

    // The device goes to the client: the professional is signed out on it, and nothing else can be reached.
    let hosted = anouk.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", "young")]).await;
    assert_eq!((hosted.status, hosted.to()), (303, "/tafel"));
    for elsewhere in ["/mijn-werk", "/team/molenpad", &format!("/casus/{case}"), "/account"] {
        assert_eq!(anouk.get(elsewhere).await.to(), "/tafel", "{elsewhere}");
    }
    let table = anouk.get("/tafel").await;
    assert_eq!(table.status, 200);
    assert!(
        table.body.contains("112") && !table.body.contains("Thuis is het druk"),
        "help first, and nothing of the team's"
    );
    assert!(
        table.body.contains("ziet het hele team de cijfers van jullie gezin samen. Jouw woorden niet."),
        "who sees what is said"
    );
    let within = app::page::day(office::clock::day(house.office.now()) + chrono::Days::new(7));
    assert!(table.body.contains(&format!("Dit wordt uiterlijk op {within} gelezen.")), "by when, without a meeting");

    let lines =
        "select count(*) from audit where deed = 'AnswerAsClient' and outcome = 'permitted' and person_id is null";
    let before: u64 = house.one(lines).await.parse().expect("a number");
    // A mark outside 1 to 10 is refused, and what was typed stays.
    let wrong = anouk.send("/tafel", "antwoorden", &[("better", "11"), ("words", "Dit blijft staan.")]).await;
    assert_eq!((wrong.status, wrong.text("textarea[name=words]")), (422, "Dit blijft staan.".to_owned()));

    // The answer is stored as the client's own, with an audit line, and the session ends.
    let answered = anouk
        .send("/tafel", "antwoorden", &[("better", "4"), ("got_help", "5"), ("words", "Eén vast iemand graag.")])
        .await;
    assert_eq!((answered.status, answered.to()), (303, "/tafel/klaar"));
    assert_eq!(anouk.get("/tafel").await.to(), "/aanmelden");
    assert_eq!(
        house.one("select count(*) from experiences where words = 'Eén vast iemand graag.' and source = 'own'").await,
        "1"
    );
    assert_eq!(house.one(lines).await, (before + 1).to_string(), "one line, without a person");

    // The circle reads it on the quartet; a colleague outside it does not.
    anouk.sign_in("Anouk Terwolde").await;
    assert!(anouk.get(&format!("/casus/{case}")).await.body.contains("Eén vast iemand graag."));
    let mut dirk = house.as_person("Dirk Hoogvelt").await;
    assert!(!dirk.get(&format!("/casus/{case}")).await.body.contains("Eén vast iemand graag."));
}
