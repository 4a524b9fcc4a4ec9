//! What the team says of a point: on or left out, its place, its minutes, its words; the meeting's row is held first.

use super::{sql, values};
use crate::Tx;
use chrono::{DateTime, Utc};
use domain::agenda::{PointState, Topic, TopicKind};
use domain::policy::{KeepAgenda, Permit};
use domain::{Line, Problem, ReflectionId};
use uuid::Uuid;

/// What is said of a point.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The id of a row that is not there yet.
    pub id: Uuid,
    /// About what.
    pub topic: Topic,
    /// How it stands.
    pub state: PointState,
    /// Whether the team brought it up itself.
    pub brought: bool,
    /// When.
    pub now: DateTime<Utc>,
}

/// The column that names what a point is about.
fn column(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Case => "case_id",
        TopicKind::Agreement => "agreement_id",
        TopicKind::Loop => "loop_id",
        TopicKind::Lesson => "lesson_id",
        TopicKind::Own => "id",
    }
}

/// Adds a line of the team's own, at the end.
///
/// # Errors
/// What the database said.
pub async fn add_line(
    tx: &Tx,
    permit: &Permit<KeepAgenda>,
    reflection: ReflectionId,
    id: Uuid,
    (text, minutes): (&Line, Option<i32>),
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into agenda_points (id, team_id, reflection_id, kind, text, minutes, place, state, author_id, made_at) \
         values ($1, $2, $3, 'own', $4, $5, (select max(g.place) + 1 from agenda_points g where g.reflection_id = $3), \
         'on', $6, $7)",
        values![id, permit.team().0, reflection.0, text.as_str(), minutes, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Says how a point stands; its row is made when there is none.
///
/// # Errors
/// What the database said.
pub async fn put(tx: &Tx, permit: &Permit<KeepAgenda>, reflection: ReflectionId, row: Row) -> Result<(), Problem> {
    if say(tx, permit, reflection, row).await? || row.topic.kind == TopicKind::Own {
        return Ok(());
    }
    let (column, kind) = (column(row.topic.kind), row.topic.kind.code());
    sql::run(
        &**tx,
        &format!(
            "insert into agenda_points (id, team_id, reflection_id, kind, {column}, place, brought, state, author_id, made_at) \
             values ($1, $2, $3, $4, $5, (select max(g.place) + 1 from agenda_points g where g.reflection_id = $3), $6, $7, $8, $9)"
        ),
        values![
            row.id,
            permit.team().0,
            reflection.0,
            kind,
            row.topic.id,
            row.brought,
            row.state.code(),
            permit.person().0,
            row.now
        ],
    )
    .await
    .map(|_| ())
}

/// Says how a point stands of which there is a row; whether there was one.
///
/// # Errors
/// What the database said.
pub async fn say(tx: &Tx, permit: &Permit<KeepAgenda>, reflection: ReflectionId, row: Row) -> Result<bool, Problem> {
    let column = column(row.topic.kind);
    let sql = format!(
        "update agenda_points set state = $4, brought = $5, version = version + 1 \
         where reflection_id = $1 and {column} = $2 and team_id = $3"
    );
    let values = values![reflection.0, row.topic.id, permit.team().0, row.state.code(), row.brought];
    Ok(sql::run(&**tx, &sql, values).await? == 1)
}

/// Gives a point its place; who moves one thing changes nothing that somebody else wrote, so versions stay.
///
/// # Errors
/// What the database said.
pub async fn arrange(
    tx: &Tx,
    permit: &Permit<KeepAgenda>,
    reflection: ReflectionId,
    topic: Topic,
    place: i32,
) -> Result<(), Problem> {
    let column = column(topic.kind);
    sql::run(
        &**tx,
        &format!("update agenda_points set place = $4 where reflection_id = $1 and {column} = $2 and team_id = $3"),
        values![reflection.0, topic.id, permit.team().0, place],
    )
    .await
    .map(|_| ())
}

/// Changes the minutes of a point, and the words of an own line, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn rewrite(
    tx: &Tx,
    permit: &Permit<KeepAgenda>,
    reflection: ReflectionId,
    topic: Topic,
    version: i32,
    (text, minutes): (Option<&Line>, Option<i32>),
) -> Result<bool, Problem> {
    let column = column(topic.kind);
    let sql = format!(
        "update agenda_points set minutes = $5, text = case when kind = 'own' then coalesce($6, text) end, version = version + 1 \
         where reflection_id = $1 and {column} = $2 and team_id = $3 and version = $4"
    );
    let values = values![reflection.0, topic.id, permit.team().0, version, minutes, text.map(Line::as_str)];
    Ok(sql::run(&**tx, &sql, values).await? == 1)
}

/// Notes an agreement that the team brought up itself on the agenda of a meeting that is going on.
///
/// # Errors
/// What the database said.
pub async fn note_brought(
    tx: &Tx,
    permit: &Permit<KeepAgenda>,
    reflection: ReflectionId,
    agreement: Uuid,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into reflection_agreements (reflection_id, agreement_id, agreement_version_id) \
         select $1, v.agreement_id, v.id from agreement_versions v join agreements a on a.id = v.agreement_id \
         where v.agreement_id = $2 and a.team_id = $3 and v.number = (select max(w.number) from agreement_versions w \
         where w.agreement_id = v.agreement_id) on conflict (reflection_id, agreement_id) do nothing",
        values![reflection.0, agreement, permit.team().0],
    )
    .await
    .map(|_| ())
}
