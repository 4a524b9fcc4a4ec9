//! An insight and what is written of it, while it is still the team's.

use super::{WORDS, WordsRow, view};
use crate::release::{NOT_PRIVATE, ORIGIN, OriginRow, reopen};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::lesson::{LessonText, LessonView, OpenLesson, Sighting};
use domain::policy::{Action, Permit, PrepareRelease, SeeRelease};
use domain::release::{Origin, Outgoing, Stage};
use domain::{CaseId, FamilyId, InsightId, LessonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// An insight with its case, as releasing needs it.
pub struct Source {
    /// The words of the reflection.
    pub insight: String,
    /// The case it came from.
    pub case: CaseId,
    /// That case's family.
    pub family: FamilyId,
    /// That case's pseudonym.
    pub pseudonym: String,
    /// The team.
    pub from: Origin,
    /// What was written of it; how often it was seen is not counted here.
    pub lesson: Option<OpenLesson>,
}

#[derive(FromQueryResult)]
struct SourceRow {
    insight: String,
    case_id: Uuid,
    family_id: Uuid,
    pseudonym: String,
    #[sea_orm(nested)]
    origin: OriginRow,
    lesson_id: Option<Uuid>,
    state: Option<String>,
    version: Option<i32>,
    theme: Option<String>,
    title: Option<String>,
    works: Option<String>,
    context: Option<String>,
    limits: Option<String>,
}

/// The insight, if it is of the permit's team and of a case from which may be released.
///
/// # Errors
/// What the database said.
pub async fn source<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    insight: InsightId,
) -> Result<Option<Source>, Problem> {
    let sql = format!(
        "select x.text as insight, c.id as case_id, c.family_id, c.pseudonym, {ORIGIN}, \
         l.id as lesson_id, l.state, l.version, {WORDS} \
         from insights x join cases c on c.id = x.case_id join teams t on t.id = x.team_id \
         join neighbourhoods n on n.id = t.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         left join lessons l on l.insight_id = x.id \
         where x.id = $1 and x.team_id = $2 and c.state in ('chosen', 'learned')"
    );
    let row: Option<SourceRow> = sql::row(db, &sql, values![insight.0, permit.team().0]).await?;
    Ok(row.map(|mut row| {
        let lesson = open(&mut row);
        Source {
            insight: row.insight,
            case: CaseId(row.case_id),
            family: FamilyId(row.family_id),
            pseudonym: row.pseudonym,
            from: lesson.as_ref().map_or_else(|| row.origin.into(), |lesson| lesson.shown.from.clone()),
            lesson,
        }
    }))
}

fn open(row: &mut SourceRow) -> Option<OpenLesson> {
    let words = WordsRow {
        theme: row.theme.take()?,
        title: row.title.take()?,
        works: row.works.take()?,
        context: row.context.take()?,
        limits: row.limits.take()?,
    };
    let shown: LessonView = view(words, row.origin.clone(), domain::disclosure::Figure::Hidden).ok()?;
    let stage = Stage::parse(row.state.as_deref()?)?;
    Some(OpenLesson { id: LessonId(row.lesson_id?), stage, version: row.version?, shown })
}

#[derive(FromQueryResult)]
struct SightingRow {
    id: Uuid,
    pseudonym: String,
    ticked: bool,
    own: bool,
}

/// The team's cases in which the lesson may have been seen, ticked where it was.
///
/// # Errors
/// What the database said.
pub async fn cases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRelease>,
    insight: InsightId,
) -> Result<Vec<Sighting>, Problem> {
    let sql = format!(
        "select c.id, c.pseudonym, \
         exists (select 1 from lesson_sightings s join lessons l on l.id = s.lesson_id \
                 where l.insight_id = $3 and s.case_id = c.id) as ticked, \
         exists (select 1 from insights x where x.id = $3 and x.case_id = c.id) as own \
         from cases c where c.team_id = $1 and c.state in ('chosen', 'learned') and {NOT_PRIVATE} \
         order by c.proposed_at desc, c.id"
    );
    let found: Vec<SightingRow> = sql::rows(db, &sql, values![permit.team().0, permit.person().0, insight.0]).await?;
    let sighting = |row: SightingRow| Sighting {
        case: CaseId(row.id),
        pseudonym: row.pseudonym,
        ticked: row.ticked || row.own,
        own: row.own,
    };
    Ok(found.into_iter().map(sighting).collect())
}

/// Writes a first draft; whether nobody else was first.
///
/// # Errors
/// What the database said.
pub async fn insert(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    id: LessonId,
    insight: InsightId,
    source: &Source,
    text: &LessonText,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let values = values![
        id.0,
        insight.0,
        source.case.0,
        source.family.0,
        permit.team().0,
        permit.neighbourhood().0,
        text.theme.code(),
        text.title.as_str(),
        text.works.as_str(),
        text.context.as_str(),
        text.limits.as_str(),
        permit.person().0,
        now
    ];
    let made = sql::run(
        &**tx,
        "insert into lessons (id, insight_id, case_id, open_case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, \
         state, prepared_by, prepared_at) \
         values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, $13) on conflict (insight_id) do nothing",
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
    id: LessonId,
    version: i32,
    text: &LessonText,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if !reopen(tx, permit, Outgoing::Lesson(id), version, now).await? {
        return Ok(false);
    }
    let (theme, title, works) = (text.theme.code(), text.title.as_str(), text.works.as_str());
    let (context, limits) = (text.context.as_str(), text.limits.as_str());
    let words = "update lessons set theme = $3, title = $4, works = $5, context = $6, limits = $7 where id = $1 and team_id = $2";
    sql::run(&**tx, words, values![id.0, permit.team().0, theme, title, works, context, limits]).await?;
    Ok(true)
}

/// Ticks in which of the team's cases it was seen, the insight's own always; cases the visitor may not know stay as they were.
///
/// # Errors
/// What the database said.
pub async fn replace_sightings(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    id: LessonId,
    cases: &[CaseId],
) -> Result<(), Problem> {
    let clear = format!(
        "delete from lesson_sightings where lesson_id = $1 and case_id in \
         (select c.id from cases c where c.team_id = $3 and {NOT_PRIVATE})"
    );
    sql::run(&**tx, &clear, values![id.0, permit.person().0, permit.team().0]).await?;
    let tick = format!(
        "insert into lesson_sightings (lesson_id, case_id, team_id, family_id) \
         select l.id, c.id, c.team_id, c.family_id from cases c join lessons l on l.id = $1 \
         where c.id = $4 and c.team_id = $3 and c.state in ('chosen', 'learned') and {NOT_PRIVATE} \
         on conflict (lesson_id, case_id) do nothing"
    );
    for case in cases {
        sql::run(&**tx, &tick, values![id.0, permit.person().0, permit.team().0, case.0]).await?;
    }
    Ok(())
}
