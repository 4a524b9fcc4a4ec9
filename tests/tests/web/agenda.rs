//! The agreements on a meeting's agenda, as a team meets them: planned, open, and in the minutes.

use crate::meeting::begun;
use crate::writing::{CASE, begins, round};
use tests::{House, filled};

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_worded_without_the_team_stands_on_the_next_agenda_and_its_consent_in_the_minutes() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let team = "select r.id from reflections r join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state = 'planned'";
    let session = format!("/sessie/{}", house.one(team).await);
    let own = "select g.id from agreements g join teams t on t.id = g.team_id where t.slug = 'molenpad' and g.ended_on is null order by g.id";
    let agreement = house.one(own).await;
    let change = format!("/werkafspraak/{agreement}/veranderen");
    let form = anouk.get(&change).await;
    let all = filled(&form, "veranderen", &[("what", "belt meteen terug"), ("reason", "Te laat"), ("consent_on", "")]);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(anouk.send(&change, "veranderen", &pairs).await.status, 303);
    let planned = anouk.get(&session).await;
    assert!(planned.text("main").contains("Nog niet samen afgesproken"), "worded without the team");
    let agenda = anouk.get(&format!("{session}/agenda")).await;
    let cards = agenda.body.split("<li class=\"wl-card\">");
    let card = cards.into_iter().find(|card| card.contains(&agreement)).expect("a card");
    assert!(card.contains(">Nog niet samen afgesproken<"), "the agenda says why in the same words: {card}");
    assert_eq!(anouk.send(&session, "beginnen", &[]).await.status, 303);
    let minutes = anouk.get(&format!("{session}/notulen")).await;
    assert!(minutes.text("main").contains("Niets over besloten."));
    let form = anouk.get(&change).await;
    let all = filled(&form, "samen", &[]);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let agreed = anouk.send(&change, "samen", &pairs).await;
    assert_eq!((agreed.status, agreed.to().split('?').next()), (303, Some(session.as_str())), "back to the meeting");
    let minutes = anouk.get(&format!("{session}/notulen")).await;
    assert!(minutes.text("main").contains("Besloten: het team zei ja op de zin."));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_of_a_teams_yes_is_not_filled_in_beforehand_outside_a_meeting() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let form = anouk.get("/team/molenpad/werkafspraken/nieuw").await;
    let all = filled(&form, "werkafspraak", &[]);
    let value = |key: &str| all.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    assert_eq!(value("consent_on"), Some(""));
    assert_ne!(value("review_on"), Some(""), "another day is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_about_which_a_round_began_stays_on_the_agenda_and_the_refusal_says_why() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let topic = format!("case-{}", house.one(CASE).await);
    let page = begins(&house, &mut anouk, false).await;
    let written = round(&anouk.get(&page).await).await;
    let agenda = page.replace("/schrijven", "/agenda");
    let refused = anouk.send(&agenda, "punt", &[("topic", &topic), ("what", "out")]).await;
    let says = refused.text(".wl-error-summary");
    assert!(refused.status == 422 && says.contains("een ronde schrijven"), "{} {says}", refused.status);
    assert!(anouk.get(&agenda).await.attributes("input[name=topic]", "value").contains(&topic));
    assert_eq!(round(&anouk.get(&page).await).await, written, "it is read still");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_on_the_agenda_is_a_link_only_while_the_meeting_has_a_page_of_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [one, other]) = begun(&mut anouk).await;
    let page = format!("{session}/agenda");
    let [here, elsewhere] = [&one, &other].map(|case| format!("case-{case}"));
    assert_eq!(anouk.send(&page, "punt", &[("topic", &elsewhere), ("what", "out")]).await.status, 303);
    // Nobody says anything of the other case any more, and it is in no meeting to come.
    house.run("delete from agenda_points where case_id is not null").await;
    let coming = "select id from reflections where state = 'planned'";
    house.run(&format!("delete from reflection_cases where reflection_id in ({coming})")).await;
    let topics = |section: &str| format!("section[aria-labelledby={section}] input[name=topic]");
    let (cases, proposed, on) = ("main a[href*='/casus/']", topics("voorstellen"), topics("punten"));
    let shown = anouk.get(&page).await;
    assert!(shown.attributes(&proposed, "value").contains(&elsewhere), "{}", shown.text("main"));
    assert_eq!(shown.attributes(cases, "href"), [format!("{session}/casus/{one}")]);
    assert_eq!(anouk.get(&format!("{session}/casus/{other}")).await.status, 404, "what is proposed has no page here");
    house.run("update cases set state = 'stopped' where state = 'chosen'").await;
    let shown = anouk.get(&page).await;
    assert!(shown.attributes(&on, "value").contains(&here), "{}", shown.text("main"));
    assert!(shown.attributes(cases, "href").is_empty());
    let refused = anouk.send(&page, "punt", &[("topic", &here), ("what", "out")]).await;
    assert_eq!(refused.status, 422);
    let why = refused.text(".wl-error-summary");
    assert!(why.contains("Deze casus ligt stil of is afgerond"), "{why}");
}
