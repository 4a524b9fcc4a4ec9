//! Queries: how much there is of everything an administrator keeps; the lists themselves live beside this.

use crate::{sql, values};
use chrono::NaiveDate;
use domain::Problem;
use domain::administration::Overview;
use domain::policy::{Permit, SeeAdministration};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Counts {
    organisations: i64,
    municipalities: i64,
    neighbourhoods: i64,
    teams: i64,
    shut: i64,
    people: i64,
    invited: i64,
    holidays: i64,
}

/// How much there is of everything; holidays between two days.
///
/// # Errors
/// What the database said.
pub async fn overview(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Overview, Problem> {
    let counts: Option<Counts> = sql::row(
        db,
        "select (select count(*) from organisations) as organisations, (select count(*) from municipalities) as municipalities, \
         (select count(*) from neighbourhoods) as neighbourhoods, (select count(*) from teams) as teams, \
         (select count(*) from teams where organisation_id is null or purpose is null or legal_basis is null or privacy_contact is null) as shut, \
         (select count(*) from people) as people, (select count(*) from people where state = 'invited') as invited, \
         (select count(*) from holidays where day between $1 and $2) as holidays",
        values![from, until],
    )
    .await?;
    let c = counts.ok_or(Problem::Broken)?;
    Ok(Overview {
        organisations: c.organisations,
        municipalities: c.municipalities,
        neighbourhoods: c.neighbourhoods,
        teams: c.teams,
        shut: c.shut,
        people: c.people,
        invited: c.invited,
        holidays: c.holidays,
    })
}
