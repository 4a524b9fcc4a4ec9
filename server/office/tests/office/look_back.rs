//! Looking back on a meeting: each for themselves, in bands for the team, and forgotten whose it was when the meeting closes.

use crate::agreement::{agrees, id};
use crate::world::World;
use chrono::{Datelike, Days};
use domain::calendar::day_starts;
use domain::draft::{DraftDesk, Saved, Sheet, Spot};
use domain::look_back::{Answer, Band, Cause, Energy, LookBackDesk, Pick, Said, Worth};
use domain::reflection::{Plan, ReflectionDesk};
use domain::year::{Year, YearDesk};
use domain::{Line, PersonId, Problem, ReflectionId};
use office::clock::SetClock;
use office::{Office, Seat};
use std::sync::Arc;

pub struct Play {
    pub world: World,
    pub seats: Vec<Seat>,
}

pub fn answer(energy: Energy) -> Answer {
    let words = Line::parse("Er werd gebeld").expect("a line");
    let gave = Cause { pick: None, words: Some(words) };
    Answer { worth: Worth::Yes, energy, gave, cost: Cause::default() }
}

/// Answers from a page that was drawn just now.
pub async fn answers(seat: &Seat, meeting: ReflectionId, answer: Answer) -> Result<(), Problem> {
    let own = seat.look_back(meeting).await?.own;
    seat.answer_look_back(meeting, answer, &Answer::print(own.as_ref())).await
}

impl Play {
    pub async fn new() -> Self {
        let world = World::new().await;
        let mut seats = Vec::new();
        for name in ["Anna", "Bram", "Carla", "Daan"] {
            seats.push(world.member(world.kade, name).await);
        }
        Play { world, seats }
    }

    /// A meeting at which the first so many are.
    pub async fn open(&self, there: usize) -> ReflectionId {
        let plan = Plan { planned_on: self.seats[0].today(), hours: None, lead: id(&self.seats[0]), cases: Vec::new() };
        let reflection = self.seats[0].plan_reflection("kade", plan).await.expect("planned");
        self.seats[0].open_reflection(reflection).await.expect("begun");
        self.attend(reflection, &self.seats[..there]).await;
        reflection
    }

    pub async fn attend(&self, reflection: ReflectionId, there: &[Seat]) {
        let people: Vec<PersonId> = there.iter().map(id).collect();
        self.seats[0].attend(reflection, self.version(reflection).await, &people).await.expect("there");
    }

    pub async fn version(&self, reflection: ReflectionId) -> i32 {
        self.seats[0].meeting(reflection).await.expect("a meeting").version
    }

    /// The year of today, as the team reads it half a year later.
    pub async fn year_later(&self) -> Year {
        let today = self.seats[0].today();
        let then = Arc::new(SetClock::at(day_starts(today + Days::new(183))));
        let office = Office::open(self.world.office.db().clone(), then, false).await.expect("an office");
        let anna = office.seat_of(id(&self.seats[0])).await.expect("a seat");
        anna.team_year("kade", Some(today.year())).await.expect("a year")
    }

