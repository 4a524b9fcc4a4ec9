//! Looking back once a meeting is closed: nothing that is kept tells whose an answer was, nor when it was given.

use crate::agreement::id;
use crate::look_back::{Play, answer, answers};
use domain::ReflectionId;
use domain::draft::{DraftDesk, Sheet, Spot};
use domain::look_back::{Answer, Cause, Energy, HandCount, LookBackDesk};
use domain::reflection::ReflectionDesk;
use office::clock::new_id;
use sea_orm::DbBackend;
use store::values;

/// The meeting and the id of each answer, in the order in which rows lie; and what was answered, in no order.
async fn lie(play: &Play) -> (Vec<String>, Vec<String>) {
    let (meeting, id, place) = match play.world.office.db().read().get_database_backend() {
        DbBackend::Sqlite => ("hex(reflection_id)", "hex(id)", "rowid"),
        _ => ("cast(reflection_id as text)", "cast(id as text)", "ctid"),
    };
    let rows = format!("select {meeting} || {id} from look_backs order by {meeting}, {place}");
    let said =
        "select worth || energy || coalesce(gave_words, '') || coalesce(cost_words, '') from look_backs order by 1";
    (play.world.lines(&rows).await, play.world.lines(said).await)
}

async fn close(play: &Play, meeting: ReflectionId) {
    play.seats[0].close_reflection(meeting, play.version(meeting).await, &[]).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_closing_no_answer_lies_where_it_came_nor_under_the_name_it_had() {
    let play = Play::new().await;
    let meetings = [play.open(4).await, play.open(4).await];
    for meeting in meetings {
        for (seat, energy) in play.seats.iter().zip([Energy::Gave, Energy::Cost, Energy::Even, Energy::Gave]) {
            answers(seat, meeting, answer(energy)).await.expect("answered");
        }
    }
    let (before, said) = lie(&play).await;
    for meeting in meetings {
        close(&play, meeting).await;
    }
    let (after, kept) = lie(&play).await;
    assert_eq!((kept.len(), &kept), (8, &said), "what was said stays");
    assert!(after.iter().all(|row| !before.contains(row)), "no id is that of before: {after:?}");
    let mut by_chance = after.clone();
    by_chance.sort();
    assert_eq!(after, by_chance, "rows lie in the order of chance");
    assert_eq!(play.world.count("look_backs where person_id is not null").await, 0);
}

/// What Anna sent to a page when her session slept.
async fn kept(play: &Play, path: &str) {
    let row = values![new_id(), id(&play.seats[0]).0, path, play.world.office.now()];
    let text = "insert into kept_forms (id, person_id, path, form, fields, kept_at) values ($1, $2, $3, 'terugkijken', '[]', $4)";
    play.world.lay(text, row).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_while_a_session_slept_goes_when_hands_are_counted_or_the_meeting_closes() {
    let play = Play::new().await;
    let [counted, closed, other] = [play.open(3).await, play.open(3).await, play.open(3).await];
    for meeting in [counted, closed, other] {
        kept(&play, &format!("/sessie/{meeting}/terugkijken")).await;
        kept(&play, &format!("/sessie/{}/terugkijken", meeting.0.simple())).await;
        kept(&play, &format!("/sessie/{meeting}")).await;
    }
    let of = async |meeting: ReflectionId| {
        let one = format!("kept_forms where replace(path, '-', '') like '/sessie/{}%'", meeting.0.simple());
        play.world.count(&one).await
    };
    let hands = HandCount::parse(["3", "", ""], ["3", "", ""], (None, ""), (None, "")).expect("a count");
    play.seats[1].look_back_by_hands(counted, &hands, 0).await.expect("counted");
    assert_eq!((of(counted).await, of(closed).await), (1, 3), "with the answers that it takes the place of");
    close(&play, closed).await;
    assert_eq!((of(counted).await, of(closed).await, of(other).await), (1, 1, 3), "what was sent elsewhere stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn own_words_that_hands_took_the_place_of_wait_for_their_writer_until_the_meeting_closes() {
    let play = Play::new().await;
    let meeting = play.open(4).await;
    for seat in &play.seats[..2] {
        answers(seat, meeting, answer(Energy::Gave)).await.expect("answered");
    }
    let silent = Answer { gave: Cause::default(), ..answer(Energy::Cost) };
    answers(&play.seats[2], meeting, silent).await.expect("answered");
    let spot = Spot {
        reflection: meeting,
        path: format!("/sessie/{meeting}/terugkijken"),
        form: "terugkijken".into(),
        about: None,
    };
    let typed = vec![("gave_words".to_owned(), "Nog een woord".to_owned())];
    play.seats[1].keep_draft(&spot, &Sheet { version: 0, leaf: "a".into() }, typed).await.expect("kept");
    let hands = HandCount::parse(["4", "", ""], ["4", "", ""], (None, ""), (None, "")).expect("a count");
    play.seats[3].look_back_by_hands(meeting, &hands, 3).await.expect("counted");
    assert_eq!(play.world.count("look_backs").await, 0);
    let left = play.world.lines("select fields || other from drafts where left_behind = true order by 1").await;
    let (word, typed) = ("[[\"gave_words\",\"Er werd gebeld\"]]", "[[\"gave_words\",\"Nog een woord\"]]");
    assert_eq!(left, [format!("{word}[]"), format!("{typed}{word}")], "whoever wrote no words keeps none");
    assert_eq!(play.world.count("drafts where left_behind = false").await, 0);
    close(&play, meeting).await;
    assert_eq!(play.world.count("drafts").await, 0);
}
