//! Which neighbourhood and quarter a report is of, and how far it is.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::calendar::Quarter;
use domain::policy::{Action, ComposeReport, Permit, SeeNetwork, SeeStories};
use domain::report::{Progress, Where};
use domain::{NeighbourhoodId, Problem, ReportId, StoryId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A quarter of a neighbourhood, with its report if there is one.
pub struct Head {
    /// Where.
    pub at: Where,
    /// The neighbourhood.
    pub neighbourhood: NeighbourhoodId,
    /// The report, if one was begun.
    pub report: Option<ReportId>,
    /// Its quarter, if one was begun.
    pub quarter: Option<Quarter>,
    /// The address of its content, once published.
    pub hash: Option<String>,
    /// Its version.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct HeadRow {
    neighbourhood_id: Uuid,
    municipality: String,
    municipality_slug: String,
    neighbourhood: String,
    neighbourhood_slug: String,
    report_id: Option<Uuid>,
    quarter: Option<String>,
    hash: Option<String>,
    version: Option<i32>,
}

const NAMES: &str = "n.id as neighbourhood_id, m.name as municipality, m.slug as municipality_slug, n.name as neighbourhood, n.slug as neighbourhood_slug, \
     r.id as report_id, r.quarter, r.hash, r.version";

impl From<HeadRow> for Head {
    fn from(row: HeadRow) -> Self {
        Head {
            at: Where {
                municipality: row.municipality,
                municipality_slug: row.municipality_slug,
                neighbourhood: row.neighbourhood,
                neighbourhood_slug: row.neighbourhood_slug,
            },
            neighbourhood: NeighbourhoodId(row.neighbourhood_id),
            report: row.report_id.map(ReportId),
            quarter: row.quarter.and_then(|quarter| quarter.parse().ok()),
            hash: row.hash,
            version: row.version.unwrap_or_default(),
        }
    }
}

/// The permit's neighbourhood in this quarter.
///
/// # Errors
/// What the database said.
pub async fn head<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>, quarter: Quarter) -> Result<Head, Problem> {
    let sql = format!(
        "select {NAMES} from neighbourhoods n join municipalities m on m.id = n.municipality_id \
         left join reports r on r.neighbourhood_id = n.id and r.quarter = $2 where n.id = $1"
    );
    found(sql::row(db, &sql, values![permit.neighbourhood().0, quarter.to_string()]).await?)
}

/// A report of the permit's neighbourhood.
///
/// # Errors
/// [`Problem::Absent`] when it is not of this neighbourhood; what the database said.
pub async fn head_by_report(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeStories>,
    report: ReportId,
) -> Result<Head, Problem> {
    let sql = format!(
        "select {NAMES} from reports r join neighbourhoods n on n.id = r.neighbourhood_id \
         join municipalities m on m.id = n.municipality_id where r.id = $1 and n.id = $2"
    );
    found(sql::row(db, &sql, values![report.0, permit.neighbourhood().0]).await?)
}

/// The report of a story of the permit's neighbourhood.
///
/// # Errors
/// [`Problem::Absent`] when it is not of this neighbourhood; what the database said.
pub async fn head_by_story<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    story: StoryId,
) -> Result<Head, Problem> {
    let sql = format!(
        "select {NAMES} from stories s join reports r on r.id = s.report_id join neighbourhoods n on n.id = r.neighbourhood_id \
         join municipalities m on m.id = n.municipality_id where s.id = $1 and n.id = $2"
    );
    found(sql::row(db, &sql, values![story.0, permit.neighbourhood().0]).await?)
}

fn found(row: Option<HeadRow>) -> Result<Head, Problem> {
    row.map(Head::from).ok_or(Problem::Absent)
}

#[derive(FromQueryResult)]
struct ListRow {
    id: Uuid,
    quarter: String,
    hash: Option<String>,
    published_at: Option<DateTime<Utc>>,
    stories: i64,
}

