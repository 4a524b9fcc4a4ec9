//! Rows and queries: neighbourhoods as an administrator lists them, and the names of all places; their counts and addresses live beside this.

use crate::{Tx, sql, values};
use domain::administration::{ListedNeighbourhood, Places};
use domain::alphabet::alphabetical;
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::{MunicipalityId, NeighbourhoodId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct NeighbourhoodRow {
    id: Uuid,
    name: String,
    municipality: String,
    cbs_code: Option<String>,
    version: i32,
}

/// All neighbourhoods, in order of municipality and name.
///
/// # Errors
/// What the database said.
pub async fn neighbourhoods(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
) -> Result<Vec<ListedNeighbourhood>, Problem> {
    let mut found: Vec<NeighbourhoodRow> = sql::rows(
        db,
        "select n.id, n.name, m.name as municipality, n.cbs_code, n.version from neighbourhoods n \
         join municipalities m on m.id = n.municipality_id order by n.id",
        values![],
    )
    .await?;
    found.sort_by_cached_key(|row| (alphabetical(&row.municipality), alphabetical(&row.name)));
    let listed = |row: NeighbourhoodRow| ListedNeighbourhood {
        id: NeighbourhoodId(row.id),
        name: row.name,
        municipality: row.municipality,
        cbs: row.cbs_code,
        version: row.version,
    };
    Ok(found.into_iter().map(listed).collect())
}

/// A kind of place with a name and a version.
#[derive(Clone, Copy, Debug)]
pub enum Table {
    /// Organisations.
    Organisations,
    /// Municipalities.
    Municipalities,
    /// Neighbourhoods.
    Neighbourhoods,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Table::Organisations => "organisations",
            Table::Municipalities => "municipalities",
            Table::Neighbourhoods => "neighbourhoods",
        }
    }
}

/// Gives a place another name, if it is still at this version; how many rows that were.
///
/// # Errors
/// What the database said.
pub async fn rename(
    tx: &Tx,
    _: &Permit<Administer>,
    table: Table,
    id: Uuid,
    version: i32,
    name: &str,
) -> Result<u64, Problem> {
    let sql = format!("update {} set name = $3, version = version + 1 where id = $1 and version = $2", table.name());
    sql::run(&**tx, &sql, values![id, version, name]).await
}

/// Sets a neighbourhood's code at Statistics Netherlands.
///
/// # Errors
/// What the database said.
pub async fn set_cbs(tx: &Tx, _: &Permit<Administer>, id: NeighbourhoodId, cbs: Option<&str>) -> Result<(), Problem> {
    sql::run(&**tx, "update neighbourhoods set cbs_code = $2 where id = $1", values![id.0, cbs.map(str::to_owned)])
        .await
        .map(|_| ())
}

#[derive(FromQueryResult)]
struct NameRow {
    name: String,
}

/// The name of a place as it stands now, if there is such a place.
///
/// # Errors
/// What the database said.
pub async fn name_now(tx: &Tx, table: Table, id: Uuid) -> Result<Option<String>, Problem> {
    let sql = format!("select name from {} where id = $1", table.name());
    Ok(sql::row::<NameRow>(&**tx, &sql, values![id]).await?.map(|row| row.name))
}

#[derive(FromQueryResult)]
struct PlaceRow {
    id: Uuid,
    word: String,
    name: String,
    within: String,
}

/// Every place a role can hold for.
///
/// # Errors
/// What the database said.
pub async fn places(db: &impl ConnectionTrait, _: &Permit<SeeAdministration>) -> Result<Places, Problem> {
    let found: Vec<PlaceRow> = sql::rows(
        db,
        "select id, 'municipality' as word, name, '' as within from municipalities \
         union all select n.id, 'neighbourhood' as word, n.name, m.name as within from neighbourhoods n join municipalities m on m.id = n.municipality_id \
         union all select t.id, 'team' as word, t.name, n.name as within from teams t join neighbourhoods n on n.id = t.neighbourhood_id",
        values![],
    )
    .await?;
    let mut found = found;
    found.sort_by_cached_key(|row| (alphabetical(&row.within), alphabetical(&row.name), row.id));
    let mut places = Places::default();
    for row in found {
        match row.word.as_str() {
            "municipality" => places.municipalities.push((MunicipalityId(row.id), row.name)),
            "neighbourhood" => places.neighbourhoods.push((NeighbourhoodId(row.id), row.name, row.within)),
            _ => places.teams.push((TeamId(row.id), row.name, row.within)),
        }
    }
    Ok(places)
}
