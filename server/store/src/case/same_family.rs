//! Whose family a case is about, said later: two families become one, and may be known to another team; proposing says it first.

use super::MEMBER;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit, SeeCase};
use domain::{CaseId, FamilyId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Tables whose rows tell their family.
const TOLD: [&str; 5] = ["cases", "contributions", "lesson_sightings", "lessons", "learning_loops"];

/// Whether the person of `who` knows the family of the case `x` privately.
const KNOWS: &str = "exists (select 1 from private_knowledge v where v.case_id = x.id and v.person_id = who)";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    pseudonym: String,
    same: bool,
}

/// The names of the cases of the same family, and the team's other cases; but for those of families that the visitor knows privately.
///
/// # Errors
/// What the database said.
pub async fn family_cases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
) -> Result<(Vec<String>, Vec<(CaseId, String)>), Problem> {
    let knows = KNOWS.replace("who", "$2");
    let mut rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select x.id, x.pseudonym, (x.family_id = c.family_id) as same from cases c \
             join cases x on x.team_id = c.team_id and x.id <> c.id where c.id = $1 and not {knows} order by x.id"
        ),
        values![permit.case().0, permit.person().0],
    )
    .await?;
    rows.sort_by_cached_key(|row| alphabetical(&row.pseudonym));
    let (same, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.same);
    let same = same.into_iter().map(|row| row.pseudonym).collect();
    Ok((same, others.into_iter().map(|row| (CaseId(row.id), row.pseudonym)).collect()))
}

/// Says whether another team may know the family: of all its cases, for it is the family that is known.
///
/// # Errors
/// What the database said.
pub async fn mark_elsewhere<A: Action>(tx: &Tx, permit: &Permit<A>, elsewhere: bool) -> Result<(), Problem> {
    let sql = "update families set elsewhere = $2 where id = (select family_id from cases where id = $1)";
    sql::run(&**tx, sql, values![permit.case().0, elsewhere]).await.map(|_| ())
}

/// Whoever changes or erases this other case of the team from here on waits until this is done.
///
/// # Errors
/// What the database said.
pub async fn hold_other<A: Action>(tx: &Tx, permit: &Permit<A>, other: CaseId) -> Result<(), Problem> {
    let sql = "update cases set version = version where id = $1 and team_id = $2";
    sql::run(&**tx, sql, values![other.0, permit.team().0]).await.map(|_| ())
}

/// Makes one family of two of the permit's team. Who knows either privately knows all its cases so; perhaps known to
/// another team it is when either was.
///
/// # Errors
/// What the database said.
pub async fn join<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    (from, into): (FamilyId, FamilyId),
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let known = "update families set elsewhere = true where id = $2 and team_id = $3 \
        and exists (select 1 from families f where f.id = $1 and f.elsewhere = true)";
    sql::run(&**tx, known, values![from.0, into.0, permit.team().0]).await?;
    for table in TOLD {
        let sql = format!("update {table} set family_id = $2 where family_id = $1");
        sql::run(&**tx, &sql, values![from.0, into.0]).await?;
    }
    let gone = "delete from families where id = $1 and team_id = $2";
    sql::run(&**tx, gone, values![from.0, permit.team().0]).await?;
    sql::run(
        &**tx,
        "insert into private_knowledge (case_id, person_id, at) select distinct x.id, k.person_id, $2 from cases x \
         join cases y on y.family_id = x.family_id join private_knowledge k on k.case_id = y.id \
         where x.family_id = $1 on conflict do nothing",
        values![into.0, now],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether a case of the family would be left without anybody in its circle, were who knows it privately kept out.
///
/// # Errors
/// What the database said.
pub async fn would_empty<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    family: FamilyId,
    today: NaiveDate,
) -> Result<bool, Problem> {
    let (member, out, stays) =
        (MEMBER.replace("$DAY", "$2"), KNOWS.replace("who", "mine.person_id"), KNOWS.replace("who", "p.id"));
    let found: Option<Count> = sql::row(
        &**tx,
        &format!(
            "select count(*) as n from circle mine join cases x on x.id = mine.case_id \
             join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id \
             where x.family_id = $1 and x.team_id = $3 and {out} and not exists (select 1 from circle k \
             join people p on p.id = k.person_id where k.case_id = x.id and not {stays} \
             and p.state <> 'stopped' and {member})"
        ),
        values![family.0, today, permit.team().0],
    )
    .await?;
    Ok(found.is_some_and(|row| row.n > 0))
}

/// Closes the family's cases for whoever knows it privately: out of circles, votes gone.
///
/// # Errors
/// What the database said.
pub async fn keep_out<A: Action>(tx: &Tx, permit: &Permit<A>, family: FamilyId) -> Result<(), Problem> {
    for table in ["circle", "votes"] {
        let knows = KNOWS.replace("who", &format!("{table}.person_id"));
        let sql = format!(
            "delete from {table} where exists (select 1 from cases x \
             where x.id = {table}.case_id and x.family_id = $1 and x.team_id = $2 and {knows})"
        );
        sql::run(&**tx, &sql, values![family.0, permit.team().0]).await?;
    }
    Ok(())
}
