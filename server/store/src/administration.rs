//! Rows and queries: Organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{OrganisationId, PersonId, Problem};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// Adds somebody who is invited and has no password yet.
///
/// # Errors
/// [`Problem::Refused`] when the address is taken; what the database said.
pub async fn add_person(
    tx: &Tx,
    id: PersonId,
    name: &str,
    email: &str,
    profession: Option<&str>,
    organisation: Option<OrganisationId>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let taken = sql::row::<Taken>(&**tx, "select id from people where email = $1", values![email]).await?;
    if taken.is_some() {
        return Err(Problem::field("email", "refused-email-taken"));
    }
    let values = values![id.0, name, email, profession.map(str::to_owned), organisation.map(|o| o.0), now];
    sql::run(
        &**tx,
        "insert into people (id, name, email, profession, organisation_id, state, made_at) values ($1, $2, $3, $4, $5, 'invited', $6)",
        values,
    )
    .await
    .map(|_| ())
}

#[derive(sea_orm::FromQueryResult)]
struct Taken {
    #[expect(dead_code)]
    id: Uuid,
}

/// Gives a role that holds in the whole network.
///
/// # Errors
/// What the database said.
pub async fn add_network_role(db: &Tx, id: Uuid, person: PersonId, kind: &str, from: NaiveDate) -> Result<(), Problem> {
    add_role(&**db, id, person, kind, "network", None, false, from, None).await
}

/// Gives a role.
///
/// # Errors
/// What the database said.
#[expect(clippy::too_many_arguments)]
pub async fn add_role(
    db: &impl ConnectionTrait,
    id: Uuid,
    person: PersonId,
    kind: &str,
    scope: &str,
    scope_id: Option<Uuid>,
    leads_others: bool,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<(), Problem> {
    sql::run(
        db,
        "insert into roles (id, person_id, kind, scope, scope_id, leads_others, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![id, person.0, kind, scope, scope_id, leads_others, from, until],
    )
    .await
    .map(|_| ())
}
