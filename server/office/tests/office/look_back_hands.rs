//! Looking back with the phones away: what was counted in the room is what the team reads, and what was answered on phones counts for nothing.

use crate::agreement::{agrees, blocked, case, id, ticks};
use crate::look_back::{Play, answer, answers};
use domain::look_back::{Band, Energy, HandCount, LookBackDesk, Pick, Said};
use domain::reflection::ReflectionDesk;
use domain::rule_obstacle::{RuleDesk, SameAs};
use domain::{Problem, ReflectionId};

/// So many found it worth the time and got energy of it; of so many neither, and it cost them energy.
fn counted(yes: &str, no: &str) -> HandCount {
    named(yes, no, None, "")
}

fn named(yes: &str, no: &str, pick: Option<Pick>, words: &str) -> HandCount {
    HandCount::parse([yes, "", no], [yes, "", no], (pick, words), (None, "")).expect("a count")
}

/// Bram types it, and says that it replaces what his page says was answered on phones.
async fn types(play: &Play, meeting: ReflectionId, count: &HandCount) -> Result<(), Problem> {
    let phones = play.seats[1].look_back(meeting).await.expect("a page").phones;
    play.seats[1].look_back_by_hands(meeting, count, phones).await
}

async fn close(play: &Play, meeting: ReflectionId) {
    play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_counted_is_told_at_once_in_bands_and_stands_fast() {
    let play = Play::new().await;
    let agreed = agrees(&play.seats[0], "kade", "belt").await;
    let meeting = play.open(4).await;
    let events = play.world.count("reflection_events").await;
    let count = named("3", "1", Some(Pick::Agreement(agreed)), "Stil schrijven\nDe koffie");
    types(&play, meeting, &count).await.expect("counted");
    assert_eq!(play.world.count("reflection_events").await, events + 1, "it is the room's, and no one's");
    let told = play.said(meeting).await;
    let Said::Shown(said) = &told else { panic!("four hands") };
    assert_eq!((said.worth, said.gave, said.cost), (Band::Most, Band::Most, Band::Few));
    assert_eq!(said.gave_what.len(), 3, "the agreement and each line: {:?}", said.gave_what);
    assert!(said.gave_what.contains(&"De koffie".to_owned()) && said.cost_what.is_empty());
    assert!(play.seats[3].look_back(meeting).await.expect("a page").by_hands);
    let again = types(&play, meeting, &counted("1", "3")).await;
    assert_eq!(again, Err(Problem::NotNow("look-back-counted")), "what moved would tell whose it was");
    play.attend(meeting, &play.seats[1..]).await;
    assert_eq!(play.said(meeting).await, told, "nobody is waited for");
    close(&play, meeting).await;
    assert_eq!(play.said(meeting).await, told);
    assert_eq!(types(&play, meeting, &count).await, Err(Problem::NotNow("reflection-closed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_on_phones_lapses_and_nobody_answers_beside_a_count() {
    let play = Play::new().await;
    let meeting = play.open(4).await;
    for seat in play.seats.iter().take(3) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    types(&play, meeting, &counted("", "3")).await.expect("counted");
    let Said::Shown(said) = play.said(meeting).await else { panic!("three hands") };
    assert_eq!((said.worth, said.gave, said.cost), (Band::Few, Band::Few, Band::Most), "nobody is counted twice");
    assert!(said.gave_what.is_empty(), "what was written on a phone alone would tell who wrote it");
    assert_eq!(play.world.count("look_backs").await, 0);
    for seat in &play.seats {
        let late = answers(seat, meeting, answer(Energy::Gave)).await;
        assert_eq!(late, Err(Problem::NotNow("look-back-counted")));
        assert!(seat.look_back(meeting).await.expect("a page").own.is_none());
    }
    assert_eq!(play.world.count("look_backs").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_counted_is_refused_and_what_phones_answered_stays() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    answers(&play.seats[0], meeting, answer(Energy::Gave)).await.expect("answered");
    let many = types(&play, meeting, &counted("3", "1")).await;
    assert_eq!(many, Err(Problem::form("refused-back-many")), "three are there");
    let vera = play.world.member(play.world.brug, "Vera").await;
    let theirs = agrees(&vera, "brug", "belt").await;
    let strange = types(&play, meeting, &named("3", "", Some(Pick::Agreement(theirs)), "")).await;
    assert_eq!(strange, Err(Problem::Absent));
    assert_eq!(vera.look_back_by_hands(meeting, &counted("3", ""), 1).await, Err(Problem::Absent));
    assert_eq!(play.world.count("look_back_hands").await, 0);
    assert!(play.seats[0].look_back(meeting).await.expect("a page").own.is_some(), "it stands as it stood");
    assert_eq!(play.said(meeting).await, Said::NotYet);
    types(&play, meeting, &counted("3", "")).await.expect("as many as are there");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_already_reads_is_not_counted_anew() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    for seat in play.seats.iter().take(3) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    let told = play.said(meeting).await;
    let late = types(&play, meeting, &counted("", "3")).await;
    assert_eq!(late, Err(Problem::NotNow("look-back-too-late")));
    assert_eq!(play.said(meeting).await, told, "nothing moved");
    play.attend(meeting, &play.seats).await;
    let later = types(&play, meeting, &counted("", "4")).await;
    assert_eq!(later, Err(Problem::NotNow("look-back-too-late")), "whoever comes later opens nothing");
    assert_eq!(play.said(meeting).await, told);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_is_there_counts_and_says_how_many_phones_it_replaces() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    let hands = async |n: usize, replaces| {
        let count = counted("3", "");
        play.seats[n].look_back_by_hands(meeting, &count, replaces).await
    };
    assert_eq!(hands(3, 0).await, Err(Problem::form("refused-back-not-there")), "Daan is not ticked");
    let slip = Err(Problem::field("replaces", "refused-back-replaces"));
    let changed = Err(Problem::field("replaces", "refused-back-replaces-now"));
    assert_eq!(hands(1, 1).await, changed, "nobody answered");
    for seat in play.seats.iter().take(2) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    assert_eq!(hands(3, 2).await, Err(Problem::form("refused-back-not-there")));
    assert_eq!(hands(1, 0).await, slip, "nothing was ticked");
    for other in [1, 3] {
        assert_eq!(hands(1, other).await, changed, "two phones, not {other}");
    }
    assert_eq!(play.world.count("look_backs").await, 2, "nothing is lost");
    assert_eq!(hands(1, 2).await, Ok(()));
    assert_eq!((play.world.count("look_backs").await, play.world.count("look_back_hands").await), (0, 1));
    assert_eq!(play.world.count("reflections where look_back_told = true").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_counts_hands_as_answers() {
    let play = Play::new().await;
    let meeting = play.open(4).await;
    types(&play, meeting, &counted("1", "3")).await.expect("counted");
    assert_eq!(play.year_later().await.looked, [None; 4], "not before it closed");
    close(&play, meeting).await;
    let looked: Vec<_> = play.year_later().await.looked.into_iter().flatten().collect();
    assert_eq!((looked.len(), looked[0].worth, looked[0].gave, looked[0].cost), (1, Band::Few, Band::Few, Band::Most));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_the_room_named_is_told_as_the_one_it_became() {
    let play = Play::new().await;
    let (anna, bram) = (&play.seats[0], &play.seats[1]);
    let agreed = agrees(anna, "kade", "belt").await;
    for (seat, name, rule) in [(anna, "Steeneik", "Eerst een besluit"), (bram, "Beuk", "Wachten op de raad")] {
        let case = case(&play.world, play.world.kade, id(seat), name, "chosen").await;
        ticks(seat, case, agreed, blocked(rule)).await.expect("ticked");
    }
    let meeting = play.open(3).await;
    let choices = anna.look_back(meeting).await.expect("a page").choices;
    let rule = |says: &str| match choices.iter().find(|(_, words)| words == says) {
        Some((Pick::Rule(id), _)) => *id,
        other => panic!("{says} is {other:?}"),
    };
    let (stays, goes) = (rule("Eerst een besluit"), rule("Wachten op de raad"));
    types(&play, meeting, &named("3", "", Some(Pick::Rule(goes)), "")).await.expect("counted");
    assert_eq!(anna.same_rule(goes, 1, SameAs::Own(stays)).await, Ok(stays));
    let Said::Shown(said) = play.said(meeting).await else { panic!("three hands") };
    assert_eq!(said.gave_what, ["Eerst een besluit"]);
}
