//! Use cases: what somebody is typing in a form of a meeting is kept for them alone, until it is sent, thrown away, or had its time;
//! once its round or its meeting is over it can be read and thrown away, and no longer sent.

use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use async_trait::async_trait;
use domain::draft::{Draft, DraftDesk, Saved, Sheet, Spot, Standing, Typed};
use domain::policy::KeepDraft;
use domain::reflection::Progress;
use domain::{Problem, ReflectionId};
use std::sync::Arc;
use store::draft::{self as rows, About};
use store::{Thing, reflection};
use uuid::Uuid;

/// A form of a meeting that is not over, held until the work is done; with what stands in it.
async fn held(seat: &Seat, spot: &Spot) -> Result<(Work<KeepDraft>, Option<Standing>), Problem> {
    let work = seat.enter::<KeepDraft>(Thing::Reflection(spot.reflection)).await?;
    let (progress, _) = reflection::hold(&work.tx, &work.permit, spot.reflection).await?;
    match progress {
        Progress::Planned | Progress::Open => {}
        Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
    }
    let standing = rows::standing(&work.tx, &work.permit, spot).await?;
    Ok((work, standing))
}

/// What is typed where, about what, and whether it is left behind at once, as far as either is known.
type What<'a> = (&'a Spot, Option<&'a About>, Option<bool>);

async fn written(work: Work<KeepDraft>, what: What<'_>, standing: &Standing) -> Result<(), Problem> {
    rows::write(&work.tx, &work.permit, new_id(), what, standing, work.now).await?;
    work.done().await
}

#[async_trait]
impl DraftDesk for Seat {
    async fn keep_draft(&self, spot: &Spot, sheet: &Sheet, typed: Typed) -> Result<Saved, Problem> {
        if !self.office.limits.may_keep(self.hash.as_deref().unwrap_or_default()) {
            return Err(Problem::Busy);
        }
        let (work, stands) = held(self, spot).await?;
        // Whoever types on while it is told loses nothing: it is theirs to read, beside what they typed before.
        let told = rows::is_told(&work.tx, &work.permit, spot).await?.then_some(true);
        let about = match spot.about {
            Some(what) => Some(rows::about(&work.tx, &work.permit, spot.reflection, what).await?),
            None => None,
        };
        if about.as_ref().is_some_and(|about| !matches!(about.state.as_str(), "chosen" | "learned")) {
            return Err(Problem::NotNow("reflection-case-stopped"));
        }
        let before = stands.unwrap_or_default();
        let (standing, saved) = before.clone().save(sheet, typed)?;
        if standing == before {
            return work.done().await.map(|()| saved);
        }
        written(work, (spot, about.as_ref(), told), &standing).await.map(|()| saved)
    }

    async fn discard_draft(&self, spot: &Spot, sheet: &Sheet) -> Result<(), Problem> {
        let (work, stands) = held(self, spot).await?;
        let Some(before) = stands else { return work.done().await };
        let after = before.thrown(sheet);
        written(work, (spot, None, None), &after).await
    }

    async fn discard_left_behind(&self, reflection: ReflectionId, draft: Uuid) -> Result<(), Problem> {
        let work = self.enter::<KeepDraft>(Thing::Reflection(reflection)).await?;
        rows::forget_left_behind(&work.tx, &work.permit, reflection, draft).await?;
        work.done().await
    }
}

impl Seat {
    /// What this person typed on the page they ask and did not send.
    pub fn drafts(&self) -> Arc<Vec<Draft>> {
        self.drafts.clone()
    }

    /// Forgets what was typed in a form, once it was sent; the same again changes nothing. Of a meeting that closed there is nothing left.
    ///
    /// # Errors
    /// What the database said.
    pub async fn draft_sent(&self, spot: &Spot, sheet: &Sheet) -> Result<(), Problem> {
        // Where no script runs and nothing stands, nothing can come after.
        if self.drafts.is_empty() && sheet.leaf.is_empty() {
            return Ok(());
        }
        let (work, stands) = match held(self, spot).await {
            Err(Problem::NotNow(_) | Problem::Absent) => return Ok(()),
            held => held?,
        };
        let before = stands.unwrap_or_default();
        let after = before.clone().sent(sheet);
        if after == before {
            return work.done().await;
        }
        written(work, (spot, None, None), &after).await
    }
}
