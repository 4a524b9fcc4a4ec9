//! Queries: a free address for what an administrator adds; how an address is made of a name is the domain's.

use crate::{Tx, sql, values};
use domain::administration::{free_slug, slug};
use domain::{MunicipalityId, Problem};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct SlugRow {
    slug: String,
}

/// A free address for a municipality, for a neighbourhood within one, or for a team.
///
/// # Errors
/// What the database said.
pub async fn address(
    tx: &Tx,
    table: &'static str,
    name: &str,
    within: Option<MunicipalityId>,
) -> Result<String, Problem> {
    let wanted = slug(name);
    let (filter, mut values) = match within {
        Some(of) => (" and municipality_id = $2", values![of.0]),
        None => ("", values![]),
    };
    let mut all = values![format!("{wanted}%")];
    all.append(&mut values);
    let sql = format!("select slug from {table} where slug like $1{filter}");
    let taken: Vec<SlugRow> = sql::rows(&**tx, &sql, all).await?;
    let taken: Vec<String> = taken.into_iter().map(|row| row.slug).collect();
    Ok(free_slug(&wanted, &taken))
}
