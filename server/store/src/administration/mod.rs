//! Rows and queries: organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

mod address;
mod holidays;
mod named;
mod overview;
mod people;
mod places;
mod roles;
mod taken;
mod teams;

pub use address::*;
pub use holidays::*;
pub use named::*;
pub use overview::*;
pub use people::*;
pub use places::*;
pub use roles::*;
pub use taken::*;
pub use teams::*;

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

/// Adds an organisation.
///
/// # Errors
/// What the database said.
pub async fn add_organisation(db: &Tx, id: OrganisationId, name: &str) -> Result<(), Problem> {
    sql::run(&**db, "insert into organisations (id, name) values ($1, $2)", values![id.0, name]).await.map(|_| ())
}

/// Adds a municipality; `slug` is its address.
///
/// # Errors
/// What the database said.
pub async fn add_municipality(db: &Tx, id: Uuid, name: &str, slug: &str) -> Result<(), Problem> {
    sql::run(&**db, "insert into municipalities (id, name, slug) values ($1, $2, $3)", values![id, name, slug])
        .await
        .map(|_| ())
}

/// Adds a neighbourhood; `slug` is its address within the municipality.
///
/// # Errors
/// What the database said.
pub async fn add_neighbourhood(
    db: &Tx,
    id: Uuid,
    municipality: Uuid,
    name: &str,
    slug: &str,
    cbs: Option<&str>,
) -> Result<(), Problem> {
    sql::run(
        &**db,
        "insert into neighbourhoods (id, municipality_id, name, slug, cbs_code) values ($1, $2, $3, $4, $5)",
        values![id, municipality, name, slug, cbs.map(str::to_owned)],
    )
    .await
    .map(|_| ())
}

/// Adds a team that is not open yet; `slug` is its address.
///
/// # Errors
/// What the database said.
pub async fn add_team(db: &Tx, id: Uuid, neighbourhood: Uuid, name: &str, slug: &str) -> Result<(), Problem> {
    sql::run(
        &**db,
        "insert into teams (id, neighbourhood_id, name, slug) values ($1, $2, $3, $4)",
        values![id, neighbourhood, name, slug],
    )
    .await
    .map(|_| ())
}

/// Fills in what a team needs to open.
///
/// # Errors
/// What the database said.
pub async fn open_team(
    db: &Tx,
    id: Uuid,
    organisation: OrganisationId,
    purpose: &str,
    basis: &str,
    contact: &str,
) -> Result<u64, Problem> {
    sql::run(
        &**db,
        "update teams set organisation_id = $2, purpose = $3, legal_basis = $4, privacy_contact = $5, version = version + 1 where id = $1",
        values![id, organisation.0, purpose, basis, contact],
    )
    .await
}

/// Makes an account active without a password: for stories and tests.
///
/// # Errors
/// What the database said.
pub async fn make_active(db: &Tx, person: PersonId, demo: bool) -> Result<(), Problem> {
    sql::run(&**db, "update people set state = 'active', demo = $2 where id = $1", values![person.0, demo])
        .await
        .map(|_| ())
}
