//! Queries: whether a name or a code is taken already; whose it may be is said by the use case.

use crate::{Tx, sql, values};
use domain::{MunicipalityId, NeighbourhoodId, OrganisationId, Problem, TeamId};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Among which a name stands once: all others but the one meant itself.
#[derive(Clone, Copy, Debug)]
pub enum Namesakes {
    /// Every other organisation.
    Organisations(OrganisationId),
    /// Every other municipality.
    Municipalities(MunicipalityId),
    /// The neighbourhoods of a municipality.
    Within(MunicipalityId),
    /// The others in the municipality of this neighbourhood.
    BesideNeighbourhood(NeighbourhoodId),
    /// The teams of a neighbourhood.
    In(NeighbourhoodId),
    /// The others in the neighbourhood of this team.
    BesideTeam(TeamId),
}

impl Namesakes {
    fn query(self) -> (&'static str, Vec<Value>) {
        match self {
            Namesakes::Organisations(id) => ("select name from organisations where id <> $1", values![id.0]),
            Namesakes::Municipalities(id) => ("select name from municipalities where id <> $1", values![id.0]),
            Namesakes::Within(id) => ("select name from neighbourhoods where municipality_id = $1", values![id.0]),
            Namesakes::BesideNeighbourhood(id) => (
                "select name from neighbourhoods where id <> $1 \
                 and municipality_id = (select municipality_id from neighbourhoods where id = $2)",
                values![id.0, id.0],
            ),
            Namesakes::In(id) => ("select name from teams where neighbourhood_id = $1", values![id.0]),
            Namesakes::BesideTeam(id) => (
                "select name from teams where id <> $1 \
                 and neighbourhood_id = (select neighbourhood_id from teams where id = $2)",
                values![id.0, id.0],
            ),
        }
    }
}

#[derive(FromQueryResult)]
struct NameRow {
    name: String,
}

/// Whether one among them has this name, capitals or not.
///
/// # Errors
/// What the database said.
pub async fn named(tx: &Tx, name: &str, among: Namesakes) -> Result<bool, Problem> {
    // Small letters are made here: SQLite knows those of ASCII only.
    let (sql, values) = among.query();
    let others: Vec<NameRow> = sql::rows(&**tx, sql, values).await?;
    Ok(others.iter().any(|other| other.name.to_lowercase() == name.to_lowercase()))
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

/// Whether a neighbourhood other than `but` has this code of Statistics Netherlands.
///
/// # Errors
/// What the database said.
pub async fn cbs_taken(tx: &Tx, cbs: &str, but: NeighbourhoodId) -> Result<bool, Problem> {
    let found: Vec<IdRow> = sql::rows(&**tx, "select id from neighbourhoods where cbs_code = $1", values![cbs]).await?;
    Ok(found.iter().any(|other| other.id != but.0))
}