    pub async fn said(&self, reflection: ReflectionId) -> Said {
        let seen = self.seats[0].look_back(reflection).await.expect("a page").said;
        assert_eq!(
            self.seats[0].meeting(reflection).await.expect("a meeting").look_back,
            seen,
            "as the minutes tell it"
        );
        seen
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_sees_bands_once_everybody_answered_and_nobody_sees_whose_an_answer_was() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    let absent = answers(&play.seats[3], meeting, answer(Energy::Gave)).await;
    assert_eq!(absent, Err(Problem::NotNow("look-back-not-there")));
    let events = play.world.count("reflection_events").await;
    for (seat, energy) in play.seats.iter().zip([Energy::Gave, Energy::Gave]) {
        answers(seat, meeting, answer(energy)).await.expect("answered");
        assert_eq!(play.said(meeting).await, Said::NotYet);
    }
    answers(&play.seats[1], meeting, answer(Energy::Even)).await.expect("changed");
    answers(&play.seats[1], meeting, answer(Energy::Gave)).await.expect("changed back");
    answers(&play.seats[2], meeting, answer(Energy::Cost)).await.expect("answered");
    let Said::Shown(said) = play.said(meeting).await else { panic!("three answered") };
    assert_eq!((said.worth, said.gave, said.cost), (Band::Most, Band::Most, Band::Few));
    assert_eq!(said.gave_what, ["Er werd gebeld"], "once, whoever named it");
    assert_eq!(play.world.count("reflection_events").await, events, "an answer makes no event");
    let own = play.seats[2].look_back(meeting).await.expect("a page").own.expect("one's own");
    assert_eq!(own.energy, Energy::Cost);
    play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
    assert_eq!(play.world.count("look_backs where person_id is null").await, 3, "whose it was is forgotten");
    assert!(play.seats[2].look_back(meeting).await.expect("a page").own.is_none());
    let late = answers(&play.seats[2], meeting, answer(Energy::Gave)).await;
    assert_eq!(late, Err(Problem::NotNow("reflection-closed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_reads_stands_fast_whoever_is_noted_as_there_after_it() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    for seat in play.seats.iter().take(3) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    let told = play.said(meeting).await;
    assert!(told.told());
    let stands = async || {
        for seat in play.seats.iter().take(3) {
            let changed = answers(seat, meeting, answer(Energy::Cost)).await;
            assert_eq!(changed, Err(Problem::NotNow("look-back-told")));
            answers(seat, meeting, answer(Energy::Gave)).await.expect("the same, sent twice");
        }
        let later = answers(&play.seats[3], meeting, answer(Energy::Cost)).await;
        assert_eq!(later, Err(Problem::NotNow("look-back-shown")), "it was told without them");
        assert_eq!(play.said(meeting).await, told, "nothing moved");
    };
    stands().await;
    play.attend(meeting, &play.seats).await;
    stands().await;
    play.attend(meeting, &play.seats[1..]).await;
    stands().await;
    assert_eq!(play.world.count("look_backs").await, 3);
    play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
    assert_eq!(play.said(meeting).await, told);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_lay_open_takes_no_later_answer_of_its_writer_away() {
    let play = Play::new().await;
    let (meeting, bram) = (play.open(3).await, &play.seats[1]);
    let [first, other] = [answer(Energy::Gave), answer(Energy::Cost)];
    let drawn = Answer::print(None);
    bram.answer_look_back(meeting, first.clone(), &drawn).await.expect("answered");
    bram.answer_look_back(meeting, first.clone(), &drawn).await.expect("the same, sent twice");
    for stale in [drawn.as_str(), "", "x"] {
        let late = bram.answer_look_back(meeting, other.clone(), stale).await;
        assert!(matches!(late, Err(Problem::Conflict(_))), "{stale:?}: {late:?}");
    }
    assert_eq!(bram.look_back(meeting).await.expect("a page").own, Some(first.clone()), "what was kept stays");
    let now = Answer::print(Some(&first));
    bram.answer_look_back(meeting, other.clone(), &now).await.expect("changed");
    assert_eq!(bram.look_back(meeting).await.expect("a page").own, Some(other));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_there_after_all_is_not_waited_for_and_adds_nothing_when_they_come_back() {
    let play = Play::new().await;
    let meeting = play.open(4).await;
    for seat in play.seats.iter().take(3) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    assert_eq!(play.said(meeting).await, Said::NotYet, "one who is there did not answer");
    play.attend(meeting, &play.seats[..3]).await;
    let told = play.said(meeting).await;
    assert!(told.told());
    play.attend(meeting, &play.seats).await;
    assert_eq!(play.said(meeting).await, told, "what was read is not taken away");
    let back = answers(&play.seats[3], meeting, answer(Energy::Cost)).await;
    assert_eq!(back, Err(Problem::NotNow("look-back-shown")), "the difference would be their answer");
    assert_eq!(play.said(meeting).await, told);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_was_typing_when_it_was_told_is_theirs_to_read_until_the_meeting_closes() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    let path = format!("/sessie/{meeting}/terugkijken");
    let spot = Spot { reflection: meeting, path, form: "terugkijken".into(), about: None };
    let sheet = Sheet { version: 0, leaf: "a".into() };
    let words = || vec![("gave_words".to_owned(), "Nog een woord".to_owned())];
    for seat in play.seats.iter().take(2) {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    play.seats[0].keep_draft(&spot, &sheet, words()).await.expect("kept");
    assert_eq!(play.world.count("drafts where left_behind = false").await, 1);
    answers(&play.seats[2], meeting, answer(Energy::Gave)).await.expect("answered");
    assert_eq!(play.world.count("drafts where left_behind = true").await, 1);
    let late = play.seats[1].keep_draft(&spot, &sheet, words()).await;
    assert_eq!(late, Ok(Saved::Kept(1)), "their page stood open still");
    let more = vec![("gave_words".to_owned(), "Nog een woord, en nog een".to_owned())];
    let on = Sheet { version: 1, leaf: "a".into() };
    assert_eq!(play.seats[0].keep_draft(&spot, &on, more).await, Ok(Saved::Kept(2)), "who typed on reads all of it");
    assert_eq!(play.world.count("drafts where left_behind = true").await, 2);
    assert_eq!(play.world.count("drafts where left_behind = true and fields like '%en nog een%'").await, 1);
    play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
    assert_eq!(play.world.count("drafts").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_the_teams_can_be_picked_and_another_team_reads_nothing() {
    let play = Play::new().await;
    let meeting = play.open(3).await;
    let vera = play.world.member(play.world.brug, "Vera").await;
    let theirs = agrees(&vera, "brug", "belt").await;
    let picked = |pick| Answer { gave: Cause { pick: Some(pick), words: None }, ..answer(Energy::Gave) };
    let strange = answers(&play.seats[0], meeting, picked(Pick::Agreement(theirs))).await;
    assert_eq!(strange, Err(Problem::Absent));
    assert_eq!(vera.look_back(meeting).await.err(), Some(Problem::Absent));
    assert_eq!(answers(&vera, meeting, answer(Energy::Gave)).await, Err(Problem::Absent));
    assert_eq!(vera.team_year("kade", None).await.err(), Some(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_tells_what_its_meetings_may_tell_and_there_is_none_in_which_the_team_did_not_meet() {
    let play = Play::new().await;
    let [shown, hidden] = [play.open(3).await, play.open(2).await];
    for (n, seat) in play.seats.iter().take(3).enumerate() {
        answers(seat, shown, answer(Energy::Gave)).await.expect("answered");
        if n < 2 {
            answers(seat, hidden, answer(Energy::Cost)).await.expect("answered");
        }
    }
    for meeting in [shown, hidden] {
        play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
    }
    let year = play.seats[0].team_year("kade", None).await.expect("a year");
    assert_eq!((year.sat.len(), year.years.clone()), (2, vec![year.year]));
    assert_eq!(year.looked, [None; 4], "its quarter is not over");
    let looked: Vec<_> = play.year_later().await.looked.into_iter().flatten().collect();
    assert_eq!((looked.len(), looked[0].gave, looked[0].cost), (1, Band::Most, Band::Few), "two answers move nothing");
    for other in [year.year - 1, year.year + 1, i32::MAX] {
        assert_eq!(play.seats[0].team_year("kade", Some(other)).await.err(), Some(Problem::Absent), "{other}");
    }
}
