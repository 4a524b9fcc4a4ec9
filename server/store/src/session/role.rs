//! Rows and queries: the roles a session's person has.

use crate::{sql, values};
use chrono::NaiveDate;
use domain::policy::{Role, RoleKind, Scope};
use domain::{MunicipalityId, NeighbourhoodId, PersonId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A role with the team it names, if it names one.
#[derive(FromQueryResult)]
struct RoleRow {
    kind: String,
    scope: String,
    scope_id: Option<Uuid>,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
    within: Option<Uuid>,
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
        "select r.kind, r.scope, r.scope_id, r.from_day, r.until_day, t.neighbourhood_id as within, t.slug, t.name as team \
         from roles r left join teams t on r.scope = 'team' and t.id = r.scope_id where r.person_id = $1 order by r.from_day, r.id",
        values![person.0],
    )
    .await?;
    Ok(found.into_iter().filter_map(role).collect())
}

fn role(row: RoleRow) -> Option<(Role, Option<(String, String)>)> {
    let scope = (row.scope.as_str(), row.scope_id);
    let role = role_of(&row.kind, scope, row.within, (row.from_day, row.until_day))?;
    Some((role, row.slug.zip(row.team)))
}

/// A role from its stored words: its kind, its scope, the neighbourhood of its team, its days.
pub(super) fn role_of(
    kind: &str,
    (word, id): (&str, Option<Uuid>),
    within: Option<Uuid>,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Option<Role> {
    let (kind, scope) = (RoleKind::parse(kind)?, scope(word, id)?);
    Some(Role { kind, scope, within: within.map(NeighbourhoodId), from, until })
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
