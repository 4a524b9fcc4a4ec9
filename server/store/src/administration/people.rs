//! Rows and queries: people with an account as an administrator lists and changes them; passwords and sessions live in session.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::administration::{AccountState, ListedPerson, NewPerson};
use domain::alphabet::alphabetical;
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::{OrganisationId, PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct PersonRow {
    id: Uuid,
    name: String,
    email: String,
    profession: Option<String>,
    organisation_id: Option<Uuid>,
    organisation: Option<String>,
    state: String,
    roles: i64,
    version: i32,
}

/// Everybody in order of name, or one of them; roles are counted on a day.
///
/// # Errors
/// What the database said.
pub async fn people(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    only: Option<PersonId>,
    today: NaiveDate,
) -> Result<Vec<ListedPerson>, Problem> {
    let (filter, mut values) = match only {
        Some(id) => (" where p.id = $3", values![id.0]),
        None => ("", values![]),
    };
    let mut all = values![today, today];
    all.append(&mut values);
    let sql = format!(
        "select p.id, p.name, p.email, p.profession, p.organisation_id, o.name as organisation, p.state, p.version, \
         (select count(*) from roles r where r.person_id = p.id and r.from_day <= $1 and (r.until_day is null or r.until_day >= $2)) as roles \
         from people p left join organisations o on o.id = p.organisation_id{filter} order by p.id"
    );
    let mut found: Vec<PersonRow> = sql::rows(db, &sql, all).await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    found.into_iter().map(|row| listed(row).ok_or(Problem::Broken)).collect()
}

fn listed(row: PersonRow) -> Option<ListedPerson> {
    Some(ListedPerson {
        id: PersonId(row.id),
        name: row.name,
        email: row.email,
        profession: row.profession,
        organisation: row.organisation_id.map(OrganisationId).zip(row.organisation),
        state: AccountState::parse(&row.state)?,
        roles: row.roles,
        version: row.version,
    })
}

/// Changes a person, if they are still at this version; how many rows that were.
///
/// # Errors
/// [`Problem::Refused`] when the address is somebody else's; what the database said.
pub async fn change_person(
    tx: &Tx,
    _: &Permit<Administer>,
    id: PersonId,
    version: i32,
    new: &NewPerson,
) -> Result<u64, Problem> {
    let others = "select id from people where email = $1 and id <> $2";
    if sql::row::<IdRow>(&**tx, others, values![new.email.as_str(), id.0]).await?.is_some() {
        return Err(Problem::field("email", "refused-email-taken"));
    }
    sql::run(
        &**tx,
        "update people set name = $3, email = $4, profession = $5, organisation_id = $6, version = version + 1 where id = $1 and version = $2",
        values![
            id.0,
            version,
            new.name.as_str(),
            new.email.as_str(),
            new.profession.as_ref().map(|line| line.as_str().to_owned()),
            new.organisation.map(|o| o.0),
        ],
    )
    .await
}

#[derive(FromQueryResult)]
struct IdRow {
    #[expect(dead_code)]
    id: Uuid,
}

#[derive(FromQueryResult)]
struct StateRow {
    state: String,
}

/// How far an account is; nothing when there is none.
///
/// # Errors
/// What the database said.
pub async fn state(tx: &Tx, id: PersonId) -> Result<Option<AccountState>, Problem> {
    let row: Option<StateRow> = sql::row(&**tx, "select state from people where id = $1", values![id.0]).await?;
    Ok(row.and_then(|row| AccountState::parse(&row.state)))
}

/// Closes an account that is at this version; how many rows that were.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &Tx, _: &Permit<Administer>, id: PersonId, version: i32) -> Result<u64, Problem> {
    sql::run(
        &**tx,
        "update people set state = 'stopped', version = version + 1 where id = $1 and version = $2 and state <> 'stopped'",
        values![id.0, version],
    )
    .await
}

/// Opens a closed account again: in use when it had a password, else invited.
///
/// # Errors
/// What the database said.
pub async fn reactivate(tx: &Tx, _: &Permit<Administer>, id: PersonId, version: i32) -> Result<u64, Problem> {
    sql::run(
        &**tx,
        "update people set state = case when password is null then 'invited' else 'active' end, version = version + 1 \
         where id = $1 and version = $2 and state = 'stopped'",
        values![id.0, version],
    )
    .await
}

/// Notes that a new link was made for somebody whose account is in use: they read it on their own page.
///
/// # Errors
/// What the database said.
pub async fn note_relinked(
    tx: &Tx,
    _: &Permit<Administer>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(&**tx, "update people set relinked_at = $2 where id = $1", values![person.0, now]).await.map(|_| ())
}

/// Uses up every link of a person.
///
/// # Errors
/// What the database said.
pub async fn use_up_links(tx: &Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update password_links set used_at = $2 where person_id = $1 and used_at is null",
        values![person.0, now],
    )
    .await
    .map(|_| ())
}
