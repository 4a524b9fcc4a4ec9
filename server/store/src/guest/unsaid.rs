//! Taking away a guest's own words; their marks stay.

use crate::{Tx, sql, values};
use domain::policy::{Permit, RemoveGuestWords};
use domain::{AccessId, Problem};

/// Takes away the own words of a guest of the permit's case; whether there were any.
///
/// # Errors
/// What the database said.
pub async fn remove_words(tx: &Tx, permit: &Permit<RemoveGuestWords>, id: AccessId) -> Result<bool, Problem> {
    let text = "update guests set words = null where access_id = $1 and case_id = $2 and words is not null";
    Ok(sql::run(&**tx, text, values![id.0, permit.case().0]).await? == 1)
}
