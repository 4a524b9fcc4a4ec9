//! What a meeting writes down while it is open: who is there, promises, insights, signals.

use super::{must_be_open, rows, thing};
use crate::Seat;
use crate::clock::{day, new_id};
use crate::door::Work;
use chrono::NaiveDate;
use domain::action::{Helped, check_due, helped_of};
use domain::policy::{KeepReflection, SettleAction};
use domain::reflection::{EventKind, MOST_PROMISES, NewPromise, NoteId, NoteKind, Outcome};
use domain::{ActionId, CaseId, InsightId, Line, PersonId, Problem, ReflectionId, SignalId, Words};
use std::collections::BTreeSet;
use store::{Thing, action, look_back};

/// An open reflection, held until the work is done; with its version.
async fn held(seat: &Seat, id: ReflectionId) -> Result<(Work<KeepReflection>, i32), Problem> {
    let work = seat.enter::<KeepReflection>(Thing::Reflection(id)).await?;
    let (progress, version) = rows::hold(&work.tx, &work.permit, id).await?;
    must_be_open(progress)?;
    Ok((work, version))
}

pub(super) async fn attend(seat: &Seat, id: ReflectionId, version: i32, people: &[PersonId]) -> Result<(), Problem> {
    let (work, now) = held(seat, id).await?;
    let before = rows::attended(&*work.tx, id).await?;
    if now != version {
        let members = rows::planner(&*work.tx, &work.permit, day(work.now)).await?.members;
        let there: Vec<_> =
            members.into_iter().filter(|(id, ..)| before.contains(id)).map(|(_, name, _)| name).collect();
        return Err(Problem::Conflict(vec![("attendance-now", there.join(", "))]));
    }
    let people: Vec<_> = people.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    for person in people.iter().filter(|person| !before.contains(person)) {
        if !rows::is_member(&*work.tx, work.permit.team(), day(work.now), *person).await? {
            return Err(Problem::field("people", "refused-reflection-member"));
        }
    }
    rows::attend(&work.tx, &work.permit, id, &people).await?;
    // Whoever is not there after all is not waited for.
    look_back::tell_if_complete(&work.tx, &work.permit, id).await?;
    rows::record(&work.tx, &work.permit, id, EventKind::People, work.now).await?;
    work.done().await
}

/// An earlier promise in a reflection that is open; one that another meeting settled is not this one's.
async fn earlier(
    seat: &Seat,
    reflection: ReflectionId,
    action: ActionId,
) -> Result<(Work<SettleAction>, action::Standing), Problem> {
    let work = seat.enter::<SettleAction>(Thing::Action(action)).await?;
    let (progress, _) = rows::hold(&work.tx, &work.permit, reflection).await?;
    must_be_open(progress)?;
    let stands = action::standing(&work.tx, &work.permit, action).await?;
    let elsewhere = stands.state != Outcome::Open && stands.settled_in.is_some_and(|id| id != reflection);
    if stands.made_in == reflection || elsewhere {
        return Err(Problem::NotNow("action-not-here"));
    }
    Ok((work, stands))
}

pub(super) async fn settle(
    seat: &Seat,
    reflection: ReflectionId,
    action: ActionId,
    version: i32,
    (outcome, helped): (Outcome, Option<Helped>),
) -> Result<(), Problem> {
    let (work, stands) = earlier(seat, reflection, action).await?;
    let settled = (outcome, helped_of(outcome, helped));
    let written = action::Written { reflection: Some(reflection), at: work.now };
    if stands.version != version || !action::settle(&work.tx, &work.permit, &stands, settled, written).await? {
        return Err(lost(&stands));
    }
    rows::record(&work.tx, &work.permit, reflection, EventKind::Actions, work.now).await?;
    work.done().await
}

pub(super) async fn reword(
    seat: &Seat,
    reflection: ReflectionId,
    action: ActionId,
    version: i32,
    (text, due_on): (Line, NaiveDate),
) -> Result<(), Problem> {
    let (work, stands) = earlier(seat, reflection, action).await?;
    if stands.version != version {
        return Err(Problem::Conflict(vec![("action-text", stands.text), ("action-due", told(stands.due_on))]));
    }
    if stands.state != Outcome::Open {
        return Err(Problem::NotNow("action-closed"));
    }
    check_due(due_on, stands.due_on, day(work.now))?;
    let written = action::Written { reflection: Some(reflection), at: work.now };
    let anew = (text.as_str(), due_on, stands.owner.0);
    if !action::reword(&work.tx, &work.permit, &stands, anew, written).await? {
        return Err(Problem::Conflict(vec![("action-text", stands.text)]));
    }
    rows::record(&work.tx, &work.permit, reflection, EventKind::Actions, work.now).await?;
    work.done().await
}

