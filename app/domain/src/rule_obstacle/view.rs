//! A team's own list of rules, one rule of it, and what the network reads; who may do what with them is the policy's.

use crate::agreement::Wording;
use crate::disclosure::Figure;
use crate::release::{Origin, SecondPerson, Stage};
use crate::{AgreementId, ReleasedRuleId, RuleObstacleId};
use chrono::{DateTime, Utc};

/// A released rule is said to be named by several teams from so many on.
pub const FEWEST_TEAMS: u32 = 3;

/// By how many teams a released rule was named before this quarter, as everybody may read it: at least so many, or too few to
/// show. The exact number is never given, and the step falls on the first day of a quarter: whoever looks every day would else
/// learn which team named it on the day after its reflection.
pub fn teams(named: usize) -> Figure {
    if u32::try_from(named).is_ok_and(|named| named >= FEWEST_TEAMS) {
        Figure::Shown(FEWEST_TEAMS)
    } else {
        Figure::Hidden
    }
}

/// A rule from the team's own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownRule {
    /// Which.
    pub id: RuleObstacleId,
    /// In the team's words; empty when they were the network's and were withdrawn.
    pub text: String,
    /// The released rule that the team means by it.
    pub released: Option<ReleasedRuleId>,
}

/// A rule that the network knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkRule {
    /// Which.
    pub id: ReleasedRuleId,
    /// As the network reads it.
    pub text: String,
}

/// How far a team's rule is on its way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It stays with the team.
    Own,
    /// It is being released.
    Under(Stage),
    /// The network knows it.
    Known,
    /// The network knew it; its words are gone.
    Gone,
}

/// One row of a team's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// Which.
    pub id: RuleObstacleId,
    /// In the team's words.
    pub text: String,
    /// How often it stood in the way.
    pub times: i64,
    /// Of how many agreements.
    pub agreements: i64,
    /// How far it is on its way out.
    pub way: Way,
}

/// A team's list, most often in the way first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleList {
    /// The team's address and name.
    pub team: (String, String),
    /// Its rules.
    pub rows: Vec<RuleRow>,
}

/// How a rule read before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierWording {
    /// What it said.
    pub text: String,
    /// Who wrote it down.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One rule of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSheet {
    /// Which.
    pub id: RuleObstacleId,
    /// The team's address and name.
    pub team: (String, String),
    /// In the team's words.
    pub text: String,
    /// The row's version.
    pub version: i32,
    /// How far it is on its way out.
    pub way: Way,
    /// As the network reads it, and whether this team released it.
    pub released: Option<(String, bool)>,
    /// How it read before, the newest first.
    pub earlier: Vec<EarlierWording>,
    /// The agreements it stood in the way of, most often first.
    pub agreements: Vec<(AgreementId, Wording, i64)>,
    /// The team's other rules, and what the network knows: it may mean the same as one of them.
    pub others: (Vec<KnownRule>, Vec<NetworkRule>),
}

/// A rule as the network reads it: the preview and the list are made of this same value. The team that released it is not
/// named: beside "at least three" it would be one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleView {
    /// What it says.
    pub text: String,
    /// The municipality in which it was released.
    pub municipality: String,
    /// By how many teams it was named.
    pub teams: Figure,
}

/// A rule that is being released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRule {
    /// How far it is.
    pub stage: Stage,
    /// The row's version: who hands over or confirms, says which words they saw.
    pub version: i32,
    /// Exactly what the network will read.
    pub shown: RuleView,
}

/// A team's rule with what was written of it for the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDraft {
    /// The team's own words.
    pub own: String,
    /// The team.
    pub from: Origin,
    /// What was written.
    pub made: Option<OpenRule>,
}

/// A rule before its second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCheck {
    /// The rule.
    pub made: OpenRule,
    /// The team.
    pub from: Origin,
    /// Whether the visitor can be that person.
    pub second: SecondPerson,
}

/// Who can be the second person of a rule that stood in the way in several cases: somebody who stood in none of their circles
/// and knows none of the families privately. Where a team is so small that nobody is left, somebody who wrote nothing of it:
/// a rule says what a law or a form asks, and the question whether one knows whom it is about is asked all the same.
pub fn second_person(inside_any: bool, wrote: bool, somebody_outside: bool) -> SecondPerson {
    match (wrote, inside_any, somebody_outside) {
        (false, true, true) => SecondPerson::Circle,
        (false, true, false) | (false, false, _) => SecondPerson::You,
        (true, _, _) => SecondPerson::Wrote,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_teams_are_too_few_and_more_than_three_are_told_as_three() {
        assert_eq!([0, 1, 2].map(teams), [Figure::Hidden; 3]);
        assert_eq!([3, 4, 40].map(teams), [Figure::Shown(3); 3]);
    }

    #[test]
    fn who_stood_in_any_of_the_circles_is_second_person_only_where_nobody_else_can_be() {
        assert_eq!(second_person(true, false, true), SecondPerson::Circle);
        assert_eq!(second_person(true, false, false), SecondPerson::You);
        assert_eq!(second_person(false, false, true), SecondPerson::You);
        for (inside, others) in [(true, true), (true, false), (false, true), (false, false)] {
            assert_eq!(second_person(inside, true, others), SecondPerson::Wrote, "who wrote it never is");
        }
    }
}
