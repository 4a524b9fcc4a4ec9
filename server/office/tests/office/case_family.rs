//! The family of a case: what two colleagues record of it at once; the case itself is tested in case.

use crate::case::{id, notice, proposed, state};
use crate::world::World;
use domain::Problem;
use domain::case::{CaseDesk, CaseState, Stance};
use domain::classification::Concerned;

#[tokio::test(flavor = "multi_thread")]
async fn who_records_one_person_does_not_meet_who_records_another() {
    let world = World::new().await;
    let (anna, bert) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bert").await);
    let case = proposed(&anna).await.id;
    anna.add_to_circle(case, id(&bert)).await.expect("added");
    let [young, parent] = [Concerned::Young, Concerned::Parent1].map(|who| move |stance| notice(who, stance));
    // Both persons are sent along, as older pages do; the parent's is what is stored.
    anna.record_notices(case, vec![(young(Stance::Objects), 1), (parent(Stance::Told), 1)]).await.expect("recorded");
    bert.record_notices(case, vec![(parent(Stance::Agrees), 1)])
        .await
        .expect("another person, whose version did not rise");
    let stored = anna.family(case).await.expect("a page").notices;
    assert_eq!(stored, vec![(young(Stance::Objects), 2), (parent(Stance::Agrees), 2)]);
    assert_eq!(state(&anna, case).await, CaseState::Stopped, "the objection stands");
    bert.record_notices(case, vec![(young(Stance::Objects), 1)]).await.expect("both said the same");
    let both = bert.record_notices(case, vec![(young(Stance::Agrees), 1)]).await;
    assert_eq!(both, Err(Problem::Conflict(Vec::new())), "both changed the same person to something else");
}
