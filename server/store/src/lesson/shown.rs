//! Lessons that the network reads; the case they came from is not read here.

use super::{WORDS, WordsRow, view};
use crate::release::{ORIGIN, OriginRow};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::disclosure::Figure;
use domain::lesson::LessonPage;
use domain::network::LessonCard;
use domain::policy::{Permit, SeeLesson, WithdrawLesson};
use domain::{LessonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct ShownRow {
    id: Uuid,
    seen: Option<i32>,
    decided_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
    #[sea_orm(nested)]
    words: WordsRow,
    #[sea_orm(nested)]
    origin: OriginRow,
}

async fn select(db: &impl ConnectionTrait, wanted: &str, values: Vec<Value>) -> Result<Vec<ShownRow>, Problem> {
    let sql = format!(
        "select l.id, l.seen, l.decided_at, l.withdrawn_at, {WORDS}, {ORIGIN} \
         from lessons l join teams t on t.id = l.team_id join neighbourhoods n on n.id = l.neighbourhood_id \
         join municipalities m on m.id = n.municipality_id where {wanted}"
    );
    sql::rows(db, &sql, values).await
}

/// A lesson that is or was released.
///
/// # Errors
/// What the database said.
pub async fn find(
    db: &impl ConnectionTrait,
    _: &Permit<SeeLesson>,
    id: LessonId,
) -> Result<Option<LessonPage>, Problem> {
    let found = select(db, "l.id = $1 and l.state in ('released', 'withdrawn')", values![id.0]).await?;
    let Some(row) = found.into_iter().next() else { return Ok(None) };
    let (withdrawn_at, released_at) = (row.withdrawn_at, row.decided_at.unwrap_or_default());
    let from = row.origin.clone().into();
    let shown = if withdrawn_at.is_none() { Some(view(row.words, row.origin, figure(row.seen))?) } else { None };
    Ok(Some(LessonPage { id, from, released_at, shown, withdrawn_at, may_withdraw: false }))
}

/// Released lessons that are `wanted` (of `l` and `n`), newest first.
pub(crate) async fn cards(
    db: &impl ConnectionTrait,
    wanted: &str,
    values: Vec<Value>,
) -> Result<Vec<LessonCard>, Problem> {
    let wanted = format!("l.state = 'released' and {wanted} order by l.decided_at desc, l.id");
    let card = |row: ShownRow| {
        Ok(LessonCard {
            id: LessonId(row.id),
            released_at: row.decided_at.unwrap_or_default(),
            shown: view(row.words, row.origin, figure(row.seen))?,
        })
    };
    select(db, &wanted, values).await?.into_iter().map(card).collect()
}

/// Takes the words out of a released lesson; whether it was released.
///
/// # Errors
/// What the database said.
pub async fn erase_words(
    tx: &Tx,
    permit: &Permit<WithdrawLesson>,
    id: LessonId,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update lessons set state = 'withdrawn', title = '', works = '', context = '', limits = '', seen = null, \
         withdrawn_at = $3, version = version + 1 where id = $1 and team_id = $2 and state = 'released'",
        values![id.0, permit.team().0, now],
    );
    Ok(changed.await? == 1)
}

fn figure(seen: Option<i32>) -> Figure {
    seen.and_then(|families| u32::try_from(families).ok()).into()
}
