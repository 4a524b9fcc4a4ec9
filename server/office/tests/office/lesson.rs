//! Releasing a lesson: two people, one preview, nothing structured, and what erasing and withdrawing leave.

use crate::ground::Ground;
use crate::world::World;
use domain::disclosure::Figure;
use domain::lesson::{LessonDesk, LessonText};
use domain::network::NetworkDesk;
use domain::policy::RoleKind;
use domain::release::{SecondPerson, Stage};
use domain::session::SessionDesk;
use domain::work::WorkDesk;
use domain::{LessonId, PersonId, Problem};
use office::Seat;
use store::values;

struct Play {
    world: World,
    anna: Seat,
    bert: Seat,
    carla: Seat,
    ground: Ground,
}

fn id(seat: &Seat) -> PersonId {
    seat.sitter().me().expect("signed in").id
}

fn text(title: &str) -> LessonText {
    LessonText::parse("school", title, "Bel samen", "Kleine scholen", "Niet bij spoed").expect("a lesson")
}

/// Anna is in the circle; Bert writes; Carla stands outside.
async fn play() -> Play {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let bert = world.member(world.kade, "Bert").await;
    let carla = world.member(world.kade, "Carla").await;
    let ground = world.ground(world.kade, id(&anna), "Steeneik", world.last_quarter()).await;
    Play { world, anna, bert, carla, ground }
}

impl Play {
    async fn seen(&self) -> Figure {
        let draft = self.bert.lesson_draft(self.ground.insight).await.expect("a draft");
        draft.lesson.expect("written").shown.seen
    }

