//! Closing a reflection: everything it changes changes in one transaction.

use super::plan::conflict;
use super::{must_be_open, rows};
use crate::Seat;
use crate::clock::{chance_id, day, new_id};
use crate::door::Work;
use crate::rhythm::plan_after_closing;
use domain::calendar::Quarter;
use domain::policy::KeepReflection;
use domain::reflection::EventKind;
use domain::{CaseId, Problem, ReflectionId};
use store::{Thing, agenda, look_back, quartet, weighing, writing};

pub(super) async fn close(
    seat: &Seat,
    id: ReflectionId,
    version: i32,
    returning: &[CaseId],
) -> Result<Quarter, Problem> {
    let work = seat.enter::<KeepReflection>(Thing::Reflection(id)).await?;
    let (progress, now) = rows::hold(&work.tx, &work.permit, id).await?;
    must_be_open(progress)?;
    if now != version {
        return Err(conflict(&work, id).await?);
    }
    if rows::attended(&*work.tx, id).await?.is_empty() {
        return Err(Problem::form("refused-reflection-nobody"));
    }
    for case in returning {
        if !rows::mark_returning(&work.tx, &work.permit, id, *case).await? {
            return Err(Problem::field("returns", "refused-reflection-case"));
        }
    }
    let quarter = Quarter::of(work.now);
    let finished = rows::places(&work.tx, &work.permit, id).await?;
    let mut placed = Vec::new();
    for case in finished {
        // Whoever answered without a name was told a day; until then nothing of it is told, and nobody may say that nobody answered.
        if rows::round_runs(&work.tx, &work.permit, case, day(work.now)).await? {
            return Err(not_yet(&work, id, case).await?);
        }
        if rows::place(&work.tx, &work.permit, case, quarter, work.now).await? {
            placed.push(case);
        }
    }
    let placed_and_returning: Vec<_> = placed.iter().chain(returning).copied().collect();
    // Read after the cases are ours: nobody adds to a learned case.
    let mut sources = rows::sources(&work.tx, &work.permit, id).await?;
    for case in placed {
        for cell in sources.remove(&case).unwrap_or_default().cells() {
            rows::contribute(&work.tx, &work.permit, case, quarter, cell).await?;
        }
    }
    remember(&work, id, placed_and_returning).await?;
    writing::drop_unsigned(&work.tx, &work.permit, id).await?;
    weighing::drop_open(&work.tx, &work.permit, id).await?;
    rows::close(&work.tx, &work.permit, id, quarter, work.now).await?;
    look_back::forget(&work.tx, &work.permit, id, chance_id).await?;
    store::draft::leave_all(&work.tx, &work.permit, id).await?;
    rows::record(&work.tx, &work.permit, id, EventKind::Meeting, work.now).await?;
    plan_after_closing(&work).await?;
    let next = agenda::next_planned(&work.tx, &work.permit).await?;
    agenda::unreached(&work.tx, &work.permit, id, next, (new_id, work.now)).await?;
    if let Some(next) = next {
        agenda::carry_cases(&work.tx, &work.permit, id, next).await?;
        rows::record(&work.tx, &work.permit, next, EventKind::Agenda, work.now).await?;
    }
    work.done().await.map(|()| quarter)
}

/// Why this case keeps the meeting from closing; whoever may not see it hears neither which it is nor what goes on in it.
async fn not_yet(work: &Work<KeepReflection>, id: ReflectionId, case: CaseId) -> Result<Problem, Problem> {
    let seen = rows::case_here(&work.tx, &work.permit, id, case).await?.is_some();
    Ok(if seen {
        Problem::field(format!("case-{case}"), "refused-close-round")
    } else {
        Problem::form("refused-close-unseen")
    })
}

/// How its cases stand now, for when they come back; of a case of which nobody said anything there is nothing to keep.
async fn remember(work: &Work<KeepReflection>, id: ReflectionId, cases: Vec<CaseId>) -> Result<(), Problem> {
    for case in cases {
        let moment = quartet::moment(&work.tx, &work.permit, case, day(work.now)).await?;
        if moment.filled > 0 {
            quartet::keep(&work.tx, &work.permit, new_id(), (id, case), &moment, work.now).await?;
        }
    }
    Ok(())
}
