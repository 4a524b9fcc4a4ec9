//! Ticking a team's agreements in one case: what was ticked becomes changes, or is refused as a whole; nothing is stored here.

use super::{Outcome, Wording};
use crate::rule_obstacle::{KnownRule, NetworkRule, near, same_rule};
use crate::{AgreementId, AgreementVersionId, Line, Objections, Problem, ReleasedRuleId, RuleObstacleId};

/// A rule that stood in the way, as somebody names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One from the team's own list.
    Known(RuleObstacleId),
    /// One that the network knows.
    Network(ReleasedRuleId),
    /// As it was typed: it may be one that is known.
    New(Line),
    /// As it was typed, after a look at those that resemble it: it is none of them.
    Other(Line),
}

/// The rule that was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// One from the team's own list.
    Known(RuleObstacleId),
    /// One that the network knows and the team's list does not have yet.
    Adopt(ReleasedRuleId),
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

/// A team's agreements and rules, for one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// The case's pseudonym.
    pub pseudonym: String,
    /// The address of the case's team, and its name.
    pub team: (String, String),
    /// All agreements of the team, ended ones included.
    pub rows: Vec<Row>,
    /// All rules of the team.
    pub rules: Vec<KnownRule>,
    /// Rules that the network knows and the team's list does not have.
    pub network: Vec<NetworkRule>,
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
    pub rule: Option<Meant>,
    /// The row version it replaces; 0 for none.
    pub version: i32,
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
    /// [`Problem::Refused`] for the field `rule-ID` of each typed rule that resembles a known one;
    /// [`Problem::Conflict`] with everything that was changed meanwhile.
    pub fn settle(&self, ticks: Vec<Tick>) -> Result<Vec<Change>, Problem> {
        let mut changes = Vec::new();
        let (mut conflicts, mut objections) = (Vec::new(), Objections::default());
        for tick in ticks {
            let row = self.rows.iter().find(|row| row.agreement == tick.agreement).ok_or(Problem::Absent)?;
            let outcome = tick.answer.outcome();
            let rule = match self.rule_of(tick.answer)? {
                Named::No => None,
                Named::Rule(rule) => Some(rule),
                Named::Which => {
                    objections.add(format!("rule-{}", row.agreement), "refused-rule-near");
                    continue;
                }
            };
            if row.stored == Some((outcome, known(rule.as_ref())))
                && !matches!(rule, Some(Meant::New(_) | Meant::Adopt(_)))
            {
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
        objections.check()?;
        if conflicts.is_empty() { Ok(changes) } else { Err(Problem::Conflict(conflicts)) }
    }

    /// The rule of an answer; one that the team or the network named before is that one again, whoever types it.
    fn rule_of(&self, answer: Answer) -> Result<Named, Problem> {
        let rule = match answer {
            Answer::Kept | Answer::NotKept | Answer::NotApplicable => return Ok(Named::No),
            Answer::Blocked(rule) => rule,
        };
        Ok(match rule {
            Rule::Known(id) => {
                self.rules.iter().find(|rule| rule.id == id).ok_or(Problem::Absent)?;
                Named::Rule(Meant::Known(id))
            }
            Rule::Network(id) => {
                let own = self.rules.iter().find(|rule| rule.released == Some(id)).map(|rule| Meant::Known(rule.id));
                let network = self.network.iter().find(|rule| rule.id == id).map(|rule| Meant::Adopt(rule.id));
                Named::Rule(own.or(network).ok_or(Problem::Absent)?)
            }
            Rule::New(text) => match self.same(&text) {
                Some(meant) => Named::Rule(meant),
                None if self.resembles(text.as_str()) => Named::Which,
                None => Named::Rule(Meant::New(text)),
            },
            Rule::Other(text) => Named::Rule(self.same(&text).unwrap_or(Meant::New(text))),
        })
    }

    /// The rule that says the same, the team's own first.
    fn same(&self, text: &Line) -> Option<Meant> {
        let own = self.rules.iter().find(|rule| same_rule(&rule.text, text.as_str()));
        let network = || self.network.iter().find(|rule| same_rule(&rule.text, text.as_str()));
        own.map(|rule| Meant::Known(rule.id)).or_else(|| network().map(|rule| Meant::Adopt(rule.id)))
    }

    fn resembles(&self, typed: &str) -> bool {
        !self.near(typed).is_empty()
    }

    /// The rules that resemble what was typed, the team's own and the network's, with the words of each.
    pub fn near(&self, typed: &str) -> Vec<(Rule, &str)> {
        let own = self.rules.iter().map(|rule| (Rule::Known(rule.id), rule.text.as_str()));
        let network = self.network.iter().map(|rule| (Rule::Network(rule.id), rule.text.as_str()));
        let all: Vec<_> = own.chain(network).collect();
        let places = near(typed, all.iter().map(|(_, text)| *text));
        places.into_iter().filter_map(|place| all.get(place).cloned()).collect()
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

/// Whether an answer names a rule.
enum Named {
    No,
    Rule(Meant),
    /// It resembles one that is known: somebody has to say which.
    Which,
}

fn known(rule: Option<&Meant>) -> Option<RuleObstacleId> {
    match rule {
        Some(Meant::Known(id)) => Some(*id),
        Some(Meant::New(_) | Meant::Adopt(_)) | None => None,
    }
}
