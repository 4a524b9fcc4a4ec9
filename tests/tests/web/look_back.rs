//! Looking back on a meeting in pages: what is read together, what a second window may not take away, and what is said to whoever waits or counts.

use crate::drafts::id_of;
use crate::meeting::{attend, begun, sent};
use tests::{Answer, House, Visitor, filled};

/// What is counted in a room of three.
const HANDS: [(&str, &str); 7] = [
    ("worth_yes", "2"),
    ("worth_half", ""),
    ("worth_no", "1"),
    ("energy_gave", "2"),
    ("energy_even", "1"),
    ("gave_words", "Stil schrijven\nDe koffie"),
    ("cost_words", ""),
];

/// Whoever leads ticks the three who look back.
async fn three_are_there(house: &House, lead: &mut Visitor<'_>, session: &str) {
    let mut people = Vec::new();
    for name in ["Anouk Terwolde", "Bram Oosterling", "Esra Yildirak"] {
        people.push(id_of(house, name).await);
    }
    let there: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(lead, session, "aanwezig", &there).await;
}

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
    three_are_there(&house, &mut anouk, &session).await;
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

#[tokio::test(flavor = "multi_thread")]
async fn once_everybody_looked_back_the_page_says_that_answers_stand_fast_in_place_of_its_form() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let mut esra = house.as_person("Esra Yildirak").await;
    let (session, _) = begun(&mut anouk).await;
    three_are_there(&house, &mut anouk, &session).await;
    let back = format!("{session}/terugkijken");
    let answer = [("worth", "yes"), ("energy", "gave")];
    for one in [&mut anouk, &mut bram, &mut esra] {
        assert_eq!(one.fills(&back, "terugkijken", &answer).await.status, 303);
    }
    let told = bram.get(&back).await;
    assert!(told.text("main").contains("Je antwoord staat nu vast."), "{}", told.text("main"));
    assert!(told.attributes("[name=energy]", "value").is_empty(), "no form any more");
    let other = [("worth", "no"), ("energy", "cost")];
    assert_eq!(bram.send(&back, "terugkijken", &other).await.status, 409);
    assert_eq!(bram.send(&back, "terugkijken", &answer).await.status, 303, "the same, sent twice");
    let mut chaima = house.as_person("Chaima Elkadi").await;
    let later = chaima.get(&back).await;
    assert!(later.text("main").contains("Jullie lezen al samen wat er gezegd is."), "{}", later.text("main"));
    assert_eq!(chaima.send(&back, "terugkijken", &other).await.status, 409);
    let together = "section[aria-labelledby=samen] ul";
    assert!(told.text(together).contains("De meesten vonden het de tijd waard."));
    assert_eq!(anouk.get(&back).await.text(together), told.text(together), "nothing moved");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_back_goes_along_with_the_session_while_it_is_open() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let back = format!("{session}/terugkijken");
    assert_eq!(anouk.get(&back).await.text("main > .wl-live > a"), "Ververs", "without scripts the link renews it");
    house.run("update reflections set state = 'closed' where state = 'open'").await;
    assert!(anouk.get(&back).await.attributes(".wl-live", "class").is_empty(), "nothing changes there any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_phones_away_one_person_types_the_hands_and_the_page_says_who_reads_what() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (session, _) = begun(&mut anouk).await;
    let back = format!("{session}/terugkijken");
    let none = anouk.fills(&back, "handen", &HANDS).await;
    assert_eq!(none.status, 422, "nobody is ticked");
    assert!(none.text(".wl-error-summary").contains("Kruis jezelf eerst aan"), "{}", none.text("main"));
    three_are_there(&house, &mut anouk, &session).await;
    let own = [("worth", "yes"), ("energy", "gave"), ("gave_words", "Op mijn telefoon")];
    assert_eq!(bram.fills(&back, "terugkijken", &own).await.status, 303);
    let form = anouk.get(&back).await;
    assert!(form.attributes("details#handen[open]", "id").is_empty(), "folded until somebody needs it");
    for says in ["Wat al op telefoons geantwoord is, vervalt", "leest jullie team en niemand anders"] {
        assert!(form.text("#handen").contains(says), "{}", form.text("#handen"));
    }
    let slip: Vec<_> = HANDS.iter().map(|(name, typed)| (*name, if *typed == "1" { "één" } else { *typed })).collect();
    let refused = anouk.fills(&back, "handen", &slip).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("details#handen[open]", "id"), ["handen"]);
    let fields = ["#handen-worth_no", "#handen-energy_even"];
    assert_eq!(refused.attributes(".wl-error-summary a", "href"), fields);
    assert_eq!(
        refused.attributes("#handen-worth_yes, #handen-worth_no", "value"),
        ["2", "één"],
        "nothing typed is lost"
    );
    assert!(refused.text("#handen-gave_words").contains("De koffie"));
    let uneven: Vec<_> = HANDS.iter().copied().filter(|(name, _)| *name != "energy_even").collect();
    let uneven = anouk.fills(&back, "handen", &uneven).await;
    assert!(uneven.text(".wl-error-summary").contains("Bij de ene vraag tel je meer mensen"), "{}", uneven.status);
    let slip = anouk.fills(&back, "handen", &HANDS).await;
    assert_eq!(
        (slip.status, slip.attributes(".wl-error-summary a", "href")),
        (422, vec!["#handen-replaces".to_owned()])
    );
    assert!(slip.text("#handen").contains("Dit vervangt het antwoord van 1 telefoon"), "{}", slip.text("#handen"));
    assert_eq!(slip.attributes("#handen-worth_yes", "value"), ["2"], "nothing typed is lost");
    let sure: Vec<_> = HANDS.iter().copied().chain([("replaces", "1")]).collect();
    assert_eq!(anouk.fills(&back, "handen", &sure).await.status, 303);
    let told = bram.get(&back).await;
    assert!(told.attributes("#handen", "id").is_empty(), "no form any more");
    assert!(told.attributes("[name=energy], [name=energy_gave]", "name").is_empty(), "neither of the two");
    assert!(told.text("main").contains("Jullie telden handen en lezen het samen."), "{}", told.text("main"));
    let together = told.text("section[aria-labelledby=samen] ul");
    for says in [
        "De meesten vonden het de tijd waard.",
        "Het kostte hooguit een paar mensen energie.",
        "Gaf energie: De koffie",
    ] {
        assert!(together.contains(says), "{together}");
    }
    assert!(!together.contains("Op mijn telefoon"), "what was answered on a phone lapsed");
    assert!(told.text("section[aria-labelledby=getypt]").contains("Op mijn telefoon"), "and its writer reads it still");
    assert!(!anouk.get(&back).await.body.contains("Op mijn telefoon"), "alone");
    let own = [("worth", "yes"), ("energy", "gave"), ("gave_words", "Koffiekoekjes")];
    let late = bram.send(&back, "terugkijken", &own).await;
    assert_eq!(
        (late.status, late.text(".wl-error-summary blockquote").trim()),
        (409, "Koffiekoekjes"),
        "nothing is lost"
    );
    let late = bram.send(&back, "handen", &HANDS).await;
    assert_eq!(late.status, 409, "whoever counted too is told that it was counted");
    assert!(late.text(".wl-error-summary blockquote").contains("De koffie"), "{}", late.text("main"));
    let counted = late.text("section[aria-labelledby=geteld] ul");
    for says in
        ["waard? ‘Ja’: 2.", "waard? ‘Nee’: 1.", "energie? ‘Het gaf energie’: 2.", "energie? ‘Geen van beide’: 1."]
    {
        assert!(counted.contains(says), "{counted}");
    }
    assert!(!bram.get(&back).await.body.contains("geteld\""), "once");
    let minutes = anouk.get(&format!("{session}/notulen.txt")).await.body;
    assert!(minutes.contains("Gaf energie: Stil schrijven") && minutes.contains("De meesten vonden"), "{minutes}");
    let mut stranger = house.as_person("Femke Dijkzicht").await;
    assert_eq!(stranger.send(&back, "handen", &HANDS).await.status, 404, "to others it never was");
}
