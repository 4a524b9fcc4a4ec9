//! What a client says: at the table by their own hand, or on their behalf; and who reads it.

use crate::chosen::person;
use crate::world::World;
use domain::classification::Concerned;
use domain::experience::{Answers, AskedHow, ExperienceDesk, OnBehalf, Source};
use domain::gap::{Mark, PracticeVoice};
use domain::policy::{HostClient, SeeTeam};
use domain::practice::{PracticeDesk, Said};
use domain::quartet::{QuartetDesk, Sight};
use domain::session::{Cookie, Done, SessionDesk, Sitter};
use domain::{CaseId, Problem, Words};
use office::Seat;
use std::net::{IpAddr, Ipv4Addr};
use store::{Thing, sql, values};

fn six(mark: u8, words: &str) -> Answers {
    Answers::new([Mark::try_from(mark).ok(); 6], Words::optional(words).expect("words")).expect("answers")
}

fn on_behalf(mark: u8) -> OnBehalf {
    OnBehalf::new(Concerned::Young, true, Some(AskedHow::Talk), six(mark, "")).expect("on behalf")
}

fn praise() -> Said {
    let mark = Mark::try_from(9).ok();
    Said::new(PracticeVoice { communication: mark, added_value: mark, energy: mark }, None).expect("said")
}

fn token(done: &Done) -> &str {
    match &done.cookie {
        Cookie::Start(token) => token,
        Cookie::Keep | Cookie::End => panic!("no session began"),
    }
}

async fn come(world: &World, token: &str) -> Seat {
    world.office.seat(Some(token), IpAddr::V4(Ipv4Addr::LOCALHOST)).await.expect("a seat")
}

async fn sit_down(world: &World, host: &Seat, case: CaseId, who: Concerned) -> (Seat, String) {
    let done = host.host_client(case, who, "tablet").await.expect("a table");
    assert_eq!(done.to, "/tafel");
    let token = token(&done).to_owned();
    (come(world, &token).await, token)
}

