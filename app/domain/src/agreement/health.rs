//! How an agreement did in its last ten tests: counts for one sentence and a row of marks; the wording is the screen's.

use crate::RuleObstacleId;
use crate::gap::{AgreementCheck, Outcome, weak_agreements};
use std::collections::BTreeMap;

/// How many tests an agreement's health looks back.
pub const LAST: usize = 10;

/// Fewer tests than this say nothing of an agreement: one case can be chance.
pub const FEWEST: usize = 2;

/// The last tests of one agreement. What did not apply is no test and stands in none of this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    tests: Vec<Outcome>,
    same_rule: usize,
}

impl Health {
    /// From checks with the rule that blocked them, oldest first; only the last ten tests count.
    pub fn of(checks: impl IntoIterator<Item = (Outcome, Option<RuleObstacleId>)>) -> Self {
        let mut tests: Vec<_> = checks.into_iter().filter(|(outcome, _)| *outcome != Outcome::NotApplicable).collect();
        tests.drain(..tests.len().saturating_sub(LAST));
        let mut rules: BTreeMap<RuleObstacleId, usize> = BTreeMap::new();
        for rule in tests.iter().filter_map(|(_, rule)| *rule) {
            *rules.entry(rule).or_default() += 1;
        }
        let same_rule = rules.into_values().max().unwrap_or_default();
        Health { tests: tests.into_iter().map(|(outcome, _)| outcome).collect(), same_rule }
    }

    /// The tests, oldest first.
    pub fn tests(&self) -> &[Outcome] {
        &self.tests
    }

    /// How often it was tested, at most ten.
    pub fn tested(&self) -> usize {
        self.tests.len()
    }

    /// How often it was not kept, a rule in the way included.
    pub fn failed(&self) -> usize {
        self.tests.iter().filter(|outcome| **outcome != Outcome::Kept).count()
    }

    /// How often a rule stood in the way.
    pub fn blocked(&self) -> usize {
        self.tests.iter().filter(|outcome| **outcome == Outcome::BlockedByRule).count()
    }

    /// How often the rule did that stood in the way most.
    pub fn same_rule(&self) -> usize {
        self.same_rule
    }

    /// Half or more of the tests failed, and one test is not enough.
    pub fn weak(&self) -> bool {
        let checks: Vec<_> =
            self.tests.iter().map(|outcome| AgreementCheck { agreement: (), outcome: *outcome }).collect();
        checks.len() >= FEWEST && weak_agreements(&checks).is_some()
    }
}