/// What stands now, for who comes second.
pub(crate) fn lost(stands: &action::Standing) -> Problem {
    let label = match stands.state {
        Outcome::Open | Outcome::Changed => "action-stays",
        Outcome::Done => "action-done",
        Outcome::Dropped => "action-dropped",
    };
    Problem::Conflict(vec![(label, stands.text.clone())])
}

/// A day as a conflict tells it.
pub(crate) fn told(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

pub(super) async fn promise(seat: &Seat, id: ReflectionId, promise: NewPromise) -> Result<ActionId, Problem> {
    let (work, _) = held(seat, id).await?;
    promise.check(day(work.now))?;
    let made = rows::promises(&work.tx, &work.permit, id).await?;
    if usize::try_from(made).is_ok_and(|made| made >= MOST_PROMISES) {
        return Err(Problem::form("refused-three-actions"));
    }
    if !rows::is_member(&*work.tx, work.permit.team(), day(work.now), promise.owner).await? {
        return Err(Problem::field("owner", "refused-reflection-member"));
    }
    let action = ActionId(new_id());
    rows::add_promise(&work.tx, &work.permit, id, action, &promise, work.now).await?;
    rows::record(&work.tx, &work.permit, id, EventKind::Actions, work.now).await?;
    work.done().await.map(|()| action)
}

pub(super) async fn unpromise(seat: &Seat, id: ReflectionId, action: ActionId, version: i32) -> Result<(), Problem> {
    let (work, _) = held(seat, id).await?;
    let stands = action::standing(&work.tx, &work.permit, action).await?;
    if stands.made_in != id {
        return Err(Problem::Absent);
    }
    if !rows::remove_promise(&work.tx, &work.permit, id, action, version).await? {
        return Err(Problem::Conflict(vec![("action-text", stands.text)]));
    }
    rows::record(&work.tx, &work.permit, id, EventKind::Actions, work.now).await?;
    work.done().await
}

/// Writes down all of these, or none.
pub(super) async fn write(
    seat: &Seat,
    id: ReflectionId,
    case: CaseId,
    notes: &[(NoteKind, Words)],
) -> Result<Vec<NoteId>, Problem> {
    let (work, _) = held(seat, id).await?;
    let state = rows::case_for_note(&work.tx, &work.permit, id, case).await?;
    if !matches!(state.as_str(), "chosen" | "learned") {
        return Err(Problem::NotNow("reflection-case-stopped"));
    }
    let mut written = Vec::new();
    for (kind, text) in notes {
        let note = match kind {
            NoteKind::Insight => NoteId::Insight(InsightId(new_id())),
            NoteKind::Signal => NoteId::Signal(SignalId(new_id())),
        };
        rows::add_note(&work.tx, &work.permit, id, case, (note, text), work.now).await?;
        written.push(note);
    }
    if !written.is_empty() {
        rows::record(&work.tx, &work.permit, id, EventKind::Notes, work.now).await?;
    }
    work.done().await.map(|()| written)
}

/// Writes a note differently, or takes it away when there is no text.
pub(super) async fn rewrite(seat: &Seat, note: NoteId, version: i32, text: Option<&Words>) -> Result<(), Problem> {
    let work = seat.enter::<KeepReflection>(thing(note)).await?;
    let home = rows::note(&*work.tx, &work.permit, note).await?;
    let (progress, _) = rows::hold(&work.tx, &work.permit, home.reflection).await?;
    must_be_open(progress)?;
    let state = rows::case_for_note(&work.tx, &work.permit, home.reflection, home.case).await?;
    if !matches!(state.as_str(), "chosen" | "learned") {
        return Err(Problem::NotNow("reflection-case-stopped"));
    }
    let done = match text {
        Some(text) => rows::rewrite_note(&work.tx, &work.permit, note, version, text).await?,
        None => rows::remove_note(&work.tx, &work.permit, note, version).await?,
    };
    if !done {
        let label = match note {
            NoteId::Insight(_) => "insight-text",
            NoteId::Signal(_) => "signal-text",
        };
        return Err(Problem::Conflict(vec![(label, home.text)]));
    }
    rows::record(&work.tx, &work.permit, home.reflection, EventKind::Notes, work.now).await?;
    work.done().await
}
