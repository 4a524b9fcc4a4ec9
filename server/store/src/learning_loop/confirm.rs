//! A loop before its second person, and what the answer does to it.

use super::{WORDS, WordsRow, view};
use crate::release::{ORIGIN, OriginRow, WROTE, inside};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::learning_loop::{LoopCheck, LoopState, OpenLoop};
use domain::policy::{Action, ConfirmRelease, Permit};
use domain::release::SecondPerson;
use domain::{LoopId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OpenRow {
    id: Uuid,
    state: String,
    version: i32,
    #[sea_orm(nested)]
    words: WordsRow,
    #[sea_orm(nested)]
    origin: OriginRow,
    wrote: bool,
    in_circle: bool,
}

/// A loop that is still the team's; nothing when its case is gone or stopped.
///
/// # Errors
/// What the database said.
pub async fn find_open<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: LoopId,
) -> Result<Option<LoopCheck>, Problem> {
    let inside = inside("$2");
    let sql = format!(
        "select l.id, l.state, l.version, {WORDS}, {ORIGIN}, \
         {WROTE} as wrote, {inside} as in_circle \
         from learning_loops l join cases c on c.id = l.open_case_id join teams t on t.id = l.team_id \
         join neighbourhoods n on n.id = l.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where l.id = $1 and l.team_id = $3 and c.state in ('chosen', 'learned')"
    );
    let row: Option<OpenRow> = sql::row(db, &sql, values![id.0, permit.person().0, permit.team().0]).await?;
    row.map(|row| {
        let stage = LoopState::parse(&row.state).ok_or(Problem::Broken)?.stage();
        let shown = view(row.words, row.origin)?;
        let made = OpenLoop { id: LoopId(row.id), stage, version: row.version, shown };
        Ok(LoopCheck { made, second: SecondPerson::of(row.in_circle, row.wrote) })
    })
    .transpose()
}

/// Sends it to management; whether it was still at this version. Its first step is written apart.
///
/// # Errors
/// What the database said.
pub async fn release(
    tx: &Tx,
    permit: &Permit<ConfirmRelease>,
    id: LoopId,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update learning_loops set state = 'with_management', open_case_id = null, decided_by = $4, sent_at = $5, version = version + 1 \
         where id = $1 and version = $2 and team_id = $3 and state = 'prepared'",
        values![id.0, version, permit.team().0, permit.person().0, now],
    );
    Ok(changed.await? == 1)
}
