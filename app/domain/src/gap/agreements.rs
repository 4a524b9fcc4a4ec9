//! Whether the working agreements deserve to be named beside the gap; who checked them and why they failed is kept elsewhere.

/// What a team ticks for an agreement in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It was kept.
    Kept,
    /// It was not kept.
    NotKept,
    /// A rule stood in the way: it was tested, and it was not kept.
    BlockedByRule,
    /// The case did not call for it: that is no test.
    NotApplicable,
}

/// One check of an agreement; `Id` is whatever tells agreements apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreementCheck<Id> {
    /// Which agreement.
    pub agreement: Id,
    /// What was ticked.
    pub outcome: Outcome,
}

/// Agreements of which half or more of the tests failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakAgreements<Id> {
    /// How many checks were tests; at least one.
    pub tested: usize,
    /// How many of the tests failed because a rule stood in the way.
    pub blocked: usize,
    /// The agreement of every test that failed, blocked ones included, in the order given.
    pub not_kept: Vec<Id>,
}

/// The agreements to name beside the gap, none when most of those tested were kept or none was tested.
///
/// Tested are kept, not kept and blocked by a rule; blocked counts as not kept; not applicable is no test. The
/// checks of one case decide together, each check weighing the same: three tested and two not kept names both.
/// Given the checks of one agreement over several cases, the same rule tells whether that agreement is weak.
/// Source: domain, section 6.
pub fn weak_agreements<Id: Clone>(checks: &[AgreementCheck<Id>]) -> Option<WeakAgreements<Id>> {
    let mut weak = WeakAgreements { tested: 0, blocked: 0, not_kept: Vec::new() };
    for check in checks {
        let (tested, failed, blocked) = match check.outcome {
            Outcome::Kept => (1, false, 0),
            Outcome::NotKept => (1, true, 0),
            Outcome::BlockedByRule => (1, true, 1),
            Outcome::NotApplicable => (0, false, 0),
        };
        weak.tested += tested;
        weak.blocked += blocked;
        if failed {
            weak.not_kept.push(check.agreement.clone());
        }
    }
    (weak.tested > 0 && weak.not_kept.len() * 2 >= weak.tested).then_some(weak)
}

#[cfg(test)]
mod tests {
    use super::Outcome::*;
    use super::*;

    fn weak(outcomes: &[Outcome]) -> Option<WeakAgreements<usize>> {
        let checks: Vec<_> = outcomes
            .iter()
            .enumerate()
            .map(|(agreement, outcome)| AgreementCheck { agreement, outcome: *outcome })
            .collect();
        weak_agreements(&checks)
    }

    #[test]
    fn agreements_are_named_from_exactly_half_not_kept() {
        assert_eq!(weak(&[Kept, NotKept]).unwrap().not_kept, [1]);
        assert_eq!(weak(&[Kept, Kept, NotKept]), None);
        assert_eq!(weak(&[NotKept, Kept, NotKept]).unwrap().not_kept, [0, 2]);
    }

    #[test]
    fn an_agreement_that_a_rule_blocked_was_tested_and_not_kept() {
        let found = weak(&[Kept, BlockedByRule]).unwrap();
        assert_eq!((found.tested, found.blocked, found.not_kept), (2, 1, vec![1]));
    }

    #[test]
    fn what_did_not_apply_is_no_test() {
        assert_eq!(weak(&[NotApplicable, NotApplicable]), None);
        assert_eq!(weak(&[]), None);
        assert_eq!(weak(&[NotApplicable, Kept, NotKept]).unwrap().tested, 2);
    }
}
