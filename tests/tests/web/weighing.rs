//! Weighing at its page, without scripts: private until it is closed or its hands are counted, and what nobody chose on the parking list.

use crate::beamer::group;
use crate::buttons::told_apart;
use tests::{Answer, House, Visitor};

const CASE: &str = "select c.id from cases c join reflection_cases x on x.case_id = c.id join reflections r on r.id = x.reflection_id \
    join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state <> 'closed' and c.state = 'chosen' order by c.id";
const NEXT: &str =
    "select r.id from reflections r join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state <> 'closed'";
pub const CARDS: &str =
    "Bellen voor het weekend\nWie zit aan tafel\nDe brief van school\nDe wachtlijst\nHet plan van oma";

pub fn value(page: &Answer, name: &str) -> String {
    page.attributes(&format!("input[name={name}]"), "value").first().expect("a field").clone()
}

/// Five cards on the table of the meeting that comes next; the address of its weighing.
pub async fn on_table(house: &House, anouk: &mut Visitor<'_>) -> String {
    let meeting = format!("/sessie/{}", house.one(NEXT).await);
    let (writes, case) = (format!("{meeting}/schrijven"), house.one(CASE).await);
    assert_eq!(anouk.send(&meeting, "beginnen", &[]).await.status, 303);
    let asked = [("case", case.as_str()), ("prompt", "others-missed")];
    assert_eq!(anouk.send(&writes, "beginnen", &asked).await.status, 303);
    let round = value(&anouk.get(&writes).await, "round");
    let pile = [("round", round.as_str()), ("thoughts", CARDS)];
    assert_eq!(anouk.send(&writes, "papier", &pile).await.status, 303);
    assert_eq!(anouk.send(&writes, "tonen", &[("round", &round)]).await.status, 303);
    format!("{meeting}/wegen")
}

