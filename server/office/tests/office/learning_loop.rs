//! A signal's way up and back: who sees it, who answers, who closes, and what two at once do.

use crate::ground::Ground;
use crate::world::World;
use domain::learning_loop::{Answer, Closing, Felt, Holder, LoopDesk, LoopState, LoopText, StepKind, step_words};
use domain::lesson::LessonDesk;
use domain::policy::RoleKind;
use domain::session::SessionDesk;
use domain::trace::Releasable;
use domain::work::WorkDesk;
use domain::{LoopId, Problem};
use office::{Office, Seat};
use std::sync::Arc;
use store::{sql, values};

struct Play {
    world: World,
    anna: Seat,
    bert: Seat,
    carla: Seat,
    ground: Ground,
}

fn text() -> LoopText {
    LoopText::parse("less-bureaucracy", "Laat ons zelf beslissen", "Elke aanvraag kost weken").expect("a loop")
}

fn words(text: &str) -> Releasable {
    step_words("words", text).expect("words")
}

fn closing(felt: Felt, words: &str) -> Closing {
    Closing::parse(felt.code(), words).expect("a closing")
}

async fn play() -> Play {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let bert = world.member(world.kade, "Bert").await;
    let carla = world.member(world.kade, "Carla").await;
    let circle = anna.sitter().me().expect("signed in").id;
    let ground = world.ground(world.kade, circle, "Steeneik", world.last_quarter()).await;
    Play { world, anna, bert, carla, ground }
}

impl Play {
    async fn prepared(&self) -> LoopId {
        self.bert.write_loop(self.ground.signal, text(), 0).await.expect("written");
        self.bert.prepare_loop(self.ground.signal, 1).await.expect("prepared")
    }

    /// With management, at version 4.
    async fn sent(&self) -> LoopId {
        let id = self.prepared().await;
        assert_eq!(self.carla.confirm_loop(id, 2, false).await, Ok(LoopState::WithManagement));
        id
    }

