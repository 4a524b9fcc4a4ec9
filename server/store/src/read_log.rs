//! Rows and queries: the read log, one hash chain per team (NEN 7513); lines are only ever added.

use crate::{Tx, sql, values};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::alphabet::alphabetical;
use domain::policy::{Permit, ReviewReadLog, SeeWork};
use domain::read_log::{LINES, LoggedView, ReviewedTeam};
use domain::{CaseId, PersonId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
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
pub async fn verify(db: &impl ConnectionTrait, team: TeamId) -> Result<bool, Problem> {
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

#[derive(FromQueryResult)]
struct TeamRow {
    id: Uuid,
    name: String,
    slug: String,
    neighbourhood: String,
    views: i64,
}

/// The teams that the permit's person reviews on this day, in order of name.
///
/// # Errors
/// What the database said.
pub async fn reviewed(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: chrono::NaiveDate,
) -> Result<Vec<ReviewedTeam>, Problem> {
    let mut found: Vec<TeamRow> = sql::rows(
        db,
        "select t.id, t.name, t.slug, n.name as neighbourhood, cast(coalesce(h.seq, 0) as bigint) as views \
         from teams t join neighbourhoods n on n.id = t.neighbourhood_id left join read_log_heads h on h.team_id = t.id \
         where exists (select 1 from roles r where r.person_id = $1 and r.kind = 'privacy_officer' \
          and r.from_day <= $2 and (r.until_day is null or r.until_day >= $3) \
          and (r.scope = 'network' or (r.scope = 'municipality' and r.scope_id = n.municipality_id) \
           or (r.scope = 'neighbourhood' and r.scope_id = n.id) or (r.scope = 'team' and r.scope_id = t.id))) \
         order by t.id",
        values![permit.person().0, today, today],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    let team = |row: TeamRow| ReviewedTeam {
        id: TeamId(row.id),
        name: row.name,
        slug: row.slug,
        neighbourhood: row.neighbourhood,
        views: row.views,
    };
    Ok(found.into_iter().map(team).collect())
}

#[derive(FromQueryResult)]
struct Titled {
    name: String,
    total: i64,
}

/// The name of the permit's team and how many lines its log holds.
///
/// # Errors
/// What the database said.
pub async fn size(db: &impl ConnectionTrait, permit: &Permit<ReviewReadLog>) -> Result<(String, i64), Problem> {
    let found: Option<Titled> = sql::row(
        db,
        "select t.name, (select count(*) from read_log l where l.team_id = t.id) as total from teams t where t.id = $1",
        values![permit.team().0],
    )
    .await?;
    found.map(|row| (row.name, row.total)).ok_or(Problem::Absent)
}

#[derive(FromQueryResult)]
struct ViewRow {
    seq: i32,
    at: DateTime<Utc>,
    person: Option<String>,
    pseudonym: Option<String>,
    case_id: Uuid,
    deed: String,
}

/// Lines of the permit's team, newest first, after `skip` of them.
///
/// # Errors
/// What the database said.
pub async fn lines(
    db: &impl ConnectionTrait,
    permit: &Permit<ReviewReadLog>,
    skip: i64,
) -> Result<Vec<LoggedView>, Problem> {
    let found: Vec<ViewRow> = sql::rows(
        db,
        "select l.seq, l.at, p.name as person, c.pseudonym, l.case_id, l.deed from read_log l \
         left join people p on p.id = l.person_id left join cases c on c.id = l.case_id and c.team_id = l.team_id \
         where l.team_id = $1 order by l.seq desc limit $2 offset $3",
        values![permit.team().0, LINES, skip],
    )
    .await?;
    let view = |row: ViewRow| LoggedView {
        number: row.seq,
        at: row.at,
        person: row.person.unwrap_or_default(),
        pseudonym: row.pseudonym,
        case: row.case_id.to_string().chars().rev().take(8).collect::<String>().chars().rev().collect(),
        table_version: row.deed == "SeeTableVersion",
    };
    Ok(found.into_iter().map(view).collect())
}
