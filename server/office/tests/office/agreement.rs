//! Working agreements: wording, checks on a case, rules in the way, and what is closed to others.

use crate::world::World;
use chrono::{Days, NaiveDate};
use domain::agreement::{
    AgreementDesk, AgreementKind, Answer, Checklist, NewAgreement, Outcome, Rewording, Rule, Sheet, Tick, Wording,
};
use domain::quartet::{QuartetDesk, Sight};
use domain::session::SessionDesk;
use domain::{AgreementId, CaseId, Line, PersonId, Problem, TeamId, Words};
use office::Seat;
use office::clock::new_id;
use store::{sql, values};
use uuid::Uuid;

pub fn wording(what: &str) -> Wording {
    Wording::stored("de gezinswerker", what, "binnen een dag").expect("a wording")
}

pub fn reworded(wording: Wording, reason: Words) -> Rewording {
    Rewording { wording, reason, consent_on: None }
}

pub fn words(text: &str) -> Words {
    Words::parse(text).expect("words")
}

pub fn id(seat: &Seat) -> PersonId {
    seat.sitter().me().expect("somebody").id
}

fn soon(seat: &Seat) -> NaiveDate {
    seat.today() + Days::new(90)
}

pub async fn agrees(seat: &Seat, team: &str, what: &str) -> AgreementId {
    let (review_on, consent_on) = (soon(seat), Some(seat.today()));
    let new = NewAgreement { wording: wording(what), kind: AgreementKind::Contact, review_on, consent_on };
    seat.make_agreement(team, new).await.expect("an agreement")
}

/// A case with a circle of one, straight into the tables: how cases come to be is tested elsewhere.
pub async fn case(world: &World, team: TeamId, person: PersonId, name: &str, state: &str) -> CaseId {
    let (tx, family, case) = (world.office.db().write().await.expect("a write"), new_id(), new_id());
    let now = world.office.now();
    let day = now.date_naive();
    sql::run(&*tx, "insert into families (id, team_id) values ($1, $2)", values![family, team.0])
        .await
        .expect("a family");
    sql::run(
        &*tx,
        "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, author_id, proposed_at) \
         values ($1, $2, $3, $4, $5, 'x', 'y', 1, $6, $7, $8)",
        values![case, team.0, family, name, state, day, person.0, now],
    )
    .await
    .expect("a case");
    sql::run(
        &*tx,
        "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $3, $4)",
        values![case, person.0, person.0, now],
    )
    .await
    .expect("a circle");
    tx.commit().await.expect("a commit");
    CaseId(case)
}

async fn stage(world: &World, sql_text: &str, id: Uuid) {
    sql::run(world.office.db().read(), sql_text, values![id]).await.expect("a change");
}

fn tick(list: &Checklist, agreement: AgreementId, answer: Answer) -> Tick {
    let row = list.rows.iter().find(|row| row.agreement == agreement).expect("a row");
    Tick { agreement, answer, number: row.number, version: row.version }
}

pub async fn ticks(seat: &Seat, case: CaseId, agreement: AgreementId, answer: Answer) -> Result<(), Problem> {
    let list = seat.checklist(case).await?;
    seat.check_agreements(case, vec![tick(&list, agreement, answer)]).await
}

