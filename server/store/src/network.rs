//! Rows and queries: what the whole network may read; neither cases nor persons are read here.

use crate::lesson::shown_cards;
use crate::{sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::alphabet::alphabetical;
use domain::calendar::Quarter;
use domain::network::{LessonCard, Place, ReportCard};
use domain::policy::{Permit, SeeNetwork};
use domain::theme::{Theme, ThemeGroup};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

/// Released lessons, of one group of themes or of all, newest first.
///
/// # Errors
/// What the database said.
pub async fn lessons(
    db: &impl ConnectionTrait,
    _: &Permit<SeeNetwork>,
    group: Option<ThemeGroup>,
) -> Result<Vec<LessonCard>, Problem> {
    let Some(group) = group else { return shown_cards(db, "1 = 1", values![]).await };
    let themes = Theme::ALL.into_iter().filter(|theme| theme.group() == group);
    let values: Vec<Value> = themes.map(|theme| theme.code().into()).collect();
    let places: Vec<_> = (1..=values.len()).map(|n| format!("${n}")).collect();
    shown_cards(db, &format!("l.theme in ({})", places.join(", ")), values).await
}

/// Released lessons of the permit's neighbourhood, newest first.
///
/// # Errors
/// What the database said.
pub async fn lessons_of(db: &impl ConnectionTrait, permit: &Permit<SeeNetwork>) -> Result<Vec<LessonCard>, Problem> {
    shown_cards(db, "l.neighbourhood_id = $1", values![permit.neighbourhood().0]).await
}

#[derive(FromQueryResult)]
struct ReportRow {
    hash: Option<String>,
    quarter: String,
    published_at: Option<DateTime<Utc>>,
    name: String,
    slug: String,
    municipality: String,
    municipality_slug: String,
}

/// Published reports, newest first.
///
/// # Errors
/// What the database said.
pub async fn reports(db: &impl ConnectionTrait, _: &Permit<SeeNetwork>) -> Result<Vec<ReportCard>, Problem> {
    published(db, "1 = 1", values![]).await
}

/// Published reports of the permit's neighbourhood, newest first.
///
/// # Errors
/// What the database said.
pub async fn reports_of(db: &impl ConnectionTrait, permit: &Permit<SeeNetwork>) -> Result<Vec<ReportCard>, Problem> {
    published(db, "n.id = $1", values![permit.neighbourhood().0]).await
}

async fn published(db: &impl ConnectionTrait, wanted: &str, values: Vec<Value>) -> Result<Vec<ReportCard>, Problem> {
    let sql = format!(
        "select r.hash, r.quarter, r.published_at, n.name, n.slug, m.name as municipality, m.slug as municipality_slug \
         from reports r join neighbourhoods n on n.id = r.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where r.state = 'published' and {wanted} order by r.published_at desc, r.id"
    );
    let found: Vec<ReportRow> = sql::rows(db, &sql, values).await?;
    let card = |row: ReportRow| {
        Some(ReportCard {
            hash: row.hash?,
            quarter: row.quarter.parse::<Quarter>().ok()?,
            neighbourhood: Place::new(row.name, &row.slug, row.municipality, &row.municipality_slug),
            published_at: row.published_at?,
        })
    };
    Ok(found.into_iter().filter_map(card).collect())
}

#[derive(FromQueryResult)]
struct PlaceRow {
    name: String,
    slug: String,
    municipality: String,
    municipality_slug: String,
    team: Option<String>,
}

/// The permit's neighbourhood with the names of its teams.
///
/// # Errors
/// What the database said.
pub async fn place(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeNetwork>,
) -> Result<Option<(Place, Vec<String>)>, Problem> {
    let found: Vec<PlaceRow> = sql::rows(
        db,
        "select n.name, n.slug, m.name as municipality, m.slug as municipality_slug, t.name as team \
         from neighbourhoods n join municipalities m on m.id = n.municipality_id left join teams t on t.neighbourhood_id = n.id \
         where n.id = $1 order by t.id",
        values![permit.neighbourhood().0],
    )
    .await?;
    let mut teams: Vec<_> = found.iter().filter_map(|row| row.team.clone()).collect();
    teams.sort_by_cached_key(|name| alphabetical(name));
    let first = found.into_iter().next();
    Ok(first.map(|row| (Place::new(row.name, &row.slug, row.municipality, &row.municipality_slug), teams)))
}