    async fn prepared(&self) -> (LessonId, i32) {
        self.bert.write_lesson(self.ground.insight, text("Bel terug"), vec![], 0).await.expect("written");
        let lesson = self.bert.prepare_lesson(self.ground.insight, 1).await.expect("prepared");
        let check = self.carla.lesson_check(lesson).await.expect("a check");
        (lesson, check.lesson.version)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_writer_nor_the_circle_confirms_and_the_network_sees_nothing_before() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    let stranger = play.world.member(play.world.plein, "Dirk").await;
    assert_eq!(play.anna.confirm_lesson(lesson, version, false).await, Err(Problem::Absent));
    assert_eq!(play.bert.confirm_lesson(lesson, version, false).await, Err(Problem::NotNow("release-not-you")));
    assert_eq!(stranger.confirm_lesson(lesson, version, false).await, Err(Problem::Absent));
    assert_eq!(play.anna.lesson_check(lesson).await.expect("seen").second, SecondPerson::Circle);
    assert_eq!(play.bert.lesson_check(lesson).await.expect("seen").second, SecondPerson::Wrote);
    assert_eq!(stranger.lesson_check(lesson).await, Err(Problem::Absent));
    assert_eq!(stranger.lesson(lesson).await, Err(Problem::Absent));
    assert!(stranger.network(None).await.expect("the network").lessons.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wrote_the_words_is_no_second_person_when_a_colleague_hands_them_over() {
    let play = play().await;
    let dora = play.world.member(play.world.kade, "Dora").await;
    dora.write_lesson(play.ground.insight, text("Bel"), vec![], 0).await.expect("written");
    play.bert.write_lesson(play.ground.insight, text("Bel terug"), vec![], 1).await.expect("written anew");
    let lesson = play.anna.prepare_lesson(play.ground.insight, 2).await.expect("prepared");
    for author in [&dora, &play.bert] {
        assert_eq!(author.confirm_lesson(lesson, 3, false).await, Err(Problem::NotNow("release-not-you")));
    }
    assert_eq!(play.carla.confirm_lesson(lesson, 3, false).await, Ok(Stage::Released));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_once_stood_inside_the_case_is_no_second_person() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    let left = "insert into circle_left (case_id, person_id) values ($1, $2)";
    play.world.lay(left, values![play.ground.case.0, id(&play.carla).0]).await;
    assert_eq!(play.carla.lesson_check(lesson).await.expect("seen").second, SecondPerson::Circle);
    assert_eq!(play.carla.confirm_lesson(lesson, version, false).await, Err(Problem::NotNow("release-not-you")));
    assert!(play.carla.own_work().await.expect("work").releases.is_empty(), "nor are they asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_exactly_what_the_network_sees() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    let preview = play.carla.lesson_check(lesson).await.expect("a check").lesson.shown;
    let draft = play.bert.lesson_draft(play.ground.insight).await.expect("a draft");
    assert_eq!(draft.lesson.map(|lesson| lesson.shown), Some(preview.clone()));
    play.carla.confirm_lesson(lesson, version, false).await.expect("released");
    let stranger = play.world.with_role("Dirk", RoleKind::Coordinator, "neighbourhood", Some(play.world.south.0)).await;
    assert_eq!(stranger.lesson(lesson).await.expect("shown").shown, Some(preview.clone()));
    let network = stranger.network(None).await.expect("the network");
    assert_eq!(network.lessons.into_iter().map(|card| card.shown).collect::<Vec<_>>(), std::slice::from_ref(&preview));
    let north = stranger.neighbourhood_page("voorbeeld", "noord").await.expect("a neighbourhood");
    assert_eq!(north.lessons.into_iter().map(|card| card.shown).collect::<Vec<_>>(), [preview]);
    assert_eq!(north.teams, ["Brug", "Kade"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_person_who_knows_whom_it_is_about_sends_it_back_to_be_rewritten() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    assert_eq!(play.carla.confirm_lesson(lesson, version, true).await, Ok(Stage::SentBack));
    assert_eq!(play.carla.lesson(lesson).await, Err(Problem::Absent));
    let again = play.carla.confirm_lesson(lesson, version + 1, false).await;
    assert!(matches!(again, Err(Problem::NotNow(_))), "not before it is rewritten and handed over again");
    play.bert.write_lesson(play.ground.insight, text("Anders"), vec![], version + 1).await.expect("rewritten");
    play.bert.prepare_lesson(play.ground.insight, version + 2).await.expect("prepared");
    assert_eq!(play.carla.confirm_lesson(lesson, version + 3, false).await, Ok(Stage::Released));
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_changed_after_they_were_read_are_not_released() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    play.bert.write_lesson(play.ground.insight, text("Heel anders"), vec![], version).await.expect("rewritten");
    play.bert.prepare_lesson(play.ground.insight, version + 1).await.expect("prepared");
    let answer = play.carla.confirm_lesson(lesson, version, false).await;
    assert!(matches!(answer, Err(Problem::Conflict(now)) if now[0].1 == "Heel anders"));
    let lost = play.anna.write_lesson(play.ground.insight, text("Te laat"), vec![], version).await;
    assert!(matches!(lost, Err(Problem::Conflict(_))));
    let second = play.anna.write_lesson(play.ground.insight, text("Nieuw"), vec![], 0).await;
    assert!(matches!(second, Err(Problem::Conflict(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_identifier_does_not_leave_either() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    let db = play.world.office.db().read();
    store::sql::run(db, "update lessons set works = 'Bel 06-12345678'", vec![]).await.expect("changed");
    let answer = play.carla.confirm_lesson(lesson, version, false).await;
    assert_eq!(answer, Err(Problem::form("refused-trace-phone")));
    assert_eq!(play.world.count("lessons where state = 'released'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_insight_of_another_team_is_absent_and_so_is_one_of_a_family_one_knows() {
    let play = play().await;
    let neighbour = play.world.member(play.world.brug, "Eva").await;
    assert_eq!(neighbour.lesson_draft(play.ground.insight).await, Err(Problem::Absent));
    let write = neighbour.write_lesson(play.ground.insight, text("Van een ander"), vec![], 0).await;
    assert_eq!(write, Err(Problem::Absent));
    assert_eq!(neighbour.candidates("kade").await, Err(Problem::Absent));
    let (lesson, version) = play.prepared().await;
    play.world.knows_privately(play.ground.case, id(&play.carla)).await;
    assert_eq!(play.carla.confirm_lesson(lesson, version, false).await, Err(Problem::Absent));
    assert!(play.carla.candidates("kade").await.expect("a list").rows.is_empty());
    assert_eq!(play.bert.candidates("kade").await.expect("a list").rows.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn ticks_count_the_teams_own_cases_only_and_tell_no_exact_number() {
    let play = play().await;
    let (anna, quarter) = (id(&play.anna), play.world.last_quarter());
    let mut cases = vec![];
    for name in ["Beuk", "Es", "Linde", "Iep", "Wilg"] {
        cases.push(play.world.ground(play.world.kade, anna, name, quarter).await.case);
    }
    let foreign = play.world.ground(play.world.brug, anna, "Maas", quarter).await.case;
    let ticked = vec![cases[0], cases[1], cases[2], foreign];
    let insight = play.ground.insight;
    let lesson = play.bert.write_lesson(insight, text("Bel terug"), ticked, 0).await.expect("written");
    assert_eq!(play.world.count("lesson_sightings").await, 4, "three ticked, the insight's own, none of another team");
    let few = play.seen().await;
    assert_eq!(few, Figure::Hidden);
    play.bert.write_lesson(insight, text("Bel terug"), cases.clone(), 1).await.expect("rewritten");
    let six = play.seen().await;
    assert_eq!(six, Figure::Shown(5), "six families are told as at least five");
    play.bert.prepare_lesson(insight, 2).await.expect("prepared");
    play.carla.confirm_lesson(lesson, 3, false).await.expect("released");
    for case in cases {
        play.world.erase(case).await;
    }
    let after = play.carla.lesson(lesson).await.expect("shown").shown.expect("words").seen;
    assert_eq!(after, Figure::Shown(5), "what was published does not change");
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawn_words_are_gone_from_every_page_and_from_the_table() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    play.carla.confirm_lesson(lesson, version, false).await.expect("released");
    let stranger = play.world.member(play.world.plein, "Dirk").await;
    assert_eq!(stranger.withdraw_lesson(lesson).await, Err(Problem::Absent));
    assert!(!stranger.lesson(lesson).await.expect("shown").may_withdraw);
    assert!(play.anna.lesson(lesson).await.expect("shown").may_withdraw);
    play.anna.withdraw_lesson(lesson).await.expect("withdrawn");
    let page = stranger.lesson(lesson).await.expect("a page");
    assert!(page.shown.is_none() && page.withdrawn_at.is_some());
    assert!(stranger.network(None).await.expect("the network").lessons.is_empty());
    assert_eq!(play.world.count("lessons where title <> '' or works <> '' or context <> '' or limits <> ''").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_a_case_takes_the_prepared_lesson_and_leaves_the_released_one() {
    let play = play().await;
    let (lesson, version) = play.prepared().await;
    play.carla.confirm_lesson(lesson, version, false).await.expect("released");
    let other = play.world.ground(play.world.kade, id(&play.anna), "Beuk", play.world.last_quarter()).await;
    play.bert.write_lesson(other.insight, text("Nog niet"), vec![], 0).await.expect("written");
    let waiting = play.bert.prepare_lesson(other.insight, 1).await.expect("prepared");
    play.world.erase(other.case).await;
    play.world.erase(play.ground.case).await;
    assert_eq!(play.carla.lesson_check(waiting).await, Err(Problem::Absent));
    assert_eq!(play.world.count("lessons").await, 1);
    assert!(play.carla.lesson(lesson).await.expect("shown").shown.is_some());
    assert!(play.anna.lesson(lesson).await.expect("shown").may_withdraw, "the team can still take it back");
}
