//! Ticking a team's agreements in one case: what was ticked becomes changes, or is refused as a whole; nothing is stored here.

use super::{Outcome, Wording};
use crate::Line;
use crate::{AgreementId, AgreementVersionId, Problem, RuleObstacleId};

/// A rule that stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One from the team's own list.
    Known(RuleObstacleId),
    /// One that the team names for the first time.
    New(Line),
}

/// What somebody ticks: there is no blocked without a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was kept.
    Kept,
    /// It was not kept.
    NotKept,
    /// The case did not call for it.
    NotApplicable,
    /// This rule stood in the way.
    Blocked(Rule),
}

impl Answer {
    /// What it comes down to.
    pub fn outcome(&self) -> Outcome {
        match self {
            Answer::Kept => Outcome::Kept,
            Answer::NotKept => Outcome::NotKept,
            Answer::NotApplicable => Outcome::NotApplicable,
            Answer::Blocked(_) => Outcome::BlockedByRule,
        }
    }
}

/// One tick, with what the person had before their eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which agreement.
    pub agreement: AgreementId,
    /// What was ticked.
    pub answer: Answer,
    /// The number of the wording that was read.
    pub number: i32,
    /// The row version of the check that was there; 0 for none.
    pub version: i32,
}

/// An agreement as it stands for one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which agreement.
    pub agreement: AgreementId,
    /// The wording in force.
    pub wording: Wording,
    /// Its id.
    pub wording_id: AgreementVersionId,
    /// Its number.
    pub number: i32,
    /// Whether the agreement ended: then it is not asked.
    pub ended: bool,
    /// What is stored for this case, with the rule.
    pub stored: Option<(Outcome, Option<RuleObstacleId>)>,
    /// The row version of what is stored; 0 for nothing.
    pub version: i32,
}

/// A rule from the team's own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownRule {
    /// Which.
    pub id: RuleObstacleId,
    /// In the team's words.
    pub text: String,
}

/// A team's agreements and rules, for one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// The case's pseudonym.
    pub pseudonym: String,
    /// The address of the case's team.
    pub team: String,
    /// All agreements of the team, ended ones included.
    pub rows: Vec<Row>,
    /// All rules of the team.
    pub rules: Vec<KnownRule>,
}

/// One check to store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which agreement.
    pub agreement: AgreementId,
    /// The wording in force.
    pub wording: AgreementVersionId,
    /// What it comes down to.
    pub outcome: Outcome,
    /// The rule that stood in the way.
    pub rule: Option<Rule>,
    /// The row version it replaces; 0 for none.
    pub version: i32,
}

/// Whether two wordings name the same rule.
pub fn same_rule(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches('.').to_lowercase();
    bare(one) == bare(other)
}

impl Checklist {
    /// Those that are asked.
    pub fn asked(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.ended)
    }

    /// What the ticks change. What is stored already stays as it is, with the wording it was made against.
    ///
    /// # Errors
    /// [`Problem::Absent`] for an agreement or rule of elsewhere; [`Problem::NotNow`] for one that ended;
    /// [`Problem::Conflict`] with everything that was changed meanwhile.
    pub fn settle(&self, ticks: Vec<Tick>) -> Result<Vec<Change>, Problem> {
        let mut changes = Vec::new();
        let mut conflicts = Vec::new();
        for tick in ticks {
            let row = self.rows.iter().find(|row| row.agreement == tick.agreement).ok_or(Problem::Absent)?;
            let outcome = tick.answer.outcome();
            let rule = self.rule_of(tick.answer)?;
            if row.stored == Some((outcome, known(rule.as_ref()))) && !matches!(rule, Some(Rule::New(_))) {
                continue;
            }
            if row.ended {
                return Err(Problem::NotNow("agreement-ended"));
            }
            if tick.number != row.number {
                conflicts.push(("check-now-wording", row.wording.sentence()));
            } else if tick.version != row.version {
                conflicts.push(self.told(row));
            } else {
                let version = row.version;
                changes.push(Change { agreement: row.agreement, wording: row.wording_id, outcome, rule, version });
            }
        }
        if conflicts.is_empty() { Ok(changes) } else { Err(Problem::Conflict(conflicts)) }
    }

    /// The rule of an answer; one that the team named before is that one again.
    fn rule_of(&self, answer: Answer) -> Result<Option<Rule>, Problem> {
        match answer {
            Answer::Kept | Answer::NotKept | Answer::NotApplicable => Ok(None),
            Answer::Blocked(Rule::Known(id)) => {
                self.rules.iter().find(|rule| rule.id == id).ok_or(Problem::Absent)?;
                Ok(Some(Rule::Known(id)))
            }
            Answer::Blocked(Rule::New(text)) => {
                let before = self.rules.iter().find(|rule| same_rule(&rule.text, text.as_str()));
                Ok(Some(before.map_or(Rule::New(text), |rule| Rule::Known(rule.id))))
            }
        }
    }

    /// What is stored, for the eyes of whoever lost the race.
    fn told(&self, row: &Row) -> (&'static str, String) {
        let sentence = row.wording.sentence();
        let key = match row.stored {
            None => "check-now-none",
            Some((Outcome::Kept, _)) => "check-now-kept",
            Some((Outcome::NotKept, _)) => "check-now-not-kept",
            Some((Outcome::NotApplicable, _)) => "check-now-not-applicable",
            Some((Outcome::BlockedByRule, _)) => "check-now-blocked",
        };
        let rule = row.stored.and_then(|(_, rule)| rule).and_then(|id| self.rules.iter().find(|rule| rule.id == id));
        (key, rule.map_or(sentence.clone(), |rule| format!("{sentence} ({})", rule.text)))
    }
}

fn known(rule: Option<&Rule>) -> Option<RuleObstacleId> {
    match rule {
        Some(Rule::Known(id)) => Some(*id),
        Some(Rule::New(_)) | None => None,
    }
}
