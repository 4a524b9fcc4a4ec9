//! Use cases: working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

use crate::clock::new_id;
use crate::quartet::before;
use crate::{Seat, door::Work};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::agreement::{
    AgreementDesk, Change, Checklist, NewAgreement, Register, Rule, Sheet, Tick, Wording, check_review, same_rule,
};
use domain::policy::{CheckAgreements, KeepAgreements, SeeAgreements, SeeCase};
use domain::{AgreementId, AgreementVersionId, CaseId, Line, Problem, RuleObstacleId, Words};
use store::agreement::{self, Current};
use store::{Thing, Tx};

#[async_trait]
impl AgreementDesk for Seat {
    async fn agreements(&self, team: &str) -> Result<Register, Problem> {
        let permit = self.look::<SeeAgreements>(Thing::TeamNamed(team.to_owned())).await?;
        agreement::register(self.office.db.read(), &permit, self.today()).await
    }

    async fn make_agreement(&self, team: &str, new: NewAgreement) -> Result<AgreementId, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::TeamNamed(team.to_owned())).await?;
        new.check(self.today())?;
        let id = AgreementId(new_id());
        agreement::add(&work.tx, &work.permit, id, AgreementVersionId(new_id()), &new, work.now).await?;
        work.done().await?;
        Ok(id)
    }

    async fn agreement(&self, agreement: AgreementId) -> Result<Sheet, Problem> {
        let permit = self.look::<SeeAgreements>(Thing::Agreement(agreement)).await?;
        agreement::sheet(self.office.db.read(), &permit, agreement, self.today()).await
    }

    async fn change_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        wording: Wording,
        reason: Words,
    ) -> Result<(), Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let now = hold(&work, agreement, version, of_wording).await?;
        if now.wording == wording {
            return Err(Problem::field("what", "refused-agreement-same"));
        }
        let (id, why) = (AgreementVersionId(new_id()), Some((&reason, reflection)));
        agreement::add_version(&work.tx, &work.permit, agreement, id, now.number + 1, &wording, why, work.now).await?;
        work.done().await
    }

    async fn review_agreement(&self, agreement: AgreementId, version: i32, on: NaiveDate) -> Result<(), Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        check_review(on, self.today())?;
        hold(&work, agreement, version, of_review).await?;
        agreement::review(&work.tx, &work.permit, agreement, on).await?;
        work.done().await
    }

    async fn end_agreement(&self, agreement: AgreementId, version: i32, reason: Words) -> Result<(), Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        hold(&work, agreement, version, of_wording).await?;
        agreement::end(&work.tx, &work.permit, agreement, self.today(), &reason).await?;
        work.done().await
    }

    async fn checklist(&self, case: CaseId) -> Result<Checklist, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        if !self.could::<CheckAgreements>(Thing::Case(case)).await? {
            return Err(Problem::NotNow("not-now"));
        }
        agreement::checklist(self.office.db.read(), &permit).await
    }

    async fn check_agreements(&self, case: CaseId, ticks: Vec<Tick>) -> Result<(), Problem> {
        let work = self.enter::<CheckAgreements>(Thing::Case(case)).await?;
        before(&work).await?;
        let list = agreement::checklist(&*work.tx, &work.permit).await?;
        let changes = list.settle(ticks)?;
        let mut named: Vec<(Line, RuleObstacleId)> = Vec::new();
        let mut lost = Vec::new();
        for change in &changes {
            let rule = rule(&work, change, &mut named).await?;
            if !agreement::keep_check(&work.tx, &work.permit, new_id(), change, rule, work.now).await? {
                let row = list.rows.iter().find(|row| row.agreement == change.agreement);
                lost.extend(row.map(|row| ("check-now-other", row.wording.sentence())));
            }
        }
        if lost.is_empty() { work.done().await } else { Err(Problem::Conflict(lost)) }
    }
}

/// Holds an agreement that is still as it was read; else tells what it has become.
async fn hold(
    work: &Work<KeepAgreements>,
    id: AgreementId,
    version: i32,
    told: fn(&Current) -> Vec<(&'static str, String)>,
) -> Result<Current, Problem> {
    let (tx, permit): (&Tx, _) = (&work.tx, &work.permit);
    let held = agreement::touch(tx, permit, id, version).await?;
    let now = agreement::current(tx, permit, id).await?;
    match (held, now.ended_on) {
        (true, _) => Ok(now),
        (false, Some(_)) => Err(Problem::NotNow("agreement-ended")),
        (false, None) => Err(Problem::Conflict(told(&now))),
    }
}

fn of_wording(now: &Current) -> Vec<(&'static str, String)> {
    vec![
        ("agreement-who", now.wording.who.as_str().to_owned()),
        ("agreement-what", now.wording.what.as_str().to_owned()),
        ("agreement-moment", now.wording.moment.as_str().to_owned()),
    ]
}

fn of_review(now: &Current) -> Vec<(&'static str, String)> {
    let mut fields = of_wording(now);
    fields.push(("agreement-review", now.review_on.format("%d-%m-%Y").to_string()));
    fields
}

/// The rule of a check; one that is named twice in one form is one rule.
async fn rule(
    work: &Work<CheckAgreements>,
    change: &Change,
    named: &mut Vec<(Line, RuleObstacleId)>,
) -> Result<Option<RuleObstacleId>, Problem> {
    match &change.rule {
        None => Ok(None),
        Some(Rule::Known(id)) => Ok(Some(*id)),
        Some(Rule::New(text)) => {
            if let Some((_, id)) = named.iter().find(|(before, _)| same_rule(before.as_str(), text.as_str())) {
                return Ok(Some(*id));
            }
            let id = RuleObstacleId(new_id());
            agreement::add_rule(&work.tx, &work.permit, id, text, work.now).await?;
            named.push((text.clone(), id));
            Ok(Some(id))
        }
    }
}
