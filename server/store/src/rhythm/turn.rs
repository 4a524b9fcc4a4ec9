//! The members of a team as far as leading goes; whose turn it is is domain's.

use crate::case::MEMBER;
use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit};
use domain::rhythm::Candidate;
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct CandidateRow {
    id: Uuid,
    name: String,
    leads: bool,
    led: Option<NaiveDate>,
    aside: bool,
}

/// The members of the permit's team today, by name.
///
/// # Errors
/// What the database said.
pub async fn candidates<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    today: NaiveDate,
) -> Result<Vec<Candidate>, Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    let found: Vec<CandidateRow> = sql::rows(
        db,
        &format!(
            "select p.id, p.name, \
             exists (select 1 from roles l where l.person_id = p.id and l.from_day <= $2 and (l.until_day is null or l.until_day >= $2) \
             and (l.leads_others = true or l.kind = 'manager')) as leads, \
             (select max(x.planned_on) from reflections x where x.team_id = t.id and x.lead_id = p.id and x.state <> 'planned') as led, \
             exists (select 1 from stands_aside a where a.team_id = t.id and a.person_id = p.id) as aside \
             from teams t join neighbourhoods n on n.id = t.neighbourhood_id join people p on p.state = 'active' and {member} \
             where t.id = $1"
        ),
        values![permit.team().0, today],
    )
    .await?;
    let mut candidates: Vec<_> = found
        .into_iter()
        .map(|row| Candidate {
            id: PersonId(row.id),
            name: row.name,
            leads_others: row.leads,
            led: row.led,
            aside: row.aside,
        })
        .collect();
    candidates.sort_by_cached_key(|one| (alphabetical(&one.name), one.id));
    Ok(candidates)
}
