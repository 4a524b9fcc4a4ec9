//! Rows and queries: sessions; only hashes of tokens are stored.

mod demo;
mod kept;
mod password;
mod role;
mod standing;

pub use demo::{demo_people, is_demo};
pub use kept::{forget_form, keep_form, kept};
pub use password::{Link, Secret, add_link, link, secret, set_password, use_link};
pub use role::{roles, scope};
pub use standing::{Standing, standing};

use crate::draft::{self, ON_PAGE, READABLE, case_of, meeting_of};
use crate::{sql, values};
use chrono::{DateTime, Utc};
use domain::draft::Draft;
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryResult};
use uuid::Uuid;

/// A session as stored, with its person.
#[derive(FromQueryResult)]
pub struct Stored {
    /// Whose.
    pub person_id: Uuid,
    /// Their name.
    pub name: String,
    /// Whether the account is active.
    pub state: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// The case of a client at the table.
    pub table_case_id: Option<Uuid>,
    /// Which respondent sits at the table.
    pub table_respondent: Option<String>,
    /// Whether something typed waits for this person.
    pub kept: bool,
}

/// A session with one of the drafts of its person.
struct Joined(Stored, Option<draft::Row>);

impl FromQueryResult for Joined {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Joined(Stored::from_query_result(row, prefix)?, draft::Row::from_query_result_optional(row, prefix)?))
    }
}

/// The session with this hash, and what its person typed on this page and did not send, or left behind in its meeting or about its case.
///
/// # Errors
/// What the database said.
pub async fn find(db: &impl ConnectionTrait, hash: &str, path: &str) -> Result<Option<(Stored, Vec<Draft>)>, Problem> {
    let (case, of) = case_of(path).unzip();
    let found: Vec<Joined> = sql::rows(
        db,
        &format!(
            "select s.person_id, p.name, p.state, s.started_at, s.seen_at, s.ended_at, s.table_case_id, s.table_respondent, \
         exists (select 1 from kept_forms k where k.person_id = s.person_id) as kept, \
         d.id, d.form, d.fields, d.leaf, d.other, d.other_leaf, d.updated_at, d.left_behind, d.version \
         from sessions s join people p on p.id = s.person_id \
         left join drafts d on d.person_id = s.person_id and {ON_PAGE} and {READABLE} where s.hash = $1"
        ),
        values![hash, path, meeting_of(path), case, of],
    )
    .await?;
    let mut found = found.into_iter();
    let Some(Joined(stored, first)) = found.next() else { return Ok(None) };
    let drafts = first.into_iter().chain(found.filter_map(|Joined(_, draft)| draft)).map(draft::Row::draft).collect();
    Ok(Some((stored, drafts)))
}

/// Begins a session.
///
/// # Errors
/// What the database said.
pub async fn start(
    db: &impl ConnectionTrait,
    hash: &str,
    person: PersonId,
    device: &str,
    table: Option<(Uuid, &str)>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        db,
        "insert into sessions (hash, person_id, device, started_at, seen_at, table_case_id, table_respondent) \
         values ($1, $2, $3, $4, $4, $5, $6)",
        values![hash, person.0, device, now, table.map(|t| t.0), table.map(|t| t.1.to_owned())],
    )
    .await
    .map(|_| ())
}

/// Notes that a session was used.
///
/// # Errors
/// What the database said.
pub async fn touch(db: &impl ConnectionTrait, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        db,
        "update sessions set seen_at = $2 where hash = $1 and ended_at is null and seen_at < $2",
        values![hash, now],
    )
    .await
    .map(|_| ())
}

/// Ends a session.
///
/// # Errors
/// What the database said.
pub async fn end(db: &impl ConnectionTrait, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(db, "update sessions set ended_at = $2 where hash = $1 and ended_at is null", values![hash, now])
        .await
        .map(|_| ())
}

/// Ends all sessions of a person.
///
/// # Errors
/// What the database said.
pub async fn end_all(db: &impl ConnectionTrait, person: PersonId, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(db, "update sessions set ended_at = $2 where person_id = $1 and ended_at is null", values![person.0, now])
        .await
        .map(|_| ())
}
