//! That the team reads what was said looking back: written once, in the transaction that makes it whole, and never undone. No time is kept of it.

use super::{sql, values};
use crate::{Tx, draft};
use domain::look_back::Said;
use domain::policy::{Action, Permit};
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;

/// How many are at the meeting `r` and did not answer.
const WAITING: &str = "(select count(*) from attendances w where w.reflection_id = r.id \
     and not exists (select 1 from look_backs o where o.reflection_id = w.reflection_id and o.person_id = w.person_id))";

#[derive(FromQueryResult)]
struct Row {
    told: bool,
    answers: i64,
    waiting: i64,
}

/// Tells what was answered on phones once nobody is waited for; hold the meeting first. What was told before stays as it is.
///
/// # Errors
/// What the database said.
pub async fn tell_if_complete<A: Action>(tx: &Tx, permit: &Permit<A>, reflection: ReflectionId) -> Result<(), Problem> {
    let text = format!(
        "select r.look_back_told as told, (select count(*) from look_backs b where b.reflection_id = r.id) as answers, {WAITING} as waiting \
         from reflections r where r.id = $1 and r.team_id = $2"
    );
    let row: Option<Row> = sql::row(&**tx, &text, values![reflection.0, permit.team().0]).await?;
    let row = row.ok_or(Problem::Absent)?;
    let count = |n: i64| usize::try_from(n).map_err(|_| Problem::Broken);
    if row.told || !Said::complete(count(row.answers)?, count(row.waiting)?) {
        return Ok(());
    }
    tell(tx, reflection).await
}

/// It is told, for good; what somebody was still typing for it is for them to read, until the meeting closes.
pub(super) async fn tell(tx: &Tx, reflection: ReflectionId) -> Result<(), Problem> {
    sql::run(&**tx, "update reflections set look_back_told = true where id = $1", values![reflection.0]).await?;
    draft::leave_look_back(tx, reflection).await
}
