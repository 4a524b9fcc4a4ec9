//! The minutes that a team asked of others, summed per profession and year; no case stands beside them.

use crate::{Tx, sql, values};
use domain::Problem;
use domain::guest::{Asked, AskedByTeam, Asking};
use domain::policy::{AskGuest, Permit, SeeTeam};
use domain::profession::Profession;
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Adds what is asked to the sum of its year.
///
/// # Errors
/// What the database said.
pub async fn count(tx: &Tx, permit: &Permit<AskGuest>, asking: Asking, year: i32) -> Result<(), Problem> {
    add(tx, permit, asking, year, i32::from(asking.minutes.get())).await
}

/// Takes back from it what was not asked after all.
///
/// # Errors
/// What the database said.
pub async fn uncount(tx: &Tx, permit: &Permit<AskGuest>, asking: Asking, year: i32) -> Result<(), Problem> {
    add(tx, permit, asking, year, -i32::from(asking.minutes.get())).await
}

async fn add(tx: &Tx, permit: &Permit<AskGuest>, asking: Asking, year: i32, minutes: i32) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into guest_minutes (team_id, year, profession, minutes) values ($1, $2, $3, $4) \
         on conflict (team_id, year, profession) do update set minutes = guest_minutes.minutes + excluded.minutes",
        values![permit.team().0, year, asking.profession.code(), minutes],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    name: String,
    year: Option<i32>,
    profession: Option<String>,
    minutes: Option<i32>,
}

/// The sums of the permit's team, the newest year first.
///
/// # Errors
/// [`Problem::Absent`] when the team is gone; what the database said.
pub async fn asked(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<AskedByTeam, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select t.slug, t.name, m.year, m.profession, m.minutes from teams t \
         left join guest_minutes m on m.team_id = t.id and m.minutes > 0 where t.id = $1 order by m.year desc, m.profession",
        values![permit.team().0],
    )
    .await?;
    let first = rows.first().ok_or(Problem::Absent)?;
    let team = (first.slug.clone(), first.name.clone());
    let mut sums: Vec<_> = rows.iter().filter_map(sum).collect();
    sums.sort_by_key(|one| (std::cmp::Reverse(one.year), one.profession));
    Ok(AskedByTeam { team, sums })
}

fn sum(row: &Row) -> Option<Asked> {
    Some(Asked {
        year: row.year?,
        profession: Profession::parse(row.profession.as_deref()?)?,
        minutes: u32::try_from(row.minutes?).ok()?,
    })
}
