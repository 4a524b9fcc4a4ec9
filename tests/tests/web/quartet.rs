//! The quartet's page: what is the circle's alone stays off paper and off the table, who adds something hears what it changed; and the sheet for the family.

use crate::meeting::begun;
use scraper::{ElementRef, Selector};
use tests::{Answer, House};

const DIFFER: &str = "Hierover zeggen zij iets anders";

/// The case of the story of which both sides spoke and which came back.
async fn returned(house: &House) -> String {
    let told = "select c.id from cases c join quartet_moments m on m.case_id = c.id and m.reflection_id is not null \
                join experiences e on e.case_id = c.id and e.respondent = 'parent1' and e.source = 'own' where c.state = 'chosen'";
    let id = house.one(told).await;
    assert!(!id.is_empty(), "no case of the story came back");
    id
}

/// Whether every text that holds these words stands in something that is not printed; false when none does.
fn only_on_screen(page: &Answer, words: &str) -> bool {
    let html = page.page();
    let unprinted = |one: &ElementRef| {
        let off = |one: &ElementRef| one.value().classes().any(|class| class == "wl-no-print" || class == "wl-actions");
        off(one) || one.ancestors().filter_map(ElementRef::wrap).any(|above| off(&above))
    };
    let all = selector("main *");
    let holders: Vec<_> = html
        .select(&all)
        .filter(|one| one.children().any(|child| child.value().as_text().is_some_and(|text| text.contains(words))))
        .collect();
    !holders.is_empty() && holders.iter().all(unprinted)
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_family_members_differ_about_is_on_the_circles_screen_and_nowhere_else() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = anouk.get(&format!("/casus/{case}")).await;
    assert!(only_on_screen(&page, DIFFER), "the circle reads it, on its screen");
    assert!(only_on_screen(&page, "Ouder 1"), "nobody of the family stands apart on paper");
    let session = house
        .one(
            "select m.reflection_id from quartet_moments m join cases c on c.id = m.case_id \
                             where c.state = 'chosen' and m.reflection_id is not null",
        )
        .await;
    begun(&mut anouk).await;
    for path in [
        format!("/casus/{case}/op-tafel"),
        format!("/sessie/{session}"),
        format!("/sessie/{session}/notulen"),
        format!("/sessie/{session}/casus/{case}"),
    ] {
        let page = anouk.get(&path).await;
        assert!(!page.body.contains(DIFFER) && !page.body.contains("Ouder 1"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn own_words_what_is_hard_and_the_parents_care_stay_off_paper() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let path = format!("/casus/{case}");
    let line = [("about", "parents"), ("form", "debts"), ("line", "1")];
    assert_eq!(anouk.send(&format!("{path}/zorg"), "toevoegen", &line).await.status, 303);
    let page = anouk.get(&path).await;
    let hard = house.one(&format!("select hard from cases where pseudonym = '{}'", name(&page))).await;
    let words = page.text(".wl-pane__quote");
    assert!(words.len() > 10 && only_on_screen(&page, words.trim_matches(['‘', '’', '…'])), "own words: {words}");
    assert!(only_on_screen(&page, &hard), "what is hard");
    assert!(only_on_screen(&page, "(ouders)"), "the parents' care");
}

/// The case's name, as its heading says it.
fn name(page: &Answer) -> String {
    page.text("h1").replace("Casus ", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_gap_says_on_what_it_rests_and_the_table_does_not_count_the_family() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = anouk.get(&format!("/casus/{case}")).await;
    let gap = page.text(".wl-quartet__gap");
    assert!(gap.contains("Van het gezin antwoordden 2 mensen zelf, de laatste op"), "{gap}");
    assert!(gap.contains("Een verschil zegt niet wie gelijk heeft"), "{gap}");
    let table = format!("/casus/{case}/op-tafel");
    let between = anouk.get(&table).await;
    assert_eq!(
        between.page().select(&selector(".wl-quartet__gap")).count(),
        0,
        "between two sessions nothing lies on the table"
    );
    begun(&mut anouk).await;
    let table = anouk.get(&table).await;
    assert_eq!(table.status, 200);
    let gap = table.text(".wl-quartet__gap");
    assert!(gap.contains("Het gezin staat hier als één") && !gap.contains("mensen zelf"), "{gap}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_came_back_says_how_far_both_sides_lay_apart() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = anouk.get(&format!("/casus/{case}")).await;
    let told = page.text("section[aria-labelledby=verloop]");
    assert!(told.contains("lagen de communicatie en hoe de hulp voelde") && told.contains("Nu: "), "{told}");
    begun(&mut anouk).await;
    let table = house.as_person("Dirk Hoogvelt").await.get(&format!("/casus/{case}/op-tafel")).await;
    assert_eq!(table.status, 200);
    assert!(!table.body.contains("verloop"), "it is the circle's");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_adds_something_hears_at_once_what_it_changed_and_the_address_tells_nothing() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let (mut anouk, path) = (house.as_person("Anouk Terwolde").await, format!("/casus/{case}"));
    let changed = "Dit veranderde er net";
    assert!(!anouk.get(&path).await.body.contains(changed));
    let version = anouk.get(&format!("{path}/samenwerking")).await.attributes("input[name=version]", "value").remove(0);
    let marks = [("communication", "1"), ("added_value", "1"), ("version", version.as_str())];
    let sent = anouk.send(&format!("{path}/samenwerking"), "samenwerking", &marks).await;
    assert_eq!(sent.to(), format!("{path}?gelukt=gelukt-samenwerking"));
    let page = anouk.get(sent.to()).await;
    assert!(only_on_screen(&page, changed));
    assert!(page.body.contains("liggen nu") && page.body.contains("Dat was"), "both the new and the old difference");
    let circle = format!(
        "select p.name from circle k join people p on p.id = k.person_id where p.name <> 'Anouk Terwolde' and k.case_id in (select id from cases where pseudonym = '{}')",
        name(&page)
    );
    let other = house.one(&circle).await;
    assert!(!house.as_person(&other).await.get(&path).await.body.contains(changed), "{other} added nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_for_the_family_speaks_to_the_age_and_never_names_the_case() {
    let house = House::demonstration().await;
    let case = returned(&house).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let name = name(&anouk.get(&format!("/casus/{case}")).await);
    let sheets = [
        ("0", "Om voor te lezen", "U beslist als ouder met gezag."),
        ("12", "Voor je ouders", "Jij en je ouders beslissen allebei."),
        ("16", "Jij beslist.", "Wij vragen je ouders pas iets na jouw ja."),
        ("18", "Jij beslist.", "Wij vragen je ouders pas iets na jouw ja."),
    ];
    let mut seen = Vec::new();
    for (age, part, decides) in sheets {
        let page = anouk.get(&format!("/casus/{case}/informatie?leeftijd={age}")).await;
        let main = page.text("main");
        assert!(main.contains(part) && main.contains(decides), "{age}: {main}");
        assert!(main.contains("088-5551000") && main.contains("Autoriteit Persoonsgegevens"), "{age}: whom to ask");
        assert!(main.contains("Anouk Terwolde") && main.contains("gaat alles weg"), "{age}: who reads and until when");
        assert!(!main.contains(&name), "{age} names the case");
        seen.push(page.text(".wl-sheet"));
    }
    let own = anouk.get(&format!("/casus/{case}/informatie")).await;
    let age = house.one(&format!("select age_band from cases where pseudonym = '{name}'")).await;
    let place = ["0-11", "12-15", "16-17", "18+"].iter().position(|one| *one == age).expect("an age");
    assert_eq!(own.text(".wl-sheet"), seen[place], "by itself the sheet of the case's own age");
}