async fn begins(house: &House, anouk: &mut Visitor<'_>, way: &str) -> String {
    let page = on_table(house, anouk).await;
    let round = value(&anouk.get(&page).await, "round");
    let sent = anouk.send(&page, "beginnen", &[("round", &round), ("way", way)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text("main"));
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_chooses_is_theirs_and_everybody_reads_the_order_once_it_is_closed() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let mut chaima = house.as_person("Chaima Elkadi").await;
    let page = begins(&house, &mut anouk, "three").await;
    let form = anouk.get(&page).await;
    assert!(form.text("main").contains("Ieder kiest er hooguit drie en wat de meesten kiezen, staat bovenaan."));
    assert!(!form.attributes("form[data-no-draft] input[name=chosen]", "value").is_empty(), "a choice is kept nowhere");
    let (weighing, topics) = (value(&form, "weighing"), form.attributes("input[name=chosen]", "value"));
    let four: Vec<_> = [("weighing", weighing.as_str())]
        .into_iter()
        .chain(topics.iter().take(4).map(|topic| ("chosen", topic.as_str())))
        .collect();
    let refused = anouk.send(&page, "kiezen", &four).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("main").contains("Kies er hooguit drie. Haal eerst iets weg."));
    assert_eq!(
        refused.attributes("input[name=chosen][checked]", "value").len(),
        4,
        "what was chosen stands there still"
    );
    let permitted = "select count(*) from audit where outcome = 'permitted'";
    let before = house.one(permitted).await;
    let sent = anouk.send(&page, "kiezen", &four[..3]).await;
    assert_eq!((sent.status, sent.to()), (303, page.as_str()), "the address says no more than whoever looks");
    assert_eq!(house.one(permitted).await, before, "no line tells of it");
    let hers = anouk.get(&page).await;
    assert_eq!(hers.attributes("input[name=chosen][checked]", "value"), topics[..2]);
    assert!(hers.text("main").contains("Jij hebt gekozen."));
    let his = bram.get(&page).await;
    assert!(his.attributes("input[name=chosen][checked]", "value").is_empty());
    assert!(his.text("main").contains("1 persoon heeft gekozen.") && !his.text("main").contains("Plaats 1"));
    assert!(his.text("main").contains("Nog geen drie mensen kozen."), "an outcome would tell who chose what");
    for one in [&mut bram, &mut chaima] {
        assert_eq!(one.send(&page, "kiezen", &four[..2]).await.status, 303);
    }
    assert_eq!(bram.send(&page, "sluiten", &[("weighing", &weighing)]).await.status, 303);
    let closed = anouk.get(&page).await.text("main");
    assert!(closed.contains("3 van 3 kozen dit.") && closed.contains("1 van 3 koos dit."), "{closed}");
    assert!(closed.contains("Plaats 1") && closed.contains("naar de parkeerlijst"), "{closed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_chosen_by_a_slip_and_whoever_chooses_nothing_says_so() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, "two_steps").await;
    let form = anouk.get(&page).await;
    let (weighing, topic) = (value(&form, "weighing"), value(&form, "chosen"));
    let slip = anouk.send(&page, "kiezen", &[("weighing", &weighing)]).await;
    assert_eq!((slip.status, slip.attributes(".wl-error-summary a", "href")), (422, vec!["#kiezen-chosen".to_owned()]));
    assert!(slip.text(".wl-error-summary").contains("Kies er minstens een."), "{}", slip.text("main"));
    assert!(!slip.text("main").contains("Jij hebt gekozen."));
    let both = [("weighing", weighing.as_str()), ("chosen", topic.as_str()), ("none", "ja")];
    let both = anouk.send(&page, "kiezen", &both).await;
    assert_eq!(both.attributes(".wl-error-summary a", "href"), ["#kiezen-none"]);
    assert_eq!(both.attributes("input[name=chosen][checked]", "value"), [topic], "nothing ticked is lost");
    let none = anouk.send(&page, "kiezen", &[("weighing", &weighing), ("none", "ja")]).await;
    assert_eq!(none.status, 303);
    let now = anouk.get(&page).await;
    assert!(now.text("main").contains("Jij hebt gekozen."));
    assert_eq!(now.attributes("input[name=none][checked]", "value"), ["ja"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_about_to_weigh_reads_how_many_have_no_name_and_may_weigh_all_the_same() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = on_table(&house, &mut anouk).await;
    let groups = format!("{}/groepen", page.trim_end_matches("/wegen"));
    let link = format!("section[aria-labelledby=beginnen] a[href='{groups}']");
    let loose = anouk.get(&page).await;
    assert!(loose.text("main").contains("5 hiervan hebben nog geen naam."), "{}", loose.text("main"));
    assert_eq!(loose.text(&link), "Geef ze eerst een naam bij de groepen");
    group(&house, &mut anouk, &groups, 0, "Bellen").await;
    group(&house, &mut anouk, &groups, 4, "Aan tafel").await;
    let named = anouk.get(&page).await;
    assert!(named.text("main").contains("Dit wegen jullie") && !named.text("main").contains("geen naam"));
    assert!(named.attributes(&link, "href").is_empty());
    house.run("update thought_groups set name = '' where name = 'Aan tafel'").await;
    let one = anouk.get(&page).await;
    assert!(one.text("main").contains("1 hiervan heeft nog geen naam."), "{}", one.text("main"));
    let begin = [("round", value(&one, "round")), ("way", "three".to_owned())];
    let begin: Vec<_> = begin.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(anouk.send(&page, "beginnen", &begin).await.status, 303, "it does not stand in the way");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_chose_goes_from_the_parking_list_to_an_agenda_or_away() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, "two_steps").await;
    let form = anouk.get(&page).await;
    let (weighing, first) = (value(&form, "weighing"), value(&form, "top"));
    let says = form.text("main");
    assert!(says.contains("Hier past alles in.") && !says.contains("Kies er hooguit vijf."), "of five cards: {says}");
    assert!(!anouk.get(&page).await.text("main").contains("Plaats"));
    let chosen = [("weighing", weighing.as_str()), ("top", first.as_str())];
    for name in ["Anouk Terwolde", "Bram Oosterling", "Chaima Elkadi"] {
        assert_eq!(house.as_person(name).await.send(&page, "kiezen", &chosen).await.status, 303);
    }
    assert_eq!(anouk.send(&page, "sluiten", &[("weighing", &weighing)]).await.status, 303);
    let told = anouk.get(&page).await.text("main");
    assert!(told.contains("keer het deel dat het in de top vijf zet.") && told.contains("100 van de 100 punten."));
    let list = "/team/molenpad/parkeerlijst";
    let link = "a[href='/team/molenpad/parkeerlijst']";
    assert!(!anouk.get("/team/molenpad").await.text(link).is_empty(), "the page of the team leads there");
    let parked = anouk.get(list).await;
    let waiting = parked.attributes("input[name=parked]", "value").len();
    assert!(waiting >= 4, "{}", parked.text("main"));
    told_apart(&parked, "main", "Haal weg", parked.attributes("main input[value=weg]", "value").len());
    let one = value(&parked, "parked");
    assert_eq!(anouk.send(list, "weg", &[("parked", &one)]).await.status, 303);
    assert!(!anouk.get(list).await.attributes("input[name=parked]", "value").contains(&one), "it is gone");
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    assert_eq!(stranger.get(list).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_phones_away_one_person_types_what_was_counted_and_loses_nothing_by_a_slip() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, "three").await;
    let form = anouk.get(&page).await;
    assert!(form.attributes("details#handen[open]", "id").is_empty(), "folded until somebody needs it");
    assert!(form.text("#handen").contains("Wat al op telefoons gekozen is, vervalt"), "{}", form.text("main"));
    let (weighing, asked) = (value(&form, "weighing"), form.attributes("#handen input[name^='chosen-']", "name"));
    let topics = form.attributes("input[name=chosen]", "value").into_iter().map(|topic| format!("chosen-{topic}"));
    assert_eq!(asked, topics.collect::<Vec<_>>(), "in the order of the table");
    let typed = |second: &'static str| {
        [("weighing", weighing.as_str()), ("people", "4"), (asked[0].as_str(), "3"), (asked[1].as_str(), second)]
    };
    let refused = anouk.send(&page, "handen", &typed("vier")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("details#handen[open]", "id"), ["handen"]);
    assert!(refused.text("#handen").contains("Typ een heel getal zoals 4"), "{}", refused.text("main"));
    assert_eq!(refused.attributes(".wl-error-summary a", "href"), [format!("#handen-{}", asked[1])]);
    assert_eq!(refused.attributes("#handen input[name=people]", "value"), ["4"]);
    assert_eq!(refused.attributes("#handen input[name^='chosen-']", "value")[..2], ["3", "vier"]);
    let sent = anouk.send(&page, "handen", &typed("4")).await;
    assert_eq!((sent.status, sent.to()), (303, page.as_str()));
    let closed = anouk.get(&page).await;
    assert!(closed.attributes("#handen", "id").is_empty());
    let closed = closed.text("main");
    assert!(closed.contains("4 mensen kozen.") && closed.contains("3 van 4 kozen dit."), "{closed}");
    assert!(closed.contains("naar de parkeerlijst"), "{closed}");
    let again = anouk.send(&page, "handen", &typed("2")).await;
    assert_eq!(again.status, 409, "whoever counted too is told that it is over");
    let says = again.text("main");
    assert!(says.contains("Dit wegen is gesloten of gestopt. Wat je net stuurde, telt niet mee."), "{says}");
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    assert_eq!(stranger.send(&page, "handen", &typed("2")).await.status, 404, "to others it never was");
    let still = anouk.get(&page).await.text("main");
    assert!(still.contains("4 van 4 kozen dit.") && still.contains("3 van 4 kozen dit."), "{still}");
}

#[tokio::test(flavor = "multi_thread")]
async fn counted_hands_take_the_place_of_what_phones_chose_once_somebody_says_so() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, "three").await;
    let form = anouk.get(&page).await;
    assert!(form.attributes("#handen input[name=replaces]", "value").is_empty(), "no phone chose yet");
    let topic = value(&form, "chosen");
    let first = form.attributes("#handen input[name^='chosen-']", "name").remove(0);
    assert_eq!(bram.fills(&page, "kiezen", &[("chosen", &topic)]).await.status, 303);
    let counted = [("people", "4"), (first.as_str(), "3")];
    let slip = anouk.fills(&page, "handen", &counted).await;
    assert_eq!(
        (slip.status, slip.attributes(".wl-error-summary a", "href")),
        (422, vec!["#handen-replaces".to_owned()])
    );
    assert!(slip.text("#handen[open]").contains("Dit vervangt wat 1 telefoon koos"), "{}", slip.text("#handen"));
    assert_eq!(slip.attributes("#handen input[name=people]", "value"), ["4"], "nothing typed is lost");
    assert_eq!(slip.attributes(&format!("#handen input[name='{first}']"), "value"), ["3"]);
    assert!(bram.get(&page).await.text("main").contains("Jij hebt gekozen."), "and nothing chosen");
    let sure: Vec<_> = counted.into_iter().chain([("replaces", "1")]).collect();
    assert_eq!(anouk.fills(&page, "handen", &sure).await.status, 303);
    assert!(bram.get(&page).await.text("main").contains("4 mensen kozen."));
}

