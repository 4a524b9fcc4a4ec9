//! The audit: who did what to which thing, or was refused; never case text.

use crate::{Thing, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Deed, Place};
use domain::{PersonId, Problem};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// One line of the audit.
pub struct Line<'a> {
    /// A new id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody for a visitor without an account.
    pub person: Option<PersonId>,
    /// What.
    pub deed: Deed,
    /// To which thing.
    pub thing: &'a Thing,
    /// Where that thing belongs, if it exists.
    pub place: Option<&'a Place>,
    /// Whether the policy said yes.
    pub permitted: bool,
}

/// Writes a line, in the transaction of what it tells of.
///
/// # Errors
/// What the database said.
pub async fn write(db: &impl ConnectionTrait, line: Line<'_>) -> Result<(), Problem> {
    let (kind, id) = line.thing.told();
    let outcome = if line.permitted { "permitted" } else { "refused" };
    let team = line.place.and_then(|place| place.team).map(|team| team.0);
    sql::run(
        db,
        "insert into audit (id, at, person_id, deed, thing, thing_id, team_id, outcome) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![line.id, line.at, line.person.map(|p| p.0), line.deed.name(), kind, id, team, outcome],
    )
    .await
    .map(|_| ())
}
