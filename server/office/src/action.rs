//! Use cases: a promise outside of a meeting: what became of it, another day, another owner.

use crate::Seat;
use crate::clock::day;
use crate::door::Work;
use crate::reflection::keep::{lost, told};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::action::{ActionDesk, Helped, Sheet, check_due, helped_of};
use domain::policy::{SeeAction, TendAction};
use domain::reflection::{EventKind, Outcome};
use domain::{ActionId, PersonId, Problem, ReflectionId};
use store::action::{Standing, Written, reword, settle, sheet, standing};
use store::{Thing, agreement, reflection};

/// A promise, the meeting that is going on, and leave to change it; a meeting still writes its own new promises.
async fn held(seat: &Seat, id: ActionId) -> Result<(Work<TendAction>, Standing, Written), Problem> {
    let work = seat.enter::<TendAction>(Thing::Action(id)).await?;
    let open = agreement::open_reflection(&work.tx, &work.permit).await?;
    let stands = standing(&work.tx, &work.permit, id).await?;
    if open == Some(stands.made_in) {
        return Err(Problem::NotNow("action-being-made"));
    }
    let written = Written { reflection: open, at: work.now };
    Ok((work, stands, written))
}

/// Whoever is in the meeting that is going on sees it there too.
async fn finish(work: Work<TendAction>, open: Option<ReflectionId>) -> Result<(), Problem> {
    if let Some(open) = open {
        reflection::record(&work.tx, &work.permit, open, EventKind::Actions, work.now).await?;
    }
    work.done().await
}

#[async_trait]
impl ActionDesk for Seat {
    async fn action(&self, action: ActionId) -> Result<Sheet, Problem> {
        let permit = self.look::<SeeAction>(Thing::Action(action)).await?;
        sheet(self.office.db.read(), &permit, action, self.today()).await
    }

    async fn tend_outcome(
        &self,
        action: ActionId,
        version: i32,
        outcome: Outcome,
        helped: Option<Helped>,
    ) -> Result<(), Problem> {
        let (work, stands, written) = held(self, action).await?;
        let settled = (outcome, helped_of(outcome, helped));
        if stands.version != version || !settle(&work.tx, &work.permit, &stands, settled, written).await? {
            return Err(lost(&stands));
        }
        finish(work, written.reflection).await
    }

    async fn hand_over(
        &self,
        action: ActionId,
        version: i32,
        owner: PersonId,
        due_on: NaiveDate,
    ) -> Result<(), Problem> {
        let (work, stands, written) = held(self, action).await?;
        let now = || vec![("action-owner", stands.owner.1.clone()), ("action-due", told(stands.due_on))];
        if stands.version != version {
            return Err(Problem::Conflict(now()));
        }
        if stands.state != Outcome::Open {
            return Err(Problem::NotNow("action-closed"));
        }
        check_due(due_on, stands.due_on, day(work.now))?;
        let member = reflection::is_member(&*work.tx, work.permit.team(), day(work.now), owner).await?;
        if owner != stands.owner.0 && !member {
            return Err(Problem::field("owner", "refused-reflection-member"));
        }
        if !reword(&work.tx, &work.permit, &stands, (&stands.text, due_on, owner), written).await? {
            return Err(Problem::Conflict(now()));
        }
        finish(work, written.reflection).await
    }
}
