//! What somebody types while a round is silent and does not send: theirs alone, in its form as long as the round lasts, and never of a round without names.

use crate::drafts::{id_of, keep};
use crate::meeting::begun;
use crate::writing::{begins, round};
use tests::{Answer, House, filled};

const EVENTS: &str = "select count(*) from reflection_events";
const DRAFTS: &str = "select count(*) from drafts";
const CANARY: &str = "KANARIE die niemand las";

fn knows(page: &Answer) -> bool {
    page.body.contains(CANARY)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_in_silence_is_nobody_elses_and_can_be_sent_late_once_the_round_is_shown() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&bram.get(&page).await).await;
    let (form, session) = (format!("gedachten/{round}"), page.trim_end_matches("/schrijven"));
    let events = house.one(EVENTS).await;
    let kept = keep(&mut bram, &who, &page, &form, "0.aa", &[("veld-thoughts", CANARY), ("veld-round", "x")]).await;
    assert_eq!((kept.status, kept.body.as_str()), (200, "1"));
    assert_eq!(house.one(EVENTS).await, events, "nobody hears that somebody types");
    assert_eq!(bram.get(&page).await.text("#gedachten-thoughts").trim(), CANARY);
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    for address in
        [&page, session, &format!("{session}/groepen"), &format!("{session}/scherm"), &format!("{session}/notulen")]
    {
        assert!(!knows(&anouk.get(address).await), "{address}");
    }
    let late = bram.get(&page).await;
    assert_eq!(late.text("details[open] #gedachten-thoughts").trim(), CANARY, "it stands where it can be sent still");
    assert!(late.text("details .wl-draft").contains("alleen jij ziet het"));
    assert_eq!(late.attributes("details[open] form[data-bewaar-van]", "data-bewaar-van"), ["round"]);
    assert_eq!(
        late.attributes("details[open] input[name=late]", "value"),
        ["ja"],
        "its form says that it is read at once"
    );
    let known = [("round", round.as_str()), ("late", "ja"), ("thoughts", CANARY), ("blad", "1.aa")];
    let sent = bram.send(&page, "gedachten", &known).await;
    assert_eq!(sent.to(), format!("{page}?gelukt=gelukt-gedachten-laat"), "the team reads it at once");
    assert!(bram.get(sent.to()).await.text("main").contains("Het staat erbij. Je team kan het nu lezen."));
    assert!(knows(&anouk.get(&page).await), "now it lies on the table");
    assert_eq!(bram.get(&page).await.text("#gedachten-thoughts"), "", "and is no draft any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_the_silence_that_is_sent_after_the_showing_shows_nothing_and_asks_first() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let quiet = bram.get(&page).await;
    assert!(
        quiet.text("main").contains("Alleen jij leest dit nu.")
            && quiet.attributes("input[name=late]", "value").is_empty()
    );
    let round = round(&quiet).await;
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let typed = filled(&quiet, "gedachten", &[("thoughts", CANARY)]);
    let typed: Vec<_> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let asked = bram.send(&page, "gedachten", &typed).await;
    assert_eq!(asked.status, 422);
    let says = asked.text(".wl-error-summary");
    assert!(says.contains("Alles is intussen getoond. Je team leest meteen wat je nu verstuurt."), "{says}");
    assert_eq!(asked.attributes("textarea[id=gedachten-thoughts]", "id").len(), 1, "it stands there once");
    assert_eq!(asked.text("details[open] #gedachten-thoughts").trim(), CANARY);
    assert!(asked.text("details[open]").contains("Jullie team leest dit meteen, met je naam erbij."));
    assert!(!asked.text("main").contains("Alleen jij leest dit nu."));
    assert!(!knows(&anouk.get(&page).await), "nobody read it");
    let again = filled(&asked, "gedachten", &[]);
    let again: Vec<_> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = bram.send(&page, "gedachten", &again).await;
    assert_eq!(sent.to(), format!("{page}?gelukt=gelukt-gedachten-laat"));
    assert!(knows(&anouk.get(&page).await), "they meant it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_is_put_or_taken_away_leaves_what_was_typed_for_it_to_its_writer_and_a_next_one_begins_empty() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Bram Oosterling").await;
    let page = begins(&house, &mut anouk, false).await;
    for (shown, left) in [(true, "2"), (false, "4")] {
        let round = round(&bram.get(&page).await).await;
        let form = format!("gedachten/{round}");
        for form in [form.as_str(), &format!("papier/{round}")] {
            assert_eq!(keep(&mut bram, &who, &page, form, "0.aa", &[("veld-thoughts", CANARY)]).await.status, 200);
        }
        let next = [("veld-question", "En nu?"), ("veld-prompt", "")];
        assert_eq!(keep(&mut bram, &who, &page, "beginnen", "0.aa", &next).await.status, 200);
        if shown {
            assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
            let next = bram.get(&page).await.attributes("details[open] input[name=question]", "value");
            assert_eq!(next, ["En nu?"], "the next question stands there");
        }
        assert_eq!(anouk.send(&page, "stoppen", &[("round", &round)]).await.status, 303);
        assert_eq!(
            house.one("select form from drafts where left_behind = false").await,
            "beginnen",
            "that is of no round"
        );
        assert_eq!(house.one("select count(*) from drafts where left_behind = true").await, left);
        let late = keep(&mut bram, &who, &page, &form, "1.aa", &[("veld-thoughts", CANARY)]).await;
        let became = if shown { 200 } else { 404 };
        assert_eq!(
            late.status, became,
            "what is put away while somebody types loses nothing, what is gone keeps no more"
        );
        assert_eq!(house.one("select count(*) from drafts where left_behind = true").await, left);
        let case = house
            .one(
                "select case_id from reflection_cases x join reflections r on r.id = x.reflection_id \
            join cases c on c.id = x.case_id where r.state = 'open' and c.state = 'chosen' order by case_id",
            )
            .await;
        let asked = [("case", case.as_str()), ("prompt", "others-missed")];
        assert_eq!(anouk.send(&page, "beginnen", &asked).await.status, 303);
        let fresh = bram.get(&page).await;
        assert_eq!(fresh.text("#gedachten-thoughts"), "", "another round is another form");
        assert!(!fresh.body.contains("wl-draft\"") && knows(&fresh) && !knows(&anouk.get(&page).await));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_round_without_names_nothing_that_is_typed_is_kept_whoever_asks_for_it() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, true).await;
    let form = anouk.get(&page).await;
    let round = round(&form).await;
    assert!(!form.body.contains("data-bewaar="), "no form of the page keeps, nor the pile of paper");
    // Its words wait in their own window, and the form tells the server nothing but what it always told.
    let fields = form.attributes("form[data-wacht] [name]", "name");
    assert_eq!(fields, ["formulier", "round", "thoughts"]);
    assert_eq!(form.attributes("form", "data-wacht"), ["thoughts"], "no page tells whether a pile of paper arrived");
    assert!(form.text("form[data-wacht]").contains("Wat je typt, wordt pas bewaard als je het verstuurt."));
    let named = ["gedachten", "papier", "zonder-naam", "papier-zonder-namen"];
    for name in named.iter().flat_map(|name| [(*name).to_owned(), format!("{name}/{round}")]) {
        let refused = keep(&mut anouk, &who, &page, &name, "0.aa", &[("veld-thoughts", CANARY)]).await;
        assert_eq!(refused.status, 404, "{name}");
    }
    assert_eq!(house.one(DRAFTS).await, "0");
    let pile = [("round", round.as_str()), ("thoughts", "Een briefje")];
    assert_eq!(anouk.send(&page, "papier-zonder-namen", &pile).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rewording_that_comes_after_the_showing_is_offered_as_a_late_thought() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    anouk.send(&page, "gedachten", &[("round", &round), ("thoughts", "Zij belt nooit")]).await;
    let own = anouk.get(&page).await.attributes("a[href*='/gedachte/']", "href").remove(0);
    let typed = [("veld-version", "1"), ("veld-text", CANARY)];
    assert_eq!(keep(&mut anouk, &who, &own, "wijzigen", "0.aa", &typed).await.status, 200);
    let his = id_of(&house, "Bram Oosterling").await;
    assert_eq!(keep(&mut bram, &his, &own, "wijzigen", "0.bb", &typed).await.status, 404, "another's thought");
    assert_eq!(bram.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let offered = anouk.get(&own).await;
    assert_eq!((offered.status, offered.text("#gedachten-thoughts").trim()), (200, CANARY));
    assert_eq!(bram.get(&own).await.status, 404);
    let refused = anouk.send(&own, "wijzigen", &[("version", "1"), ("text", "Anders gezegd")]).await;
    assert_eq!((refused.status, refused.text("#gedachten-thoughts").trim()), (409, "Anders gezegd"));
    assert_eq!(offered.attributes("input[name=late]", "value"), ["ja"]);
    let sent = anouk.send(&page, "gedachten", &[("round", &round), ("late", "ja"), ("thoughts", CANARY)]).await;
    assert_eq!(sent.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_for_the_agenda_and_in_looking_back_stands_there_for_its_writer_alone() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let who = id_of(&house, "Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let people = anouk.get(&session).await.attributes("input[name=people]", "value");
    let (agenda, back) = (format!("{session}/agenda"), format!("{session}/terugkijken"));
    let everybody: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    crate::meeting::sent(&mut anouk, &session, "aanwezig", &everybody).await;
    for (page, form, field, at) in [
        (&agenda, "erbij", "veld-text", "#erbij-text"),
        (&back, "terugkijken", "veld-gave_words", "#terugkijken-gave_words"),
    ] {
        assert_eq!(keep(&mut anouk, &who, page, form, "0.aa", &[(field, CANARY)]).await.status, 200, "{page}");
        assert_eq!(anouk.get(page).await.attributes(at, "value"), [CANARY], "{page}");
        assert!(!knows(&bram.get(page).await), "{page}");
    }
    assert_eq!(anouk.send(&agenda, "erbij", &[("text", "De vakantie"), ("blad", "1.aa")]).await.status, 303);
    let point = anouk.get(&agenda).await.attributes("a[aria-label$=': De vakantie']", "href").remove(0);
    let typed = [("veld-version", "1"), ("veld-text", CANARY)];
    assert_eq!(keep(&mut anouk, &who, &point, "wijzigen", "0.aa", &typed).await.status, 200);
    assert_eq!(anouk.get(&point).await.attributes("#wijzigen-text", "value"), [CANARY]);
    assert_eq!(bram.get(&point).await.attributes("#wijzigen-text", "value"), ["De vakantie"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn p_12_the_pages_of_writing_and_of_the_agenda_ask_no_more_with_a_draft() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let who = id_of(&house, "Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let (thoughts, agenda) = (format!("gedachten/{round}"), page.replace("/schrijven", "/agenda"));
    for shown in [false, true] {
        if shown {
            anouk.send(&page, "tonen", &[("round", &round)]).await;
        }
        for (page, form, field) in [(&page, thoughts.as_str(), "veld-thoughts"), (&agenda, "erbij", "veld-text")] {
            let version = format!("{}.aa", u8::from(shown));
            let typed = format!("{CANARY} {shown}");
            assert_eq!(keep(&mut anouk, &who, page, form, &version, &[(field, &typed)]).await.status, 200, "{page}");
            house.statements();
            assert!(knows(&anouk.get(page).await), "{page}");
            let asked: Vec<_> = house.statements().into_iter().filter(|sql| crate::statements::counts(sql)).collect();
            assert!(asked.len() <= 6, "{page}: {} statements\n{}", asked.len(), asked.join("\n\n"));
        }
    }
}
