//! Reading a file into a list at its page: first what would change, then once more; and line by line what is wrong.

use tests::{House, Visitor, filled};

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

/// A file is read in by whoever looked at what it changes.
async fn read_in(rens: &mut Visitor<'_>, list: &str, rows: &str) {
    let page = format!("/beheer/lijst/{list}");
    let first = rens.send(&page, "inlezen", &[("csv", &format!("{HEAD}{rows}\r\n"))]).await;
    let sent = filled(&first, "inlezen", &[]);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(rens.send(&page, "inlezen", &sent).await.status, 303, "{list}");
}

/// A chosen case in whose circle Anouk is.
const OWN: &str = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
                   where p.name = 'Anouk Terwolde' and c.state = 'chosen' order by c.id limit 1";

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_theme_has_its_new_name_on_the_page_of_a_case_and_an_unknown_one_is_refused() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let case = house.one(OWN).await;
    let theme = house.one(&format!("select theme from case_themes where case_id = ({OWN}) order by theme")).await;
    read_in(&mut rens, "themas", &format!("{theme};Wat nu zo heet;2015-01;;;Eigen lijst")).await;
    let path = format!("/casus/{case}");
    assert!(anouk.get(&path).await.text("main").contains("Wat nu zo heet"));
    assert!(anouk.get(&format!("{path}/beschrijven")).await.text("main").contains("Wat nu zo heet"));
    // Ended it keeps its name there, and is no choice for another case.
    read_in(&mut rens, "themas", &format!("{theme};Wat zo heette;2015-01;2020-12;;Eigen lijst")).await;
    assert!(anouk.get(&path).await.text("main").contains("Wat zo heette"));
    let offers = format!("input[value={theme}]");
    assert_eq!(anouk.get(&format!("{path}/beschrijven")).await.attributes(&offers, "checked").len(), 1);
    let without = format!(
        "select id from cases where state = 'proposed' and team_id in (select team_id from cases where id = ({OWN})) \
         and id not in (select case_id from case_themes where theme = '{theme}') \
         and id not in (select case_id from private_knowledge) order by id"
    );
    let other = anouk.get(&format!("/casus/{}/kiezen", house.one(&without).await)).await;
    assert_eq!((other.status, other.attributes(&offers, "value").len()), (200, 0));
    assert!(other.attributes("input[type=checkbox]", "value").len() > 20, "the others stand there");

    let page = "/beheer/lijst/themas";
    assert!(rens.get(page).await.text("main").contains("vier vaste groepen"));
    let file = format!("{HEAD}sport;Sport;2026-01;;;Eigen lijst\r\n");
    let refused = rens.send(page, "inlezen", &[("csv", &file)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text(".wl-faults").contains("Een nieuw thema kan niet"), "{}", refused.text(".wl-faults"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_profession_is_no_longer_offered_and_refused_when_it_is_sent() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let path = format!("/casus/{}/gasten", house.one(OWN).await);
    assert_eq!(anouk.get(&path).await.attributes("option[value=police]", "value").len(), 1);
    read_in(&mut rens, "beroepen", "police;agent;2015-01;2020-12;;Eigen lijst\r\nfaith;imam;2020-01;;;Eigen lijst")
        .await;
    let page = anouk.get(&path).await;
    assert_eq!(page.attributes("option[value=police]", "value").len(), 0);
    assert!(page.text("option[value=faith]").contains("imam"));
    let ask = |profession| filled(&page, "vragen", &[("profession", profession), ("minutes", "0")]);
    for (profession, status) in [("police", 422), ("made_up", 422), ("faith", 200)] {
        let sent = ask(profession);
        let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(anouk.send(&path, "vragen", &sent).await.status, status, "{profession}");
    }
    assert!(anouk.get(&path).await.text("main").contains("Imam"));
}
