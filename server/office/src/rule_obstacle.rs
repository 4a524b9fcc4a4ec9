//! Use cases: a team's own list of rules in the way, and how one goes out to the network by two people; ticking them lives in agreement.

use crate::Seat;
use crate::clock::{day, new_id};
use crate::door::Work;
use crate::lesson::NOT_OPEN;
use async_trait::async_trait;
use domain::calendar::Quarter;
use domain::policy::{ConfirmRule, KeepRules, PrepareRelease, SeeRelease, SeeReleasedRules, SeeRules, WithdrawRule};
use domain::release::{Outgoing, SecondPerson, Stage, last_look};
use domain::rule_obstacle::{
    OpenRule, RuleCheck, RuleDesk, RuleDraft, RuleList, RuleSheet, RuleView, SameAs, same_rule,
};
use domain::trace::Releasable;
use domain::{Line, Problem, ReleasedRuleId, RuleObstacleId};
use store::rule_obstacle as rows;
use store::{Thing, release};

#[async_trait]
impl RuleDesk for Seat {
    async fn rules(&self, team: &str) -> Result<RuleList, Problem> {
        let permit = self.look::<SeeRules>(Thing::TeamNamed(team.to_owned())).await?;
        rows::rules(self.office.db.read(), &permit).await
    }

    async fn rule(&self, rule: RuleObstacleId) -> Result<RuleSheet, Problem> {
        let permit = self.look::<SeeRules>(Thing::Rule(rule)).await?;
        rows::sheet(self.office.db.read(), &permit, rule).await
    }

    async fn word_rule(&self, rule: RuleObstacleId, version: i32, text: Line) -> Result<(), Problem> {
        let (work, now) = self.held(rule, version).await?;
        if now == text.as_str() {
            return Err(Problem::field("text", "refused-rule-same-words"));
        }
        let (own, _) = rows::known(&*work.tx, &work.permit).await?;
        if own.iter().any(|other| other.id != rule && same_rule(&other.text, text.as_str())) {
            return Err(Problem::field("text", "refused-rule-twice"));
        }
        rows::word(&work.tx, &work.permit, rule, &text, work.now).await?;
        work.done().await
    }

    async fn same_rule(&self, rule: RuleObstacleId, version: i32, same: SameAs) -> Result<RuleObstacleId, Problem> {
        let (work, _) = self.held(rule, version).await?;
        let (left, done) = match same {
            SameAs::Own(into) => (into, rows::merge(&work.tx, &work.permit, rule, into).await?),
            SameAs::Network(known) => (rule, rows::point(&work.tx, &work.permit, rule, known, work.now).await?),
        };
        if !done {
            return Err(Problem::field("same", "refused-choose"));
        }
        work.done().await.map(|()| left)
    }

    async fn rule_draft(&self, rule: RuleObstacleId) -> Result<RuleDraft, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Rule(rule)).await?;
        let source = rows::source(self.office.db.read(), &permit, rule).await?.filter(|rule| !rule.out);
        let source = source.ok_or(NOT_OPEN)?;
        Ok(RuleDraft { own: source.own, from: source.from, made: source.made.map(|(_, made)| made) })
    }

    async fn write_rule(&self, rule: RuleObstacleId, text: Releasable, version: i32) -> Result<(), Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Rule(rule)).await?;
        let source = rows::source(&*work.tx, &work.permit, rule).await?.filter(|rule| !rule.out).ok_or(NOT_OPEN)?;
        if rows::stands_released(&*work.tx, text.as_str()).await? {
            return Err(Problem::field("text", "refused-rule-released"));
        }
        let written = match &source.made {
            None => {
                let id = ReleasedRuleId(new_id());
                version == 0 && rows::insert(&work.tx, &work.permit, id, rule, &text, work.now).await?
            }
            Some(_) => rows::rewrite(&work.tx, &work.permit, rule, version, &text, work.now).await?,
        };
        if !written {
            return Err(conflict(source.made.as_ref().map(|(_, made)| made)));
        }
        release::note_author(&work.tx, &work.permit, Outgoing::Rule(rule)).await?;
        work.done().await
    }

    async fn prepare_rule(&self, rule: RuleObstacleId, version: i32) -> Result<(), Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Rule(rule)).await?;
        let source = rows::source(&*work.tx, &work.permit, rule).await?;
        let made = source.and_then(|source| source.made).map(|(_, made)| made);
        let open = made.filter(|made| made.stage == Stage::Draft).ok_or(NOT_OPEN)?;
        if !release::hand_over(&work.tx, &work.permit, Outgoing::Rule(rule), version, work.now).await? {
            return Err(conflict(Some(&open)));
        }
        work.done().await
    }

    async fn rule_check(&self, rule: RuleObstacleId) -> Result<RuleCheck, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Rule(rule)).await?;
        let found = rows::find_open(self.office.db.read(), &permit, rule, self.today()).await?;
        found.map(|(_, check)| check).ok_or(NOT_OPEN)
    }

    async fn confirm_rule(&self, rule: RuleObstacleId, version: i32, knows_who: bool) -> Result<Stage, Problem> {
        let work = self.enter::<ConfirmRule>(Thing::Rule(rule)).await?;
        let found = rows::find_open(&*work.tx, &work.permit, rule, day(work.now)).await?;
        let found = found.filter(|(_, check)| check.made.stage == Stage::Prepared);
        let (draft, check) = found.ok_or(NOT_OPEN)?;
        if check.second != SecondPerson::You {
            return Err(Problem::NotNow("release-not-you"));
        }
        let (stage, done) = if knows_who {
            (Stage::SentBack, release::send_back(&work.tx, &work.permit, Outgoing::Rule(rule), version).await?)
        } else {
            last_look(&[&check.made.shown.text])?;
            (Stage::Released, rows::release(&work.tx, &work.permit, (draft, rule), version, work.now).await?)
        };
        if !done {
            return Err(conflict(Some(&check.made)));
        }
        work.done().await?;
        Ok(stage)
    }

    async fn withdraw_rule(&self, rule: RuleObstacleId) -> Result<(), Problem> {
        let work = self.enter::<WithdrawRule>(Thing::Rule(rule)).await?;
        if !rows::erase_words(&work.tx, &work.permit, rule, work.now).await? {
            return Err(NOT_OPEN);
        }
        work.done().await
    }

    async fn released_rules(&self) -> Result<Vec<RuleView>, Problem> {
        let permit = self.look::<SeeReleasedRules>(Thing::Commons).await?;
        rows::shown(self.office.db.read(), &permit, Quarter::of(self.office.now())).await
    }
}

impl Seat {
    /// Holds a rule that is still as it was read, with its words; else tells what it has become.
    async fn held(&self, rule: RuleObstacleId, version: i32) -> Result<(Work<KeepRules>, String), Problem> {
        let work = self.enter::<KeepRules>(Thing::Rule(rule)).await?;
        let (held, now) = rows::hold(&work.tx, &work.permit, rule, version).await?;
        if held { Ok((work, now.text)) } else { Err(Problem::Conflict(vec![("rule-text", now.text)])) }
    }
}

fn conflict(now: Option<&OpenRule>) -> Problem {
    Problem::Conflict(now.map(|made| ("rule-released-text", made.shown.text.clone())).into_iter().collect())
}