pub fn blocked(text: &str) -> Answer {
    Answer::Blocked(Rule::New(Line::parse(text).expect("a line")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_points_at_the_wording_in_force_and_keeps_doing_so_after_a_change() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let one = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    ticks(&anna, one, agreement, Answer::Kept).await.expect("ticked");
    let version = anna.agreement(agreement).await.expect("the sheet").version;
    anna.change_agreement(agreement, version, reworded(wording("mailt de school"), words("Bellen lukt niet.")))
        .await
        .expect("changed");
    // Sending the same answer again is not checking it again.
    ticks(&anna, one, agreement, Answer::Kept).await.expect("ticked");
    let two = case(&world, world.kade, id(&anna), "Wilg", "chosen").await;
    ticks(&anna, two, agreement, Answer::NotKept).await.expect("ticked");
    let sheet = anna.agreement(agreement).await.expect("the sheet");
    let seen =
        |sheet: &Sheet| sheet.checks.iter().map(|check| (check.pseudonym.clone(), check.number)).collect::<Vec<_>>();
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(seen(&sheet), [(named("Wilg"), 2), (named("Steeneik"), 1)]);
    let bob = world.member(world.kade, "Bob").await;
    let outside = bob.agreement(agreement).await.expect("the sheet");
    assert_eq!(seen(&outside), [(None, 2), (None, 1)], "outside the circle nobody learns which case it was");
    assert_eq!(sheet.versions[0].reason, Some(words("Bellen lukt niet.")));
    assert_eq!((sheet.versions.len(), sheet.versions[1].author.as_str()), (2, "Anna"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wording_that_changed_while_it_was_ticked_is_shown_before_it_counts() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    let list = anna.checklist(case).await.expect("a list");
    anna.change_agreement(agreement, 1, reworded(wording("mailt de school"), words("Beter."))).await.expect("changed");
    let late = anna.check_agreements(case, vec![tick(&list, agreement, Answer::Kept)]).await;
    let now = "De gezinswerker mailt de school binnen een dag.".to_owned();
    assert_eq!(late, Err(Problem::Conflict(vec![("check-now-wording", now)])));
    assert_eq!(world.count("agreement_checks").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn health_counts_tests_and_the_rule_that_came_back_and_weak_ones_come_first() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let strong = agrees(&anna, "kade", "aait de hond").await;
    let weak = agrees(&anna, "kade", "belt de school").await;
    let answers = [
        Answer::Kept,
        blocked("Eerst een beschikking"),
        Answer::NotApplicable,
        blocked("eerst een beschikking."),
        Answer::NotKept,
    ];
    for (n, answer) in answers.into_iter().enumerate() {
        let case = case(&world, world.kade, id(&anna), &format!("Boom {n}"), "chosen").await;
        let list = anna.checklist(case).await.expect("a list");
        let both = vec![tick(&list, weak, answer), tick(&list, strong, Answer::Kept)];
        anna.check_agreements(case, both).await.expect("ticked");
    }
    let last = case(&world, world.kade, id(&anna), "Els", "chosen").await;
    ticks(&anna, last, weak, Answer::NotApplicable).await.expect("ticked");
    let Ok(Sight::Whole(quartet)) = anna.quartet(last).await else { panic!("the circle sees the quartet") };
    let given_back: Vec<_> = quartet.checks.iter().map(|check| (check.agreement, check.health.failed())).collect();
    assert_eq!(given_back, [(weak, 3)]);
    let stopped = case(&world, world.kade, id(&anna), "Beuk", "chosen").await;
    ticks(&anna, stopped, weak, Answer::NotKept).await.expect("ticked");
    stage(&world, "update cases set state = 'stopped' where id = $1", stopped.0).await;
    let register = anna.agreements("kade").await.expect("the register");
    assert_eq!(register.standing.iter().map(|entry| entry.id).collect::<Vec<_>>(), [weak, strong]);
    let health = &register.standing[0].health;
    assert_eq!((health.tested(), health.failed(), health.blocked(), health.same_rule()), (4, 3, 2, 2));
    assert_eq!(health.tests()[0], Outcome::Kept);
    let sheet = anna.agreement(weak).await.expect("the sheet");
    assert_eq!(&sheet.health, health);
    assert_eq!((sheet.rules.len(), sheet.rules[0].here, sheet.rules[0].team), (1, 2, 2));
    assert_eq!(world.count("rule_obstacles").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_circle_of_a_chosen_case_checks() {
    let world = World::new().await;
    let (anna, bob) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bob").await);
    let carla = world.member(world.brug, "Carla").await;
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let chosen = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    let list = anna.checklist(chosen).await.expect("a list");
    for other in [&bob, &carla] {
        assert_eq!(other.checklist(chosen).await, Err(Problem::Absent));
        let answer = other.check_agreements(chosen, vec![tick(&list, agreement, Answer::Kept)]).await;
        assert_eq!(answer, Err(Problem::Absent));
    }
    for state in ["waiting", "proposed", "learned", "stopped"] {
        let case = case(&world, world.kade, id(&anna), state, state).await;
        assert_eq!(anna.checklist(case).await, Err(Problem::NotNow("not-now")));
        let answer = anna.check_agreements(case, vec![tick(&list, agreement, Answer::Kept)]).await;
        assert_eq!(answer, Err(Problem::NotNow("not-now")));
    }
    assert_eq!(world.count("agreement_checks").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_another_team_is_absent_everywhere() {
    let world = World::new().await;
    let (anna, carla) = (world.member(world.kade, "Anna").await, world.member(world.brug, "Carla").await);
    let (ours, theirs) = (agrees(&anna, "kade", "belt").await, agrees(&carla, "brug", "belt").await);
    let own_case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    let their_case = case(&world, world.brug, id(&carla), "Wilg", "chosen").await;
    ticks(&carla, their_case, theirs, blocked("Een regel van Brug")).await.expect("ticked");
    let their_list = carla.checklist(their_case).await.expect("a list");
    let list = anna.checklist(own_case).await.expect("a list");
    assert_eq!((list.rows.len(), list.rules.len()), (1, 0));

    let foreign = vec![tick(&list, ours, Answer::Kept), tick(&their_list, theirs, Answer::Kept)];
    assert_eq!(anna.check_agreements(own_case, foreign).await, Err(Problem::Absent));
    let rule = Answer::Blocked(Rule::Known(their_list.rules[0].id));
    let foreign = vec![tick(&list, ours, rule)];
    assert_eq!(anna.check_agreements(own_case, foreign).await, Err(Problem::Absent));
    assert_eq!(world.count("agreement_checks").await, 1);

    assert_eq!(anna.agreements("brug").await, Err(Problem::Absent));
    assert_eq!(anna.agreement(theirs).await, Err(Problem::Absent));
    let change = anna.change_agreement(theirs, 1, reworded(wording("mailt"), words("x"))).await;
    assert_eq!(change, Err(Problem::Absent));
    assert_eq!(anna.review_agreement(theirs, 1, soon(&anna)).await, Err(Problem::Absent));
    assert_eq!(anna.end_agreement(theirs, 1, words("x")).await, Err(Problem::Absent));
    let review_on = soon(&anna);
    let new =
        NewAgreement { wording: wording("x"), kind: AgreementKind::Safety, review_on, consent_on: Some(anna.today()) };
    assert_eq!(anna.make_agreement("brug", new).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_agreement_may_be_kept_before_the_team_said_yes_and_no_yes_lies_ahead() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let new = |consent_on| NewAgreement {
        wording: wording("belt de school"),
        kind: AgreementKind::Contact,
        review_on: soon(&anna),
        consent_on,
    };
    let kept = anna.make_agreement("kade", new(None)).await.expect("kept");
    assert_eq!(anna.agreement(kept).await.expect("its sheet").consent(), None);
    let ahead = anna.make_agreement("kade", new(Some(anna.today() + Days::new(1)))).await;
    assert_eq!(ahead, Err(Problem::field("consent_on", "refused-consent-future")));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_an_agreement_at_once_see_both_texts() {
    let world = World::new().await;
    let (anna, bob) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bob").await);
    let agreement = agrees(&anna, "kade", "belt de school").await;
    anna.change_agreement(agreement, 1, reworded(wording("mailt de school"), words("Beter."))).await.expect("changed");
    let late = bob.change_agreement(agreement, 1, reworded(wording("appt de school"), words("Sneller."))).await;
    let now = |what: &str| {
        vec![
            ("agreement-who", "de gezinswerker".to_owned()),
            ("agreement-what", what.to_owned()),
            ("agreement-moment", "binnen een dag".to_owned()),
        ]
    };
    assert_eq!(late, Err(Problem::Conflict(now("mailt de school"))));
    bob.change_agreement(agreement, 2, reworded(wording("appt de school"), words("Sneller."))).await.expect("replaced");
    assert_eq!(anna.end_agreement(agreement, 2, words("Klaar.")).await, Err(Problem::Conflict(now("appt de school"))));
    anna.end_agreement(agreement, 3, words("Klaar.")).await.expect("ended");
    assert_eq!(bob.review_agreement(agreement, 3, soon(&bob)).await, Err(Problem::NotNow("agreement-ended")));
    let register = bob.agreements("kade").await.expect("the register");
    assert_eq!((register.standing.len(), register.ended.len()), (0, 1));
    let sheet = bob.agreement(agreement).await.expect("the sheet");
    assert_eq!(sheet.ended.map(|end| (end.reason, end.by)), Some(("Klaar.".into(), "Anna".into())));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_tick_the_same_agreement_at_once_do_not_overwrite_each_other() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    let list = anna.checklist(case).await.expect("a list");
    anna.check_agreements(case, vec![tick(&list, agreement, Answer::Kept)]).await.expect("ticked");
    let sentence = "De gezinswerker belt de school binnen een dag.".to_owned();
    let late = anna.check_agreements(case, vec![tick(&list, agreement, Answer::NotKept)]).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("check-now-kept", sentence)])));
    let agreed = anna.check_agreements(case, vec![tick(&list, agreement, Answer::Kept)]).await;
    assert_eq!(agreed, Ok(()));
    ticks(&anna, case, agreement, Answer::NotKept).await.expect("changed on purpose");
    assert_eq!(world.count("agreement_checks where outcome = 'not_kept' and version = 2").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_knows_a_family_privately_does_not_find_its_case_among_the_checks() {
    let world = World::new().await;
    let (anna, bob) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bob").await);
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
    ticks(&anna, case, agreement, Answer::Kept).await.expect("ticked");
    assert_eq!(bob.agreement(agreement).await.expect("the sheet").checks.len(), 1);
    let known = "insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)";
    let values = values![case.0, id(&bob).0, world.office.now()];
    sql::run(world.office.db().read(), known, values).await.expect("said so");
    let sheet = bob.agreement(agreement).await.expect("the sheet");
    assert_eq!((sheet.checks.len(), sheet.health.tested()), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_wording_belongs_to_the_meeting_of_its_own_team_that_is_going_on() {
    let world = World::new().await;
    let (anna, carla) = (world.member(world.kade, "Anna").await, world.member(world.brug, "Carla").await);
    let agreement = agrees(&anna, "kade", "belt de school").await;
    let plan = "insert into reflections (id, team_id, planned_on, state, author_id) values ($1, $2, $3, $4, $5)";
    let mut decided_in = Vec::new();
    for (n, (team, by, state)) in
        (1..).zip([(world.brug, &carla, "open"), (world.kade, &anna, "closed"), (world.kade, &anna, "open")])
    {
        let values = values![new_id(), team.0, anna.today(), state, id(by).0];
        sql::run(world.office.db().read(), plan, values).await.expect("a reflection");
        let words_then = wording(&format!("mailt {n} keer"));
        anna.change_agreement(agreement, n, reworded(words_then, words("Beter."))).await.expect("changed");
        decided_in.push(anna.agreement(agreement).await.expect("the sheet").versions[0].reflection_on);
    }
    assert_eq!(decided_in, [None, None, Some(anna.today())]);
}
