//! Rows and queries: the cards of a canvas, and whether it is kept.

use crate::quartet::facts;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::canvas::{Canvas, CanvasCard, Spot};
use domain::policy::{KeepCanvas, Permit, SeeCase, SettleCanvas};
use domain::{CanvasCardId, CaseId, Line, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    spot: String,
    text: String,
    version: i32,
}

#[derive(FromQueryResult)]
struct KeptRow {
    kept: bool,
}

/// The canvas of a case.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn canvas(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Canvas, Problem> {
    let head = facts(db, permit.case()).await?.head;
    let sql = "select exists (select 1 from canvases where case_id = $1) as kept";
    let kept: Option<KeptRow> = sql::row(db, sql, values![permit.case().0]).await?;
    Ok(Canvas { head, cards: cards(db, permit.case()).await?, kept: kept.is_some_and(|row| row.kept) })
}

async fn cards(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<CanvasCard>, Problem> {
    let sql = "select id, spot, text, version from canvas_cards where case_id = $1 order by laid_at, id";
    let found: Vec<Row> = sql::rows(db, sql, values![case.0]).await?;
    found
        .into_iter()
        .map(|row| {
            let spot = Spot::parse(&row.spot).ok_or(Problem::Broken)?;
            Ok(CanvasCard { id: CanvasCardId(row.id), spot, text: row.text, version: row.version })
        })
        .collect()
}

/// All cards of the permit's case, as they lie now.
///
/// # Errors
/// What the database said.
pub async fn cards_now(tx: &Tx, permit: &Permit<KeepCanvas>) -> Result<Vec<CanvasCard>, Problem> {
    cards(&**tx, permit.case()).await
}

/// Lays a card.
///
/// # Errors
/// What the database said.
pub async fn lay(
    tx: &Tx,
    permit: &Permit<KeepCanvas>,
    id: CanvasCardId,
    spot: Spot,
    text: &Line,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into canvas_cards (id, case_id, spot, text, author_id, laid_at) values ($1, $2, $3, $4, $5, $6)",
        values![id.0, permit.case().0, spot.to_string(), text.as_str(), permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Changes a card of the permit's case; one that lies elsewhere now lies last there. Whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn change(
    tx: &Tx,
    permit: &Permit<KeepCanvas>,
    card: &CanvasCard,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (spot, case, author) = (card.spot.to_string(), permit.case().0, permit.person().0);
    let touched = sql::run(
        &**tx,
        "update canvas_cards set laid_at = case when spot = $1 then laid_at else $2 end, spot = $3, text = $4, \
         author_id = $5, version = version + 1 where id = $6 and case_id = $7 and version = $8",
        values![spot.as_str(), now, spot.as_str(), card.text.as_str(), author, card.id.0, case, version],
    );
    Ok(touched.await? == 1)
}

/// Takes a card of the permit's case away; whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn take(tx: &Tx, permit: &Permit<KeepCanvas>, id: CanvasCardId, version: i32) -> Result<bool, Problem> {
    let sql = "delete from canvas_cards where id = $1 and case_id = $2 and version = $3";
    Ok(sql::run(&**tx, sql, values![id.0, permit.case().0, version]).await? == 1)
}

/// Keeps the canvas with the permit's case.
///
/// # Errors
/// What the database said.
pub async fn keep(tx: &Tx, permit: &Permit<SettleCanvas>, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into canvases (case_id, author_id, kept_at) values ($1, $2, $3) on conflict (case_id) do nothing",
        values![permit.case().0, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Throws the canvas of the permit's case away, every card of it.
///
/// # Errors
/// What the database said.
pub async fn discard(tx: &Tx, permit: &Permit<SettleCanvas>) -> Result<(), Problem> {
    sql::run(&**tx, "delete from canvas_cards where case_id = $1", values![permit.case().0]).await?;
    sql::run(&**tx, "delete from canvases where case_id = $1", values![permit.case().0]).await.map(|_| ())
}
