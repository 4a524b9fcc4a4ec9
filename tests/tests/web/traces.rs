//! Traces of persons at their pages: marked where the team's own words stand, told while typing, and nothing of it is kept.

use tests::{House, filled};

const HELD: &str = "Zoon Yassin woont op Dorpsstraat 12.";

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_names_somebody_is_kept_and_leads_to_where_it_can_be_changed() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let fields = [
        ("hard", HELD),
        ("hope", "Wie belt?"),
        ("line", "1"),
        ("safety", "nee"),
        ("stance_young", "agrees"),
        ("stance_parent1", "agrees"),
    ];
    let sent = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &fields).await;
    assert_eq!(sent.status, 303, "a draft is never refused");
    assert!(sent.to().contains("/beschrijven?nieuw=1"), "{}", sent.to());
    let page = anouk.get(sent.to()).await;
    let told = page.text("#beschrijven-hard-sporen");
    assert!(told.contains("‘Yassin’ lijkt op een naam") && told.contains("Schrijf liever: ‘de zoon’"), "{told}");
    assert!(told.contains("een adres") && told.contains("Lees zelf na: wie kan dit herkennen?"), "{told}");
    assert!(page.text("#beschrijven-hope-sporen").is_empty(), "what names nobody has no list");
    assert!(page.attributes("textarea[name=hard]", "aria-describedby")[0].contains("beschrijven-hard-sporen"));

    // The quartet marks it in the text, with words for who listens.
    let case = sent.to().split('/').nth(2).expect("a case").to_owned();
    let quartet = anouk.get(&format!("/casus/{case}")).await;
    assert_eq!(quartet.text("mark.wl-trace"), "Yassin (lijkt op een naam)");

    // Without a trace the next step is the circle, as before.
    let plain = [
        ("hard", "Thuis is het druk."),
        ("hope", "Wie belt?"),
        ("line", "1"),
        ("safety", "nee"),
        ("stance_young", "agrees"),
    ];
    let sent = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &plain).await;
    assert!(sent.to().contains("/kring?nieuw=1"), "{}", sent.to());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_needs_another_look_tells_what_looks_like_a_person_too() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let again = anouk.send("/team/molenpad/casus/nieuw", "inbrengen", &[("hard", HELD)]).await;
    assert_eq!(again.status, 422);
    assert!(again.text("#inbrengen-hard-sporen").contains("Yassin"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_island_gets_the_list_alone_and_nothing_is_kept() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let audited = "select count(*) from audit";
    let before = house.one(audited).await;
    house.statements();
    let part = anouk.send("/sporen?deel=1", "sporen", &[("text", HELD)]).await;
    assert_eq!(part.status, 200);
    assert!(part.body.starts_with("<div class=\"wl-traces") && part.body.contains("Yassin"), "{}", part.body);
    assert!(!part.body.contains("<html"), "a part is no page");
    assert_eq!(part.header("cache-control"), Some("no-store"));
    let written: Vec<_> =
        house.statements().into_iter().filter(|sql| !sql.to_lowercase().starts_with("select")).collect();
    assert!(written.iter().all(|sql| sql.contains("update sessions set seen_at")), "{written:?}");
    assert_eq!(house.one(audited).await, before, "looking changes nothing");
    let nothing = anouk.send("/sporen?deel=1", "sporen", &[("text", "Rust in huis, éindelijk 🙂.")]).await;
    assert_eq!((nothing.status, nothing.body.as_str()), (200, ""));
    let escaped = anouk.send("/sporen?deel=1", "sporen", &[("text", "<b>Bel</b> 06-12345678 <script>")]).await;
    assert!(!escaped.body.contains("<script") && escaped.body.contains("telefoonnummer"), "{}", escaped.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_looked_at_without_scripts_too() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = anouk.send("/sporen", "sporen", &[("text", HELD)]).await;
    assert_eq!((page.status, page.text("textarea[name=text]")), (200, HELD.to_owned()));
    assert_eq!(page.text("mark.wl-trace"), "Yassin (lijkt op een naam)");
    let long = anouk.send("/sporen", "sporen", &[("text", &"x".repeat(4_001))]).await;
    assert_eq!(long.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_has_a_text_looked_at_without_signing_in_or_faster_than_anybody_types() {
    let house = House::demonstration().await;
    let mut stranger = house.stranger();
    assert_eq!(stranger.send("/sporen?deel=1", "sporen", &[("text", HELD)]).await.to(), "/aanmelden");
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let mut busy = 0;
    for _ in 0..80 {
        busy += usize::from(anouk.send("/sporen?deel=1", "sporen", &[("text", "Rust.")]).await.status == 429);
    }
    assert!(busy > 0);
    let mut dirk = house.as_person("Dirk Hoogvelt").await;
    assert_eq!(dirk.send("/sporen?deel=1", "sporen", &[("text", "Rust.")]).await.status, 200, "nobody else waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_at_the_table_is_not_told_how_to_write() {
    let house = House::demonstration().await;
    let own = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
               where p.name = 'Anouk Terwolde' and c.state = 'chosen' \
               and not exists (select 1 from experiences e where e.case_id = c.id and e.source = 'own')";
    let case = house.one(own).await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    assert_eq!(
        anouk.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", "young")]).await.status,
        303
    );
    let table = anouk.get("/tafel").await;
    assert_eq!(table.status, 200);
    assert!(!table.body.contains("data-sporen") && !table.body.contains("anoniem ma"), "their words are theirs");
    assert_eq!(anouk.send("/sporen?deel=1", "sporen", &[("text", HELD)]).await.to(), "/tafel");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_releases_a_lesson_sees_what_in_it_looks_like_a_person() {
    let house = House::demonstration().await;
    let insight = house.one("select i.id from insights i left join lessons l on l.insight_id = i.id \
        join reflections r on r.id = i.reflection_id join teams t on t.id = r.team_id where l.id is null and t.slug = 'molenpad'").await;
    let path = format!("/inzicht/{insight}/les");
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let fields = [
        ("theme", "craft"),
        ("title", "Bel eerst"),
        ("works", "Zoon Yassin werd rustig."),
        ("context", "Kleine scholen"),
        ("limits", "Spoed"),
    ];
    let sent = anouk.send(&path, "les", &fields).await;
    assert_eq!(sent.status, 303, "a name warns and does not refuse");
    let preview = anouk.get(&path).await;
    assert_eq!(preview.text(".wl-preview mark.wl-trace"), "Yassin (lijkt op een naam)");
    assert!(preview.text("main > .wl-traces").contains("Schrijf liever: ‘de zoon’"), "below what the network sees");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_names_somebody_is_read_once_more_before_it_goes() {
    let house = House::demonstration().await;
    let mut quirine = house.as_person("Quirine Stadhoek").await;
    let waiting = quirine.get("/leerlopen").await.attributes("section[aria-labelledby=management] h3 a", "href");
    let path = waiting.first().expect("a loop that waits for management").clone();
    let version = quirine.get(&path).await.attributes("input[name=version]", "value").remove(0);
    let answer = [("version", version.as_str()), ("answer", "yes"), ("words", "Gezinswerker Yassin mag dit doen.")];
    let asked = quirine.send(&path, "antwoord", &answer).await;
    assert_eq!((asked.status, asked.attributes("input[name=looked]", "value")), (422, vec!["ja".to_owned()]));
    assert!(asked.text("#antwoord-words-sporen").contains("Yassin"));
    let looked = [answer[0], answer[1], answer[2], ("looked", "ja")];
    assert_eq!(quirine.send(&path, "antwoord", &looked).await.status, 303, "it warns and does not refuse");
}

const AGAIN: &str = "Let op: in wat je schreef lijkt iets op een persoon. Kijk het nog eens na.";

#[tokio::test(flavor = "multi_thread")]
async fn the_page_behind_a_form_says_that_what_was_written_looks_like_a_person_and_where_to_change_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = "/team/molenpad/werkafspraken/nieuw";
    let form = anouk.get(page).await;
    for (what, told) in [("belt Fatima op 06-12345678", true), ("belt de huisarts", false)] {
        let typed = [("who", "De gezinswerker"), ("what", what), ("moment", "elke maandag"), ("kind", "contact")];
        let all = filled(&form, "werkafspraak", &typed);
        let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let sent = anouk.send(page, "werkafspraak", &pairs).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let (sheet, said) = sent.to().split_once('?').expect("what was done");
        assert_eq!(said, if told { "gelukt=gelukt-afspraak&nakijken=1" } else { "gelukt=gelukt-afspraak" });
        let next = anouk.get(sent.to()).await;
        assert_eq!(next.text("main").contains(AGAIN), told);
        let way = next.attributes("main > .utrecht-alert--warning[role=status] a", "href");
        assert_eq!(way, if told { vec![format!("{sheet}/veranderen")] } else { vec![] });
    }
    assert!(!anouk.get("/mijn-werk?nakijken=1").await.body.contains(AGAIN), "only behind a form that did its work");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_with_a_number_in_it_is_told_on_its_own_page() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let rules = anouk.get("/team/molenpad/regels").await.attributes("main a[href^='/regel/']", "href");
    let mut own = None;
    for rule in rules {
        let form = anouk.get(&rule).await;
        if form.body.contains("value=\"verwoorden\"") {
            own = Some((rule, form));
            break;
        }
    }
    let (rule, form) = own.expect("a rule that the team may word");
    let all = filled(&form, "verwoorden", &[("text", "Eerst beschikking voor Fatima 06-12345678")]);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = anouk.send(&rule, "verwoorden", &pairs).await;
    assert_eq!(sent.to(), format!("{rule}?gelukt=gelukt-regel-woorden&nakijken=1"));
    assert!(anouk.get(sent.to()).await.text("main").contains(AGAIN));
}
