//! A signal and what is written of it, while it is still the team's.

use super::{WordsRow, view};
use crate::release::{ORIGIN, OriginRow, reopen};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::learning_loop::{LoopState, LoopText, OpenLoop};
use domain::policy::{Action, Permit, PrepareRelease};
use domain::release::{Origin, Outgoing};
use domain::{CaseId, FamilyId, LoopId, Problem, SignalId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A signal with its case, as releasing needs it.
pub struct Source {
    /// The words of the reflection.
    pub signal: String,
    /// The case it came from.
    pub case: CaseId,
    /// That case's family.
    pub family: FamilyId,
    /// That case's pseudonym.
    pub pseudonym: String,
    /// The team.
    pub from: Origin,
    /// What was written of it.
    pub made: Option<OpenLoop>,
}

#[derive(FromQueryResult)]
struct SourceRow {
    signal: String,
    case_id: Uuid,
    family_id: Uuid,
    pseudonym: String,
    #[sea_orm(nested)]
    origin: OriginRow,
    loop_id: Option<Uuid>,
    state: Option<String>,
    version: Option<i32>,
    theme: Option<String>,
    asks: Option<String>,
    text: Option<String>,
}

/// The signal, if it is of the permit's team and of a case from which may be released.
///
/// # Errors
/// What the database said.
pub async fn source<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    signal: SignalId,
) -> Result<Option<Source>, Problem> {
    let sql = format!(
        "select x.text as signal, c.id as case_id, c.family_id, c.pseudonym, {ORIGIN}, \
         l.id as loop_id, l.state, l.version, {} \
         from signals x join cases c on c.id = x.case_id join teams t on t.id = x.team_id \
         join neighbourhoods n on n.id = t.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         left join learning_loops l on l.signal_id = x.id \
         where x.id = $1 and x.team_id = $2 and c.state in ('chosen', 'learned')",
        super::WORDS
    );
    let row: Option<SourceRow> = sql::row(db, &sql, values![signal.0, permit.team().0]).await?;
    Ok(row.map(|mut row| {
        let made = open(&mut row);
        Source {
            signal: row.signal,
            case: CaseId(row.case_id),
            family: FamilyId(row.family_id),
            pseudonym: row.pseudonym,
            from: row.origin.into(),
            made,
        }
    }))
}

fn open(row: &mut SourceRow) -> Option<OpenLoop> {
    let words = WordsRow { theme: row.theme.take()?, asks: row.asks.take()?, text: row.text.take()? };
    let shown = view(words, row.origin.clone()).ok()?;
    let stage = LoopState::parse(row.state.as_deref()?)?.stage();
    Some(OpenLoop { id: LoopId(row.loop_id?), stage, version: row.version?, shown })
}

/// Writes a first draft; whether nobody else was first.
///
/// # Errors
/// What the database said.
pub async fn insert(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    id: LoopId,
    signal: SignalId,
    source: &Source,
    text: &LoopText,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let values = values![
        id.0,
        signal.0,
        source.case.0,
        source.family.0,
        permit.team().0,
        permit.neighbourhood().0,
        text.theme.code(),
        text.asks.as_str(),
        text.text.as_str(),
        permit.person().0,
        now
    ];
    let made = sql::run(
        &**tx,
        "insert into learning_loops (id, signal_id, case_id, open_case_id, family_id, team_id, neighbourhood_id, theme, asks, text, \
         state, prepared_by, prepared_at) \
         values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, 'draft', $10, $11) on conflict (signal_id) do nothing",
        values,
    );
    Ok(made.await? == 1)
}

/// Rewrites what is not released yet; whether it was still at this version.
///
/// # Errors
/// What the database said.
pub async fn rewrite(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    id: LoopId,
    version: i32,
    text: &LoopText,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if !reopen(tx, permit, Outgoing::Loop(id), version, now).await? {
        return Ok(false);
    }
    let (theme, asks, words) = (text.theme.code(), text.asks.as_str(), text.text.as_str());
    let sql = "update learning_loops set theme = $3, asks = $4, text = $5 where id = $1 and team_id = $2";
    sql::run(&**tx, sql, values![id.0, permit.team().0, theme, asks, words]).await?;
    Ok(true)
}
