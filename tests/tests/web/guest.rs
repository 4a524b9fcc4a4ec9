//! A guest without an account and without scripts: from the code to the conclusion, and nothing of the case on any page; the minute it takes is measured in a browser.

use tests::{House, filled};

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_goes_from_the_code_to_the_conclusion_and_sees_nothing_of_the_case() {
    let house = House::demonstration().await;
    let own = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
               where p.name = 'Anouk Terwolde' and c.state = 'chosen'";
    let case = house.one(own).await;
    let name = house.one(&format!("select pseudonym from cases where id in ({own}) limit 1")).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let path = format!("/casus/{case}/gasten");
    let wrong = anouk.send(&path, "vragen", &[("minutes", "7")]).await;
    assert_eq!((wrong.status, wrong.text(".wl-error-summary h2").is_empty()), (422, false));
    let sent = filled(&anouk.get(&path).await, "vragen", &[("profession", "gp"), ("minutes", "20")]);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    anouk.send(&path, "vragen", &sent).await;
    let asked = anouk.send(&path, "vragen", &sent).await;
    let code = asked.text(".wl-code__signs");
    assert_eq!((asked.status, code.len(), asked.header("cache-control")), (200, 9, Some("no-store")));
    assert!(!anouk.get(&path).await.body.contains(&code), "shown once");

    let mut guest = house.stranger();
    assert_eq!(guest.get("/m").await.status, 200);
    let wrong = guest.send("/m", "binnen", &[("code", "0000 0000")]).await;
    assert!(wrong.status == 422 && wrong.body.contains("Klopt de code?") && !wrong.body.contains("eigen woord"));
    let inside = guest.send("/m", "binnen", &[("code", &code)]).await;
    assert_eq!((inside.status, inside.to()), (303, "/m/begin"));
    let page = guest.get("/m/begin").await;
    assert!(page.text("main").contains("Meepraten duurt 20 minuten."), "told beforehand what is asked");
    assert!(!page.body.contains(&name) && !page.body.contains(&case), "nothing of the case");
    for elsewhere in ["/mijn-werk", "/v", "/team/molenpad", &format!("/casus/{case}"), "/casus/x", "/tafel"] {
        assert_eq!(guest.get(elsewhere).await.to(), "/m", "{elsewhere}");
    }

    let eleven = guest.send("/m/begin", "antwoorden", &[("communication", "11"), ("words", "Dit blijft staan.")]).await;
    assert_eq!((eleven.status, eleven.text("textarea[name=words]")), (422, "Dit blijft staan.".to_owned()));
    // What looks like a person is told while typing and once more before it goes; then it may go.
    assert!(guest.get("/m/begin").await.body.contains("data-sporen"));
    let looked = guest.send("/sporen?deel=1", "sporen", &[("text", "Bel 06-12345678.")]).await;
    assert!(looked.status == 200 && looked.body.contains("06-12345678"), "{}", looked.status);
    assert_ne!(guest.get("/sporen").await.status, 200, "the page for those with an account");
    let number = [("communication", "4"), ("words", "Bel moeder op 06-12345678.")];
    let asked = guest.send("/m/begin", "antwoorden", &number).await;
    assert_eq!((asked.status, asked.text("textarea[name=words]")), (422, "Bel moeder op 06-12345678.".to_owned()));
    assert!(asked.text("#antwoorden-words-sporen").contains("06-12345678") && asked.body.contains("name=\"looked\""));
    let marks = [("communication", "4"), ("added_value", "6"), ("energy", "5"), ("words", "Ik hoorde het te laat.")];
    assert_eq!(guest.send("/m/begin", "antwoorden", &marks).await.to(), "/m/begin");
    let thanks = guest.get("/m/begin").await;
    assert!(thanks.body.contains("Dank u wel") && !thanks.body.contains("Ik hoorde het te laat."), "not shown again");
    assert_eq!(guest.send("/m/begin", "sluiten", &[]).await.to(), "/m");
    assert_eq!(guest.get("/m/begin").await.to(), "/m");

    // The circle reads it by the kind of work, beside its own.
    let seen = anouk.get(&path).await;
    assert!(seen.body.contains("Ik hoorde het te laat."));
    let whose = seen.attributes("form input[name=guest]", "value");
    let whose = whose.last().expect("somebody who wrote");
    let unsure = anouk.send(&path, "woorden", &[("guest", whose)]).await;
    assert_eq!((unsure.status, unsure.text("#woorden-sure").is_empty()), (422, false));
    assert!(unsure.body.contains("Ik hoorde het te laat."), "still there");
    assert_eq!(anouk.send(&path, "woorden", &[("guest", whose), ("sure", "ja")]).await.status, 303);
    let after = anouk.get(&path).await;
    assert!(!after.body.contains("Ik hoorde het te laat.") && after.text("main").contains("Huisarts"), "marks stay");
    assert!(anouk.get(&format!("/casus/{case}")).await.text(".wl-pane.wl-is-practice").contains("Huisarts (gast)"));
    assert!(anouk.get("/team/molenpad/gevraagde-tijd").await.text("table").contains("20"));
    let mut dirk = house.as_person("Femke Dijkzicht").await;
    assert_eq!(dirk.get(&path).await.status, 404);
    assert_eq!(dirk.get("/team/molenpad/gevraagde-tijd").await.status, 404);

    // After the reflection the same code opens the conclusion; a telephone number does not get there.
    let db = house.office.db().read();
    store::sql::run(db, &format!("update cases set state = 'learned' where id in ({own})"), Vec::new())
        .await
        .expect("learned");
    let number = [("conclusion", "Bel 06-12345678."), ("version", "0")];
    assert_eq!(anouk.send(&path, "conclusie", &number).await.status, 422);
    let text = [("conclusion", "Eerst bellen, dan verwijzen."), ("version", "0")];
    assert_eq!(anouk.send(&path, "conclusie", &text).await.status, 303);
    assert_eq!(guest.send("/m", "binnen", &[("code", &code)]).await.to(), "/m/begin");
    assert!(guest.get("/m/begin").await.body.contains("Eerst bellen, dan verwijzen."));
}
