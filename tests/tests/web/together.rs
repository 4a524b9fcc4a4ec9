//! two people change the same thing, or one person in two tabs: nothing is lost, nobody overwrites what they did not read.

mod alone;
mod list;
mod places;
mod play;
mod scene;

use alone::ALONE;
use list::meetings;
use play::{Lost, Play};
use scene::{End, Meeting};
use tests::House;

/// How often both send at once, for each meeting; more under the benchmark.
fn rounds() -> usize {
    std::env::var("R_11_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2)
}

#[test]
fn r_11_every_form_is_in_the_list() {
    let meetings = meetings();
    // A form that takes nothing away can still come too late for what it is about: that is told of it too, and is not all.
    let changes = |name: &str| meetings.iter().any(|meeting| meeting.excludes && meeting.second.name() == name);
    let listed = |name: &str| ALONE.iter().any(|(form, _)| *form == name) || changes(name);
    let forms: Vec<_> = app::route::forms().map(|row| format!("{} {}", row.page, row.name)).collect();
    let missing: Vec<_> = forms.iter().filter(|name| !listed(name)).collect();
    assert!(
        missing.is_empty(),
        "{missing:?}: add each to tests/tests/web/together/list/ as a meeting when it changes what was there, \
         else to together/alone.rs with the reason"
    );
    let known = |name: &str| forms.iter().any(|form| form == name);
    assert!(meetings.iter().all(|meeting| known(&meeting.second.name()) && known(&meeting.first.name())));
    for (form, _) in ALONE {
        assert!(known(form), "{form} is no form any more");
        assert!(!changes(form), "{form} stands twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r_11_nothing_is_lost_when_two_people_change_the_same_thing() {
    let (mut lost, mut played) = (Vec::new(), 0);
    let only = std::env::var("R_11_ONLY").unwrap_or_default();
    for meeting in meetings().iter().filter(|meeting| meeting.second.name().contains(&only)) {
        let name = format!("{}, then {}", meeting.first.name(), meeting.second.name());
        for (way, result) in all_ways(meeting).await {
            played += 1;
            lost.extend(result.err().map(|said| format!("{name}, {way}: {said}")));
        }
    }
    let verdict = if lost.is_empty() { "met" } else { "missed" };
    println!(
        "R-11 {} lost in {played} meetings goal no lost update, both texts, nothing typed lost {verdict}",
        lost.len()
    );
    assert!(lost.is_empty(), "{}", lost.join("\n\n"));
}

/// What happens once in a house needs a fresh one; the rest goes on in the same.
async fn all_ways(meeting: &Meeting) -> Vec<(&'static str, Lost)> {
    let mut all = Vec::new();
    all.push((
        "one after the other",
        Play::new(&House::demonstration().await, meeting).await.one_after_the_other().await,
    ));
    let house = House::demonstration().await;
    all.push(("by way of a mistake", Play::new(&house, meeting).await.by_way_of_a_mistake().await));
    if meeting.first.who == meeting.second.who {
        let house = House::demonstration().await;
        all.push(("in two tabs", Play::new(&house, meeting).await.in_two_tabs().one_after_the_other().await));
    }
    let once = meeting.end == End::Never || meeting.first.name() != meeting.second.name();
    if once {
        let house = House::demonstration().await;
        all.push(("at once", Play::new(&house, meeting).await.at_once().await));
    } else {
        let house = House::demonstration().await;
        let mut play = Play::new(&house, meeting).await;
        for _ in 0..rounds() {
            all.push(("at once", play.at_once().await));
        }
    }
    all
}

/// The control: whoever asks their page after the first one sent does overwrite, and that is seen as lost.
#[tokio::test(flavor = "multi_thread")]
async fn r_11_an_update_that_is_lost_would_be_seen() {
    let house = House::demonstration().await;
    let meeting = meetings().into_iter().find(|meeting| meeting.second.form == "beschrijven").expect("a meeting");
    let said = Play::new(&house, &meeting).await.with_a_page_that_is_too_new().await;
    assert!(said.is_err_and(|said| said.contains("an update is lost")));
}
