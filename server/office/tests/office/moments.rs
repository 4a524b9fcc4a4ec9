//! How a case stood before: kept when a reflection with it closes and before somebody adds something, in numbers, and without who withdrew.

use crate::chosen::person;
use crate::world::World;
use domain::care::{About, Care, CareDesk};
use domain::classification::{Concerned, HelpLine};
use domain::code_list::Code;
use domain::experience::{Answers, AskedHow, ExperienceDesk, OnBehalf};
use domain::gap::{GapKind, Mark, PracticeVoice};
use domain::practice::{PracticeDesk, Said};
use domain::quartet::{Change, Quartet, QuartetDesk, Sight, changes};
use domain::reflection::{Plan, ReflectionDesk};
use domain::session::Cookie;
use domain::waiting::Start;
use domain::{CaseId, Words};
use office::Seat;
use std::net::{IpAddr, Ipv4Addr};
use store::{sql, values};

fn mark(mark: u8) -> Option<Mark> {
    Mark::try_from(mark).ok()
}

async fn practises(seat: &Seat, case: CaseId, given: u8, version: i32) {
    let voice = PracticeVoice { communication: mark(given), added_value: mark(given), energy: None };
    seat.record_practice(case, Said::new(voice, None).expect("marks"), version).await.expect("recorded");
}

async fn answers(world: &World, host: &Seat, case: CaseId, who: Concerned, given: u8) {
    let done = host.host_client(case, who, "").await.expect("a table");
    let Cookie::Start(token) = done.cookie else { panic!("no session") };
    let client = world.office.seat(Some(&token), IpAddr::V4(Ipv4Addr::LOCALHOST)).await.expect("a seat");
    let words = Words::optional("KANARIE-woorden").expect("words");
    client.answer(Answers::new([mark(given); 6], words).expect("answers")).await.expect("an answer");
}

fn waiting() -> Care {
    Care {
        about: About::Young,
        form: Code::parse("outpatient").expect("a code"),
        line: HelpLine::ALL[2],
        referrer: None,
        provider: None,
        asked: None,
        start: Start::StillWaiting,
        weeks: None,
        ended: None,
        ending: None,
    }
}

async fn whole(seat: &Seat, case: CaseId) -> Quartet {
    match seat.quartet(case).await {
        Ok(Sight::Whole(quartet)) => *quartet,
        other => panic!("no quartet: {other:?}"),
    }
}

/// A reflection with the case, after which it comes back or does not.
async fn reflected(seat: &Seat, case: CaseId, returns: bool) {
    let plan = Plan { planned_on: seat.today(), hours: None, lead: person(seat), cases: vec![case] };
    let id = seat.plan_reflection("kade", plan).await.expect("a plan");
    seat.open_reflection(id).await.expect("a meeting");
    let meeting = seat.meeting(id).await.expect("a meeting");
    seat.attend(id, meeting.version, &[person(seat)]).await.expect("somebody");
    let version = seat.meeting(id).await.expect("a meeting").version;
    let back = if returns { vec![case] } else { Vec::new() };
    seat.close_reflection(id, version, &back).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_comes_back_shows_how_it_stood_when_each_reflection_closed() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    answers(&world, &anna, case, Concerned::Young, 4).await;
    practises(&anna, case, 8, 0).await;
    reflected(&anna, case, true).await;
    practises(&anna, case, 5, 1).await;
    let quartet = whole(&anna, case).await;
    assert_eq!(quartet.past.moments.len(), 1);
    let then = quartet.past.moments[0].moment;
    assert_eq!(
        (then.difference(GapKind::Feeling), quartet.moment().difference(GapKind::Feeling)),
        (Some(40), Some(10))
    );
    assert_eq!(quartet.past.moments[0].on, anna.today());
    reflected(&anna, case, false).await;
    assert_eq!(whole(&anna, case).await.past.moments.len(), 2, "the last one is kept too");
    assert_eq!(world.count("quartet_moments where reflection_id is not null").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_withdraws_is_out_of_every_moment_that_heard_them() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (case, other) = (world.chosen(world.kade, &[&anna]).await, world.chosen(world.kade, &[&anna]).await);
    for case in [case, other] {
        answers(&world, &anna, case, Concerned::Young, 3).await;
        answers(&world, &anna, case, Concerned::Parent1, 7).await;
        practises(&anna, case, 8, 0).await;
        reflected(&anna, case, true).await;
    }
    let gone = "delete from experiences where case_id = $1 and respondent = 'parent1'";
    sql::run(world.office.db().read(), gone, values![case.0]).await.expect("withdrawn");
    let kept = whole(&anna, case).await.past.moments[0].moment;
    assert_eq!((kept.effect, kept.feeling, kept.communication), (None, None, Some(80)));
    assert_eq!(whole(&anna, other).await.past.moments[0].moment.effect, Some(50), "another family's stay");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_on_behalf_empties_nothing_when_it_goes() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    answers(&world, &anna, case, Concerned::Young, 3).await;
    let said = Answers::new([mark(9); 6], None).expect("answers");
    let behalf = OnBehalf { respondent: Concerned::Parent1, asked_how: AskedHow::Talk, answers: said };
    anna.record_on_behalf(case, behalf, 0).await.expect("recorded");
    reflected(&anna, case, true).await;
    let gone = "delete from experiences where source = 'on_behalf'";
    sql::run(world.office.db().read(), gone, values![]).await.expect("gone");
    assert_eq!(whole(&anna, case).await.past.moments[0].moment.effect, Some(30));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_adds_something_sees_what_it_changed_and_nobody_else_does() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna, &bo]).await;
    answers(&world, &anna, case, Concerned::Young, 4).await;
    let quartet = whole(&anna, case).await;
    assert_eq!(quartet.past.before, None, "she added nothing herself");
    practises(&anna, case, 8, 0).await;
    let quartet = whole(&anna, case).await;
    let before = quartet.past.before.expect("how it stood before");
    let found = changes(&before, &quartet.moment());
    assert!(found.contains(&Change::Difference { kind: GapKind::Feeling, was: None, now: 40 }), "{found:?}");
    assert!(found.contains(&Change::Filled(2)), "{found:?}");
    assert_eq!(whole(&bo, case).await.past.before, None);

    // What comes right after it counts as one addition.
    anna.add_care(case, waiting()).await.expect("a line of care");
    practises(&anna, case, 7, 1).await;
    let quartet = whole(&anna, case).await;
    assert_eq!(quartet.past.before, Some(before));
    assert!(changes(&before, &quartet.moment()).contains(&Change::Filled(3)));
    assert_eq!(world.count("quartet_moments where person_id is not null").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn moments_go_with_their_case_and_hold_no_words() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    answers(&world, &anna, case, Concerned::Young, 4).await;
    practises(&anna, case, 8, 0).await;
    reflected(&anna, case, false).await;
    assert_eq!(world.count("quartet_moments").await, 2);
    sql::run(world.office.db().read(), "delete from cases where id = $1", values![case.0]).await.expect("gone");
    assert_eq!(world.count("quartet_moments").await, 0);
}
