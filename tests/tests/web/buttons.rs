//! In a list every row has the same buttons: whoever hears them one by one hears of each which row it is about.

use crate::meeting::{attend, begun};
use crate::weighing::on_table;
use crate::writing::{CASE, meeting};
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;
use tests::{Answer, House};

/// How a button or a fold is called.
fn called(one: ElementRef) -> String {
    let words = one.attr("aria-label").map_or_else(|| one.text().collect::<String>(), str::to_owned);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Of the cards in this part no two buttons or folds are called the same, and so many begin with these words.
pub fn told_apart(page: &Answer, part: &str, begin: &str, count: usize) {
    let buttons = Selector::parse(&format!("{part} .wl-card :is(button, summary)")).expect("a selector");
    let all: Vec<_> = page.page().select(&buttons).map(called).collect();
    let so = all.iter().filter(|name| name.starts_with(begin) && *name != begin).count();
    assert_eq!(so, count, "{begin}: {all:?}");
    let apart: BTreeSet<_> = all.iter().collect();
    assert_eq!(apart.len(), all.len(), "{all:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_on_the_table_of_cards_says_which_card_it_moves_joins_or_takes_apart() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let groups = on_table(&house, &mut anouk).await.replace("/wegen", "/groepen");
    let lies = anouk.get(&groups).await;
    for begin in ["Verplaats", "Samenvoegen", "Zegt dit hetzelfde als iets anders?"] {
        told_apart(&lies, "main", begin, 5);
    }
    let ids = lies.attributes("main .wl-card", "id");
    let ids: Vec<_> = ids.iter().map(|id| id.trim_start_matches("kaart-")).collect();
    for (one, top) in [(0, 2), (1, 2), (3, 4)] {
        let same = [("thought", ids[one]), ("version", "1"), ("under", ids[top])];
        assert_eq!(anouk.send(&groups, "samenvoegen", &same).await.status, 303);
    }
    let folded = anouk.get(&groups).await;
    for (begin, count) in [("Losmaken", 3), ("Nog ", 2), ("Verplaats", 2)] {
        told_apart(&folded, "main", begin, count);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_beside_a_question_of_a_team_says_which_question_it_stops_or_takes_up_again() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = "/team/molenpad/vragen";
    for text in ["Wie hoorde het eerst?", "Wie zweeg er?"] {
        let new = [("method", "gossip"), ("text", text)];
        assert_eq!(anouk.fills(page, "toevoegen", &new).await.status, 303);
    }
    let all = anouk.get(page).await;
    let used = all.attributes("main input[value=stoppen]", "value").len();
    assert!(used >= 2, "{}", all.text("main"));
    told_apart(&all, "main", "Niet meer gebruiken", used);
    let rested = all.attributes("main input[value=weer]", "value").len();
    for _ in 0..2 {
        assert_eq!(anouk.fills(page, "stoppen", &[]).await.status, 303);
    }
    told_apart(&anouk.get(page).await, "main", "Weer gebruiken", rested + 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_that_takes_a_new_action_back_says_which_action() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let owner = anouk.get(&session).await.choice("owner", "Anouk");
    let today = office::clock::day(house.office.now()).to_string();
    for text in ["Anouk belt de school", "Anouk belt de huisarts"] {
        let promise = [("text", text), ("owner", owner.as_str()), ("due_on", today.as_str())];
        assert_eq!(anouk.fills(&session, "actie", &promise).await.status, 303);
    }
    told_apart(&anouk.get(&session).await, "section[aria-labelledby=acties]", "Toch niet", 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_beside_an_announced_round_says_of_which_case_it_is_and_what_it_asks() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let session = meeting(&house).await;
    let page = format!("{session}/schrijven");
    let mut stand = 0;
    // One of a case at most, and of a case that too few may write about none.
    for case in house.column(CASE).await {
        let asked = [("case", case.as_str()), ("prompt", "others-missed")];
        stand += usize::from(anouk.send(&page, "aankondigen", &asked).await.status == 303);
    }
    assert!(stand >= 1, "nothing was announced");
    let announced = "section[aria-labelledby=aangekondigd]";
    told_apart(&anouk.get(&page).await, announced, "Toch niet Over casus ", stand);
    assert_eq!(anouk.send(&session, "beginnen", &[]).await.status, 303);
    told_apart(&anouk.get(&page).await, announced, "Zonder namen beginnen Over casus ", stand);
}
