//! The steps of a meeting at its pages: the list, the ways on, the beamer, and routes of a team's own.

use crate::meeting::{attend, begun, sent};
use tests::House;

/// The button of a page that goes where these words say.
fn go(page: &tests::Answer, words: &str) -> String {
    let buttons = page.attributes("button[name=go]", "value");
    let html = page.page();
    let all = scraper::Selector::parse("button[name=go]").expect("a selector");
    let at = html.select(&all).position(|button| button.text().collect::<String>() == words);
    buttons[at.unwrap_or_else(|| panic!("no button {words:?}"))].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_shows_its_step_goes_on_is_taken_over_and_stands_on_the_beamer() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let mut bram = house.as_person("Bram Oosterling").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let page = anouk.get(&session).await;
    assert_eq!(page.text("[aria-current=step] .wl-steps__title"), "Acties van vorige keer");
    assert_eq!(page.attributes(".nl-button--primary", "type"), ["submit"], "one filled button");
    let folded = ["form.wl-steps", "select[name=to]"].map(|one| format!("main details:not([open]) {one}"));
    assert!(
        folded.iter().all(|one| !page.attributes(one, "class").is_empty()),
        "what this step is not about is folded"
    );
    let part = |page: &tests::Answer, nth: usize| page.attributes("main > section", "aria-labelledby")[nth].clone();
    assert_eq!([part(&page, 0), part(&page, 1)], ["nu", "vorige"], "what the step is about stands first");
    assert!(page.attributes("section[aria-labelledby=vorige] details", "class").is_empty(), "and is not folded");
    for mine in page.attributes("section[aria-labelledby=nu] li a", "href") {
        assert_eq!(page.attributes(&format!("section[aria-labelledby=vorige] {mine}"), "class"), ["wl-card"]);
    }
    let on = go(&page, "Verder");
    assert_eq!(sent(&mut anouk, &session, "stap", &[("from", "1"), ("go", &on)]).await, format!("{session}#nu"));
    assert_eq!(sent(&mut bram, &session, "stap", &[("from", "1"), ("go", &on)]).await, format!("{session}#nu"));
    let page = bram.get(&session).await;
    assert_eq!(page.text("[aria-current=step] .wl-steps__title"), "Vertellen", "two who press at once go one step");
    assert_eq!(part(&page, 1), "casussen");
    let shut = "section[aria-labelledby=vorige] details:not([open])";
    assert!(
        page.text(&format!("{shut} summary")).contains("nog niet besproken"),
        "what the step is not about is folded"
    );
    assert!(
        page.attributes("section[aria-labelledby=casussen] details", "class").is_empty(),
        "and what it is about is not"
    );
    assert_eq!(bram.send(&session, "stap", &[("from", "1"), ("go", "9:done")]).await.status, 409);
    assert_eq!(bram.send(&session, "stap", &[("from", "2"), ("go", "overal")]).await.status, 422);
    let earlier =
        |name: &str| page.attributes(&format!("{shut} form:has([value=afhandelen]) input[name={name}]"), "value");
    let [action, version] = ["action", "version"].map(|name| earlier(name).remove(0));
    let settled = [("action", action.as_str()), ("version", version.as_str()), ("outcome", "open")];
    let to = sent(&mut bram, &session, "afhandelen", &settled).await;
    let after = bram.get(to.split('#').next().expect("an address")).await;
    assert!(after.attributes(shut, "class").is_empty(), "whoever did something there sees what became of it");
    let me = house.one("select id from people where name = 'Bram Oosterling'").await;
    let led = house.one("select id from people where name = 'Anouk Terwolde'").await;
    let nobody = bram.send(&session, "leiding", &[("from", &led), ("to", "")]).await;
    let stands = nobody.attributes("details[open] select[name=to]", "id");
    assert_eq!((nobody.status, stands), (422, vec!["leiding-to".to_owned()]), "what is asked again stands open");
    sent(&mut bram, &session, "leiding", &[("from", &led), ("to", &me)]).await;
    assert!(anouk.get(&session).await.text("section[aria-labelledby=leiding]").contains("Bram Oosterling leidt nu"));
    let (told, minutes) = ("Begeleid door Anouk Terwolde, daarna Bram Oosterling.", format!("{session}/notulen"));
    assert!(anouk.get(&minutes).await.text(".wl-lead").contains(told));
    assert!(anouk.get(&format!("{minutes}.txt")).await.body.contains(told));
    let screen = format!("{session}/scherm");
    let at = "select s.position from reflection_steps s join reflections r on r.id = s.reflection_id \
              where s.state = 'at' and r.state = 'open'";
    for step in ["2", "5", "6"] {
        let from = house.one(at).await;
        if from != step {
            sent(&mut bram, &session, "stap", &[("from", &from), ("go", &format!("{step}:done"))]).await;
        }
        house.statements();
        let shown = bram.get(&screen).await;
        let beside = ["sessions", "from roles r left join teams t", "read_log", "insert into audit"];
        let asked = house.statements().into_iter().filter(|sql| !beside.iter().any(|part| sql.contains(part)));
        let asked: Vec<_> = asked.collect();
        assert!(asked.len() <= 6, "{} statements\n{}", asked.len(), asked.join("\n\n"));
        assert_eq!((shown.status, shown.attributes("main form", "action").len()), (200, 0), "nothing is pressed there");
        assert_eq!(shown.attributes("#stap", "class").len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_on_comes_before_everything_else_that_is_pressed_and_another_case_last() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    sent(&mut anouk, &session, "stap", &[("from", "1"), ("go", "2:done")]).await;
    let page = anouk.get(&session).await;
    let pressed = page.attributes("section[aria-labelledby=nu] :is(a, button)", "class");
    assert_eq!(pressed.first().map(String::as_str), Some("nl-button nl-button--primary"), "{pressed:?}");
    let classes = page.attributes("section[aria-labelledby=nu] button", "class");
    assert!(classes[1..].iter().all(|class| class == "nl-button nl-button--secondary"), "{classes:?}");
    let buttons = page.attributes("section[aria-labelledby=nu] button", "name");
    assert_eq!(buttons.last().map(String::as_str), Some("case"), "of two cases one can turn to the other: {buttons:?}");
    let main = page.text("main");
    let place = |words: &str| main.find(words).unwrap_or_else(|| panic!("no {words:?} in {main}"));
    assert!(place("Verder") < place("Nu hier:") && place("Verder") < place("Anouk Terwolde leidt."), "{main}");
}

#[tokio::test(flavor = "multi_thread")]
async fn once_all_steps_were_had_the_one_filled_button_leads_to_closing() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    house.run("update reflection_steps set state = 'done' where state in ('at', 'waiting')").await;
    let page = anouk.get(&session).await;
    assert!(page.text("section[aria-labelledby=nu]").contains("Sluit dan de sessie"), "{}", page.text("main"));
    let closing = vec![format!("{session}/sluiten")];
    assert_eq!(page.attributes("section[aria-labelledby=nu] a.nl-button--primary", "href"), closing);
    assert_eq!(page.attributes(".nl-button--primary", "class").len(), 1, "one filled button");
    assert_eq!(page.attributes("section[aria-labelledby=sluiten] a", "href"), closing, "and where it always stands");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_with_a_number_of_somebody_stays_off_the_beamer() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    house.run("update actions set text = 'Bel moeder op 06-12345678' where state = 'open'").await;
    let shown = anouk.get(&format!("{session}/scherm")).await.text("main");
    assert!(!shown.contains("12345678") && shown.contains("er staat iets in dat op een persoon lijkt"), "{shown}");
    sent(&mut anouk, &session, "stap", &[("from", "1"), ("go", "2:done")]).await;
    let case = house.one("select current_case_id from reflection_routes where current_case_id is not null").await;
    assert!(!case.is_empty());
    house.run("update cases set hope = 'Wat wil Eva van Kerkstraat 12, 3511 AB?' where state = 'chosen'").await;
    let shown = anouk.get(&format!("{session}/scherm")).await.text("main");
    assert!(!shown.contains("3511") && shown.contains("er staat iets in dat op een persoon lijkt"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_makes_a_route_its_own_and_every_button_keeps_what_was_typed() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let made = anouk.send("/team/molenpad/routes", "overnemen", &[("template", "incident")]).await;
    let route = made.to().split('?').next().expect("an address").to_owned();
    let page = anouk.get(&route).await;
    assert_eq!(page.attributes("[name=title-2]", "value"), ["Het moment in drie zinnen"]);
    let keeps = |minutes: &'static str, does: &'static str| {
        let mut fields = tests::filled(&page, "route", &[("minutes-1", minutes), ("title-2", "Ons moment")]);
        fields.push(("does".to_owned(), does.to_owned()));
        fields
    };
    let pairs = |fields: &[(String, String)]| fields.to_vec();
    let wrong = pairs(&keeps("0", "down-2"));
    let wrong: Vec<_> = wrong.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = anouk.send(&route, "route", &wrong).await;
    assert_eq!((refused.status, refused.attributes("[name=title-2]", "value")), (422, vec!["Ons moment".to_owned()]));
    let right = pairs(&keeps("6", "down-2"));
    let right: Vec<_> = right.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(anouk.send(&route, "route", &right).await.status, 303);
    let page = anouk.get(&route).await;
    assert_eq!(page.attributes("[name=title-3]", "value"), ["Ons moment"], "saved, and moved down");
    assert_eq!(page.attributes("[name=minutes-1]", "value"), ["6"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_route_that_takes_longer_than_was_planned_is_said_softly_and_one_that_fits_is_not() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let new = "/team/molenpad/sessie/nieuw";
    let lead = anouk.get(new).await.choice("lead", "Anouk");
    let plan = [("planned_on", "24-11-2026"), ("starts_at", "14:00"), ("minutes", "60"), ("lead", lead.as_str())];
    let planned = sent(&mut anouk, new, "plan", &plan).await;
    let session = planned.split(['?', '#', '/']).take(3).collect::<Vec<_>>().join("/");
    let routes = format!("{session}/route");
    for (route, longer) in [("two_cases", true), ("hour", false)] {
        sent(&mut anouk, &routes, "route", &[("route", route)]).await;
        let says = anouk.get(&session).await.text("section[aria-labelledby=route]");
        let told = says.contains("Deze route duurt ongeveer 90 minuten, en gepland zijn 60 minuten.");
        assert_eq!(told, longer, "{route}: {says}");
    }
}
