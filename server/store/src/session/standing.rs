//! Queries: which of some sessions still stand, and in which roles; looked at while streams are open, and never a use of the session.

use super::role::role_of;
use crate::sql;
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::Role;
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use std::collections::HashMap;
use std::iter::repeat;
use uuid::Uuid;

/// So many sessions are asked after in one statement.
const AT_ONCE: usize = 200;
/// The lengths that such a statement has: the rest of its list asks after nobody.
const WIDE: [usize; 4] = [2, 10, 50, AT_ONCE];

/// A session that was not ended, of somebody whose account is active.
pub struct Standing {
    /// Whose.
    pub person: PersonId,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// Their roles.
    pub roles: Vec<Role>,
}

#[derive(FromQueryResult)]
struct Row {
    hash: String,
    person_id: Uuid,
    started_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    kind: Option<String>,
    scope: Option<String>,
    scope_id: Option<Uuid>,
    from_day: Option<NaiveDate>,
    until_day: Option<NaiveDate>,
    within: Option<Uuid>,
}

/// Which of the sessions with these hashes stand.
///
/// # Errors
/// What the database said.
pub async fn standing(db: &impl ConnectionTrait, hashes: &[&str]) -> Result<HashMap<String, Standing>, Problem> {
    let mut all: HashMap<String, Standing> = HashMap::new();
    for some in hashes.chunks(AT_ONCE) {
        // A statement is kept for its text: with one for every number of listeners each connection would keep hundreds.
        let wide = WIDE.into_iter().find(|wide| some.len() <= *wide).unwrap_or(AT_ONCE);
        let blanks: Vec<_> = (1..=wide).map(|n| format!("${n}")).collect();
        let asked = some.iter().copied().chain(repeat("")).take(wide);
        let sql = format!(
            "select s.hash, s.person_id, s.started_at, s.seen_at, r.kind, r.scope, r.scope_id, r.from_day, r.until_day, \
             t.neighbourhood_id as within from sessions s join people p on p.id = s.person_id \
             left join roles r on r.person_id = p.id left join teams t on r.scope = 'team' and t.id = r.scope_id \
             where s.ended_at is null and s.table_case_id is null and p.state = 'active' and s.hash in ({})",
            blanks.join(", ")
        );
        let found: Vec<Row> = sql::rows(db, &sql, asked.map(Value::from).collect()).await?;
        for row in found {
            let role = row.kind.as_deref().zip(row.scope.as_deref()).zip(row.from_day);
            let role = role.and_then(|((kind, scope), from)| {
                role_of(kind, (scope, row.scope_id), row.within, (from, row.until_day))
            });
            let stands = all.entry(row.hash).or_insert_with(|| Standing {
                person: PersonId(row.person_id),
                started_at: row.started_at,
                seen_at: row.seen_at,
                roles: Vec::new(),
            });
            stands.roles.extend(role);
        }
    }
    Ok(all)
}
