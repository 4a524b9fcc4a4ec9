//! Rules that stood in the way of agreements: a team's own list, and how one of them goes out to the network by two people; ticking them lives in agreement.

mod alike;
mod view;

pub use alike::{OFFERED, folded, near, same_rule};
pub use view::{
    EarlierWording, FEWEST_TEAMS, KnownRule, NetworkRule, OpenRule, RuleCheck, RuleDraft, RuleList, RuleRow, RuleSheet,
    RuleView, Way, second_person, teams,
};

use crate::release::{Stage, line};
use crate::trace::Releasable;
use crate::{Line, Objections, Problem, ReleasedRuleId, RuleObstacleId};
use async_trait::async_trait;

/// A rule that means the same as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameAs {
    /// One of the team's own: the two become one.
    Own(RuleObstacleId),
    /// One that the network knows: the team's own words stay, and point to it.
    Network(ReleasedRuleId),
}

/// The words of a rule for the network, proven to hold no identifier.
///
/// # Errors
/// [`Problem::Refused`] for the field `text`.
pub fn released_words(raw: &str) -> Result<Releasable, Problem> {
    let mut all = Objections::default();
    let text = line(&mut all, "text", raw);
    all.check()?;
    text.ok_or(Problem::Broken)
}

/// What a visitor can ask here.
#[async_trait]
pub trait RuleDesk: Send + Sync {
    /// The rules of the team at this address.
    async fn rules(&self, team: &str) -> Result<RuleList, Problem>;
    /// One rule of a team.
    async fn rule(&self, rule: RuleObstacleId) -> Result<RuleSheet, Problem>;
    /// Words it anew for the team.
    async fn word_rule(&self, rule: RuleObstacleId, version: i32, text: Line) -> Result<(), Problem>;
    /// Says that it means the same as another; the rule that is left.
    async fn same_rule(&self, rule: RuleObstacleId, version: i32, same: SameAs) -> Result<RuleObstacleId, Problem>;

    /// A rule with what was written of it for the network.
    async fn rule_draft(&self, rule: RuleObstacleId) -> Result<RuleDraft, Problem>;
    /// Writes or rewrites it for the network; `version` is that of what was shown, 0 for a new one.
    async fn write_rule(&self, rule: RuleObstacleId, text: Releasable, version: i32) -> Result<(), Problem>;
    /// Hands it to the second person.
    async fn prepare_rule(&self, rule: RuleObstacleId, version: i32) -> Result<(), Problem>;
    /// A rule before its second person.
    async fn rule_check(&self, rule: RuleObstacleId) -> Result<RuleCheck, Problem>;
    /// The second person's answer: whether they know whom it is about sends it back, else the network reads it.
    async fn confirm_rule(&self, rule: RuleObstacleId, version: i32, knows_who: bool) -> Result<Stage, Problem>;
    /// Takes the words that this team released back.
    async fn withdraw_rule(&self, rule: RuleObstacleId) -> Result<(), Problem>;
    /// Every rule that the network reads.
    async fn released_rules(&self) -> Result<Vec<RuleView>, Problem>;
}
