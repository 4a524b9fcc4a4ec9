//! Insights and signals: two tables of one shape.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::agenda::{PointState, Topic, TopicKind};
use domain::agreement::Wording;
use domain::policy::{KeepReflection, Permit, SeeReflection};
use domain::reflection::{AgendaPoint, AgreementChange, Note, NoteId};
use domain::{AgreementId, CaseId, InsightId, Problem, ReflectionId, SignalId, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

fn table(id: NoteId) -> (&'static str, Uuid) {
    match id {
        NoteId::Insight(id) => ("insights", id.0),
        NoteId::Signal(id) => ("signals", id.0),
    }
}

#[derive(FromQueryResult)]
struct StateRow {
    state: String,
}

/// The state of a case of a reflection, if whoever writes may know it there; hold the reflection first.
///
/// # Errors
/// [`Problem::Absent`] when it is no case of that reflection, or of a family that the writer knows privately.
pub async fn case_for_note<A: domain::policy::Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    case: CaseId,
) -> Result<String, Problem> {
    let found: Option<StateRow> = sql::row(
        &**tx,
        "select c.state from reflection_cases x join cases c on c.id = x.case_id \
         where x.reflection_id = $1 and x.case_id = $2 and c.team_id = $3 \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $4)",
        values![reflection.0, case.0, permit.team().0, permit.person().0],
    )
    .await?;
    found.map(|found| found.state).ok_or(Problem::Absent)
}

/// Adds an insight or a signal.
///
/// # Errors
/// What the database said.
pub async fn add_note(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    case: CaseId,
    note: (NoteId, &Words),
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let ((table, id), text) = (table(note.0), note.1.as_str());
    sql::run(
        &**tx,
        &format!(
            "insert into {table} (id, team_id, reflection_id, case_id, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        values![id, permit.team().0, reflection.0, case.0, text, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Where an insight or signal was written, and what it says.
pub struct Home {
    /// In which meeting.
    pub reflection: ReflectionId,
    /// With which case.
    pub case: CaseId,
    /// Its text.
    pub text: String,
}

#[derive(FromQueryResult)]
struct HomeRow {
    reflection_id: Uuid,
    case_id: Uuid,
    text: String,
}

/// Where an insight or signal was written, and what it says.
///
/// # Errors
/// [`Problem::Absent`] when the permit's team has no such thing; what the database said.
pub async fn note<A: domain::policy::Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: NoteId,
) -> Result<Home, Problem> {
    let (table, id) = table(id);
    let found: Option<HomeRow> = sql::row(
        db,
        &format!("select reflection_id, case_id, text from {table} where id = $1 and team_id = $2"),
        values![id, permit.team().0],
    )
    .await?;
    let found = found.ok_or(Problem::Absent)?;
    Ok(Home { reflection: ReflectionId(found.reflection_id), case: CaseId(found.case_id), text: found.text })
}

/// Writes it differently, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn rewrite_note(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: NoteId,
    version: i32,
    text: &Words,
) -> Result<bool, Problem> {
    let (table, id) = table(id);
    let changed = sql::run(
        &**tx,
        &format!("update {table} set text = $4, version = version + 1 where id = $1 and team_id = $2 and version = $3"),
        values![id, permit.team().0, version, text.as_str()],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes it away, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn remove_note(tx: &Tx, permit: &Permit<KeepReflection>, id: NoteId, version: i32) -> Result<bool, Problem> {
    let (table, id) = table(id);
    let removed = sql::run(
        &**tx,
        &format!("delete from {table} where id = $1 and team_id = $2 and version = $3"),
        values![id, permit.team().0, version],
    )
    .await?;
    Ok(removed == 1)
}

#[derive(FromQueryResult)]
struct SaidRow {
    kind: String,
    id: Uuid,
    about: Uuid,
    said: String,
    who: String,
    moment: String,
    reason: String,
    version: i32,
}

/// One thing a meeting wrote down: a note, a point of its agenda, or a wording of an agreement.
pub(super) enum Said {
    Note(Note),
    Point(AgendaPoint),
    Change(AgreementChange),
}

/// Everything a meeting wrote down, as one reader may see it, in the order it was written.
///
/// # Errors
/// What the database said.
pub(super) async fn said(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    reflection: ReflectionId,
) -> Result<Vec<Said>, Problem> {
    // Of a stopped case nothing is told; of a family known privately nothing either.
    const SEEN: &str = "join people p on p.id = x.author_id join cases c on c.id = x.case_id where x.reflection_id = $1 \
         and c.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2)";
    // What else is on its agenda; while it is the next one, also what waits for it. A lesson that was withdrawn has no words.
    const POINTS: &str = "union all select 'point' as kind, g.id, coalesce(g.loop_id, g.lesson_id, g.id) as about, \
         coalesce(g.text, l.asks, case when s.state = 'released' then s.title end, '') as said, g.kind as who, g.state as moment, \
         '' as reason, g.version, g.made_at as at from reflections r join agenda_points g on g.team_id = r.team_id \
         and (g.reflection_id = r.id or (g.reflection_id is null and r.state = 'planned')) left join lessons s on s.id = g.lesson_id \
         left join learning_loops l on l.id = g.loop_id left join cases c on c.id = l.case_id where r.id = $1 and r.team_id = $3 \
         and g.kind in ('loop', 'lesson', 'own') and g.state <> 'out' \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2)";
    let sql = format!(
        "select kind, id, about, said, who, moment, reason, version from (\
         select 'insight' as kind, x.id, x.case_id as about, x.text as said, p.name as who, '' as moment, '' as reason, x.version, x.at \
         from insights x {SEEN} union all \
         select 'signal' as kind, x.id, x.case_id as about, x.text as said, p.name as who, '' as moment, '' as reason, x.version, x.at \
         from signals x {SEEN} union all \
         select 'change' as kind, v.id, v.agreement_id as about, v.what as said, v.who, v.moment, coalesce(v.reason, '') as reason, \
         v.number as version, v.made_at as at \
         from agreement_versions v join agreements a on a.id = v.agreement_id where v.reflection_id = $1 and a.team_id = $3 \
         {POINTS}) s order by s.at, s.id"
    );
    let rows: Vec<SaidRow> = sql::rows(db, &sql, values![reflection.0, permit.person().0, permit.team().0]).await?;
    rows.into_iter().map(into_said).collect()
}

fn into_said(row: SaidRow) -> Result<Said, Problem> {
    if row.kind == "change" {
        return Ok(Said::Change(AgreementChange {
            agreement: AgreementId(row.about),
            number: row.version,
            wording: Wording::stored(&row.who, &row.said, &row.moment)?,
            reason: row.reason,
        }));
    }
    if row.kind == "point" {
        let kind = TopicKind::parse(&row.who).ok_or(Problem::Broken)?;
        return Ok(Said::Point(AgendaPoint {
            topic: Topic { kind, id: row.about },
            label: row.said,
            state: PointState::parse(&row.moment).ok_or(Problem::Broken)?,
        }));
    }
    let id = if row.kind == "insight" { NoteId::Insight(InsightId(row.id)) } else { NoteId::Signal(SignalId(row.id)) };
    Ok(Said::Note(Note { id, case: CaseId(row.about), text: row.said, author: row.who, version: row.version }))
}
