//! Rows and queries: roles of a person; the places a role can hold for, and adding one, live beside this.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::administration::{ListedRole, Period};
use domain::policy::{Administer, Permit, RoleKind, Scope, SeeAdministration};
use domain::{PersonId, Problem, RoleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct RoleRow {
    id: Uuid,
    kind: String,
    place: Option<String>,
    leads_others: bool,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
}

/// The roles of a person, newest first.
///
/// # Errors
/// What the database said.
pub async fn roles_of(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    person: PersonId,
) -> Result<Vec<ListedRole>, Problem> {
    let found: Vec<RoleRow> = sql::rows(
        db,
        "select r.id, r.kind, coalesce(t.name, n.name, m.name) as place, r.leads_others, r.from_day, r.until_day from roles r \
         left join teams t on r.scope = 'team' and t.id = r.scope_id \
         left join neighbourhoods n on r.scope = 'neighbourhood' and n.id = r.scope_id \
         left join municipalities m on r.scope = 'municipality' and m.id = r.scope_id \
         where r.person_id = $1 order by r.from_day desc, r.id desc",
        values![person.0],
    )
    .await?;
    found.into_iter().map(|row| listed(row).ok_or(Problem::Broken)).collect()
}

fn listed(row: RoleRow) -> Option<ListedRole> {
    Some(ListedRole {
        id: RoleId(row.id),
        kind: RoleKind::parse(&row.kind)?,
        place: row.place,
        leads_others: row.leads_others,
        period: Period { from: row.from_day, until: row.until_day },
    })
}

#[derive(FromQueryResult)]
struct KindRow {
    kind: String,
}

/// The kind of this person's role, if it is theirs.
///
/// # Errors
/// What the database said.
pub async fn role_kind(tx: &Tx, person: PersonId, role: RoleId) -> Result<Option<RoleKind>, Problem> {
    let row: Option<KindRow> =
        sql::row(&**tx, "select kind from roles where id = $1 and person_id = $2", values![role.0, person.0]).await?;
    Ok(row.and_then(|row| RoleKind::parse(&row.kind)))
}

/// The kinds of the roles that somebody has on a day or will have after it.
///
/// # Errors
/// What the database said.
pub async fn kinds_from(tx: &Tx, person: PersonId, today: NaiveDate) -> Result<Vec<RoleKind>, Problem> {
    let sql = "select kind from roles where person_id = $1 and (until_day is null or until_day >= $2)";
    let rows: Vec<KindRow> = sql::rows(&**tx, sql, values![person.0, today]).await?;
    Ok(rows.into_iter().filter_map(|row| RoleKind::parse(&row.kind)).collect())
}

#[derive(FromQueryResult)]
struct PeriodRow {
    scope_id: Option<Uuid>,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
}

/// The periods of this person's roles of this kind and in this place.
///
/// # Errors
/// What the database said.
pub async fn periods_of(tx: &Tx, person: PersonId, kind: RoleKind, scope: Scope) -> Result<Vec<Period>, Problem> {
    let (word, id) = stored_scope(scope);
    let sql = "select scope_id, from_day, until_day from roles where person_id = $1 and kind = $2 and scope = $3";
    let rows: Vec<PeriodRow> = sql::rows(&**tx, sql, values![person.0, kind.code(), word]).await?;
    let here = rows.into_iter().filter(|row| row.scope_id == id);
    Ok(here.map(|row| Period { from: row.from_day, until: row.until_day }).collect())
}

/// Lets a role end after `last`, unless it ends sooner already.
///
/// # Errors
/// What the database said.
pub async fn end_role(tx: &Tx, _: &Permit<Administer>, role: RoleId, last: NaiveDate) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update roles set until_day = $2, version = version + 1 where id = $1 and (until_day is null or until_day > $3)",
        values![role.0, last, last],
    )
    .await
    .map(|_| ())
}

/// The word and id of a scope as stored.
pub fn stored_scope(scope: Scope) -> (&'static str, Option<Uuid>) {
    match scope {
        Scope::Network => ("network", None),
        Scope::Municipality(id) => ("municipality", Some(id.0)),
        Scope::Neighbourhood(id) => ("neighbourhood", Some(id.0)),
        Scope::Team(id) => ("team", Some(id.0)),
    }
}

/// Whether there is such a place.
///
/// # Errors
/// What the database said.
pub async fn place_exists(tx: &Tx, scope: Scope) -> Result<bool, Problem> {
    let (table, id) = match scope {
        Scope::Network => return Ok(true),
        Scope::Municipality(id) => ("municipalities", id.0),
        Scope::Neighbourhood(id) => ("neighbourhoods", id.0),
        Scope::Team(id) => ("teams", id.0),
    };
    let sql = format!("select name as kind from {table} where id = $1");
    Ok(sql::row::<KindRow>(&**tx, &sql, values![id]).await?.is_some())
}
