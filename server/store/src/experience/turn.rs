//! Queries: whether it is somebody's turn to answer: once a round, and a parent of the older young after their yes.

use crate::{sql, values};
use domain::Problem;
use domain::classification::{AgeBand, Concerned};
use domain::experience::{Turn, waits_for_young};
use domain::policy::{Action, Permit};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Whether a meeting about the case closed since an answer, a row `of` experiences: then a new round began.
pub(crate) fn earlier(of: &str) -> String {
    format!(
        "exists (select 1 from reflection_cases z join reflections r on r.id = z.reflection_id \
         where z.case_id = {of}.case_id and r.closed_at > {of}.at)"
    )
}

#[derive(FromQueryResult)]
struct Row {
    age_band: Option<String>,
    young_agrees: bool,
    answered: bool,
}

/// Whether it is this respondent's turn in the permit's case.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn turn<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    respondent: Concerned,
) -> Result<Turn, Problem> {
    let earlier = earlier("e");
    let query = format!(
        "select c.age_band, exists (select 1 from family_notices n where n.case_id = c.id and n.who = 'young' \
         and n.stance = 'agrees') as young_agrees, exists (select 1 from experiences e where e.case_id = c.id \
         and e.respondent = $1 and e.source = 'own' and not {earlier}) as answered from cases c where c.id = $2"
    );
    let found: Option<Row> = sql::row(db, &query, values![respondent.code(), permit.case().0]).await?;
    let row = found.ok_or(Problem::Absent)?;
    let age = row.age_band.as_deref().and_then(AgeBand::parse);
    Ok(Turn { waits: waits_for_young(respondent, age, row.young_agrees), answered: row.answered })
}