/// Anouk counts hands of four people.
async fn counts(house: &House, anouk: &mut Visitor<'_>) -> (String, [String; 2]) {
    let page = begins(house, anouk, "three").await;
    let form = anouk.get(&page).await;
    let asked = form.attributes("#handen input[name^='chosen-']", "name");
    let fields = [asked[0].clone(), asked[1].clone()];
    let typed = [("people", "4"), (fields[0].as_str(), "3"), (fields[1].as_str(), "1")];
    assert_eq!(anouk.fills(&page, "handen", &typed).await.status, 303);
    (page, fields)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typing_error_in_what_was_counted_is_mended_by_anybody_and_the_minutes_hold_the_last() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (page, [_, second]) = counts(&house, &mut anouk).await;
    let form = bram.get(&page).await;
    assert!(form.text("main").contains("Tel opnieuw") && form.text("main").contains("1 van 4 koos dit."));
    let people = form.attributes("input[name^='people-']", "name").remove(0);
    assert_eq!(form.attributes("input[name^='people-']", "value"), ["4"], "filled with what was typed");
    assert_eq!(form.attributes(&format!("input[name='{second}']"), "value"), ["1"]);
    let refused = bram.fills(&page, "opnieuw-tellen", &[(&second, "5")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".wl-error-summary a", "href"), [format!("#opnieuw-tellen-{second}")]);
    assert_eq!(refused.attributes(&format!("details[open] input[name='{second}']"), "value"), ["5"]);
    let few = bram.fills(&page, "opnieuw-tellen", &[(&people, "2")]).await;
    assert_eq!(few.attributes(".wl-error-summary a", "href"), [format!("#opnieuw-tellen-{people}")]);
    let sent = bram.fills(&page, "opnieuw-tellen", &[(&second, "4")]).await;
    assert_eq!((sent.status, sent.to()), (303, format!("{page}?gelukt=gelukt-opnieuw-geteld").as_str()));
    let now = anouk.get(&page).await.text("main");
    assert!(now.contains("4 van 4 kozen dit.") && !now.contains("1 van 4 koos dit."), "{now}");
    let minutes = format!("{}/notulen", page.trim_end_matches("/wegen"));
    let kept = anouk.get(&minutes).await.text("main");
    assert!(kept.contains("4 van 4 kozen dit.") && !kept.contains("1 van 4 koos dit."), "{kept}");
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    let weighing = value(&form, "weighing");
    let whole = [("weighing", weighing.as_str()), ("version", "2"), (people.as_str(), "4"), (second.as_str(), "2")];
    assert_eq!(stranger.send(&page, "opnieuw-tellen", &whole).await.status, 404);
    assert!(anouk.get(&page).await.text("main").contains("4 van 4 kozen dit."), "to others it never was");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_people_raise_a_hand_than_are_ticked_and_what_was_typed_stands_there_still() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, "three").await;
    let session = page.trim_end_matches("/wegen").to_owned();
    let members = anouk.get(&session).await.attributes("input[name=people]", "value");
    let five: Vec<_> = members.iter().take(5).map(|id| ("people", id.as_str())).collect();
    assert_eq!(five.len(), 5);
    assert_eq!(anouk.fills(&session, "aanwezig", &five).await.status, 303);
    let first = anouk.get(&page).await.attributes("#handen input[name^='chosen-']", "name").remove(0);
    let crowd = anouk.fills(&page, "handen", &[("people", "50"), (first.as_str(), "40")]).await;
    assert_eq!(crowd.status, 422);
    let says = crowd.text(".wl-error-summary");
    assert!(says.contains("Dit zijn meer mensen dan er zijn aangekruist."), "{says}");
    assert_eq!(crowd.attributes(".wl-error-summary a", "href"), ["#handen-people"]);
    assert_eq!(crowd.attributes("#handen[open] input[name=people]", "value"), ["50"]);
    assert_eq!(crowd.attributes(&format!("#handen input[name='{first}']"), "value"), ["40"], "nothing typed is lost");
    assert_eq!(anouk.fills(&page, "handen", &[("people", "5"), (first.as_str(), "4")]).await.status, 303);
    let people = anouk.get(&page).await.attributes("input[name^='people-']", "name").remove(0);
    let anew = anouk.fills(&page, "opnieuw-tellen", &[(people.as_str(), "50")]).await;
    assert_eq!(anew.status, 422);
    assert_eq!(anew.attributes(".wl-error-summary a", "href"), [format!("#opnieuw-tellen-{people}")]);
    assert!(anouk.get(&page).await.text("main").contains("5 mensen kozen."));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_counted_while_it_was_stopped_or_closed_reads_every_number_they_typed() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, "two_steps").await;
    let form = bram.get(&page).await;
    let weighing = value(&form, "weighing");
    let first = form.attributes("#handen input[name^='chosen-']", "name").remove(0);
    let topic =
        form.attributes(&format!("#handen input[name='{}']", first.replace("chosen-", "shown_")), "value").remove(0);
    let top = first.replace("chosen-", "top-");
    let typed = [("people", "5"), (first.as_str(), "4"), (top.as_str(), "3")];
    let typed = tests::filled(&form, "handen", &typed);
    let typed: Vec<_> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Stopped: nothing of it is left to name its topics by.
    assert_eq!(anouk.send(&page, "sluiten", &[("weighing", &weighing)]).await.status, 303);
    let reads = format!("‘{topic}’: 4 noemden het belangrijk, 3 zetten het in de top vijf.");
    let late = bram.send(&page, "handen", &typed).await;
    let says = late.text("main");
    assert_eq!(late.status, 409);
    assert!(
        says.contains("Dit had jij geteld") && says.contains("Mensen die kozen: 5.") && says.contains(&reads),
        "{says}"
    );
    assert!(!late.text(".wl-error-summary").contains(&topic), "what nobody typed is not given back: {says}");
    // Begun again: the form of the new one stands there, and what was typed for the old one still.
    let round = value(&anouk.get(&page).await, "round");
    assert_eq!(anouk.send(&page, "beginnen", &[("round", &round), ("way", "three")]).await.status, 303);
    let mut more = typed.clone();
    more.push(("nog", "eens"));
    let again = bram.send(&page, "handen", &more).await;
    assert!(again.status == 409 && again.text("main").contains(&reads), "{}", again.text("main"));
    let mistyped = bram.fills(&page, "handen", &[("people", "x")]).await;
    assert!(mistyped.status == 422 && !mistyped.text("main").contains("Dit had jij geteld"), "it stands in its form");
    // The session is closed while somebody counts.
    house.run("update reflections set state = 'closed' where state = 'open'").await;
    let over = bram.send(&page, "handen", &typed).await;
    assert!(over.status == 409 && over.text("main").contains(&reads), "{}", over.text("main"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_phones_decided_is_weighed_once_and_the_page_says_why() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, "three").await;
    let form = anouk.get(&page).await;
    let (old, topic) = (value(&form, "weighing"), value(&form, "chosen"));
    for name in ["Anouk Terwolde", "Bram Oosterling", "Chaima Elkadi"] {
        let mine = [("weighing", old.as_str()), ("chosen", topic.as_str())];
        assert_eq!(house.as_person(name).await.send(&page, "kiezen", &mine).await.status, 303);
    }
    assert_eq!(anouk.send(&page, "sluiten", &[("weighing", &old)]).await.status, 303);
    let closed = bram.get(&page).await;
    let says = "Dit kozen jullie op telefoons, en dat kan maar één keer.";
    assert!(closed.attributes("#opnieuw-wegen", "id").is_empty() && closed.text("main").contains(says));
    assert!(!closed.text("main").contains("Tel opnieuw"), "no hands were counted");
    let again = bram.send(&page, "opnieuw-wegen", &[("weighing", &old), ("way", "three")]).await;
    assert!(again.status == 409 && again.text(".wl-error-summary").contains(says), "{}", again.text("main"));
    let now = anouk.get(&page).await;
    assert_eq!(now.attributes("section[aria-labelledby^='uitslag-']", "class").len(), 1, "one outcome");
    assert!(now.attributes("input[name=chosen]", "value").is_empty(), "and nothing to choose");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hands_decided_is_counted_again_and_nobody_chooses_on_a_phone_beside_it() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let (page, _) = counts(&house, &mut anouk).await;
    let closed = bram.get(&page).await;
    assert!(closed.text("#opnieuw-wegen").contains("Op telefoons kan het niet"), "{}", closed.text("main"));
    let old = value(&closed, "weighing");
    let mine = bram.fills(&page, "opnieuw-wegen", &[("way", "meer")]).await;
    assert_eq!((mine.status, mine.attributes("#opnieuw-wegen[open]", "id").len()), (422, 1));
    let begun = bram.fills(&page, "opnieuw-wegen", &[("way", "two_steps")]).await;
    assert_eq!((begun.status, begun.to()), (303, page.as_str()));
    let running = anouk.get(&page).await;
    let says = running.text("main");
    assert!(says.contains("Jullie wegen dit opnieuw, met handen") && says.contains("3 van 4 kozen dit."), "{says}");
    assert!(running.attributes("input[name=chosen], input[name=top]", "value").is_empty(), "no form for a phone");
    let (new, fields) = (value(&running, "weighing"), running.attributes("#handen input[name^='chosen-']", "name"));
    assert_ne!(new, old);
    let topic = fields[0].trim_start_matches("chosen-");
    let phone = bram.send(&page, "kiezen", &[("weighing", &new), ("chosen", topic)]).await;
    assert!(phone.status == 409 && phone.text(".wl-error-summary").contains("Jullie wegen dit opnieuw, met handen."));
    let top = fields[1].replace("chosen-", "top-");
    let typed = [("people", "4"), (fields[1].as_str(), "4"), (top.as_str(), "4")];
    assert_eq!(bram.fills(&page, "handen", &typed).await.status, 303);
    let now = anouk.get(&page).await;
    assert_eq!(now.attributes("section[aria-labelledby^='uitslag-']", "class").len(), 1, "one outcome");
    assert!(now.text("main").contains("4 van 4 noemden dit belangrijk."), "{}", now.text("main"));
    let mut stranger = house.as_person("Karim Benhaddouk").await;
    let sent = [("weighing", new.as_str()), ("way", "three")];
    assert_eq!(stranger.send(&page, "opnieuw-wegen", &sent).await.status, 404);
}
