//! Choosing: a proposed case becomes one that is worked on.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::policy::{ChooseCase, Permit};

/// Chooses the case, if it is still proposed; whether it was.
///
/// # Errors
/// What the database said.
pub async fn choose(tx: &Tx, permit: &Permit<ChooseCase>, now: DateTime<Utc>) -> Result<bool, Problem> {
    let sql =
        "update cases set state = 'chosen', chosen_at = $2, version = version + 1 where id = $1 and state = 'proposed'";
    Ok(sql::run(&**tx, sql, values![permit.case().0, now]).await? == 1)
}
