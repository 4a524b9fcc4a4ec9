//! Votes: counted while nobody else can vote as the same person.

use crate::{Tx, sql, values};
use domain::Problem;
use domain::policy::{Permit, VoteCase};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// How many other proposed cases of the team the visitor picked; their other votes wait until this one is done.
///
/// # Errors
/// What the database said.
pub async fn given(tx: &Tx, permit: &Permit<VoteCase>) -> Result<i64, Problem> {
    sql::run(&**tx, "update people set version = version where id = $1", values![permit.person().0]).await?;
    let found: Option<Count> = sql::row(
        &**tx,
        "select count(*) as n from votes v join cases c on c.id = v.case_id \
         where v.person_id = $1 and c.team_id = $2 and c.state = 'proposed' and c.id <> $3",
        values![permit.person().0, permit.team().0, permit.case().0],
    )
    .await?;
    Ok(found.map_or(0, |row| row.n))
}

/// Gives a vote; twice is once.
///
/// # Errors
/// What the database said.
pub async fn give(tx: &Tx, permit: &Permit<VoteCase>) -> Result<(), Problem> {
    let sql = "insert into votes (case_id, person_id) values ($1, $2) on conflict do nothing";
    sql::run(&**tx, sql, values![permit.case().0, permit.person().0]).await.map(|_| ())
}

/// Takes a vote back.
///
/// # Errors
/// What the database said.
pub async fn take(tx: &Tx, permit: &Permit<VoteCase>) -> Result<(), Problem> {
    let sql = "delete from votes where case_id = $1 and person_id = $2";
    sql::run(&**tx, sql, values![permit.case().0, permit.person().0]).await.map(|_| ())
}