    async fn manager(&self, scope: uuid::Uuid) -> Seat {
        self.world.with_role("Mies", RoleKind::Manager, "neighbourhood", Some(scope)).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_loop_is_released_by_two_people_and_seen_as_it_was_previewed() {
    let play = play().await;
    let id = play.prepared().await;
    let manager = play.manager(play.world.north.0).await;
    assert_eq!(manager.loop_page(id).await, Err(Problem::Absent));
    assert!(manager.loops().await.expect("a list").is_empty());
    assert_eq!(play.anna.confirm_loop(id, 2, false).await, Err(Problem::Absent));
    assert_eq!(play.bert.confirm_loop(id, 2, false).await, Err(Problem::NotNow("release-not-you")));
    assert_eq!(manager.confirm_loop(id, 2, false).await, Err(Problem::Absent));
    let preview = play.carla.loop_check(id).await.expect("a check").made.shown;
    assert_eq!(play.carla.confirm_loop(id, 2, true).await, Ok(LoopState::SentBack));
    play.bert.write_loop(play.ground.signal, text(), 3).await.expect("rewritten");
    play.bert.prepare_loop(play.ground.signal, 4).await.expect("prepared");
    play.carla.confirm_loop(id, 5, false).await.expect("released");
    assert_eq!(manager.loop_page(id).await.expect("shown").shown, preview);
    assert_eq!(manager.loops().await.expect("a list")[0].shown, preview);
    assert_eq!(manager.loop_draft(play.ground.signal).await, Err(Problem::Absent), "a manager reads no signal");
    assert_eq!(manager.candidates("kade").await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_loop_outside_ones_scope_is_absent() {
    let play = play().await;
    let id = play.sent().await;
    let elsewhere = play.manager(play.world.south.0).await;
    let neighbour = play.world.member(play.world.brug, "Eva").await;
    let administrator = play.world.with_role("Ada", RoleKind::Administrator, "network", None).await;
    for seat in [&elsewhere, &neighbour, &administrator] {
        assert_eq!(seat.loop_page(id).await, Err(Problem::Absent));
        assert!(seat.loops().await.expect("a list").is_empty());
        assert_eq!(seat.answer_loop(id, 4, Answer::Yes, words("Ja")).await, Err(Problem::Absent));
    }
    let coordinator =
        play.world.with_role("Cor", RoleKind::Coordinator, "neighbourhood", Some(play.world.north.0)).await;
    let page = coordinator.loop_page(id).await.expect("a coordinator reads along");
    assert!(!page.may_answer() && !page.may_close());
    assert_eq!(coordinator.loops().await.expect("a list").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn management_answers_and_only_the_team_closes() {
    let play = play().await;
    let id = play.sent().await;
    let manager = play.manager(play.world.north.0).await;
    assert_eq!(play.anna.answer_loop(id, 4, Answer::Yes, words("Ja")).await, Err(Problem::Absent));
    let early = play.anna.close_loop(id, 4, closing(Felt::Yes, "")).await;
    assert_eq!(early, Err(Problem::NotNow("loop-not-now")), "not before there is an answer");
    manager.answer_loop(id, 4, Answer::WorkingOn, words("We zoeken het uit")).await.expect("answered");
    assert!(manager.loop_page(id).await.expect("a page").may_answer(), "at work on it is not the end of it");
    let waits =
        async |seat: &Seat| seat.own_work().await.expect("work").loops.first().map(|one| (one.at_work, one.since));
    let since = office::clock::day(play.world.office.now());
    assert_eq!(waits(&manager).await, Some((true, since)), "it still waits, as something promised");
    manager.answer_loop(id, 5, Answer::NoBecause, words("Het mag niet van de wet")).await.expect("answered");
    assert_eq!(manager.close_loop(id, 6, closing(Felt::Yes, "")).await, Err(Problem::Absent));
    assert_eq!(manager.return_loop(id, 6, words("Nee")).await, Err(Problem::Absent));
    play.anna.return_loop(id, 6, words("Vraag het de wethouder")).await.expect("returned");
    assert_eq!(waits(&manager).await, Some((false, since)), "sent up again it waits for a new answer");
    manager.answer_loop(id, 7, Answer::Yes, words("Vanaf mei")).await.expect("answered");
    play.bert.close_loop(id, 8, closing(Felt::Partly, "")).await.expect("closed");
    let page = manager.loop_page(id).await.expect("a page");
    assert_eq!((page.state, page.felt, page.holder), (LoopState::Closed, Some(Felt::Partly), Holder::Nobody));
    assert_eq!(page.steps.len(), 6);
    let late = manager.answer_loop(id, page.version, Answer::Yes, words("Nog iets")).await;
    assert_eq!(late, Err(Problem::NotNow("loop-not-now")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_with_which_a_team_closes_a_loop_are_read_with_the_closing() {
    let play = play().await;
    let id = play.sent().await;
    let manager = play.manager(play.world.north.0).await;
    manager.answer_loop(id, 4, Answer::Yes, words("Vanaf mei")).await.expect("answered");
    play.bert.close_loop(id, 5, closing(Felt::No, "De wachtlijst is even lang")).await.expect("closed");
    let page = manager.loop_page(id).await.expect("a page");
    let last = page.steps.last().map(|step| (step.kind, step.text.as_deref()));
    assert_eq!((page.felt, last), (Some(Felt::No), Some((StepKind::Closed, Some("De wachtlijst is even lang")))));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_answers_at_once_one_is_a_conflict_that_shows_the_other() {
    let play = play().await;
    let id = play.sent().await;
    let (one, two) = (play.manager(play.world.north.0).await, play.manager(play.world.north.0).await);
    let both = tokio::join!(
        one.answer_loop(id, 4, Answer::Yes, words("Ja, vanaf mei")),
        two.answer_loop(id, 4, Answer::Yes, words("Ja, vanaf mei")),
    );
    let conflicts = [&both.0, &both.1].into_iter().filter(|answer| matches!(answer, Err(Problem::Conflict(_)))).count();
    assert_eq!((conflicts, play.world.count("loop_steps where kind = 'answered'").await), (1, 1), "{both:?}");
    let late = two.answer_loop(id, 4, Answer::NoBecause, words("Nee")).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("loop-last-words", "Ja, vanaf mei".into())])));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_counts_working_days_over_christmas_and_starts_again_when_returned() {
    let play = play().await;
    let id = play.sent().await;
    let db = play.world.office.db();
    for (day, _) in domain::calendar::default_holidays(2026).into_iter().chain(domain::calendar::default_holidays(2027))
    {
        let text = "insert into holidays (day, name) values ($1, 'vrij') on conflict (day) do nothing";
        sql::run(db.read(), text, values![day]).await.expect("a holiday");
    }
    let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().expect("an instant");
    sql::run(db.read(), "update loop_steps set at = $1", values![at("2026-12-24T09:00:00Z")]).await.expect("set");
    let clock = Arc::new(office::clock::SetClock::at(at("2027-01-04T09:00:00Z")));
    let later = Office::open(db.clone(), clock.clone(), false).await.expect("an office");
    let manager = play.manager(play.world.north.0).await.sitter().me().expect("signed in").id;
    let anna = play.anna.sitter().me().expect("signed in").id;
    let seat = later.seat_of(manager).await.expect("a seat");
    assert_eq!(seat.loop_page(id).await.expect("a page").holder, Holder::Management(5));
    assert_eq!(seat.loops().await.expect("a list")[0].holder, Holder::Management(5));
    seat.answer_loop(id, 4, Answer::NoBecause, words("Te duur")).await.expect("answered");
    clock.set(at("2027-01-07T09:00:00Z"));
    assert_eq!(seat.loop_page(id).await.expect("a page").holder, Holder::Team(3));
    let team = later.seat_of(anna).await.expect("a seat");
    team.return_loop(id, 5, words("Reken het na")).await.expect("returned");
    clock.set(at("2027-01-08T09:00:00Z"));
    assert_eq!(team.loop_page(id).await.expect("a page").holder, Holder::Management(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_a_case_takes_the_prepared_loop_and_leaves_the_released_one() {
    let play = play().await;
    let sent = play.sent().await;
    let circle = play.anna.sitter().me().expect("signed in").id;
    let other = play.world.ground(play.world.kade, circle, "Beuk", play.world.last_quarter()).await;
    play.bert.write_loop(other.signal, text(), 0).await.expect("written");
    let waiting = play.bert.prepare_loop(other.signal, 1).await.expect("prepared");
    play.world.erase(other.case).await;
    play.world.erase(play.ground.case).await;
    assert_eq!(play.carla.loop_check(waiting).await, Err(Problem::Absent));
    assert_eq!(play.world.count("learning_loops").await, 1);
    assert!(play.anna.loop_page(sent).await.expect("a page").own);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_with_an_identifier_does_not_leave() {
    let refused = step_words("words", "Mail naar jan@gmail.com").expect_err("refused");
    assert_eq!(refused, Problem::field("words", "refused-trace-email"));
    let refused = LoopText::parse("craft", "Bel 06-12345678", "Rekening NL91ABNA0417164300").expect_err("refused");
    let Problem::Refused(found) = refused else { panic!("refused") };
    assert_eq!(found.iter().map(|one| one.says).collect::<Vec<_>>(), ["refused-trace-phone", "refused-trace-iban"]);
}
