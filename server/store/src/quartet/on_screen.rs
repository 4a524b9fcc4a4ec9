//! Rows and queries: the table version of a case for a beamer, in means and counts; no words and nobody apart are even read.

use super::professionals;
use crate::{experience, sql, values};
use chrono::NaiveDate;
use domain::Problem;
use domain::gap::Outcome;
use domain::policy::{Permit, SeeTableVersion};
use domain::quartet::{OnScreen, Sides};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    code: String,
}

/// The four sides of the permit's case in means and counts, in three statements.
///
/// # Errors
/// What the database said.
pub async fn on_screen(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTableVersion>,
    today: NaiveDate,
) -> Result<OnScreen, Problem> {
    let case = permit.case();
    let family = experience::own_voices(db, case).await?;
    let sides = Sides::of(&family, &professionals(db, case, today).await?);
    let rows: Vec<Row> = sql::rows(
        db,
        "select 'check' as kind, outcome as code from agreement_checks where case_id = $1 \
         union all select 'care', line_text from (select cast(line as text) as line_text from care_uses where case_id = $1 \
         and about = 'young' and started_month is not null and ended_month is null) u",
        values![case.0],
    )
    .await?;
    let outcomes: Vec<_> =
        rows.iter().filter(|row| row.kind == "check").filter_map(|row| Outcome::parse(&row.code)).collect();
    let tested = [Outcome::Kept, Outcome::NotKept, Outcome::BlockedByRule];
    Ok(OnScreen {
        sides,
        tested: outcomes.iter().filter(|one| tested.contains(one)).count(),
        kept: outcomes.iter().filter(|one| **one == Outcome::Kept).count(),
        running: rows.iter().filter(|row| row.kind == "care").count(),
    })
}
