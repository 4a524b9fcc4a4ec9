//! What is done to a case during a meeting is heard there: by every open meeting that may show it, and by no other.

use crate::case::{chosen, described, id, notice};
use crate::sheets::before;
use crate::world::World;
use chrono::Duration;
use domain::case::{CaseDesk, FamilySaid, Revision, Stance};
use domain::classification::{AgeBand, Concerned};
use domain::reflection::{Plan, ReflectionDesk};
use domain::{CaseId, Problem, ReflectionId, Words};
use office::Seat;
use store::values;

async fn planned(seat: &Seat, cases: &[CaseId]) -> ReflectionId {
    let plan = Plan { planned_on: seat.today(), hours: None, lead: id(seat), cases: cases.to_vec() };
    seat.plan_reflection("kade", plan).await.expect("a plan")
}

async fn opened(seat: &Seat, cases: &[CaseId]) -> ReflectionId {
    let meeting = planned(seat, cases).await;
    seat.open_reflection(meeting).await.expect("open");
    meeting
}

async fn events(seat: &Seat, meetings: &[ReflectionId]) -> Vec<i32> {
    let mut last = Vec::new();
    for meeting in meetings {
        last.push(seat.meeting(*meeting).await.expect("a meeting").last_event);
    }
    last
}

fn words(text: &str) -> Words {
    Words::parse(text).expect("words")
}

async fn says(seat: &Seat, case: CaseId, stance: Stance) -> Result<(), Problem> {
    let stored = seat.family(case).await?.notices;
    let seen = stored.iter().find(|(one, _)| one.who == Concerned::Young).map_or(0, |(_, version)| *version);
    seat.record_notices(case, vec![(notice(Concerned::Young, stance), seen)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_is_an_event_of_every_open_meeting_that_holds_the_case_and_so_is_taking_it_back() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (case, other) = (chosen(&anna).await, chosen(&anna).await);
    let all = [
        opened(&anna, &[case]).await,
        opened(&anna, &[other, case]).await,
        opened(&anna, &[other]).await,
        planned(&anna, &[case]).await,
    ];
    let first = events(&anna, &all).await;
    says(&anna, case, Stance::Objects).await.expect("recorded");
    let stopped = events(&anna, &all).await;
    assert_eq!(stopped, [first[0] + 1, first[1] + 1, first[2], first[3]]);
    assert!(anna.meeting(all[0]).await.expect("a meeting").cases[0].stopped, "what the bell calls for shows it");
    says(&anna, case, Stance::Objects).await.expect("recorded");
    assert_eq!(events(&anna, &all).await, stopped, "what changes nothing is no event");
    says(&anna, case, Stance::Agrees).await.expect("recorded");
    assert_eq!(events(&anna, &all).await, [stopped[0] + 1, stopped[1] + 1, stopped[2], stopped[3]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_knows_a_family_privately_is_an_event_of_the_open_meetings_with_any_case_of_it_and_nothing_says_who() {
    let world = World::new().await;
    let (anna, bert) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bert").await);
    let (case, same, other) = (chosen(&anna).await, chosen(&anna).await, chosen(&anna).await);
    let said = |case| FamilySaid { elsewhere: None, same_family: Some(case) };
    anna.keep_family(same, said(case)).await.expect("one family");
    let all = [opened(&anna, &[case]).await, opened(&anna, &[same]).await, opened(&anna, &[other]).await];
    let first = events(&anna, &all).await;
    bert.declare_private(case).await.expect("declared");
    let declared = events(&anna, &all).await;
    assert_eq!(declared, [first[0] + 1, first[1] + 1, first[2]]);
    assert!(bert.meeting(all[1]).await.expect("a meeting").cases.is_empty());
    let kinds = "(select distinct kind from reflection_events) x where x.kind not in ('meeting')";
    assert_eq!(world.count(kinds).await, 0, "it has no kind of its own");

    anna.keep_family(other, FamilySaid::default()).await.expect("nothing said");
    assert_eq!(events(&anna, &all).await, declared);
    anna.keep_family(other, said(case)).await.expect("one family");
    let joined = events(&anna, &all).await;
    assert_eq!(joined, declared.iter().map(|last| last + 1).collect::<Vec<_>>(), "who knew one knows all of it now");
    assert!(bert.meeting(all[2]).await.expect("a meeting").cases.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_whose_text_goes_or_is_said_anew_is_an_event_of_the_open_meetings_that_hold_it() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (asked, ended, stays) = (chosen(&anna).await, chosen(&anna).await, chosen(&anna).await);
    let all = [opened(&anna, &[asked]).await, opened(&anna, &[ended]).await, opened(&anna, &[stays]).await];
    let first = events(&anna, &all).await;
    anna.erase_case(asked).await.expect("erased");
    assert_eq!(events(&anna, &all).await, [first[0] + 1, first[1], first[2]]);
    let yesterday = before(world.office.now(), 1);
    world.lay("update cases set ends_on = $2 where id = $1", values![ended.0, yesterday]).await;
    assert_eq!(world.office.sweep().await.expect("swept").cases, 1);
    assert_eq!(events(&anna, &all).await, [first[0] + 1, first[1] + 1, first[2]]);
    let sheet = anna.case_sheet(stays).await.expect("a sheet");
    let revision = Revision {
        version: sheet.version,
        hard: words(&sheet.hard),
        hope: words(&sheet.hope),
        description: described(AgeBand::From12),
        family: FamilySaid::default(),
        ends_on: anna.today() + Duration::days(30),
    };
    anna.describe_case(stays, revision).await.expect("described");
    assert_eq!(events(&anna, &all).await, [first[0] + 1, first[1] + 1, first[2] + 1]);
}

/// A meeting that closes holds itself and then its cases; so does everything that changes a case and tells a meeting of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_closes_and_a_case_that_stops_at_once_wait_for_each_other_in_one_order() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    for _ in 0..12 {
        let (case, gone) = (chosen(&anna).await, chosen(&anna).await);
        let meeting = opened(&anna, &[case, gone]).await;
        let version = anna.meeting(meeting).await.expect("a meeting").version;
        anna.attend(meeting, version, &[id(&anna)]).await.expect("there");
        let version = anna.meeting(meeting).await.expect("a meeting").version;
        let (closed, stopped, erased) = tokio::join!(
            anna.close_reflection(meeting, version, &[]),
            says(&anna, case, Stance::Objects),
            anna.erase_case(gone),
        );
        assert!(closed.is_ok(), "{closed:?}");
        assert!(matches!(stopped, Ok(()) | Err(Problem::NotNow(_))), "{stopped:?}");
        assert!(erased.is_ok(), "{erased:?}");
    }
}