/// Every report of the permit's neighbourhood, by quarter.
///
/// # Errors
/// What the database said.
pub async fn list(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeStories>,
) -> Result<BTreeMap<Quarter, Progress>, Problem> {
    let rows: Vec<ListRow> = sql::rows(
        db,
        "select r.id, r.quarter, r.hash, r.published_at, (select count(*) from stories s where s.report_id = r.id) as stories \
         from reports r where r.neighbourhood_id = $1",
        values![permit.neighbourhood().0],
    )
    .await?;
    let line = |row: ListRow| {
        let progress = match (row.hash, row.published_at) {
            (Some(hash), Some(at)) => Progress::Published { hash, at },
            _ => Progress::Draft { report: ReportId(row.id), stories: u32::try_from(row.stories).unwrap_or(u32::MAX) },
        };
        row.quarter.parse().ok().map(|quarter| (quarter, progress))
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

#[derive(FromQueryResult)]
struct PlaceRow {
    municipality: String,
    municipality_slug: String,
    neighbourhood: String,
    neighbourhood_slug: String,
}

/// The neighbourhoods that the permit's person coordinates or manages today, or works in.
///
/// # Errors
/// What the database said.
pub async fn places(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeNetwork>,
    today: NaiveDate,
) -> Result<Vec<Where>, Problem> {
    let mut rows: Vec<PlaceRow> = sql::rows(
        db,
        "select m.name as municipality, m.slug as municipality_slug, n.name as neighbourhood, n.slug as neighbourhood_slug \
         from neighbourhoods n join municipalities m on m.id = n.municipality_id \
         where exists (select 1 from roles r where r.person_id = $1 and r.kind in ('coordinator', 'manager') \
           and r.from_day <= $2 and (r.until_day is null or r.until_day >= $3) \
           and (r.scope = 'network' or (r.scope = 'municipality' and r.scope_id = m.id) or (r.scope = 'neighbourhood' and r.scope_id = n.id))) \
         or exists (select 1 from roles r join teams t on t.id = r.scope_id where r.person_id = $1 and r.kind = 'member' \
           and r.scope = 'team' and t.neighbourhood_id = n.id and r.from_day <= $2 and (r.until_day is null or r.until_day >= $3)) \
         order by n.id",
        values![permit.person().0, today, today],
    )
    .await?;
    rows.sort_by_cached_key(|row| (alphabetical(&row.municipality), alphabetical(&row.neighbourhood)));
    let place = |row: PlaceRow| Where {
        municipality: row.municipality,
        municipality_slug: row.municipality_slug,
        neighbourhood: row.neighbourhood,
        neighbourhood_slug: row.neighbourhood_slug,
    };
    Ok(rows.into_iter().map(place).collect())
}

/// Begins the report of a quarter, unless it is there.
///
/// # Errors
/// What the database said.
pub async fn begin(
    tx: &Tx,
    permit: &Permit<ComposeReport>,
    id: ReportId,
    quarter: Quarter,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into reports (id, neighbourhood_id, quarter, state, author_id, made_at) values ($1, $2, $3, 'draft', $4, $5) \
         on conflict (neighbourhood_id, quarter) do nothing",
        values![id.0, permit.neighbourhood().0, quarter.to_string(), permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Notes that a draft of the permit's neighbourhood changes, and keeps others from it until this is done. Whether there is such a draft.
///
/// # Errors
/// What the database said.
pub async fn touch(tx: &Tx, permit: &Permit<ComposeReport>, quarter: Quarter) -> Result<bool, Problem> {
    let done = sql::run(
        &**tx,
        "update reports set version = version + 1 where neighbourhood_id = $1 and quarter = $2 and state = 'draft'",
        values![permit.neighbourhood().0, quarter.to_string()],
    )
    .await?;
    Ok(done == 1)
}

/// As [`touch`], for the report of a story.
///
/// # Errors
/// What the database said.
pub async fn touch_by_story<A: Action>(tx: &Tx, permit: &Permit<A>, story: StoryId) -> Result<bool, Problem> {
    let done = sql::run(
        &**tx,
        "update reports set version = version + 1 where id = (select report_id from stories where id = $1) \
         and neighbourhood_id = $2 and state = 'draft'",
        values![story.0, permit.neighbourhood().0],
    )
    .await?;
    Ok(done == 1)
}
