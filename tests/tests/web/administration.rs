//! Administration as an administrator meets it on the pages: what is asked, what is kept, and with what to begin.

use tests::{Answer, House, Visitor};

const SECRET: &str = "een lange zin voor een wachtwoord";

/// The page of the demonstration's team Molenpad, and its form as it stands there.
async fn molenpad(house: &House, rens: &mut Visitor<'_>) -> (String, Vec<(String, String)>) {
    let page = format!("/beheer/team/{}", house.one("select id from teams where name = 'Molenpad'").await);
    let form = tests::filled(&rens.get(&page).await, "team", &[]);
    (page, form)
}

fn without<'a>(form: &'a [(String, String)], name: &str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = form.iter().filter(|(field, _)| field != name).map(|(field, value)| (field.as_str(), value.as_str()));
    kept.chain(more.iter().copied()).collect()
}

fn typed(answer: &Answer, name: &str) -> String {
    answer.text(&format!("textarea[name={name}]"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_would_shut_an_open_team_asks_and_keeps_what_was_typed() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let (page, form) = molenpad(&house, &mut rens).await;
    assert!(rens.get(&page).await.attributes("input[name=shut]", "type").is_empty(), "asked for nothing");
    let mut fields = without(&form, "purpose", &[("purpose", "")]);
    fields.retain(|(name, _)| *name != "legal_basis");
    fields.push(("legal_basis", "Een andere wet"));

    let asked = rens.send(&page, "team", &fields).await;
    assert_eq!(asked.status, 422);
    assert_eq!(asked.attributes("input[name=shut]", "type"), ["checkbox"]);
    assert_eq!(asked.attributes(".wl-error-summary a", "href"), ["#team-shut"]);
    assert_eq!((typed(&asked, "purpose"), typed(&asked, "legal_basis")), (String::new(), "Een andere wet".into()));
    assert!(!house.one("select purpose from teams where name = 'Molenpad'").await.is_empty(), "still open");

    fields.push(("shut", "ja"));
    assert_eq!(rens.send(&page, "team", &fields).await.status, 303);
    assert!(rens.get("/beheer").await.text("main").contains("Er is een team dat nog niet open is"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_place_of_a_role_is_never_chosen_by_the_form() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let id = house.one("select id from people where name = 'Quirine Stadhoek'").await;
    let page = format!("/beheer/mens/{id}");
    let roles = "select id from roles where person_id = (select id from people where name = 'Quirine Stadhoek')";
    let before = house.column(roles).await.len();
    let form = tests::filled(&rens.get(&page).await, "rol", &[("kind", "manager")]);
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(fields.contains(&("scope", "")), "{fields:?}");
    let refused = rens.send(&page, "rol", &fields).await;
    assert_eq!(
        (refused.status, refused.attributes(".wl-error-summary a", "href")),
        (422, vec!["#rol-scope".to_owned()])
    );
    assert!(refused.text(".wl-error-summary").contains("Kies een plek"));
    assert_eq!(house.column(roles).await.len(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_on_its_last_day_can_still_be_ended_and_then_shows_no_days_that_run_backwards() {
    let house = House::demonstration().await;
    let mut rens = house.as_person("Rens Beheerman").await;
    let id = house.one("select id from people where name = 'Quirine Stadhoek'").await;
    let (page, today) = (format!("/beheer/mens/{id}"), office::clock::day(house.office.now()).to_string());
    let place = rens.get(&page).await.choice("scope", "Wijk Havenkwartier");
    let role = [("kind", "coordinator"), ("scope", place.as_str()), ("from", &today), ("until", &today)];
    assert_eq!(rens.send(&page, "rol", &role).await.status, 303);
    assert!(rens.get(&page).await.text("tbody tr:first-child").contains("alleen op"));
    let given = house.one("select id from roles where kind = 'coordinator' order by from_day desc limit 1").await;
    let buttons = rens.get(&page).await.attributes(".wl-form-inline input[name=role]", "value");
    assert!(buttons.contains(&given), "{given} is not among {buttons:?}");
    assert_eq!(rens.send(&page, "rol-einde", &[("role", &given)]).await.status, 303);
    let ended = rens.get(&page).await.text("tbody tr:first-child");
    assert!(ended.contains("dezelfde dag beëindigd") && !ended.contains("tot en met"), "{ended}");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_no_team_is_open_an_administrators_own_work_says_with_what_to_begin() {
    let house = House::behind(&[], false).await;
    let link = house.office.make_administrator("Bea", "bea@voorbeeld.example").await.expect("a link");
    let mut bea = house.stranger();
    let set = [("password", SECRET), ("again", SECRET)];
    assert_eq!(bea.send(&format!("/welkom/{link}"), "wachtwoord", &set).await.to(), "/mijn-werk?aangemeld=1");
    let begin = async |bea: &mut Visitor<'_>| {
        let page = bea.get("/mijn-werk").await;
        assert_eq!(page.attributes("main .wl-actions a", "href"), ["/beheer"]);
        assert!(!page.text("main").contains("Alles is gedaan"));
        page.text("main .wl-empty p")
    };
    assert!(begin(&mut bea).await.starts_with("Begin met de organisaties"));
    bea.send("/beheer/organisaties", "toevoegen", &[("name", "Buurtteam")]).await;
    assert!(begin(&mut bea).await.starts_with("Voeg nu een gemeente toe"));

    let story = House::demonstration().await;
    let done = story.as_person("Rens Beheerman").await.get("/mijn-werk").await;
    assert!(done.text("main").contains("Alles is gedaan"), "teams are open there");
}
