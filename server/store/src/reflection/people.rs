//! Who is a member of a team today, who was at a meeting, and who led it before.

use super::sql;
use crate::{Tx, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Action, KeepReflection, Permit};
use domain::reflection::Member;
use domain::{PersonId, Problem, ReflectionId, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Whether `p` is a member of team `$1` on day `$2`, by a role for the team or for what it lies in.
macro_rules! member {
    () => {
        "exists (select 1 from roles m join teams mt on mt.id = $1 join neighbourhoods mn on mn.id = mt.neighbourhood_id \
         where m.person_id = p.id and m.kind = 'member' and m.from_day <= $2 and (m.until_day is null or m.until_day >= $2) \
         and (m.scope = 'network' or (m.scope = 'team' and m.scope_id = mt.id) \
         or (m.scope = 'neighbourhood' and m.scope_id = mn.id) or (m.scope = 'municipality' and m.scope_id = mn.municipality_id)))"
    };
}

#[derive(FromQueryResult)]
struct MemberRow {
    id: Uuid,
    name: String,
    member: bool,
    present: bool,
    leads: bool,
    led_until: Option<i32>,
}

/// Members of a team on a day and everybody who was at a reflection or led it before, by name.
///
/// # Errors
/// What the database said.
pub(super) async fn members(
    db: &impl ConnectionTrait,
    team: TeamId,
    today: NaiveDate,
    reflection: ReflectionId,
) -> Result<Vec<Member>, Problem> {
    const SQL: &str = concat!(
        "select q.id, q.name, q.member, q.present, q.leads, q.led_until from (select p.id, p.name, (p.state = 'active' and ",
        member!(),
        ") as member, exists (select 1 from attendances a where a.reflection_id = $3 and a.person_id = p.id) as present, \
         exists (select 1 from roles l where l.person_id = p.id and l.from_day <= $2 and (l.until_day is null or l.until_day >= $2) \
         and (l.leads_others = true or l.kind = 'manager')) as leads, \
         (select min(f.sequence) from former_leads f where f.reflection_id = $3 and f.person_id = p.id) as led_until \
         from people p) q where q.member = true or q.present = true or q.led_until is not null"
    );
    let found: Vec<MemberRow> = sql::rows(db, SQL, values![team.0, today, reflection.0]).await?;
    let mut members: Vec<Member> = found
        .into_iter()
        .map(|row| Member {
            id: PersonId(row.id),
            name: row.name,
            current: row.member,
            present: row.present,
            leads_others: row.leads,
            led_until: row.led_until,
        })
        .collect();
    members.sort_by_cached_key(|member| (alphabetical(&member.name), member.id));
    Ok(members)
}

/// Who is a member of the permit's team on a day, by name.
///
/// # Errors
/// What the database said.
pub async fn members_of<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    today: NaiveDate,
) -> Result<Vec<(PersonId, String)>, Problem> {
    let all = members(db, permit.team(), today, ReflectionId::default()).await?;
    Ok(all.into_iter().map(|member| (member.id, member.name)).collect())
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Whether somebody is an active member of a team on a day.
///
/// # Errors
/// What the database said.
pub async fn is_member(
    db: &impl ConnectionTrait,
    team: TeamId,
    today: NaiveDate,
    person: PersonId,
) -> Result<bool, Problem> {
    const SQL: &str = concat!("select p.id from people p where p.id = $3 and p.state = 'active' and ", member!());
    let found: Option<Id> = sql::row(db, SQL, values![team.0, today, person.0]).await?;
    Ok(found.is_some_and(|found| found.id == person.0))
}

/// Whether somebody is noted as having been there.
///
/// # Errors
/// What the database said.
pub async fn attended(db: &impl ConnectionTrait, reflection: ReflectionId) -> Result<Vec<PersonId>, Problem> {
    let found: Vec<Id> =
        sql::rows(db, "select person_id as id from attendances where reflection_id = $1", values![reflection.0])
            .await?;
    Ok(found.into_iter().map(|row| PersonId(row.id)).collect())
}

/// Notes who is there, in place of what was noted before.
///
/// # Errors
/// What the database said.
pub async fn attend(
    tx: &Tx,
    _permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    people: &[PersonId],
) -> Result<(), Problem> {
    sql::run(&**tx, "delete from attendances where reflection_id = $1", values![reflection.0]).await?;
    for person in people {
        sql::run(
            &**tx,
            "insert into attendances (reflection_id, person_id) values ($1, $2)",
            values![reflection.0, person.0],
        )
        .await?;
    }
    sql::run(&**tx, "update reflections set version = version + 1 where id = $1", values![reflection.0])
        .await
        .map(|_| ())
}
