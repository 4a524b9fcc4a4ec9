//! The circle: who is in it, who could be; only members of the team who do not know the family privately join.

use super::MEMBER;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::case::Seated;
use domain::policy::{Action, KeepCircle, Permit, SeeCase};
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    profession: Option<String>,
    member: bool,
    inside: bool,
}

/// Everybody in the circle, and every member who could join it; each in order of name.
///
/// # Errors
/// What the database said.
pub async fn candidates(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    today: NaiveDate,
) -> Result<(Vec<Seated>, Vec<Seated>), Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select q.* from (select p.id, p.name, p.profession, (p.state <> 'stopped' and {member}) as member, \
             exists (select 1 from circle k where k.case_id = c.id and k.person_id = p.id) as inside, \
             exists (select 1 from private_knowledge v where v.case_id = c.id and v.person_id = p.id) as private \
             from cases c join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id, people p \
             where c.id = $1) q where q.inside or (q.member and not q.private) order by q.id"
        ),
        values![permit.case().0, today],
    )
    .await?;
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for row in rows {
        let seated = Seated { id: PersonId(row.id), name: row.name, profession: row.profession, member: row.member };
        if row.inside { inside.push(seated) } else { outside.push(seated) }
    }
    inside.sort_by_cached_key(|person: &Seated| alphabetical(&person.name));
    outside.sort_by_cached_key(|person: &Seated| alphabetical(&person.name));
    Ok((inside, outside))
}

/// Everybody in the circle, in order of name.
///
/// # Errors
/// What the database said.
pub async fn inside(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    today: NaiveDate,
) -> Result<Vec<Seated>, Problem> {
    Ok(candidates(db, permit, today).await?.0)
}

/// Adds a member of the team who does not know the family privately; whether there is such a person.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &Tx,
    permit: &Permit<KeepCircle>,
    person: PersonId,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let member = MEMBER.replace("$DAY", "$3");
    let added = sql::run(
        &**tx,
        &format!(
            "insert into circle (case_id, person_id, added_by, added_at) select c.id, p.id, $4, $5 \
             from cases c join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id, people p \
             where c.id = $1 and p.id = $2 and p.state <> 'stopped' and {member} \
             and not exists (select 1 from private_knowledge v where v.case_id = c.id and v.person_id = p.id) \
             and not exists (select 1 from circle k where k.case_id = c.id and k.person_id = p.id)"
        ),
        values![permit.case().0, person.0, today, permit.person().0, now],
    )
    .await?;
    Ok(added == 1)
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// How many current members besides `person` are in the circle.
///
/// # Errors
/// What the database said.
pub async fn others_inside<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    person: PersonId,
    today: NaiveDate,
) -> Result<i64, Problem> {
    let member = MEMBER.replace("$DAY", "$3");
    let found: Option<Count> = sql::row(
        &**tx,
        &format!(
            "select count(*) as n from circle k join cases c on c.id = k.case_id join people p on p.id = k.person_id \
             join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id \
             where c.id = $1 and p.id <> $2 and p.state <> 'stopped' and {member}"
        ),
        values![permit.case().0, person.0, today],
    )
    .await?;
    Ok(found.map_or(0, |row| row.n))
}

/// Takes somebody out, and remembers that they were in; whether they were.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &Tx, permit: &Permit<KeepCircle>, person: PersonId) -> Result<bool, Problem> {
    let gone = "delete from circle where case_id = $1 and person_id = $2";
    if sql::run(&**tx, gone, values![permit.case().0, person.0]).await? != 1 {
        return Ok(false);
    }
    let left = "insert into circle_left (case_id, person_id) values ($1, $2) on conflict do nothing";
    sql::run(&**tx, left, values![permit.case().0, person.0]).await.map(|_| true)
}