async fn whole(seat: &Seat, case: CaseId) -> domain::quartet::Quartet {
    match seat.quartet(case).await.expect("a case") {
        Sight::Whole(quartet) => *quartet,
        Sight::Card(_) => panic!("only a card"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_walk_of_one_answer() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    anna.record_practice(case, praise(), 0).await.expect("Anna's marks");

    // Anna hands over her device: the new session sees the questions of one person, and nothing else.
    let (young, key) = sit_down(&world, &anna, case, Concerned::Young).await;
    assert_eq!(young.sitter(), &Sitter::Client { case, respondent: "young".into() });
    let table = young.table().await.expect("the table");
    assert_eq!((table.respondent, table.readers.len(), table.answered), (Concerned::Young, 1, None));

    // The young person answers; the session is over in the same breath.
    let done = young.answer(six(4, "Ik moest alles vier keer vertellen.")).await.expect("an answer");
    assert_eq!((done.to.as_str(), done.cookie), ("/tafel/klaar", Cookie::End));
    assert_eq!(come(&world, &key).await.sitter(), &Sitter::Anonymous);

    // It is stored once, as their own, with the line that says so and nobody's name on it.
    assert_eq!(world.count("experiences where source = 'own' and respondent = 'young'").await, 1);
    assert_eq!(world.count("audit where deed = 'AnswerAsClient' and person_id is null").await, 1);

    // The circle reads it, and the gap hears it.
    let quartet = whole(&anna, case).await;
    assert_eq!(quartet.family[0].answers.words(), Some("Ik moest alles vier keer vertellen."));
    let gaps = quartet.sides().gaps;
    assert_eq!((gaps[0].family.tenths(), gaps[0].practice.tenths()), (40, 90));
    assert_eq!(world.count("read_log where deed = 'SeeCase'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_behalf_counts_in_no_gap_and_says_how_it_was_asked() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    anna.record_practice(case, praise(), 0).await.expect("Anna's marks");
    anna.record_on_behalf(case, on_behalf(2), 0).await.expect("on behalf");
    let quartet = whole(&anna, case).await;
    assert_eq!(quartet.sides().gaps, []);
    assert!(!quartet.sides().family_spoke());
    let said = &quartet.family[0];
    assert_eq!((said.source, said.asked_how, said.author.as_str()), (Source::OnBehalf, Some(AskedHow::Talk), "Anna"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_reaches_nothing_but_the_table() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let other = world.chosen(world.kade, &[&anna]).await;
    let (client, _) = sit_down(&world, &anna, case, Concerned::Parent1).await;
    assert!(matches!(client.quartet(case).await, Err(Problem::Absent)));
    assert_eq!(client.experiences(case).await, Err(Problem::Absent));
    assert_eq!(client.record_on_behalf(case, on_behalf(2), 0).await, Err(Problem::Absent));
    assert!(client.host_client(case, Concerned::Young, "").await.is_err());
    assert!(client.look::<SeeTeam>(Thing::Team(world.kade)).await.is_err());
    assert!(client.look::<domain::policy::SeeOwnQuestions>(Thing::Case(other)).await.is_err());
    assert!(client.enter::<domain::policy::AnswerAsClient>(Thing::Case(other)).await.is_err());
    assert!(client.enter::<HostClient>(Thing::Case(case)).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn handing_over_the_device_signs_the_professional_out_of_it() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let first = anna.host_client(case, Concerned::Young, "").await.expect("a table");
    let client = come(&world, token(&first)).await;
    assert!(client.table().await.is_ok());
    // Two answers from one table: the second comes too late.
    client.answer(six(4, "eerst")).await.expect("an answer");
    assert_eq!(client.answer(six(9, "daarna")).await, Err(Problem::SignIn));
    assert_eq!(world.count("experiences where words = 'eerst'").await, 1);
    assert_eq!(world.count("sessions where ended_at is null").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_stores_nothing_and_ends_the_session() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (client, key) = sit_down(&world, &anna, case, Concerned::Young).await;
    assert_eq!(client.leave_table().await.map(|done| done.cookie), Ok(Cookie::End));
    assert_eq!(come(&world, &key).await.sitter(), &Sitter::Anonymous);
    assert_eq!(world.count("experiences").await, 0);
    assert_eq!(anna.leave_table().await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_own_answer_is_given_once_a_round_and_the_table_says_what_a_new_round_replaces() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (first, _) = sit_down(&world, &anna, case, Concerned::Young).await;
    first.answer(six(4, "eerst")).await.expect("an answer");
    let refused = anna.host_client(case, Concerned::Young, "").await;
    assert_eq!(refused, Err(Problem::form("experience-refused-answered")), "nobody else puts another in its place");
    world.meeting_closed(case, world.kade, &anna).await;
    let (second, _) = sit_down(&world, &anna, case, Concerned::Young).await;
    assert!(second.table().await.expect("the table").answered.is_some());
    second.answer(six(7, "daarna")).await.expect("an answer");
    let given = anna.experiences(case).await.expect("experiences").given;
    assert_eq!((given.len(), given[0].answers.words(), given[0].version), (1, Some("daarna"), 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn from_sixteen_no_parent_is_asked_before_the_young_person_agrees() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    world.set_case(case, "age_band", "16-17").await;
    assert!(matches!(anna.host_client(case, Concerned::Parent1, "").await, Err(Problem::Refused(_))));
    assert!(anna.host_client(case, Concerned::Young, "").await.is_ok());
    sql::run(
        world.office.db().read(),
        "insert into family_notices (case_id, who, stance, author_id, at) values ($1, 'young', 'agrees', $2, $3)",
        values![case.0, person(&anna).0, world.office.now()],
    )
    .await
    .expect("a notice");
    assert!(anna.host_client(case, Concerned::Parent1, "").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_type_on_behalf_at_once_do_not_overwrite_each_other() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    anna.record_on_behalf(case, on_behalf(2), 0).await.expect("the first");
    assert!(
        matches!(anna.record_on_behalf(case, on_behalf(3), 0).await, Err(Problem::Conflict(now)) if now[0].1 == "2")
    );
    anna.record_on_behalf(case, on_behalf(4), 1).await.expect("after reading");
    assert!(matches!(anna.record_on_behalf(case, on_behalf(5), 1).await, Err(Problem::Conflict(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_case_was_learned_from_nobody_answers_any_more() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (client, _) = sit_down(&world, &anna, case, Concerned::Young).await;
    world.set_case(case, "state", "learned").await;
    assert!(matches!(client.table().await, Err(Problem::NotNow(_))));
    assert!(matches!(client.answer(six(4, "")).await, Err(Problem::NotNow(_))));
    assert!(client.leave_table().await.is_ok());
    assert!(anna.quartet(case).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_tables_for_one_respondent_the_second_answer_comes_too_late() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (first, _) = sit_down(&world, &anna, case, Concerned::Young).await;
    let (second, _) = sit_down(&world, &anna, case, Concerned::Young).await;
    first.answer(six(4, "eerst")).await.expect("an answer");
    assert_eq!(second.table().await, Err(Problem::NotNow("table-over")));
    assert_eq!(second.answer(six(7, "daarna")).await, Err(Problem::NotNow("table-over")));
    assert_eq!(world.count("experiences where words = 'eerst'").await, 1);
    assert!(second.leave_table().await.is_ok());
}
