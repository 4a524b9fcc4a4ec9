//! Rows and queries: organisations, municipalities and neighbourhoods as an administrator lists and changes them; teams live beside this.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::administration::{ListedMunicipality, ListedNeighbourhood, ListedOrganisation, Overview, free_slug, slug};
use domain::alphabet::alphabetical;
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::{MunicipalityId, NeighbourhoodId, OrganisationId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Counts {
    organisations: i64,
    municipalities: i64,
    neighbourhoods: i64,
    teams: i64,
    shut: i64,
    people: i64,
    invited: i64,
    holidays: i64,
}

/// How much there is of everything; holidays between two days.
///
/// # Errors
/// What the database said.
pub async fn overview(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Overview, Problem> {
    let counts: Option<Counts> = sql::row(
        db,
        "select (select count(*) from organisations) as organisations, (select count(*) from municipalities) as municipalities, \
         (select count(*) from neighbourhoods) as neighbourhoods, (select count(*) from teams) as teams, \
         (select count(*) from teams where organisation_id is null or purpose is null or legal_basis is null or privacy_contact is null) as shut, \
         (select count(*) from people) as people, (select count(*) from people where state = 'invited') as invited, \
         (select count(*) from holidays where day between $1 and $2) as holidays",
        values![from, until],
    )
    .await?;
    let c = counts.ok_or(Problem::Broken)?;
    Ok(Overview {
        organisations: c.organisations,
        municipalities: c.municipalities,
        neighbourhoods: c.neighbourhoods,
        teams: c.teams,
        shut: c.shut,
        people: c.people,
        invited: c.invited,
        holidays: c.holidays,
    })
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
    version: i32,
    size: i64,
}

/// All organisations, in order of name.
///
/// # Errors
/// What the database said.
pub async fn organisations(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
) -> Result<Vec<ListedOrganisation>, Problem> {
    let mut found: Vec<Named> = sql::rows(
        db,
        "select o.id, o.name, o.version, count(p.id) as size from organisations o left join people p on p.organisation_id = o.id \
         group by o.id, o.name, o.version order by o.id",
        values![],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    let listed = |row: Named| ListedOrganisation {
        id: OrganisationId(row.id),
        name: row.name,
        people: row.size,
        version: row.version,
    };
    Ok(found.into_iter().map(listed).collect())
}

/// All municipalities, in order of name.
///
/// # Errors
/// What the database said.
pub async fn municipalities(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
) -> Result<Vec<ListedMunicipality>, Problem> {
    let mut found: Vec<Named> = sql::rows(
        db,
        "select m.id, m.name, m.version, count(n.id) as size from municipalities m left join neighbourhoods n on n.municipality_id = m.id \
         group by m.id, m.name, m.version order by m.id",
        values![],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    let listed = |row: Named| ListedMunicipality {
        id: MunicipalityId(row.id),
        name: row.name,
        neighbourhoods: row.size,
        version: row.version,
    };
    Ok(found.into_iter().map(listed).collect())
}

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

/// Whether an organisation other than `but` has this name, capitals or not.
///
/// # Errors
/// What the database said.
pub async fn organisation_named(tx: &Tx, name: &str, but: OrganisationId) -> Result<bool, Problem> {
    // Small letters are made here: SQLite knows those of ASCII only.
    let others: Vec<NameRow> =
        sql::rows(&**tx, "select name from organisations where id <> $1", values![but.0]).await?;
    Ok(others.iter().any(|other| other.name.to_lowercase() == name.to_lowercase()))
}

/// A free address for a municipality, for a neighbourhood within one, or for a team.
///
/// # Errors
/// What the database said.
pub async fn address(
    tx: &Tx,
    table: &'static str,
    name: &str,
    within: Option<MunicipalityId>,
) -> Result<String, Problem> {
    let wanted = slug(name);
    let (filter, mut values) = match within {
        Some(of) => (" and municipality_id = $2", values![of.0]),
        None => ("", values![]),
    };
    let mut all = values![format!("{wanted}%")];
    all.append(&mut values);
    let sql = format!("select slug as name from {table} where slug like $1{filter}");
    let taken: Vec<NameRow> = sql::rows(&**tx, &sql, all).await?;
    let taken: Vec<String> = taken.into_iter().map(|row| row.name).collect();
    Ok(free_slug(&wanted, &taken))
}
