//! Rows and queries: the client's seat at the table; no word of the case itself is read here.

use crate::{Tx, sql, values};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::classification::Concerned;
use domain::experience::{Reader, Table};
use domain::invitation::READ_WITHIN_DAYS;
use domain::policy::{Action, Permit};
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    organisation: String,
    purpose: String,
    legal_basis: String,
    contact: String,
    read_by: Option<NaiveDate>,
    answered: Option<DateTime<Utc>>,
    id: Uuid,
    name: String,
    profession: Option<String>,
}

/// What the client reads before answering; one row per reader. `today` is the first day a meeting can still come.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone or nobody is in its circle; what the database said.
pub async fn table<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    respondent: Concerned,
    today: NaiveDate,
) -> Result<Table, Problem> {
    let mut found: Vec<Row> = sql::rows(
        db,
        "select o.name as organisation, coalesce(t.purpose, '') as purpose, coalesce(t.legal_basis, '') as legal_basis, \
         coalesce(t.privacy_contact, '') as contact, \
         (select min(r.planned_on) from reflections r join reflection_cases x on x.reflection_id = r.id \
          where x.case_id = c.id and r.state <> 'closed' and r.planned_on >= $1) \
         as read_by, \
         (select e.at from experiences e where e.case_id = c.id and e.respondent = $2 and e.source = 'own') as answered, \
         p.id, p.name, p.profession from cases c join teams t on t.id = c.team_id \
         join organisations o on o.id = t.organisation_id \
         join circle k on k.case_id = c.id join people p on p.id = k.person_id where c.id = $3 \
         and exists (select 1 from roles m where m.person_id = p.id and m.kind = 'member' and m.scope = 'team' and m.scope_id = t.id \
          and m.from_day <= $1 and (m.until_day is null or m.until_day >= $4)) order by p.id",
        values![today, respondent.code(), permit.case().0, today],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    let reader =
        |row: &Row| Reader { id: PersonId(row.id), name: row.name.clone(), profession: row.profession.clone() };
    let readers = found.iter().map(reader).collect();
    let first = found.into_iter().next().ok_or(Problem::Absent)?;
    Ok(Table {
        respondent,
        readers,
        read_by: first.read_by,
        read_within: today + Duration::days(READ_WITHIN_DAYS),
        answered: first.answered,
        organisation: first.organisation,
        purpose: first.purpose,
        legal_basis: first.legal_basis,
        contact: first.contact,
    })
}

#[derive(FromQueryResult)]
struct Host {
    person_id: Uuid,
}

/// Ends a client's session; who signed in before them, or nothing when it had ended already.
///
/// # Errors
/// What the database said.
pub async fn leave(tx: &Tx, hash: &str, now: DateTime<Utc>) -> Result<Option<Uuid>, Problem> {
    let host: Option<Host> = sql::row(
        &**tx,
        "select person_id from sessions where hash = $1 and ended_at is null and table_case_id is not null",
        values![hash],
    )
    .await?;
    let ended = sql::run(
        &**tx,
        "update sessions set ended_at = $1 where hash = $2 and ended_at is null and table_case_id is not null",
        values![now, hash],
    )
    .await?;
    Ok(host.filter(|_| ended == 1).map(|host| host.person_id))
}
