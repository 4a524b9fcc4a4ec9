//! The family of a case: what two colleagues record of it at once, and two families that are found to be one; the case itself is tested in case.

use crate::case::{chosen, described, id, notice, proposal, proposed, state};
use crate::world::World;
use domain::case::{CaseDesk, CaseState, FamilySaid, Proposal, Revision, Stance};
use domain::classification::{AgeBand, Concerned};
use domain::{CaseId, Problem, TeamId, Words};
use office::Seat;
use office::clock::new_id;
use store::values;

fn same(other: CaseId) -> FamilySaid {
    FamilySaid { elsewhere: None, same_family: Some(other) }
}

async fn elsewhere(seat: &Seat, case: CaseId) -> bool {
    seat.case_sheet(case).await.expect("a sheet").elsewhere
}

impl World {
    async fn write(&self, statement: &str, values: Vec<sea_orm::Value>) {
        store::sql::run(self.office.db().read(), statement, values).await.expect("written");
    }

    /// A session finished the case: it counts, and a lesson was seen in it.
    async fn learned(&self, case: CaseId, team: TeamId, by: &Seat) {
        self.write("update cases set state = 'learned' where id = $1", values![case.0]).await;
        let from = "from cases where id = $1";
        let counts =
            "insert into contributions (case_id, quarter, neighbourhood_id, team_id, family_id, breakdown, cell)";
        self.write(
            &format!("{counts} select id, '2026-K1', $2, team_id, family_id, 'line', '1' {from}"),
            values![case.0, self.north.0],
        )
        .await;
        let lesson = new_id();
        self.write(
            "insert into lessons (id, insight_id, case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, prepared_by, prepared_at) \
             select $2, $3, id, family_id, team_id, $4, 'school', 'x', 'x', 'x', 'x', 'released', $5, $6 from cases where id = $1",
            values![case.0, lesson, new_id(), self.north.0, id(by).0, self.office.now()],
        )
        .await;
        let seen = "insert into lesson_sightings (lesson_id, case_id, team_id, family_id) select $2, id, $3, family_id";
        self.write(&format!("{seen} {from}"), values![case.0, lesson, team.0]).await;
        self.write(
            "insert into learning_loops (id, signal_id, case_id, family_id, team_id, neighbourhood_id, theme, text, asks, state, prepared_by, prepared_at) \
             select $2, $3, id, family_id, team_id, $4, 'school', 'x', 'x', 'closed', $5, $6 from cases where id = $1",
            values![case.0, new_id(), new_id(), self.north.0, id(by).0, self.office.now()],
        )
        .await;
    }
}

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

#[tokio::test(flavor = "multi_thread")]
async fn one_family_that_was_taken_for_two_is_counted_once_from_then_on() {
    let world = World::new().await;
    let (anna, bert) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bert").await);
    let (first, second) = (chosen(&anna).await, chosen(&anna).await);
    let third =
        anna.propose_case("kade", Proposal { same_family: Some(first), ..proposal() }).await.expect("proposed").id;
    anna.keep_family(second, FamilySaid { elsewhere: Some(true), same_family: None }).await.expect("said");
    bert.declare_private(second).await.expect("declared");
    for case in [first, second] {
        world.learned(case, world.kade, &anna).await;
    }
    assert_eq!(world.count("(select distinct family_id from contributions) x").await, 2);
    anna.keep_family(second, same(first)).await.expect("said");
    for table in ["cases", "contributions", "lesson_sightings", "lessons", "learning_loops"] {
        assert_eq!(world.count(&format!("(select distinct family_id from {table}) x")).await, 1, "{table}");
    }
    assert_eq!((world.count("families").await, world.count("contributions").await), (1, 2));
    assert!(elsewhere(&anna, first).await, "counted low when either was");
    let page = anna.describing(third).await.expect("a page");
    assert_eq!((page.same.len(), page.others.len()), (2, 0));
    for case in [first, second, third] {
        assert_eq!(bert.case_card(case).await, Err(Problem::Absent), "who knows it privately knows all its cases so");
    }
    anna.keep_family(first, same(second)).await.expect("twice is once");
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_family_it_is_is_said_while_describing_too() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (first, second) = (chosen(&anna).await, chosen(&anna).await);
    let sheet = anna.case_sheet(second).await.expect("a sheet");
    let words = |text: &str| Words::parse(text).expect("words");
    let revision = Revision {
        version: sheet.version,
        hard: words("nieuw"),
        hope: words("nieuw"),
        description: described(AgeBand::From12),
        family: same(first),
        ends_on: sheet.ends_on,
    };
    anna.describe_case(second, revision.clone()).await.expect("described");
    assert_eq!(world.count("families").await, 1);
    world.learned(second, world.kade, &anna).await;
    assert_eq!(anna.describe_case(second, revision).await, Err(Problem::NotNow("not-now")), "its texts are closed");
    anna.keep_family(second, FamilySaid { elsewhere: Some(true), same_family: None }).await.expect("still said");
    assert!(elsewhere(&anna, first).await);
    anna.keep_family(second, FamilySaid::default()).await.expect("nothing said");
    assert!(elsewhere(&anna, first).await, "a box that stands as it stood takes nothing back");
}

#[tokio::test(flavor = "multi_thread")]
async fn families_do_not_become_one_when_a_circle_would_be_empty_or_by_who_may_not_know() {
    let world = World::new().await;
    let (anna, bert) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bert").await);
    let stranger = world.member(world.plein, "Zoë").await;
    let foreign = stranger.propose_case("plein", proposal()).await.expect("proposed").id;
    let (hers, his) = (proposed(&anna).await.id, proposed(&bert).await.id);
    bert.declare_private(hers).await.expect("declared");
    let gone = Err(Problem::field("same", "refused-same-gone"));
    for other in [foreign, CaseId::default()] {
        assert_eq!(anna.keep_family(hers, same(other)).await, gone);
    }
    assert_eq!(bert.keep_family(his, same(hers)).await, gone, "what he knows privately is not there for him");
    let page = bert.describing(his).await.expect("a page");
    assert!(page.same.is_empty() && page.others.is_empty());
    let alone = Err(Problem::field("same", "refused-same-alone"));
    assert_eq!(anna.keep_family(hers, same(his)).await, alone, "he alone reads his case");
    assert_eq!((world.count("families").await, state(&bert, his).await), (3, CaseState::Proposed), "nothing changed");
    bert.add_to_circle(his, id(&anna)).await.expect("added");
    bert.vote_case(his, true).await.expect("a vote");
    anna.keep_family(hers, same(his)).await.expect("said");
    assert_eq!((world.count("families").await, world.count("votes").await), (2, 0));
    assert_eq!(bert.case_card(his).await, Err(Problem::Absent));
    let inside = anna.circle(his).await.expect("a circle").inside;
    assert_eq!(inside.iter().map(|one| one.id).collect::<Vec<_>>(), [id(&anna)]);
}
