//! What was made of a story, by front line and municipality.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, Permit};
use domain::report::{Side, Voice, VoiceKind};
use domain::{InterpretationId, PersonId, Problem, StoryId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
pub(super) struct VoiceRow {
    pub id: Uuid,
    pub kind: String,
    pub side: String,
    pub text: String,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub version: i32,
}

pub(super) fn voice(row: VoiceRow) -> Result<Voice, Problem> {
    Ok(Voice {
        id: InterpretationId(row.id),
        kind: VoiceKind::parse(&row.kind).ok_or(Problem::Broken)?,
        side: Side::parse(&row.side).ok_or(Problem::Broken)?,
        text: row.withdrawn_at.is_none().then_some(row.text),
        version: row.version,
    })
}

/// What one side made of a story.
///
/// # Errors
/// What the database said.
pub async fn voices<A: Action>(tx: &Tx, _: &Permit<A>, story: StoryId, side: Side) -> Result<Vec<Voice>, Problem> {
    let rows: Vec<VoiceRow> = sql::rows(
        &**tx,
        "select id, kind, side, text, withdrawn_at, version from interpretations where story_id = $1 and side = $2",
        values![story.0, side.code()],
    )
    .await?;
    rows.into_iter().map(voice).collect()
}

/// Adds an interpretation.
///
/// # Errors
/// What the database said.
#[expect(clippy::too_many_arguments)]
pub async fn add_voice(
    tx: &Tx,
    story: StoryId,
    id: InterpretationId,
    kind: VoiceKind,
    side: Side,
    text: &str,
    author: PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into interpretations (id, story_id, kind, side, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7)",
        values![id.0, story.0, kind.code(), side.code(), text, author.0, now],
    )
    .await
    .map(|_| ())
}

/// Changes an interpretation that was just found.
///
/// # Errors
/// What the database said.
pub async fn change_voice(
    tx: &Tx,
    id: InterpretationId,
    text: &str,
    author: PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update interpretations set text = $2, author_id = $3, at = $4, version = version + 1 where id = $1",
        values![id.0, text, author.0, now],
    )
    .await
    .map(|_| ())
}

/// Removes an interpretation that was just found.
///
/// # Errors
/// What the database said.
pub async fn remove_voice(tx: &Tx, id: InterpretationId) -> Result<(), Problem> {
    sql::run(&**tx, "delete from interpretations where id = $1", values![id.0]).await.map(|_| ())
}

/// Withdraws one interpretation of a story, when it is of one of these sides; its words are gone. How many that were.
///
/// # Errors
/// What the database said.
pub async fn withdraw_voice(
    tx: &Tx,
    story: StoryId,
    id: InterpretationId,
    sides: &[Side],
    now: DateTime<Utc>,
) -> Result<u64, Problem> {
    let of = |side: Side| if sides.contains(&side) { side.code() } else { "" };
    sql::run(
        &**tx,
        "update interpretations set text = '', withdrawn_at = coalesce(withdrawn_at, $3), version = version + 1 \
         where id = $1 and story_id = $2 and side in ($4, $5)",
        values![id.0, story.0, now, of(Side::FrontLine), of(Side::Municipality)],
    )
    .await
}

/// Withdraws everything that was made of a story.
///
/// # Errors
/// What the database said.
pub async fn withdraw_voices(tx: &Tx, story: StoryId, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update interpretations set text = '', withdrawn_at = $2, version = version + 1 where story_id = $1 and withdrawn_at is null",
        values![story.0, now],
    )
    .await
    .map(|_| ())
}
