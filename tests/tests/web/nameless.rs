//! A round of writing without names at its pages: with how few it cannot be shown is said before it begins, nothing that was typed is kept for whoever was away, and they are told so.

use crate::writing::{CASE, begins, meeting, round};
use tests::{Answer, House};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_typed_in_a_round_without_names_is_kept_under_the_name_of_whoever_was_away() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, true).await;
    let round = round(&anouk.get(&page).await).await;
    house.run("update sessions set seen_at = '2020-01-01T00:00:00+00:00'").await;
    let kept = "select count(*) from kept_forms";
    let typed = [("round", round.as_str()), ("thoughts", "KANARIE")];
    for form in ["zonder-naam", "papier-zonder-namen"] {
        let door = anouk.send(&page, form, &typed).await;
        assert_eq!((door.status, door.to()), (303, "/aanmelden?niet-bewaard=1"), "{form}");
        assert_eq!(house.one(kept).await, "0", "{form}");
    }
    let named = anouk.send(&page, "papier", &typed).await;
    assert_eq!(named.to(), "/aanmelden?bewaard=1", "the control: the same pile of a round with names");
    assert_eq!(house.one(kept).await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_pile_of_paper_in_a_round_without_names_no_address_says_that_it_looks_like_a_person() {
    const AGAIN: &str = "in wat je schreef lijkt iets op een persoon";
    for (announced, form, told) in [(true, "papier-zonder-namen", false), (false, "papier", true)] {
        let house = House::demonstration().await;
        let mut anouk = house.as_person("Anouk Terwolde").await;
        let page = begins(&house, &mut anouk, announced).await;
        let round = round(&anouk.get(&page).await).await;
        let pile = [("round", round.as_str()), ("thoughts", "Niemand belde\nBel Fatima op 06-12345678")];
        let sent = anouk.send(&page, form, &pile).await;
        let look = if told { "&nakijken=1" } else { "" };
        assert_eq!((sent.status, sent.to()), (303, format!("{page}?gelukt=gelukt-papier{look}").as_str()), "{form}");
        let next = anouk.get(sent.to()).await.text("main");
        assert!(next.contains("De stapel staat erin, als briefjes van papier."), "{next}");
        assert_eq!(next.contains(AGAIN), told, "{form}: what nobody can read any more is not to be read again: {next}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_away_is_told_that_what_they_typed_without_a_name_was_not_sent_and_where_it_stands() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, true).await;
    let round = round(&anouk.get(&page).await).await;
    house.run("update sessions set seen_at = '2020-01-01T00:00:00+00:00'").await;
    let empty = anouk.send(&page, "zonder-naam", &[("round", round.as_str()), ("thoughts", " ")]).await;
    assert_eq!(empty.to(), "/aanmelden", "nothing was typed");
    let typed = [("round", round.as_str()), ("thoughts", "KANARIE")];
    let door = anouk.send(&page, "zonder-naam", &typed).await.to().to_owned();
    let says = anouk.get(&door).await.text(".utrecht-alert--warning");
    for line in ["niet verstuurd en nergens bewaard", "Ga terug in je browser", "meld je aan en verstuur het dan"] {
        assert!(says.contains(line), "{says}");
    }
    let plain = house.stranger().get("/aanmelden").await.body;
    assert_eq!(house.stranger().get(&door).await.body, plain, "the address alone tells nothing");
    assert_eq!(house.stranger().send(&page, "zonder-naam", &typed).await.to(), "/aanmelden", "nor a stranger");
    anouk.sign_in("Anouk Terwolde").await;
    let back = anouk.get(&page).await;
    assert!(!back.body.contains("KANARIE") && !back.attributes("#zonder-naam-thoughts", "name").is_empty());
    assert_eq!(anouk.send(&page, "zonder-naam", &typed).await.to(), page, "it can still be sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_fewer_than_five_are_ticked_it_is_said_beforehand_that_a_round_without_names_needs_five() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, case) = (meeting(&house).await, house.one(CASE).await);
    let page = format!("{session}/schrijven");
    let asked = [("case", case.as_str()), ("prompt", "others-missed")];
    assert_eq!(anouk.send(&page, "aankondigen", &asked).await.status, 303);
    assert_eq!(anouk.send(&session, "beginnen", &[]).await.status, 303);
    let announced = "section[aria-labelledby=aangekondigd]";
    let needs = "Zonder namen kan pas vanaf vijf mensen; anders kun je straks alleen stoppen en alles weggooien.";
    let nobody = anouk.get(&page).await.text(announced);
    assert!(nobody.contains("Nu is nog niemand aangekruist") && nobody.contains(needs), "{nobody}");
    let people = anouk.get(&session).await.attributes("input[name=people]", "value");
    for (count, says) in
        [(3, Some("Nu zijn 3 mensen aangekruist")), (5, None), (4, Some("Nu zijn 4 mensen aangekruist"))]
    {
        let there: Vec<_> = people.iter().take(count).map(|id| ("people", id.as_str())).collect();
        assert_eq!(anouk.fills(&format!("{session}?aanwezig=1"), "aanwezig", &there).await.status, 303);
        let told = anouk.get(&page).await.text(announced);
        assert_eq!(told.contains(needs), says.is_some(), "{count}: {told}");
        assert!(says.is_none_or(|says| told.contains(says)), "{count}: {told}");
    }
    let round = round(&anouk.get(&page).await).await;
    let begun = anouk.send(&page, "zonder-namen-beginnen", &[("round", &round)]).await;
    assert_eq!(begun.status, 303, "who comes in later may be ticked later");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fifth_who_sends_without_a_name_takes_no_form_away_and_then_nothing_is_thrown_away_any_more() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, true).await;
    let round = round(&anouk.get(&page).await).await;
    let forms = |page: &Answer| page.attributes("main input[name=formulier]", "value");
    let folded = "details:not([open]):has(input[value=stoppen])";
    let typed = [("round", round.as_str()), ("thoughts", "KANARIE")];
    assert_eq!(anouk.send(&page, "zonder-naam", &typed).await.status, 303);
    let before = anouk.get(&page).await;
    assert!(before.text(folded).contains("Ronde stoppen en alles weggooien"), "{}", before.text(folded));
    for name in ["Bram Oosterling", "Chaima Elkadi", "Dirk Hoogvelt", "Esra Yildirak"] {
        assert_eq!(house.as_person(name).await.send(&page, "zonder-naam", &typed).await.status, 303, "{name}");
        let now = anouk.get(&page).await;
        assert_eq!((forms(&now), now.text(folded)), (forms(&before), before.text(folded)), "{name}");
    }
    let stop = anouk.send(&page, "stoppen", &[("round", &round)]).await;
    assert_eq!(stop.status, 422);
    assert!(stop.text(".wl-error-summary").contains("Er hebben genoeg mensen geschreven."), "{}", stop.text("main"));
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    assert_eq!(anouk.get(&page).await.text("main").matches("KANARIE").count(), 5);
}
