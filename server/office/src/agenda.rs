//! Use cases: the agenda of a meeting: what the team puts on it, leaves out, and in which order.

use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use async_trait::async_trait;
use domain::agenda::{Agenda, AgendaDesk, PointState, Topic, TopicKind, moved};
use domain::policy::{KeepAgenda, SeeReflection};
use domain::reflection::{EventKind, Progress};
use domain::{CaseId, Line, Problem, ReflectionId};
use store::agenda::{self as rows, Row};
use store::{Thing, reflection};

/// An agenda that is open, held until the work is done.
async fn held(seat: &Seat, id: ReflectionId) -> Result<(Work<KeepAgenda>, Agenda), Problem> {
    let work = seat.enter::<KeepAgenda>(Thing::Reflection(id)).await?;
    reflection::hold(&work.tx, &work.permit, id).await?;
    let agenda = rows::agenda(&*work.tx, &work.permit, id).await?;
    match agenda.progress {
        Progress::Planned if !agenda.is_next => return Err(Problem::NotNow("point-not-yet")),
        Progress::Planned => rows::adopt(&work.tx, &work.permit, id).await?,
        Progress::Open => {}
        Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
    }
    Ok((work, agenda))
}

async fn finish(work: Work<KeepAgenda>, id: ReflectionId) -> Result<(), Problem> {
    reflection::record(&work.tx, &work.permit, id, EventKind::Agenda, work.now).await?;
    work.done().await
}

fn row(work: &Work<KeepAgenda>, topic: Topic, state: PointState, brought: bool) -> Row {
    Row { id: new_id(), topic, state, brought, now: work.now }
}

/// Takes a case off, unless it is not worked on any more or something was written with it here.
async fn take_off(work: &Work<KeepAgenda>, id: ReflectionId, case: CaseId) -> Result<(), Problem> {
    let cases = reflection::planned_cases(&work.tx, &work.permit, id).await?;
    let standing = cases.iter().find(|one| one.id == case.0);
    // First, for of a stopped case it is not told whether something was written.
    if standing.is_some_and(|one| !one.loose) {
        return Err(Problem::form("refused-point-case-stays"));
    }
    if standing.is_some_and(|one| one.noted) {
        return Err(Problem::form("refused-reflection-noted"));
    }
    reflection::remove_case(&work.tx, &work.permit, id, case).await
}

#[async_trait]
impl AgendaDesk for Seat {
    async fn agenda(&self, reflection: ReflectionId) -> Result<Agenda, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        rows::agenda(self.office.db.read(), &permit, reflection).await
    }

    async fn add_line(&self, reflection: ReflectionId, text: Line, minutes: Option<i32>) -> Result<(), Problem> {
        let (work, _) = held(self, reflection).await?;
        rows::add_line(&work.tx, &work.permit, reflection, new_id(), (&text, minutes), work.now).await?;
        finish(work, reflection).await
    }

    async fn put_on(&self, reflection: ReflectionId, topic: Topic) -> Result<(), Problem> {
        let (work, agenda) = held(self, reflection).await?;
        let point = agenda.all.iter().find(|point| point.topic == topic).ok_or(Problem::Absent)?;
        if point.on {
            return Ok(());
        }
        if topic.kind == TopicKind::Case
            && !reflection::add_case(&work.tx, &work.permit, reflection, CaseId(topic.id)).await?
        {
            return Err(Problem::form("refused-reflection-case"));
        }
        if topic.kind == TopicKind::Agreement && agenda.progress == Progress::Open {
            rows::note_brought(&work.tx, &work.permit, reflection, topic.id).await?;
        }
        let brought = topic.kind == TopicKind::Agreement && point.reasons.is_none();
        rows::put(&work.tx, &work.permit, reflection, row(&work, topic, PointState::On, brought)).await?;
        finish(work, reflection).await
    }

    async fn leave_out(&self, reflection: ReflectionId, topic: Topic) -> Result<(), Problem> {
        let (work, agenda) = held(self, reflection).await?;
        let point = agenda.all.iter().find(|point| point.topic == topic).ok_or(Problem::Absent)?;
        match topic.kind {
            // What a meeting that began noted of an agreement stays in its minutes.
            TopicKind::Agreement if agenda.progress == Progress::Open => {
                return Err(Problem::NotNow("point-agreement-stays"));
            }
            TopicKind::Case if point.on => take_off(&work, reflection, CaseId(topic.id)).await?,
            TopicKind::Case | TopicKind::Agreement | TopicKind::Loop | TopicKind::Lesson | TopicKind::Own => {}
        }
        rows::put(&work.tx, &work.permit, reflection, row(&work, topic, PointState::Out, false)).await?;
        finish(work, reflection).await
    }

    async fn move_point(&self, reflection: ReflectionId, topic: Topic, up: bool) -> Result<(), Problem> {
        let (work, agenda) = held(self, reflection).await?;
        if !agenda.points().any(|point| point.topic == topic) {
            return Err(Problem::Absent);
        }
        for (topic, place) in moved(&agenda.all, topic, up).into_iter().zip(0..) {
            let known = agenda.all.iter().any(|point| point.topic == topic && point.version > 0);
            if !known {
                rows::put(&work.tx, &work.permit, reflection, row(&work, topic, PointState::On, false)).await?;
            }
            rows::arrange(&work.tx, &work.permit, reflection, topic, place).await?;
        }
        finish(work, reflection).await
    }

    async fn change_point(
        &self,
        reflection: ReflectionId,
        topic: Topic,
        version: i32,
        (text, minutes): (Option<Line>, Option<i32>),
    ) -> Result<(), Problem> {
        let (work, agenda) = held(self, reflection).await?;
        let point = agenda.points().find(|point| point.topic == topic).ok_or(Problem::Absent)?;
        let wished = point.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let now = || Problem::Conflict(vec![("point-text", point.label.clone()), ("point-minutes", wished.clone())]);
        if point.version != version {
            return Err(now());
        }
        let mut version = version;
        if version == 0 {
            rows::put(&work.tx, &work.permit, reflection, row(&work, topic, PointState::On, false)).await?;
            version = 1;
        }
        if !rows::rewrite(&work.tx, &work.permit, reflection, topic, version, (text.as_ref(), minutes)).await? {
            return Err(now());
        }
        finish(work, reflection).await
    }

    async fn talked_about(&self, reflection: ReflectionId, topic: Topic, talked: bool) -> Result<(), Problem> {
        let (work, agenda) = held(self, reflection).await?;
        if agenda.progress != Progress::Open {
            return Err(Problem::NotNow("reflection-not-open"));
        }
        let ours = matches!(topic.kind, TopicKind::Loop | TopicKind::Lesson | TopicKind::Own);
        if !ours || !agenda.points().any(|point| point.topic == topic) {
            return Err(Problem::Absent);
        }
        let state = if talked { PointState::Talked } else { PointState::On };
        rows::say(&work.tx, &work.permit, reflection, row(&work, topic, state, false)).await?;
        finish(work, reflection).await
    }
}
