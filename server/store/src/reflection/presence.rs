//! Who is in the room of a meeting, as nodes tell each other; who is there on one node it knows by itself.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::{PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Somebody in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InRoom {
    /// Which meeting.
    pub reflection: ReflectionId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Until when this counts, unless it is told again.
    pub until: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    reflection_id: Uuid,
    person_id: Uuid,
    name: String,
    until: DateTime<Utc>,
}

/// Tells the other nodes who is in the rooms of this one, in place of what it told before; what is over for any node goes.
///
/// # Errors
/// What the database said.
pub async fn tell(tx: &Tx, node: Uuid, all: &[InRoom], now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(&**tx, "delete from reflection_presence where node_id = $1 or until <= $2", values![node, now]).await?;
    for one in all {
        sql::run(
            &**tx,
            "insert into reflection_presence (reflection_id, person_id, node_id, until) \
             select r.id, p.id, $3, $4 from reflections r join people p on p.id = $2 where r.id = $1",
            values![one.reflection.0, one.person.0, node, one.until],
        )
        .await?;
    }
    Ok(())
}

/// Who is in a room on another node.
///
/// # Errors
/// What the database said.
pub async fn elsewhere(db: &impl ConnectionTrait, node: Uuid, now: DateTime<Utc>) -> Result<Vec<InRoom>, Problem> {
    let found: Vec<Row> = sql::rows(
        db,
        "select x.reflection_id, x.person_id, p.name, x.until from reflection_presence x join people p on p.id = x.person_id \
         where x.node_id <> $1 and x.until > $2",
        values![node, now],
    )
    .await?;
    let into = |row: Row| InRoom {
        reflection: ReflectionId(row.reflection_id),
        person: PersonId(row.person_id),
        name: row.name,
        until: row.until,
    };
    Ok(found.into_iter().map(into).collect())
}
