//! Rows and queries: the read log, one hash chain per team (NEN 7513); lines are only ever added.

use crate::{Tx, sql, values};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{CaseId, PersonId, Problem, TeamId};
use sea_orm::FromQueryResult;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One view of one case.
#[derive(Clone, Debug)]
pub struct View<'a> {
    /// The case's team, whose chain this is.
    pub team: TeamId,
    /// When, to the microsecond.
    pub at: DateTime<Utc>,
    /// Who looked.
    pub person: PersonId,
    /// At which case.
    pub case: CaseId,
    /// As which deed.
    pub deed: &'a str,
}

#[derive(FromQueryResult)]
struct Head {
    seq: i32,
    hash: String,
}

/// Adds views to their chains.
///
/// # Errors
/// What the database said; then nothing was added.
pub async fn append(tx: &Tx, views: &[View<'_>]) -> Result<(), Problem> {
    for view in views {
        // The head's row is the lock of the chain: other servers wait here.
        sql::run(
            &**tx,
            "insert into read_log_heads (team_id, seq, hash) values ($1, 0, '') on conflict (team_id) do update set seq = read_log_heads.seq",
            values![view.team.0],
        )
        .await?;
        let head: Head =
            sql::row(&**tx, "select seq, hash from read_log_heads where team_id = $1", values![view.team.0])
                .await?
                .ok_or(Problem::Broken)?;
        let seq = head.seq + 1;
        let hash = link(&head.hash, seq, view);
        sql::run(
            &**tx,
            "insert into read_log (team_id, seq, at, person_id, case_id, deed, previous, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![view.team.0, seq, view.at, view.person.0, view.case.0, view.deed, head.hash, hash.as_str()],
        )
        .await?;
        sql::run(
            &**tx,
            "update read_log_heads set seq = $2, hash = $3 where team_id = $1",
            values![view.team.0, seq, hash],
        )
        .await?;
    }
    Ok(())
}

/// The hash of a line: over the hash before it and everything the line says.
fn link(previous: &str, seq: i32, view: &View<'_>) -> String {
    let said = format!(
        "{previous}|{}|{seq}|{}|{}|{}|{}",
        view.team,
        view.at.to_rfc3339_opts(SecondsFormat::Micros, true),
        view.person,
        view.case,
        view.deed
    );
    Sha256::digest(said.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A line as stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Stored {
    /// Its place in the chain, from 1.
    pub seq: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub person_id: Uuid,
    /// Which case.
    pub case_id: Uuid,
    /// As which deed.
    pub deed: String,
    /// The hash before it.
    pub previous: String,
    /// Its own hash.
    pub hash: String,
}

/// Whether a whole chain holds: no line changed, none missing, the head where it says.
///
/// # Errors
/// What the database said.
pub async fn verify(db: &impl sea_orm::ConnectionTrait, team: TeamId) -> Result<bool, Problem> {
    let lines: Vec<Stored> = sql::rows(
        db,
        "select seq, at, person_id, case_id, deed, previous, hash from read_log where team_id = $1 order by seq",
        values![team.0],
    )
    .await?;
    let head: Option<Head> =
        sql::row(db, "select seq, hash from read_log_heads where team_id = $1", values![team.0]).await?;
    let mut previous = String::new();
    for (index, line) in lines.iter().enumerate() {
        let seq = index as i32 + 1;
        let view =
            View { team, at: line.at, person: PersonId(line.person_id), case: CaseId(line.case_id), deed: &line.deed };
        let hash = link(&previous, seq, &view);
        if line.seq != seq || line.previous != previous || line.hash != hash {
            return Ok(false);
        }
        previous = hash;
    }
    let (seq, hash) = head.map_or((0, String::new()), |head| (head.seq, head.hash));
    Ok(seq as usize == lines.len() && hash == previous)
}
