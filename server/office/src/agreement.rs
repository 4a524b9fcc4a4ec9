//! Use cases: working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

use crate::clock::new_id;
use crate::quartet::before;
use crate::{Seat, door::Work};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::agreement::{
    AgreementDesk, Change, Checklist, Decision, Meant, NewAgreement, Register, Rewording, Sheet, Tick, check_consent,
    check_review,
};
use domain::policy::{CheckAgreements, KeepAgreements, SeeAgreements, SeeCase};
use domain::reflection::EventKind;
use domain::rule_obstacle::same_rule;
use domain::{AgreementId, AgreementVersionId, CaseId, Problem, ReflectionId, RuleObstacleId, Words};
use store::agreement::{self, Current, NewVersion};
use store::{Thing, Tx, reflection, rule_obstacle};

#[async_trait]
impl AgreementDesk for Seat {
    async fn agreements(&self, team: &str) -> Result<Register, Problem> {
        let permit = self.look::<SeeAgreements>(Thing::TeamNamed(team.to_owned())).await?;
        agreement::register(self.office.db.read(), &permit, self.today()).await
    }

    async fn make_agreement(&self, team: &str, new: NewAgreement) -> Result<AgreementId, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::TeamNamed(team.to_owned())).await?;
        new.check(self.today())?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let (id, consent) = (AgreementId(new_id()), new.consent_on.map(|on| self.consent(on, reflection)));
        let (wording, version) = (&new.wording, AgreementVersionId(new_id()));
        let first = NewVersion { id: version, number: 1, wording, reason: None, reflection, consent };
        agreement::add(&work.tx, &work.permit, id, &new, &first, work.now).await?;
        told(&work, reflection).await?;
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
        new: Rewording,
    ) -> Result<Option<ReflectionId>, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let now = hold(&work, agreement, version, of_wording).await?;
        if now.wording == new.wording {
            return Err(Problem::field("what", "refused-agreement-same"));
        }
        new.consent_on.map_or(Ok(()), |on| check_consent(on, self.today()))?;
        let next = NewVersion {
            id: AgreementVersionId(new_id()),
            number: now.number + 1,
            wording: &new.wording,
            reason: Some(&new.reason),
            reflection,
            consent: new.consent_on.map(|on| self.consent(on, reflection)),
        };
        agreement::add_version(&work.tx, &work.permit, agreement, &next, work.now).await?;
        decided(work, (reflection, agreement, now.wording_id), Decision::Changed).await
    }

    async fn consent_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        on: NaiveDate,
    ) -> Result<Option<ReflectionId>, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        check_consent(on, self.today())?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let now = hold(&work, agreement, version, of_wording).await?;
        if now.agreed {
            return Err(Problem::NotNow("agreement-agreed"));
        }
        let (on, inside) = self.consent(on, reflection);
        agreement::consent(&work.tx, &work.permit, now.wording_id, on, inside).await?;
        decided(work, (reflection, agreement, now.wording_id), Decision::Agreed).await
    }

    async fn review_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        on: NaiveDate,
    ) -> Result<Option<ReflectionId>, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        check_review(on, self.today())?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let now = hold(&work, agreement, version, of_review).await?;
        agreement::review(&work.tx, &work.permit, agreement, on).await?;
        decided(work, (reflection, agreement, now.wording_id), Decision::Kept).await
    }

    async fn end_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        reason: Words,
    ) -> Result<Option<ReflectionId>, Problem> {
        let work = self.enter::<KeepAgreements>(Thing::Agreement(agreement)).await?;
        let reflection = agreement::open_reflection(&work.tx, &work.permit).await?;
        let now = hold(&work, agreement, version, of_wording).await?;
        agreement::end(&work.tx, &work.permit, agreement, self.today(), &reason).await?;
        decided(work, (reflection, agreement, now.wording_id), Decision::Ended).await
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
        let mut named = Vec::new();
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

impl Seat {
    /// A consent of today was given in the reflection that is going on, by those who are there.
    fn consent(&self, on: NaiveDate, open: Option<ReflectionId>) -> (NaiveDate, Option<ReflectionId>) {
        (on, open.filter(|_| on == self.today()))
    }
}

/// Writes down in the reflection that is going on what it decided, and makes the change lasting.
async fn decided(
    work: Work<KeepAgreements>,
    (reflection, agreement, wording): (Option<ReflectionId>, AgreementId, AgreementVersionId),
    decision: Decision,
) -> Result<Option<ReflectionId>, Problem> {
    if let Some(open) = reflection {
        agreement::decide(&work.tx, &work.permit, (open, agreement, wording), decision, work.now).await?;
    }
    told(&work, reflection).await?;
    work.done().await.map(|()| reflection)
}

/// Notes in the meeting that is going on that something of its agreements changed.
async fn told(work: &Work<KeepAgreements>, open: Option<ReflectionId>) -> Result<(), Problem> {
    let Some(open) = open else { return Ok(()) };
    reflection::record(&work.tx, &work.permit, open, EventKind::Agenda, work.now).await.map(|_| ())
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
    named: &mut Vec<(Meant, RuleObstacleId)>,
) -> Result<Option<RuleObstacleId>, Problem> {
    let Some(meant) = &change.rule else { return Ok(None) };
    if let Some((_, id)) = named.iter().find(|(before, _)| same(before, meant)) {
        return Ok(Some(*id));
    }
    let id = RuleObstacleId(new_id());
    match meant {
        Meant::New(text) => rule_obstacle::add(&work.tx, &work.permit, id, text, work.now).await?,
        Meant::Adopt(released) => {
            // It may have been withdrawn since the list was read.
            let there = rule_obstacle::adopt(&work.tx, &work.permit, id, *released, work.now).await?;
            there.then_some(()).ok_or(Problem::Absent)?;
        }
        Meant::Known(known) => return Ok(Some(*known)),
    }
    named.push((meant.clone(), id));
    Ok(Some(id))
}

fn same(one: &Meant, other: &Meant) -> bool {
    if let (Meant::New(one), Meant::New(other)) = (one, other) {
        return same_rule(one.as_str(), other.as_str());
    }
    one == other
}
