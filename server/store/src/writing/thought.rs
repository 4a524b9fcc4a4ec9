//! Thoughts under names, and notes of paper; those without names live in unsigned.

use super::SEEN;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepReflection, Permit, WriteThought};
use domain::writing::{Stage, ThoughtText};
use domain::{Problem, ReflectionId, RoundId, ThoughtId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Adds thoughts under the writer's name.
///
/// # Errors
/// What the database said.
pub async fn add_thoughts(
    tx: &Tx,
    permit: &Permit<WriteThought>,
    round: RoundId,
    thoughts: &[(Uuid, &ThoughtText)],
    late: bool,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    for (id, thought) in thoughts {
        sql::run(
            &**tx,
            "insert into thoughts (id, round_id, text, author_id, at, late) values ($1, $2, $3, $4, $5, $6)",
            values![*id, round.0, thought.as_str(), permit.person().0, now, late],
        )
        .await?;
    }
    Ok(())
}

/// Adds notes of paper, without writer and without time, in the order of their ids.
///
/// # Errors
/// What the database said.
pub async fn add_paper(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    round: RoundId,
    notes: &[(Uuid, &ThoughtText)],
    late: bool,
) -> Result<(), Problem> {
    for (id, note) in notes {
        sql::run(
            &**tx,
            "insert into thoughts (id, round_id, text, paper, late) values ($1, $2, $3, true, $4)",
            values![*id, round.0, note.as_str(), late],
        )
        .await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// How many thoughts a writer has in a round.
///
/// # Errors
/// What the database said.
pub async fn mine(tx: &Tx, permit: &Permit<WriteThought>, round: RoundId) -> Result<i64, Problem> {
    let text = "select count(*) as n from thoughts where round_id = $1 and author_id = $2";
    let found: Option<Count> = sql::row(&**tx, text, values![round.0, permit.person().0]).await?;
    Ok(found.map_or(0, |found| found.n))
}

/// Whether anything was written in a round, under a name, without, or on paper.
///
/// # Errors
/// What the database said.
pub async fn written<A: Action>(tx: &Tx, _: &Permit<A>, round: RoundId) -> Result<bool, Problem> {
    let text = "select (select count(*) from thoughts where round_id = $1) \
         + (select count(*) from unsigned_thoughts where round_id = $1) as n";
    let found: Option<Count> = sql::row(&**tx, text, values![round.0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// One's own thought as it stands.
pub struct Own {
    /// In which round.
    pub round: RoundId,
    /// How far that is.
    pub stage: Stage,
    /// What it says.
    pub text: String,
}

#[derive(FromQueryResult)]
struct OwnRow {
    round_id: Uuid,
    stage: String,
    text: String,
}

/// One's own thought in a meeting; hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when it is not one's own, or its case is not for whoever asks; what the database said.
pub async fn own(
    tx: &Tx,
    permit: &Permit<WriteThought>,
    reflection: ReflectionId,
    id: ThoughtId,
) -> Result<Own, Problem> {
    let text = format!(
        "select w.round_id, o.stage, w.text from thoughts w join ({}) o on o.id = w.round_id where w.id = $4 and w.author_id = $3",
        format_args!("select o.id, o.stage {SEEN}")
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: OwnRow = sql::row(&**tx, &text, keys).await?.ok_or(Problem::Absent)?;
    Ok(Own { round: RoundId(row.round_id), stage: Stage::parse(&row.stage).ok_or(Problem::Broken)?, text: row.text })
}

/// Words one's own thought differently, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn rewrite_thought(
    tx: &Tx,
    permit: &Permit<WriteThought>,
    id: ThoughtId,
    version: i32,
    text: &ThoughtText,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update thoughts set text = $4, version = version + 1 where id = $1 and author_id = $2 and version = $3",
        values![id.0, permit.person().0, version, text.as_str()],
    );
    Ok(changed.await? == 1)
}

/// Takes one's own thought away, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn remove_thought(
    tx: &Tx,
    permit: &Permit<WriteThought>,
    id: ThoughtId,
    version: i32,
) -> Result<bool, Problem> {
    let removed = sql::run(
        &**tx,
        "delete from thoughts where id = $1 and author_id = $2 and version = $3",
        values![id.0, permit.person().0, version],
    );
    Ok(removed.await? == 1)
}
