//! Reading a file into a list at its page: first what would change, then once more; and line by line what is wrong.

use tests::{House, filled};

const PAGE: &str = "/beheer/lijst/verwijzers";
const HEAD: &str = "code;naam;vanaf;tot;lijnen;bron\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_read_in_before_somebody_saw_what_would_change() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let file = format!("{HEAD}gp;De huisarts;2015-01;2026-12;;CBS\r\nmidwife;Verloskundige;2026-01;;;Eigen lijst\r\n");
    let first = rens.send(PAGE, "inlezen", &[("csv", &file)]).await;
    assert_eq!((first.status, first.text("textarea[name=csv]").lines().count()), (200, 3));
    assert!(first.text(".wl-error-summary").is_empty(), "a question, and no fault");
    let told = first.text(".wl-preview");
    for words in
        ["‘Huisarts’ heet voortaan ‘De huisarts’", "is na december 2026 niet meer te kiezen", "Nieuw: Verloskundige"]
    {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(!rens.get(PAGE).await.body.contains("Verloskundige"), "nothing changed yet");
    let sent = filled(&first, "inlezen", &[]);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let another = format!("{HEAD}gp;Huisdokter;2015-01;;;CBS\r\n");
    let other: Vec<_> =
        sent.iter().map(|(name, value)| (*name, if *name == "csv" { another.as_str() } else { value })).collect();
    let anew = rens.send(PAGE, "inlezen", &other).await;
    assert_eq!(
        (anew.status, anew.text(".wl-preview").contains("Huisdokter")),
        (200, true),
        "another file is shown first"
    );
    assert!(!rens.get(PAGE).await.body.contains("Huisdokter"));
    assert_eq!(rens.send(PAGE, "inlezen", &sent).await.status, 303);
    assert!(rens.get(PAGE).await.text("main table").contains("Verloskundige"));
    assert!(
        rens.get(&format!("{PAGE}/bestand"))
            .await
            .body
            .contains("\"gp\";\"De huisarts\";\"2015-01\";\"2026-12\";\"\";\"CBS\"")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_line_is_named_and_what_was_pasted_stays() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let file = format!("{HEAD}GP;;2015;;;CBS\r\nok;Goed;2015-01;;;CBS\r\n");
    let refused = rens.send(PAGE, "inlezen", &[("csv", &file)]).await;
    assert_eq!((refused.status, refused.text("textarea[name=csv]").contains("GP;;2015")), (422, true));
    let told = refused.text(".wl-faults");
    assert_eq!(told.matches("Regel 2:").count(), 3, "{told}");
    assert!(!told.contains("Regel 3:"));
}
