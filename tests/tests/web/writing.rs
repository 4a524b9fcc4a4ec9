//! Writing in silence at its pages: private until the showing, everything once without a name, and a pile of paper of which nothing is lost.

use crate::meeting::{attend, begun, sent};
use tests::{Answer, House, Visitor};

pub const CASE: &str = "select c.id from cases c join reflection_cases x on x.case_id = c.id join reflections r on r.id = x.reflection_id \
    join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state <> 'closed' and c.state = 'chosen' order by c.id";

pub async fn meeting(house: &House) -> String {
    let next = "select r.id from reflections r join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state <> 'closed'";
    format!("/sessie/{}", house.one(next).await)
}

pub async fn round(page: &Answer) -> String {
    page.attributes("input[name=round]", "value").first().expect("a round").clone()
}

/// What a page says, how its parts are called, and how long it is.
fn plain(page: &Answer) -> (String, Vec<String>, usize) {
    (page.text("body"), page.attributes("main *", "id"), page.body.len())
}

pub async fn begins(house: &House, anouk: &mut Visitor<'_>, announced: bool) -> String {
    let (meeting, case) = (meeting(house).await, house.one(CASE).await);
    let page = format!("{meeting}/schrijven");
    let asked = [("case", case.as_str()), ("prompt", "others-missed")];
    if announced {
        assert_eq!(anouk.send(&page, "aankondigen", &asked).await.status, 303);
        let told = anouk.get(&meeting).await;
        assert!(told.text("main").contains("In deze sessie schrijven jullie een ronde zonder namen."));
    }
    assert_eq!(anouk.send(&meeting, "beginnen", &[]).await.status, 303);
    let sent = if announced {
        let round = round(&anouk.get(&page).await).await;
        anouk.send(&page, "zonder-namen-beginnen", &[("round", &round)]).await
    } else {
        anouk.send(&page, "beginnen", &asked).await
    };
    assert_eq!(sent.status, 303, "{}", sent.text(".wl-error-summary"));
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_writes_is_theirs_until_everything_is_shown() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let written = [("round", round.as_str()), ("thoughts", "KANARIE een\nKANARIE twee")];
    let sent = anouk.send(&page, "gedachten", &written).await;
    assert_eq!((sent.status, sent.to().contains("KANARIE")), (303, false));
    assert!(anouk.get(&page).await.text("main").contains("KANARIE twee"));
    let his = bram.get(&page).await;
    assert!(!his.body.contains("KANARIE") && !his.body.contains("gedachte-"), "nothing of hers, not even an id");
    assert!(his.text("main").contains("1 persoon schreef iets."), "{}", his.text("main"));
    let own = anouk.get(&page).await.attributes("a[href*='/gedachte/']", "href").remove(0);
    assert_eq!(bram.get(&own).await.status, 404);
    assert_eq!(bram.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let shown = bram.get(&page).await;
    assert!(shown.text("main").contains("KANARIE een") && shown.text("main").contains("Anouk Terwolde"));
    assert_eq!(anouk.get(&own).await.status, 409, "shown is shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_name_everything_goes_once_and_nothing_of_it_is_kept_by_the_way() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, true).await;
    let form = anouk.get(&page).await;
    let round = round(&form).await;
    let kept_nowhere = form.attributes("form[data-no-draft] textarea", "id");
    assert_eq!(kept_nowhere, ["zonder-naam-thoughts", "papier-zonder-namen-thoughts"], "nor is the pile");
    assert!(form.text("#stapel").contains("tellen niet mee voor de vijf"), "said before anybody types a pile");
    let (quiet, seen) = (plain(&bram.get(&page).await), "select count(*) from audit");
    let before = house.one(seen).await;
    let sent = anouk.send(&page, "zonder-naam", &[("round", &round), ("thoughts", "KANARIE")]).await;
    assert_eq!((sent.status, sent.to()), (303, page.as_str()), "the address says no more than whoever looks");
    assert_eq!(house.one(seen).await, before);
    assert_eq!(plain(&bram.get(&page).await), quiet, "to others the page is what it was");
    let hers = anouk.get(&page).await;
    assert!(hers.text("main").contains("Jouw gedachten zijn verstuurd."));
    let far = "section[aria-labelledby=hoe-ver]";
    assert!(hers.text(far).contains("Dit ververst niet vanzelf. Ververs"), "{}", hers.text(far));
    assert_eq!(hers.attributes(&format!("{far} a"), "href"), [""], "no event tells that somebody wrote");
    let again = anouk.send(&page, "zonder-naam", &[("round", &round), ("thoughts", "Nog iets")]).await;
    assert_eq!(again.status, 422);
    assert!(again.text("main").contains("Wat je eerder stuurde, is aangekomen."));
    let few = bram.send(&page, "tonen", &[("round", &round)]).await;
    assert_eq!(few.status, 422);
    assert!(few.text(".wl-error-summary").contains("Wacht tot minstens vijf mensen iets stuurden."));
    assert_eq!(few.text("#fouten"), "Nog één ding.", "a press leaves nothing standing");
    let before = bram.get(&page).await;
    let folded = before.text("details:not([open]):has(input[value=stoppen])");
    for says in ["Stoppen zonder te tonen", "als minder dan vijf mensen", "voorgoed weg", "voordat een sessie begint"] {
        assert!(folded.contains(says), "what everybody wrote is not thrown away by one tap: {folded}");
    }
    let stopped = bram.send(&page, "stoppen", &[("round", &round)]).await;
    assert_eq!(stopped.to(), format!("{page}?gelukt=gelukt-stilte-gestopt"));
    assert!(!bram.get(&page).await.body.contains("KANARIE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pile_of_paper_names_the_line_that_is_too_long_and_loses_none() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let begun = anouk.get(&page).await;
    assert!(!begun.text("#stapel").contains("tellen niet mee"), "under names paper is shown with the rest");
    let round = round(&begun).await;
    let long = "x".repeat(281);
    let pile = format!("Eerste briefje\n\n{long}\nLaatste briefje");
    let refused = anouk.send(&page, "papier", &[("round", &round), ("thoughts", &pile)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#papier-line-3").contains("Regel 3"), "{}", refused.text("main"));
    assert!(refused.attributes(".wl-error-summary a", "href").contains(&"#papier-line-3".to_owned()));
    assert_eq!(refused.text("#papier-thoughts").trim(), pile);
    let promised = "Nog één ding. Wat je hier verstuurde, staat er nog.";
    assert_eq!(refused.text("#fouten"), promised, "of what was typed in another form nothing is promised");
    let pile = pile.replace(&long, "kort");
    assert_eq!(anouk.send(&page, "papier", &[("round", &round), ("thoughts", &pile)]).await.status, 303);
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let shown = anouk.get(&page).await.text("main");
    assert!(shown.contains("Laatste briefje") && shown.contains("van papier"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn once_a_meeting_is_over_its_groups_and_its_agenda_show_what_was_made_and_invite_to_nothing() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [case, _]) = begun(&mut anouk).await;
    attend(&mut anouk, &session).await;
    let (writes, groups, agenda) =
        (format!("{session}/schrijven"), format!("{session}/groepen"), format!("{session}/agenda"));
    let asked = [("case", case.as_str()), ("prompt", "others-missed")];
    assert_eq!(anouk.send(&writes, "beginnen", &asked).await.status, 303);
    let round = round(&anouk.get(&writes).await).await;
    let two = [("round", round.as_str()), ("thoughts", "Zij belt nooit\nDe brief ligt er nog")];
    assert_eq!(anouk.send(&writes, "gedachten", &two).await.status, 303);
    assert_eq!(anouk.send(&writes, "tonen", &[("round", &round)]).await.status, 303);
    let thought = anouk.get(&groups).await.attributes("input[name=thought]", "value").remove(0);
    let apart = [("thought", thought.as_str()), ("version", "1"), ("group", "nieuw")];
    assert_eq!(anouk.send(&groups, "verplaatsen", &apart).await.status, 303);
    let group = anouk.get(&groups).await.attributes("main a[href*='/groep/']", "href").remove(0);
    assert_eq!(anouk.get(&group).await.status, 200);
    let (page, id) = (anouk.get(&groups).await, group.rsplit('/').next().expect("a group"));
    let named = [page.text(&format!("h2[id='groep-{id}']")), page.text(&format!("option[value='{id}']"))];
    assert!(named[0].starts_with("Groep met ‘") && named[0] == named[1], "one way everywhere: {named:?}");
    sent(&mut anouk, &format!("{session}/sluiten"), "sluiten", &[]).await;
    for page in [&groups, &agenda] {
        let over = anouk.get(page).await;
        assert_eq!(over.text(".wl-lead"), "Deze sessie is afgesloten. Lezen kan nog, veranderen niet meer.", "{page}");
        assert!(over.attributes("main button", "type").is_empty(), "{page} has a button");
        let says = over.text("main");
        for invites in ["Leg bij elkaar", "Nog in geen groep", "iets op zetten", "gaat open"] {
            assert!(!says.contains(invites), "{page} invites: {says}");
        }
    }
    let made = anouk.get(&groups).await.text("main");
    assert!(made.contains("Zij belt nooit") && made.contains("Groep met ‘"), "{made}");
    assert_eq!(anouk.get(&group).await.status, 409, "a name can be given no more");
    let told = anouk.get(&session).await.text("main");
    assert!(told.contains("Agenda bekijken") && !told.contains("Agenda bekijken of aanpassen"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_moves_a_card_second_reads_that_it_lies_elsewhere_and_what_to_do() {
    let house = House::demonstration().await;
    let (mut anouk, mut bram) = (house.as_person("Anouk Terwolde").await, house.as_person("Bram Oosterling").await);
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let two = [("round", round.as_str()), ("thoughts", "Zij belt nooit\nDe brief ligt er nog")];
    assert_eq!(anouk.send(&page, "gedachten", &two).await.status, 303);
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let groups = page.replace("/schrijven", "/groepen");
    let cards = bram.get(&groups).await.attributes("main .wl-card", "id");
    let [one, other] = [&cards[0], &cards[1]].map(|id| id.trim_start_matches("kaart-"));
    let moves = |card, version, group| [("thought", card), ("version", version), ("group", group)];
    assert_eq!(anouk.send(&groups, "verplaatsen", &moves(one, "1", "nieuw")).await.status, 303);
    let late = bram.send(&groups, "verplaatsen", &moves(one, "1", "los")).await;
    let says = late.text(".wl-error-summary");
    assert_eq!(late.status, 409);
    assert!(says.contains("Deze kaart ligt nu ergens anders:") && says.contains("Kijk eerst hoe het nu is."), "{says}");
    assert!(!says.contains("Wat denk jij?") && !says.contains("Wat jij typte"), "nobody typed: {says}");
    let link = late.attributes("main a[href*='/groep/']", "href").remove(0);
    let group = link.rsplit('/').next().expect("a group");
    assert_eq!(anouk.send(&groups, "verplaatsen", &moves(one, "2", "los")).await.status, 303);
    let gone = bram.send(&groups, "verplaatsen", &moves(other, "1", group)).await;
    assert_eq!(gone.status, 422);
    assert!(gone.text(".wl-error-summary").contains("Deze groep is er niet meer. Kies een andere groep."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_without_a_choice_folds_nothing_together_and_says_what_to_choose() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, false).await;
    let round = round(&anouk.get(&page).await).await;
    let two = [("round", round.as_str()), ("thoughts", "Zij belt nooit\nDe brief ligt er nog")];
    assert_eq!(anouk.send(&page, "gedachten", &two).await.status, 303);
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
    let groups = page.replace("/schrijven", "/groepen");
    let lies = anouk.get(&groups).await;
    assert_eq!(
        lies.attributes("select[name=under] option[selected]", "value"),
        ["", ""],
        "nothing is chosen beforehand"
    );
    let pressed = anouk.fills(&groups, "samenvoegen", &[]).await;
    assert_eq!(pressed.status, 422);
    assert!(pressed.text(".wl-error-summary").contains("Kies eerst met welke gedachte deze samengaat."));
    assert_eq!(pressed.attributes(".wl-error-summary a", "href"), ["#samenvoegen-under"]);
    assert_eq!(pressed.attributes("details[open] select", "id"), ["samenvoegen-under"], "its list alone is open");
    assert_eq!(anouk.get(&groups).await.attributes("main .wl-card", "id"), lies.attributes("main .wl-card", "id"));
    let other = lies.attributes("select[name=under] option", "value").remove(1);
    assert_eq!(anouk.fills(&groups, "samenvoegen", &[("under", &other)]).await.status, 303);
    assert_eq!(anouk.get(&groups).await.attributes("main .wl-card", "id"), [format!("kaart-{other}")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_while_a_case_is_written_about_leaves_the_meeting_free_to_write_about_another() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let (session, [stopped, other]) = begun(&mut anouk).await;
    let page = format!("{session}/schrijven");
    let first = [("case", stopped.as_str()), ("prompt", "others-missed")];
    assert_eq!(anouk.send(&page, "beginnen", &first).await.status, 303);
    let circle = "insert into circle (case_id, person_id, added_by, added_at) select x.case_id, p.id, p.id, r.opened_at \
                  from reflection_cases x join reflections r on r.id = x.reflection_id join people p on p.name = 'Anouk Terwolde' \
                  where r.state = 'open' on conflict do nothing";
    house.run(circle).await;
    let next = [("case", other.as_str()), ("prompt", "others-missed")];
    let runs = anouk.send(&page, "beginnen", &next).await;
    assert!(runs.status == 422 && runs.text(".wl-error-summary").contains("Jullie schrijven al een ronde."));
    let objects = anouk.fills(&format!("/casus/{stopped}/gezin"), "gezin", &[("stance_parent1", "objects")]).await;
    assert_eq!(objects.status, 303, "{}", objects.text(".wl-error-summary"));
    let free = anouk.get(&page).await;
    assert!(free.attributes("input[name=round]", "value").is_empty(), "nothing of a stopped case");
    let begun = anouk.send(&page, "beginnen", &next).await;
    assert_eq!(begun.status, 303, "{}", begun.text(".wl-error-summary"));
    let round = round(&anouk.get(&page).await).await;
    assert_eq!(anouk.send(&page, "tonen", &[("round", &round)]).await.status, 303);
}
