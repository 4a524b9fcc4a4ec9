//! The agreements of a team as they are worded now.

use super::{known, last_ten};
use crate::{sql, values};
use chrono::NaiveDate;
use domain::agreement::{AgreementKind, Entry, Register, Wording};
use domain::policy::{Action, Permit};
use domain::{AgreementId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Team {
    name: String,
}

#[derive(FromQueryResult)]
struct Stored {
    id: Uuid,
    kind: String,
    review_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    version: i32,
    number: i32,
    who: String,
    what: String,
    moment: String,
}

/// The register of the permit's team, in three statements; other slices read it with their own permits.
///
/// # Errors
/// What the database said.
pub async fn register<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    today: NaiveDate,
) -> Result<Register, Problem> {
    let team = permit.team().0;
    let name = sql::row::<Team>(db, "select name from teams where id = $1", values![team]).await?;
    let stored = sql::rows::<Stored>(
        db,
        "select a.id, a.kind, a.review_on, a.ended_on, a.version, v.number, v.who, v.what, v.moment \
         from agreements a join agreement_versions v on v.agreement_id = a.id \
         and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = a.id) \
         where a.team_id = $1",
        values![team],
    )
    .await?;
    let mut health = last_ten(db, permit).await?;
    let entries = stored.into_iter().map(|row| {
        let id = AgreementId(row.id);
        Ok(Entry {
            id,
            wording: Wording::stored(&row.who, &row.what, &row.moment)?,
            number: row.number,
            kind: known(AgreementKind::parse(&row.kind))?,
            review_on: row.review_on,
            ended_on: row.ended_on,
            version: row.version,
            health: health.remove(&id).unwrap_or_default(),
        })
    });
    let entries = entries.collect::<Result<Vec<_>, Problem>>()?;
    Ok(Register::of(name.ok_or(Problem::Absent)?.name, today, entries))
}
