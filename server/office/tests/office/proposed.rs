//! Which lessons of other teams are proposed for an agenda, that any other can be chosen, and that one that is withdrawn is on none.

use crate::agreement::{case, id};
use crate::world::World;
use chrono::{Days, Duration};
use domain::agenda::{Agenda, AgendaDesk, MOST_LESSONS, Topic, TopicKind};
use domain::reflection::{Plan, ReflectionDesk};
use domain::{CaseId, ReflectionId};
use office::Seat;
use office::clock::new_id;
use store::values;

impl World {
    /// A lesson that another neighbourhood released so many days ago.
    async fn released(&self, title: &str, theme: &str, days: i64, by: &Seat) -> Topic {
        let (lesson, now) = (new_id(), self.office.now());
        let at = now - Duration::days(days);
        self.lay(
            "insert into lessons (id, insight_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, \
             prepared_by, prepared_at, decided_by, decided_at) \
             values ($1, $2, $3, $4, $5, $6, $7, 'x', 'x', 'x', 'released', $8, $9, $10, $11)",
            values![lesson, new_id(), new_id(), self.plein.0, self.south.0, theme, title, id(by).0, at, id(by).0, at],
        )
        .await;
        Topic { kind: TopicKind::Lesson, id: lesson }
    }

    async fn about(&self, case: CaseId, theme: &str) {
        self.lay("insert into case_themes (case_id, theme) values ($1, $2)", values![case.0, theme]).await;
    }
}

async fn plan(anna: &Seat, days: u64) -> ReflectionId {
    let planned_on = anna.today() + Days::new(days);
    let plan = Plan { planned_on, hours: None, lead: id(anna), cases: Vec::new() };
    anna.plan_reflection("kade", plan).await.expect("planned")
}

async fn agenda(anna: &Seat, meeting: ReflectionId) -> Agenda {
    anna.agenda(meeting).await.expect("an agenda")
}

fn proposed(agenda: &Agenda) -> Vec<String> {
    agenda.proposals().filter(|point| point.topic.kind == TopicKind::Lesson).map(|point| point.label.clone()).collect()
}

async fn closed(anna: &Seat, meeting: ReflectionId) {
    anna.open_reflection(meeting).await.expect("begun");
    let version = anna.meeting(meeting).await.expect("a meeting").version;
    anna.attend(meeting, version, &[id(anna)]).await.expect("there");
    let version = anna.meeting(meeting).await.expect("a meeting").version;
    anna.close_reflection(meeting, version, &[]).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn lessons_that_a_team_did_not_have_are_proposed_newest_first_a_handful_at_a_time_also_old_ones() {
    let world = World::new().await;
    let (anna, zoe) = (world.member(world.kade, "Anna").await, world.member(world.plein, "Zoë").await);
    let case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    world.about(case, "school").await;
    let mut all = Vec::new();
    for (n, days) in [10, 80, 100, 400, 600, 700, 800].into_iter().enumerate() {
        // The newest comes last in the alphabet.
        all.push(world.released(&format!("{} les", 9 - n), "school", days, &zoe).await);
    }
    let other = world.released("Een ander thema", "housing", 1, &zoe).await;
    let first = plan(&anna, 0).await;
    let found = agenda(&anna, first).await;
    assert_eq!(proposed(&found), ["9 les", "8 les", "7 les", "6 les", "5 les"]);
    assert_eq!(found.proposals().filter(|point| point.topic.kind == TopicKind::Lesson).count(), MOST_LESSONS);
    let choice: Vec<_> = found.others().map(|point| point.label.as_str()).collect();
    assert_eq!(choice, ["3 les", "4 les", "Een ander thema"], "every lesson that can be read can be chosen");

    anna.leave_out(first, all[0]).await.expect("set aside");
    anna.put_on(first, all[1]).await.expect("on");
    anna.put_on(first, other).await.expect("on, by choice");
    anna.put_on(first, all[6]).await.expect("on, by choice");
    assert_eq!(
        proposed(&agenda(&anna, first).await),
        ["7 les", "6 les", "5 les"],
        "one that is decided calls no other"
    );
    anna.open_reflection(first).await.expect("begun");
    for topic in [all[1], other] {
        anna.talked_about(first, topic, true).await.expect("talked");
    }
    closed(&anna, first).await;

    let next = plan(&anna, 30).await;
    let found = agenda(&anna, next).await;
    assert_eq!(
        proposed(&found),
        ["7 les", "6 les", "5 les", "4 les"],
        "what the team had or set aside comes no more by itself"
    );
    assert!(found.points().any(|point| point.topic == all[6]), "what was not reached stays");
    let choice: Vec<_> = found.others().map(|point| point.label.as_str()).collect();
    assert_eq!(choice, ["8 les", "9 les", "Een ander thema"], "and can be chosen again");
    anna.put_on(next, all[0]).await.expect("on after all");
    let brug = world.member(world.brug, "Chris").await;
    let theirs = Plan { planned_on: brug.today(), hours: None, lead: id(&brug), cases: Vec::new() };
    let theirs = brug.plan_reflection("brug", theirs).await.expect("planned");
    let theirs = brug.agenda(theirs).await.expect("an agenda");
    assert!(proposed(&theirs).is_empty(), "about themes of cases of their own");
    assert_eq!(theirs.others().count(), 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_about_a_theme_of_a_case_that_the_reader_does_not_see_is_not_proposed_to_them() {
    let world = World::new().await;
    let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
    let zoe = world.member(world.plein, "Zoë").await;
    let hidden = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    world.about(hidden, "school").await;
    world.released("Samen naar school", "school", 3, &zoe).await;
    let meeting = plan(&anna, 0).await;
    assert_eq!(proposed(&agenda(&bram, meeting).await), ["Samen naar school"]);
    world.knows_privately(hidden, id(&bram)).await;
    let found = agenda(&bram, meeting).await;
    assert!(proposed(&found).is_empty(), "that would tell what the case is about");
    assert!(found.others().any(|point| point.label == "Samen naar school"), "as any other lesson it can be chosen");
    assert_eq!(proposed(&agenda(&anna, meeting).await), ["Samen naar school"]);
    let seen = case(&world, world.kade, id(&anna), "Wilg", "chosen").await;
    world.about(seen, "school").await;
    assert_eq!(proposed(&agenda(&bram, meeting).await), ["Samen naar school"], "now of a case that they see");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_is_withdrawn_leaves_the_meeting_and_moves_along_to_no_other() {
    let world = World::new().await;
    let (anna, zoe) = (world.member(world.kade, "Anna").await, world.member(world.plein, "Zoë").await);
    let lesson = world.released("Samen naar school", "school", 3, &zoe).await;
    let (now, next) = (plan(&anna, 0).await, plan(&anna, 30).await);
    anna.put_on(now, lesson).await.expect("on");
    anna.open_reflection(now).await.expect("begun");
    let told = async || {
        let meeting = anna.meeting(now).await.expect("a meeting");
        (meeting.points.len(), meeting.unreached())
    };
    assert_eq!(told().await, (1, 1));
    world.lay("update lessons set state = 'withdrawn'", values![]).await;
    assert_eq!(told().await, (0, 0), "no line without words, and nothing that moves along");
    closed(&anna, now).await;
    assert_eq!(world.count("agenda_points").await, 1, "the next meeting has no copy of it");
    world.lay("update lessons set state = 'released'", values![]).await;
    assert!(!agenda(&anna, next).await.points().any(|point| point.topic == lesson));
}
