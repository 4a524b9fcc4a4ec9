//! Joined reads in SQL text that both databases understand; single rows are written through the entities.

use crate::fault::fault;
use domain::Problem;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

/// The values of a statement, in the order of `$1`, `$2`, ...
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$(sea_orm::Value::from($value)),*] };
}

/// All rows.
///
/// # Errors
/// [`fault`] of what the database said.
pub async fn rows<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<T>, Problem> {
    T::find_by_statement(statement(db, sql, values)).all(db).await.map_err(fault)
}

/// The first row, if there is one.
///
/// # Errors
/// [`fault`] of what the database said.
pub async fn row<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<T>, Problem> {
    T::find_by_statement(statement(db, sql, values)).one(db).await.map_err(fault)
}

/// Runs a change; how many rows it touched.
///
/// # Errors
/// [`fault`] of what the database said.
pub async fn run(db: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Result<u64, Problem> {
    db.execute_raw(statement(db, sql, values)).await.map(|done| done.rows_affected()).map_err(fault)
}

fn statement(db: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
