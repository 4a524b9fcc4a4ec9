//! Which round of writing somebody sees, begins or takes back; what is written in one is in `writing`.

use crate::meeting::{begun, sent};
use crate::writing::{begins, round};
use tests::{Answer, House};

#[tokio::test(flavor = "multi_thread")]
async fn of_several_cases_the_one_that_the_meeting_is_about_is_chosen_beforehand_and_never_one_that_is_not_seen() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (session, cases) = begun(&mut anouk).await;
    let (page, open) = (format!("{session}/schrijven"), "t.slug = 'molenpad' and r.state = 'open'");
    let current = format!(
        "select w.current_case_id from reflection_routes w join reflections r on r.id = w.reflection_id \
         join teams t on t.id = r.team_id where {open}"
    );
    let chosen = |page: &Answer| page.attributes("input[name=case][checked]", "value");
    let now = house.one(&current).await;
    let other = cases.iter().find(|case| **case != now).expect("another case");
    assert_eq!(chosen(&anouk.get(&page).await), std::slice::from_ref(&now));
    assert!(anouk.get(&page).await.text("main").contains("hier gaat het nu over"));
    sent(&mut anouk, &session, "casus-nu", &[("from", &now), ("case", other)]).await;
    assert_eq!(chosen(&anouk.get(&page).await), std::slice::from_ref(other), "it goes along with the meeting");
    house
        .run(&format!(
            "insert into private_knowledge (case_id, person_id, at) select w.current_case_id, p.id, r.opened_at \
             from reflection_routes w join reflections r on r.id = w.reflection_id join teams t on t.id = r.team_id \
             join people p on p.name = 'Bram Oosterling' where {open} on conflict do nothing"
        ))
        .await;
    let his = bram.get(&page).await;
    assert!(!his.body.contains(other.as_str()) && !his.text("main").contains("hier gaat het nu over"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_the_case_of_a_round_is_not_waited_for_nor_asked_to_begin_one() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let session = page.trim_end_matches("/schrijven");
    let people = anouk.get(session).await.attributes("input[name=people]", "value");
    let everybody: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    sent(&mut anouk, session, "aanwezig", &everybody).await;
    let far = "section[aria-labelledby=hoe-ver]";
    let before = anouk.get(&page).await.text(far);
    assert!(before.contains("Nog niemand schreef iets."), "{before}");
    let known = "insert into private_knowledge (case_id, person_id, at) select o.case_id, p.id, o.at \
                 from silent_rounds o join people p on p.name = 'Bram Oosterling' where o.stage = 'writing' on conflict do nothing";
    house.run(known).await;
    assert_eq!(anouk.get(&page).await.text(far), before, "no number tells that somebody may not see it");
    for left_out in 0..people.len() {
        let fewer: Vec<_> =
            everybody.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, one)| *one).collect();
        assert_eq!(anouk.fills(&format!("{session}?aanwezig=1"), "aanwezig", &fewer).await.status, 303);
        assert_eq!(anouk.get(&page).await.text(far), before, "nor who, when one after the other is left out");
    }
    let his = bram.get(&page).await;
    assert!(his.text("main").contains("Je collega’s schrijven nu over een casus die jij niet kunt zien."));
    assert!(his.attributes("main input[name=formulier]", "value").is_empty(), "he is asked to begin nothing");
    let round = round(&anouk.get(&page).await).await;
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let lies = bram.get(&page).await;
    let table = lies.text("main");
    assert!(table.contains("Op tafel ligt nu wat je collega’s schreven"), "{table}");
    assert!(lies.attributes("main input[name=formulier]", "value").is_empty(), "he is asked to put nothing away");
    let groups = bram.get(&page.replace("/schrijven", "/groepen")).await.text("main");
    assert!(groups.contains("niets dat jij kunt zien") && !groups.contains("Begin dan een ronde"), "{groups}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_away_is_taken_back_with_one_button_while_the_session_is_open() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let mine = [("round", round.as_str()), ("thoughts", "KANARIE een")];
    assert_eq!(anouk.send(&page, "gedachten", &mine).await.status, 303);
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    assert!(anouk.get(&page).await.attributes("input[value=terugnemen]", "name").is_empty(), "it lies there");
    let away = anouk.send(&page, "stoppen", &[("round", &round)]).await;
    assert_eq!(away.to(), format!("{page}?gelukt=gelukt-stilte-weggelegd"));
    let says = anouk.get(away.to()).await.text("main");
    assert!(says.contains("De gedachten zijn weggelegd. Je vindt ze onder ‘Eerder geschreven’."), "{says}");
    assert_eq!(anouk.get(&page).await.attributes("input[value=terugnemen]", "name"), ["formulier"]);
    let back = anouk.send(&page, "terugnemen", &[("round", &round)]).await;
    assert_eq!((back.status, back.to()), (303, format!("{page}?gelukt=gelukt-stilte-op-tafel").as_str()));
    let told = anouk.get(back.to()).await.text("main");
    assert!(told.contains("Deze gedachten liggen weer op tafel.") && told.contains("KANARIE een"), "{told}");
    assert!(anouk.get(&page).await.attributes("input[value=terugnemen]", "name").is_empty());
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    assert_eq!(stranger.send(&page, "terugnemen", &[("round", &round)]).await.status, 404);
}
