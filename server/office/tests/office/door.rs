//! The door: what is denied looks like what never was, and leaves a line.

use crate::world::World;
use domain::policy::SeeTeam;
use domain::{Problem, TeamId};
use store::Thing;

#[tokio::test(flavor = "multi_thread")]
async fn another_team_looks_like_no_team_and_both_leave_a_line() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    assert!(anna.look::<SeeTeam>(Thing::Team(world.kade)).await.is_ok());
    let denied = anna.look::<SeeTeam>(Thing::Team(world.plein)).await.expect_err("denied");
    let absent = anna.look::<SeeTeam>(Thing::Team(TeamId::default())).await.expect_err("absent");
    assert_eq!((denied, absent), (Problem::Absent, Problem::Absent));
    assert_eq!(world.count("audit where outcome = 'refused' and team_id is null").await, 2);
}
