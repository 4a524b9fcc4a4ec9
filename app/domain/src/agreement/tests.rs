//! The rules of agreements and their checks, without a database.

use super::Outcome::{BlockedByRule, Kept, NotApplicable, NotKept};
use super::*;
use crate::rule_obstacle::{KnownRule, NetworkRule};
use crate::{AgreementVersionId, Line, ReleasedRuleId, RuleObstacleId};
use uuid::Uuid;

fn rule(n: u128) -> RuleObstacleId {
    RuleObstacleId(Uuid::from_u128(n))
}

fn released(n: u128) -> ReleasedRuleId {
    ReleasedRuleId(Uuid::from_u128(n))
}

fn named(answer: Rule) -> Result<Option<Meant>, Problem> {
    list().settle(vec![tick(1, Answer::Blocked(answer), 0)]).map(|changes| changes[0].rule.clone())
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn wording(what: &str) -> Wording {
    Wording::stored("de gezinswerker", what, "binnen een dag.").expect("a wording")
}

fn list() -> Checklist {
    let row = |n: u128, stored, version| Row {
        agreement: AgreementId(Uuid::from_u128(n)),
        wording: wording("belt"),
        wording_id: AgreementVersionId(Uuid::from_u128(n + 100)),
        number: 2,
        ended: n == 3,
        stored,
        version,
    };
    Checklist {
        pseudonym: "Steeneik".into(),
        team: ("kade".into(), "Kade".into()),
        rows: vec![row(1, None, 0), row(2, Some((BlockedByRule, Some(rule(7)))), 4), row(3, None, 0)],
        rules: vec![KnownRule { id: rule(7), text: "Eerst een beschikking".into(), released: None }],
        network: vec![NetworkRule { id: released(8), text: "Een tolk boeken gaat via het stadhuis".into() }],
    }
}

fn tick(n: u128, answer: Answer, version: i32) -> Tick {
    Tick { agreement: AgreementId(Uuid::from_u128(n)), answer, number: 2, version }
}

#[test]
fn an_agreement_reads_as_one_sentence() {
    assert_eq!(wording("belt de school terug").sentence(), "De gezinswerker belt de school terug binnen een dag.");
}

#[test]
fn health_looks_back_ten_tests_and_counts_the_rule_that_blocked_most() {
    let old = std::iter::repeat_n((NotKept, None), 5);
    let kept = std::iter::repeat_n((Kept, None), 7);
    let last = [
        (BlockedByRule, Some(rule(1))),
        (NotApplicable, None),
        (BlockedByRule, Some(rule(1))),
        (BlockedByRule, Some(rule(2))),
    ];
    let health = Health::of(old.chain(kept).chain(last));
    assert_eq!((health.tested(), health.failed(), health.blocked(), health.same_rule()), (10, 3, 3, 2));
    assert!(!health.weak());
}

#[test]
fn an_untested_agreement_is_not_weak_one_test_says_nothing_and_half_not_kept_is_weak() {
    assert!(!Health::of([(NotKept, None)]).weak());
    assert!(!Health::of([(NotApplicable, None)]).weak());
    assert_eq!(Health::of([(NotApplicable, None)]).tested(), 0);
    assert!(Health::of([(Kept, None), (NotKept, None)]).weak());
}

#[test]
fn ids_of_elsewhere_are_absent() {
    assert_eq!(list().settle(vec![tick(9, Answer::Kept, 0)]), Err(Problem::Absent));
    let answer = Answer::Blocked(Rule::Known(rule(8)));
    assert_eq!(list().settle(vec![tick(1, answer, 0)]), Err(Problem::Absent));
}

#[test]
fn a_rule_that_the_team_named_before_is_not_named_twice() {
    for again in [Rule::New(line("eerst een beschikking.")), Rule::Other(line("Eerst één  beschikking"))] {
        assert_eq!(named(again), Ok(Some(Meant::Known(rule(7)))));
    }
    let network = line("een tolk boeken gaat via het stadhuis");
    assert_eq!(named(Rule::New(network)), Ok(Some(Meant::Adopt(released(8)))), "nor one that the network knows");
}

#[test]
fn a_rule_that_resembles_a_known_one_is_asked_about_before_it_is_a_new_one() {
    let typed = "Eerst een beschiking";
    let asked = Problem::field(format!("rule-{}", Uuid::from_u128(1)), "refused-rule-near");
    assert_eq!(named(Rule::New(line(typed))), Err(asked));
    assert_eq!(list().near(typed), [(Rule::Known(rule(7)), "Eerst een beschikking")]);
    assert_eq!(named(Rule::Other(line(typed))), Ok(Some(Meant::New(line(typed)))));
    assert_eq!(named(Rule::Network(released(8))), Ok(Some(Meant::Adopt(released(8)))));
    assert_eq!(named(Rule::Network(released(9))), Err(Problem::Absent));
    assert_eq!(named(Rule::New(line("Geen vervoer"))), Ok(Some(Meant::New(line("Geen vervoer")))));
}

#[test]
fn a_rule_of_the_network_that_the_team_points_to_is_the_teams_own() {
    let mut list = list();
    list.rules[0].released = Some(released(8));
    list.network.clear();
    let changes = list.settle(vec![tick(1, Answer::Blocked(Rule::Network(released(8))), 0)]).expect("changes");
    assert_eq!(changes[0].rule, Some(Meant::Known(rule(7))));
}

#[test]
fn the_same_answer_changes_nothing_and_an_answer_to_what_one_did_not_see_is_a_conflict() {
    let same = Answer::Blocked(Rule::Known(rule(7)));
    assert_eq!(list().settle(vec![tick(2, same, 1)]), Ok(vec![]));
    let told = "De gezinswerker belt binnen een dag. (Eerst een beschikking)".to_owned();
    assert_eq!(
        list().settle(vec![tick(2, Answer::Kept, 3)]),
        Err(Problem::Conflict(vec![("check-now-blocked", told)]))
    );
    let stale = Tick { number: 1, ..tick(1, Answer::Kept, 0) };
    assert!(matches!(list().settle(vec![stale]), Err(Problem::Conflict(now)) if now[0].0 == "check-now-wording"));
    assert_eq!(list().settle(vec![tick(3, Answer::Kept, 0)]), Err(Problem::NotNow("agreement-ended")));
}
