//! Thoughts without names; no statement here links a person to a thought.

use crate::{Tx, sql, values};
use domain::policy::{Action, Permit, WriteUnsigned};
use domain::writing::ThoughtText;
use domain::{Problem, RoundId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// What keeps somebody from sending twice, while a round is written.
pub struct Sealed {
    /// Makes the seals.
    pub key: String,
    /// The seals of those who sent theirs.
    pub seals: Vec<String>,
}

#[derive(FromQueryResult)]
struct SealRow {
    key: Option<String>,
    seal: Option<String>,
}

/// The seals of a round of the permit's team that is written without names; nothing for any other.
///
/// # Errors
/// What the database said.
pub async fn sealed<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    round: RoundId,
) -> Result<Option<Sealed>, Problem> {
    let rows: Vec<SealRow> = sql::rows(
        db,
        "select o.key, s.seal from silent_rounds o left join silent_seals s on s.round_id = o.id \
         where o.id = $1 and o.team_id = $2 and o.stage = 'writing'",
        values![round.0, permit.team().0],
    )
    .await?;
    let Some(key) = rows.first().and_then(|row| row.key.clone()) else { return Ok(None) };
    Ok(Some(Sealed { key, seals: rows.into_iter().filter_map(|row| row.seal).collect() }))
}

#[derive(FromQueryResult)]
struct Written {
    id: Uuid,
    text: String,
}

async fn written(tx: &Tx, round: RoundId) -> Result<Vec<Written>, Problem> {
    let text = "select id, text from unsigned_thoughts where round_id = $1";
    let mut all: Vec<Written> = sql::rows(&**tx, text, values![round.0]).await?;
    all.sort_unstable_by_key(|row| row.id);
    Ok(all)
}

async fn clear(tx: &Tx, round: RoundId) -> Result<(), Problem> {
    for table in ["silent_seals", "unsigned_thoughts"] {
        sql::run(&**tx, &format!("delete from {table} where round_id = $1"), values![round.0]).await?;
    }
    Ok(())
}

/// Adds what somebody sends under ids of chance, with the seal that keeps them from sending twice.
///
/// Every row of the round is written anew, in the order of its id: where a row lies, and which transaction wrote it, would
/// else tell in which order people sent theirs, and which thoughts came together.
///
/// # Errors
/// What the database said.
pub async fn send(
    tx: &Tx,
    _: &Permit<WriteUnsigned>,
    round: RoundId,
    mut sealed: Sealed,
    seal: String,
    thoughts: &[(Uuid, &ThoughtText)],
) -> Result<(), Problem> {
    let mut all = written(tx, round).await?;
    clear(tx, round).await?;
    all.extend(thoughts.iter().map(|(id, thought)| Written { id: *id, text: thought.as_str().to_owned() }));
    all.sort_unstable_by_key(|row| row.id);
    sealed.seals.push(seal);
    sealed.seals.sort_unstable();
    for seal in sealed.seals {
        let text = "insert into silent_seals (round_id, seal) values ($1, $2)";
        sql::run(&**tx, text, values![round.0, seal]).await?;
    }
    for row in all {
        let text = "insert into unsigned_thoughts (id, round_id, text) values ($1, $2, $3)";
        sql::run(&**tx, text, values![row.id, round.0, row.text]).await?;
    }
    Ok(())
}

/// Lays everything that was sent on the table, and forgets who sent anything.
///
/// # Errors
/// What the database said.
pub async fn reveal<A: Action>(tx: &Tx, _: &Permit<A>, round: RoundId) -> Result<(), Problem> {
    let all = written(tx, round).await?;
    clear(tx, round).await?;
    for row in all {
        let text = "insert into thoughts (id, round_id, text) values ($1, $2, $3)";
        sql::run(&**tx, text, values![row.id, round.0, row.text]).await?;
    }
    Ok(())
}
