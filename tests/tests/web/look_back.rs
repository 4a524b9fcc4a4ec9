//! Looking back on a meeting in pages: what a second window may not take away, and what is said to whoever waits or counts.

use crate::drafts::id_of;
use crate::meeting::{attend, begun, sent};
use tests::{Answer, House, Visitor, filled};

async fn sends(visitor: &mut Visitor<'_>, path: &str, seen: &Answer, typed: &[(&str, &str)]) -> Answer {
    let fields = filled(seen, "terugkijken", typed);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(path, "terugkijken", &fields).await
}

/// What stands in a field of the form of one's own answer.
fn stands(page: &Answer, field: &str) -> String {
    let fields = filled(page, "terugkijken", &[]);
    fields.into_iter().find(|(name, _)| name == field).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_window_takes_no_answer_away_that_was_kept_since_and_shows_both() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let back = format!("{session}/terugkijken");
    let mut window = house.stranger().with_cookie(anouk.cookie().map(str::to_owned));
    let old = window.get(&back).await;
    let kept = [("worth", "half"), ("energy", "cost"), ("cost_words", "Weer een formulier")];
    assert_eq!(anouk.fills(&back, "terugkijken", &kept).await.status, 303);
    let typed = [("worth", "yes"), ("energy", "gave"), ("gave_words", "Koffiekoekjes")];
    let late = sends(&mut window, &back, &old, &typed).await;
    assert_eq!(late.status, 409);
    let summary = late.text(".wl-error-summary");
    for says in ["intussen veranderd", "Half", "Het kostte energie", "Weer een formulier"] {
        assert!(summary.contains(says), "{says} is not in {summary}");
    }
    assert_eq!(stands(&late, "gave_words"), "Koffiekoekjes", "nothing typed is lost");
    assert_eq!(stands(&anouk.get(&back).await, "cost_words"), "Weer een formulier", "nor what was kept");
    assert_eq!(sends(&mut window, &back, &late, &[]).await.status, 303, "whoever read both replaces it");
    let now = anouk.get(&back).await;
    assert_eq!((stands(&now, "gave_words"), stands(&now, "cost_words")), ("Koffiekoekjes".into(), String::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_reads_what_for_and_goes_back_to_the_session_and_no_number_of_answers() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let back = format!("{session}/terugkijken");
    let together = "section[aria-labelledby=samen]";
    let before = anouk.get(&back).await;
    assert!(before.text(together).contains("als iedereen die er is heeft geantwoord, drie mensen of meer"));
    assert_eq!(before.attributes(&format!("{together} a"), "href"), [session.as_str()]);
    assert_eq!(anouk.fills(&back, "terugkijken", &[("worth", "yes"), ("energy", "gave")]).await.status, 303);
    assert_eq!(anouk.get(&back).await.text(together), before.text(together), "an answer moves nothing that is read");
    house.run("update reflections set state = 'closed' where state = 'open'").await;
    assert!(anouk.get(&back).await.attributes(&format!("{together} a"), "href").is_empty(), "nobody waits any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_ticked_before_another_phone_answered_reads_that_it_changed_and_ticks_anew() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let mut people = Vec::new();
    for name in ["Anouk Terwolde", "Bram Oosterling", "Esra Yildirak"] {
        people.push(id_of(&house, name).await);
    }
    let there: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(&mut anouk, &session, "aanwezig", &there).await;
    let back = format!("{session}/terugkijken");
    let own = [("worth", "yes"), ("energy", "gave")];
    for name in ["Bram Oosterling", "Esra Yildirak"] {
        assert_eq!(house.as_person(name).await.fills(&back, "terugkijken", &own).await.status, 303, "{name}");
    }
    let hands = [("worth_yes", "3"), ("energy_gave", "3"), ("replaces", "1")];
    let late = anouk.fills(&back, "handen", &hands).await;
    assert_eq!(late.status, 422);
    assert!(late.text(".wl-error-summary").contains("Kijk hoeveel het er nu zijn"), "{}", late.text("main"));
    assert!(late.text("#handen").contains("Dit vervangt de antwoorden van 2 telefoons"), "{}", late.text("#handen"));
    assert!(late.attributes("#handen input[name=replaces][checked]", "value").is_empty(), "it is ticked anew");
    let sure = filled(&late, "handen", &[("replaces", "2")]);
    let sure: Vec<_> = sure.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(anouk.send(&back, "handen", &sure).await.status, 303);
}
