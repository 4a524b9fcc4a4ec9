//! Rows and queries: sessions, one-time links and what was typed when a session slept; only hashes of tokens are stored.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{Role, RoleKind, Scope};
use domain::session::{DemoPerson, Kept};
use domain::{MunicipalityId, NeighbourhoodId, PersonId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
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

/// The session with this hash.
///
/// # Errors
/// What the database said.
pub async fn find(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Stored>, Problem> {
    sql::row(
        db,
        "select s.person_id, p.name, p.state, s.started_at, s.seen_at, s.ended_at, s.table_case_id, s.table_respondent, \
         exists (select 1 from kept_forms k where k.person_id = s.person_id) as kept from sessions s join people p on p.id = s.person_id where s.hash = $1",
        values![hash],
    )
    .await
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

/// A role with the team it names, if it names one.
#[derive(FromQueryResult)]
struct RoleRow {
    kind: String,
    scope: String,
    scope_id: Option<Uuid>,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
    slug: Option<String>,
    team: Option<String>,
}

/// The roles of a person, each with the address and name of its team if it holds for one.
///
/// # Errors
/// What the database said.
pub async fn roles(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(Role, Option<(String, String)>)>, Problem> {
    let found: Vec<RoleRow> = sql::rows(
        db,
        "select r.kind, r.scope, r.scope_id, r.from_day, r.until_day, t.slug, t.name as team \
         from roles r left join teams t on r.scope = 'team' and t.id = r.scope_id where r.person_id = $1",
        values![person.0],
    )
    .await?;
    Ok(found.into_iter().filter_map(role).collect())
}

fn role(row: RoleRow) -> Option<(Role, Option<(String, String)>)> {
    let kind = RoleKind::parse(&row.kind)?;
    let scope = scope(&row.scope, row.scope_id)?;
    Some((Role { kind, scope, from: row.from_day, until: row.until_day }, row.slug.zip(row.team)))
}

/// A scope from its stored word and id.
pub fn scope(word: &str, id: Option<Uuid>) -> Option<Scope> {
    match (word, id) {
        ("network", _) => Some(Scope::Network),
        ("municipality", Some(id)) => Some(Scope::Municipality(MunicipalityId(id))),
        ("neighbourhood", Some(id)) => Some(Scope::Neighbourhood(NeighbourhoodId(id))),
        ("team", Some(id)) => Some(Scope::Team(TeamId(id))),
        _ => None,
    }
}

/// An account's secret side.
#[derive(FromQueryResult)]
pub struct Secret {
    /// Whose.
    pub id: Uuid,
    /// The password's hash, once one was set.
    pub password: Option<String>,
    /// invited, active or stopped.
    pub state: String,
}

/// The account that signs in with this address (lower case).
///
/// # Errors
/// What the database said.
pub async fn secret(db: &impl ConnectionTrait, email: &str) -> Result<Option<Secret>, Problem> {
    sql::row(db, "select id, password, state from people where email = $1", values![email]).await
}

#[derive(FromQueryResult)]
struct DemoRow {
    id: Uuid,
    name: String,
    profession: Option<String>,
    kind: String,
    place: Option<String>,
}

/// The people of the demonstration, in order of name.
///
/// # Errors
/// What the database said.
pub async fn demo_people(db: &impl ConnectionTrait) -> Result<Vec<DemoPerson>, Problem> {
    let found: Vec<DemoRow> = sql::rows(
        db,
        "select p.id, p.name, p.profession, r.kind, coalesce(t.name, n.name, m.name) as place \
         from people p join roles r on r.person_id = p.id and r.until_day is null \
         left join teams t on r.scope = 'team' and t.id = r.scope_id \
         left join neighbourhoods n on r.scope = 'neighbourhood' and n.id = r.scope_id \
         left join municipalities m on r.scope = 'municipality' and m.id = r.scope_id \
         where p.demo = true and p.state = 'active' order by p.name, p.id",
        values![],
    )
    .await?;
    let mut people: Vec<DemoPerson> = Vec::new();
    for row in found {
        let role = RoleKind::parse(&row.kind).map(|kind| (kind, row.place.unwrap_or_default()));
        match people.last_mut().filter(|last| last.id.0 == row.id) {
            Some(last) => last.roles.extend(role),
            None => people.push(DemoPerson {
                id: PersonId(row.id),
                name: row.name,
                profession: row.profession,
                roles: role.into_iter().collect(),
            }),
        }
    }
    Ok(people)
}

/// Whether somebody is of the demonstration and active.
///
/// # Errors
/// What the database said.
pub async fn is_demo(db: &impl ConnectionTrait, person: PersonId) -> Result<bool, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        #[allow(dead_code)]
        id: Uuid,
    }
    let row: Option<Row> =
        sql::row(db, "select id from people where id = $1 and demo = true and state = 'active'", values![person.0])
            .await?;
    Ok(row.is_some())
}

/// A one-time link and whom it is for.
#[derive(FromQueryResult)]
pub struct Link {
    /// Whose.
    pub person_id: Uuid,
    /// Their name.
    pub name: String,
    /// Until when it holds.
    pub until: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// The link with this hash.
///
/// # Errors
/// What the database said.
pub async fn link(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Link>, Problem> {
    sql::row(
        db,
        "select l.person_id, p.name, l.until, l.used_at from password_links l join people p on p.id = l.person_id \
         where l.hash = $1 and p.state <> 'stopped'",
        values![hash],
    )
    .await
}

/// Uses a link up; whether this was the one time.
///
/// # Errors
/// What the database said.
pub async fn use_link(tx: &Tx, hash: &str, now: DateTime<Utc>) -> Result<bool, Problem> {
    let used = sql::run(
        &**tx,
        "update password_links set used_at = $2 where hash = $1 and used_at is null",
        values![hash, now],
    );
    Ok(used.await? == 1)
}

/// Sets a password and makes the account active.
///
/// # Errors
/// What the database said.
pub async fn set_password(tx: &Tx, person: PersonId, password: &str) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update people set password = $2, state = 'active', version = version + 1 where id = $1 and state <> 'stopped'",
        values![person.0, password],
    )
    .await
    .map(|_| ())
}

/// Keeps what was typed, in place of what was kept for the same form before.
///
/// # Errors
/// What the database said.
pub async fn keep_form(
    tx: &Tx,
    id: Uuid,
    person: PersonId,
    path: &str,
    kept: &Kept,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    forget_form(&**tx, person, path, &kept.form).await?;
    let fields = serde_json::to_string(&kept.fields).map_err(|_| Problem::Broken)?;
    sql::run(
        &**tx,
        "insert into kept_forms (id, person_id, path, form, fields, kept_at) values ($1, $2, $3, $4, $5, $6)",
        values![id, person.0, path, kept.form.as_str(), fields, now],
    )
    .await
    .map(|_| ())
}

/// Forgets what was kept for a form.
///
/// # Errors
/// What the database said.
pub async fn forget_form(db: &impl ConnectionTrait, person: PersonId, path: &str, form: &str) -> Result<(), Problem> {
    sql::run(
        db,
        "delete from kept_forms where person_id = $1 and path = $2 and form = $3",
        values![person.0, path, form],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct KeptRow {
    path: String,
    form: String,
    fields: String,
}

/// The newest kept form since `since`, on one page or on any; with its page.
///
/// # Errors
/// What the database said.
pub async fn kept(
    db: &impl ConnectionTrait,
    person: PersonId,
    path: Option<&str>,
    since: DateTime<Utc>,
) -> Result<Option<(String, Kept)>, Problem> {
    let found: Option<KeptRow> = sql::row(
        db,
        "select path, form, fields from kept_forms where person_id = $1 and kept_at > $2 and ($3 = '' or path = $3) \
         order by kept_at desc limit 1",
        values![person.0, since, path.unwrap_or_default()],
    )
    .await?;
    Ok(found.and_then(|row| {
        let fields = serde_json::from_str(&row.fields).ok()?;
        Some((row.path, Kept { form: row.form, fields }))
    }))
}

/// Adds a one-time link.
///
/// # Errors
/// What the database said.
pub async fn add_link(
    tx: &Tx,
    hash: &str,
    person: PersonId,
    made_by: PersonId,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into password_links (hash, person_id, made_by, made_at, until) values ($1, $2, $3, $4, $5)",
        values![hash, person.0, made_by.0, now, until],
    )
    .await
    .map(|_| ())
}
