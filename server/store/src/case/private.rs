//! Knowing a family privately: closes all its cases for one person, for good.

use super::MEMBER;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Problem;
use domain::policy::{DeclarePrivate, Permit};
use sea_orm::FromQueryResult;

/// The cases of the same family.
const FAMILY: &str = "select f.id from cases f join cases c on c.family_id = f.family_id where c.id = $1";

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether a case of the family would be left without anybody in its circle.
///
/// # Errors
/// What the database said.
pub async fn alone_in_circle(tx: &Tx, permit: &Permit<DeclarePrivate>, today: NaiveDate) -> Result<bool, Problem> {
    let member = MEMBER.replace("$DAY", "$3");
    let found: Option<Count> = sql::row(
        &**tx,
        &format!(
            "select count(*) as n from circle mine join cases x on x.id = mine.case_id \
             join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id \
             where mine.person_id = $2 and x.id in ({FAMILY}) and not exists (select 1 from circle k \
             join people p on p.id = k.person_id where k.case_id = x.id and p.id <> $2 and p.state <> 'stopped' and {member})"
        ),
        values![permit.case().0, permit.person().0, today],
    )
    .await?;
    Ok(found.is_some_and(|row| row.n > 0))
}

/// Closes the family's cases for the visitor: out of circles, votes gone.
///
/// # Errors
/// What the database said.
pub async fn declare(tx: &Tx, permit: &Permit<DeclarePrivate>, now: DateTime<Utc>) -> Result<(), Problem> {
    let (case, person) = (permit.case().0, permit.person().0);
    sql::run(
        &**tx,
        &format!(
            "insert into private_knowledge (case_id, person_id, at) select x.id, $2, $3 from cases x \
             where x.id in ({FAMILY}) on conflict do nothing"
        ),
        values![case, person, now],
    )
    .await?;
    for table in ["circle", "votes"] {
        let sql = format!("delete from {table} where person_id = $2 and case_id in ({FAMILY})");
        sql::run(&**tx, &sql, values![case, person]).await?;
    }
    Ok(())
}
