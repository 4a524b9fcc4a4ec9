//! The read log (S-12): every view leaves one line, nobody changes it, and the privacy officer reads no case text.

use crate::sheets::after;
use crate::world::World;
use domain::policy::{RoleKind, SeeCase, SeeCaseCard};
use domain::read_log::ReadLogDesk;
use domain::{CaseId, PersonId, Problem};
use office::Seat;
use office::clock::new_id;
use store::{Thing, sql, values};

/// A case of Kade that Anna may see, and its log's reviewer.
async fn seen(world: &World) -> (Seat, CaseId, Seat) {
    let anna = world.setting().member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let case = world.case(world.kade, anna, "Steeneik", after(world.office.now(), 90)).await;
    let officer = world.with_role("Fatma", RoleKind::PrivacyOfficer, "network", None).await;
    (world.seat(anna).await, case, officer)
}

#[tokio::test(flavor = "multi_thread")]
async fn s_12_every_view_of_a_case_leaves_exactly_one_line() {
    let world = World::new().await;
    let (anna, case, officer) = seen(&world).await;
    let bram = world.member(world.kade, "Bram").await;
    for views in 1..=3 {
        anna.look::<SeeCase>(Thing::Case(case)).await.expect("seen");
        assert_eq!(world.count("read_log").await, views);
    }
    anna.look::<SeeCaseCard>(Thing::Case(case)).await.expect("the card is no view");
    assert!(bram.look::<SeeCase>(Thing::Case(case)).await.is_err());
    assert_eq!(world.count("read_log").await, 3);
    let log = officer.read_log("kade", 1).await.expect("a log");
    assert_eq!((log.total, log.whole, log.views.len()), (3, true, 3));
    assert_eq!((log.views[0].number, log.views[0].person.as_str()), (3, "Anna"));
    assert_eq!(log.views[0].pseudonym.as_deref(), Some("Steeneik"));
    assert!(!format!("{log:?}").contains("geheim"));
}

#[tokio::test(flavor = "multi_thread")]
async fn s_12_the_application_cannot_change_the_log() {
    let world = World::new().await;
    let (anna, case, officer) = seen(&world).await;
    anna.look::<SeeCase>(Thing::Case(case)).await.expect("seen");
    // A refusal leaves a line in the audit: there is something to change.
    assert!(officer.look::<SeeCase>(Thing::Case(case)).await.is_err());
    for change in [
        "update read_log set deed = 'SeeCaseCard'",
        "delete from read_log",
        "update audit set outcome = 'permitted'",
        "delete from audit",
    ] {
        assert!(sql::run(world.office.db().read(), change, values![]).await.is_err(), "{change}");
    }
    assert!(officer.read_log("kade", 1).await.expect("a log").whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn s_12_a_forged_line_breaks_the_chain() {
    let world = World::new().await;
    let (anna, case, officer) = seen(&world).await;
    anna.look::<SeeCase>(Thing::Case(case)).await.expect("seen");
    let forged = values![world.kade.0, world.office.now(), PersonId(new_id()).0, case.0];
    world
        .lay(
            "insert into read_log (team_id, seq, at, person_id, case_id, deed, previous, hash) \
             values ($1, 2, $2, $3, $4, 'SeeCase', 'x', 'y')",
            forged,
        )
        .await;
    assert!(!officer.read_log("kade", 1).await.expect("a log").whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn s_12_an_emptied_end_of_the_chain_is_noticed() {
    let world = World::new().await;
    let (anna, case, officer) = seen(&world).await;
    anna.look::<SeeCase>(Thing::Case(case)).await.expect("seen");
    world.lay("update read_log_heads set seq = 0, hash = ''", values![]).await;
    assert!(!officer.read_log("kade", 1).await.expect("a log").whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_is_read_fifty_lines_at_a_time_by_the_officer_of_that_place_only() {
    let world = World::new().await;
    let (anna, case, officer) = seen(&world).await;
    for _ in 0..51 {
        anna.look::<SeeCase>(Thing::Case(case)).await.expect("seen");
    }
    assert_eq!(officer.read_log("kade", 1).await.expect("a page").views.len(), 50);
    assert_eq!(officer.read_log("kade", 2).await.expect("a page").views[0].number, 1);
    assert_eq!(officer.read_log("kade", 3).await, Err(Problem::Absent));
    assert_eq!(officer.read_log("geen-team", 1).await, Err(Problem::Absent));
    assert_eq!(officer.reviewed_teams().await.expect("teams").len(), 3);
    assert_eq!(anna.read_log("kade", 1).await, Err(Problem::Absent));
    assert_eq!(anna.reviewed_teams().await, Err(Problem::Absent));
    let city = world.setting().municipality("Elders", "elders").await.expect("a municipality");
    let stranger = world.with_role("Elders", RoleKind::PrivacyOfficer, "municipality", Some(city.0)).await;
    assert_eq!(stranger.read_log("kade", 1).await, Err(Problem::Absent));
    assert_eq!(stranger.reviewed_teams().await, Ok(Vec::new()));
}
