//! Published documents: written once, found by the hash of their content.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Quarter;
use domain::policy::{ComposeReport, Permit, SeeReport};
use domain::report::Where;
use domain::{MunicipalityId, NeighbourhoodId, Problem, ReportId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A published document with where it is of.
pub struct Document {
    /// Where.
    pub at: Where,
    /// The neighbourhood.
    pub neighbourhood: NeighbourhoodId,
    /// Its municipality.
    pub municipality: MunicipalityId,
    /// Which quarter.
    pub quarter: Quarter,
    /// The report.
    pub report: ReportId,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// The exact bytes.
    pub body: Vec<u8>,
}

#[derive(FromQueryResult)]
struct Row {
    municipality_id: Uuid,
    municipality: String,
    municipality_slug: String,
    neighbourhood_id: Uuid,
    neighbourhood: String,
    neighbourhood_slug: String,
    quarter: String,
    report_id: Uuid,
    published_at: DateTime<Utc>,
    body: String,
}

/// Publishes the draft that stands at this version, and stores its document. Whether the version was still so.
///
/// # Errors
/// What the database said.
pub async fn publish(
    tx: &Tx,
    permit: &Permit<ComposeReport>,
    report: ReportId,
    version: i32,
    hash: &str,
    body: &str,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let done = sql::run(
        &**tx,
        "update reports set state = 'published', hash = $3, published_at = $4, version = version + 1 \
         where id = $1 and version = $2 and state = 'draft' and neighbourhood_id = $5",
        values![report.0, version, hash, now, permit.neighbourhood().0],
    )
    .await?;
    if done == 1 {
        sql::run(
            &**tx,
            "insert into published_documents (hash, report_id, body, published_at) values ($1, $2, $3, $4)",
            values![hash, report.0, body, now],
        )
        .await?;
    }
    Ok(done == 1)
}

/// The document with this hash.
///
/// # Errors
/// [`Problem::Absent`] when there is none; what the database said.
pub async fn document(db: &impl ConnectionTrait, _: &Permit<SeeReport>, hash: &str) -> Result<Document, Problem> {
    let row: Option<Row> = sql::row(
        db,
        "select m.id as municipality_id, m.name as municipality, m.slug as municipality_slug, n.id as neighbourhood_id, \
         n.name as neighbourhood, n.slug as neighbourhood_slug, r.quarter, r.id as report_id, d.published_at, d.body \
         from published_documents d join reports r on r.id = d.report_id join neighbourhoods n on n.id = r.neighbourhood_id \
         join municipalities m on m.id = n.municipality_id where d.hash = $1",
        values![hash],
    )
    .await?;
    let row = row.ok_or(Problem::Absent)?;
    Ok(Document {
        at: Where {
            municipality: row.municipality,
            municipality_slug: row.municipality_slug,
            neighbourhood: row.neighbourhood,
            neighbourhood_slug: row.neighbourhood_slug,
        },
        neighbourhood: NeighbourhoodId(row.neighbourhood_id),
        municipality: MunicipalityId(row.municipality_id),
        quarter: row.quarter.parse().map_err(|_| Problem::Broken)?,
        report: ReportId(row.report_id),
        published_at: row.published_at,
        body: row.body.into_bytes(),
    })
}
