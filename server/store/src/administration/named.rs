//! Queries: what has a name and nothing else, with how much hangs on it: organisations and municipalities.

use crate::{sql, values};
use domain::administration::{ListedMunicipality, ListedOrganisation};
use domain::alphabet::alphabetical;
use domain::policy::{Permit, SeeAdministration};
use domain::{MunicipalityId, OrganisationId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
    version: i32,
    size: i64,
}

/// All organisations with their people, in order of name.
///
/// # Errors
/// What the database said.
pub async fn organisations(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
) -> Result<Vec<ListedOrganisation>, Problem> {
    let listed = |row: Named| ListedOrganisation {
        id: OrganisationId(row.id),
        name: row.name,
        people: row.size,
        version: row.version,
    };
    Ok(all(db, "organisations", "people", "organisation_id").await?.into_iter().map(listed).collect())
}

/// All municipalities with their neighbourhoods, in order of name.
///
/// # Errors
/// What the database said.
pub async fn municipalities(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
) -> Result<Vec<ListedMunicipality>, Problem> {
    let listed = |row: Named| ListedMunicipality {
        id: MunicipalityId(row.id),
        name: row.name,
        neighbourhoods: row.size,
        version: row.version,
    };
    Ok(all(db, "municipalities", "neighbourhoods", "municipality_id").await?.into_iter().map(listed).collect())
}

/// Everything of `table`, with how many rows of `on` point at it in `column`.
async fn all(db: &impl ConnectionTrait, table: &str, on: &str, column: &str) -> Result<Vec<Named>, Problem> {
    let sql = format!(
        "select o.id, o.name, o.version, count(p.id) as size from {table} o left join {on} p on p.{column} = o.id \
         group by o.id, o.name, o.version order by o.id"
    );
    let mut found: Vec<Named> = sql::rows(db, &sql, values![]).await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    Ok(found)
}
