//! The stories of a report, and the lessons of its neighbourhood.

use super::voice::{VoiceRow, voice};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Quarter;
use domain::policy::{Action, ComposeReport, Permit};
use domain::report::{About, LessonLine, Story, StoryText};
use domain::{LessonId, NeighbourhoodId, Problem, ReportId, StoryId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    attach: String,
    attach_key: String,
    lesson_id: Option<Uuid>,
    title: String,
    text: String,
    withdrawn_at: Option<DateTime<Utc>>,
    version: i32,
    voice_id: Option<Uuid>,
    kind: Option<String>,
    side: Option<String>,
    said: Option<String>,
    said_withdrawn_at: Option<DateTime<Utc>>,
    said_version: Option<i32>,
}

/// The stories of a report with what was made of them, in order of writing: of the permit's neighbourhood, or of a published report.
///
/// # Errors
/// What the database said.
pub async fn stories<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    report: ReportId,
) -> Result<Vec<Story>, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select s.id, s.attach, s.attach_key, s.lesson_id, s.title, s.text, s.withdrawn_at, s.version, i.id as voice_id, i.kind, i.side, \
         i.text as said, i.withdrawn_at as said_withdrawn_at, i.version as said_version \
         from stories s join reports r on r.id = s.report_id left join interpretations i on i.story_id = s.id \
         where r.id = $1 and (r.neighbourhood_id = $2 or r.state = 'published') order by s.made_at, s.id",
        values![report.0, permit.neighbourhood().0],
    )
    .await?;
    let mut stories: Vec<Story> = Vec::new();
    for row in rows {
        if stories.last().is_none_or(|last| last.id.0 != row.id) {
            let about = About::parse(&format!("{}:{}", row.attach, row.attach_key)).ok_or(Problem::Broken)?;
            let words = row.withdrawn_at.is_none().then_some((row.title, row.text));
            let lesson = row.lesson_id.map(LessonId);
            let (id, version) = (StoryId(row.id), row.version);
            stories.push(Story { id, about, lesson, words, voices: Vec::new(), version });
        }
        if let (Some(id), Some(kind), Some(side), Some(text), Some(version), Some(story)) =
            (row.voice_id, row.kind, row.side, row.said, row.said_version, stories.last_mut())
        {
            story.voices.push(voice(VoiceRow { id, kind, side, text, withdrawn_at: row.said_withdrawn_at, version })?);
        }
    }
    for story in &mut stories {
        story.voices.sort_by_key(|voice| (voice.kind, voice.side));
    }
    Ok(stories)
}

/// Adds a story to the draft of this quarter; nothing when its lesson is not one the neighbourhood released. Whether it was added.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &Tx,
    permit: &Permit<ComposeReport>,
    quarter: Quarter,
    id: StoryId,
    story: &StoryText,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if !lesson_is_ours(tx, permit, story.lesson).await? {
        return Ok(false);
    }
    let (kind, key) = story.about.codes();
    sql::run(
        &**tx,
        "insert into stories (id, report_id, attach, attach_key, lesson_id, title, text, author_id, made_at) \
         select $1, r.id, $2, $3, $4, $5, $6, $7, $8 from reports r where r.neighbourhood_id = $9 and r.quarter = $10 and r.state = 'draft'",
        values![
            id.0,
            kind,
            key,
            story.lesson.map(|lesson| lesson.0),
            story.title.as_str(),
            story.text.as_str(),
            permit.person().0,
            now,
            permit.neighbourhood().0,
            quarter.to_string()
        ],
    )
    .await
    .map(|rows| rows == 1)
}

/// Changes a story that stands at this version; nothing when its lesson is not one the neighbourhood released.
///
/// # Errors
/// [`Problem::Refused`] about the lesson; what the database said. Returns whether the version was still so.
pub async fn change(
    tx: &Tx,
    permit: &Permit<ComposeReport>,
    id: StoryId,
    version: i32,
    story: &StoryText,
) -> Result<bool, Problem> {
    if !lesson_is_ours(tx, permit, story.lesson).await? {
        return Err(Problem::field("lesson", "refused-choose"));
    }
    let (kind, key) = story.about.codes();
    sql::run(
        &**tx,
        "update stories set attach = $3, attach_key = $4, lesson_id = $5, title = $6, text = $7, version = version + 1 where id = $1 and version = $2",
        values![id.0, version, kind, key, story.lesson.map(|lesson| lesson.0), story.title.as_str(), story.text.as_str()],
    )
    .await
    .map(|rows| rows == 1)
}

#[derive(FromQueryResult)]
struct Current {
    title: String,
    text: String,
}

/// Title and text as they stand now.
///
/// # Errors
/// What the database said.
pub async fn current(tx: &Tx, id: StoryId) -> Result<Option<(String, String)>, Problem> {
    let row: Option<Current> = sql::row(&**tx, "select title, text from stories where id = $1", values![id.0]).await?;
    Ok(row.map(|row| (row.title, row.text)))
}

/// Removes a story that stands at this version, with what was made of it. Whether the version was still so.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &Tx, _: &Permit<ComposeReport>, id: StoryId, version: i32) -> Result<bool, Problem> {
    sql::run(
        &**tx,
        "delete from interpretations where story_id in (select id from stories where id = $1 and version = $2)",
        values![id.0, version],
    )
    .await?;
    let done = sql::run(&**tx, "delete from stories where id = $1 and version = $2", values![id.0, version]).await?;
    Ok(done == 1)
}

/// Withdraws the words of a published story: they are gone, the row says when.
///
/// # Errors
/// What the database said.
pub async fn withdraw(tx: &Tx, _: &Permit<ComposeReport>, id: StoryId, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update stories set title = '', text = '', withdrawn_at = $2, version = version + 1 where id = $1 and withdrawn_at is null",
        values![id.0, now],
    )
    .await
    .map(|_| ())
}

async fn lesson_is_ours(tx: &Tx, permit: &Permit<ComposeReport>, lesson: Option<LessonId>) -> Result<bool, Problem> {
    let Some(lesson) = lesson else { return Ok(true) };
    let found = released(&**tx, permit).await?;
    Ok(found.iter().any(|(id, _)| *id == lesson))
}

#[derive(FromQueryResult)]
struct LessonRow {
    id: Uuid,
    title: String,
}

/// The released lessons of the permit's neighbourhood, newest first.
///
/// # Errors
/// What the database said.
pub async fn released<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
) -> Result<Vec<(LessonId, String)>, Problem> {
    let rows: Vec<LessonRow> = sql::rows(
        db,
        "select id, title from lessons where neighbourhood_id = $1 and state = 'released' order by decided_at desc, id",
        values![permit.neighbourhood().0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (LessonId(row.id), row.title)).collect())
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    team: String,
    state: String,
    title: String,
    works: String,
}

/// The lessons that a neighbourhood released to the network in a quarter, in order.
///
/// # Errors
/// What the database said.
pub async fn lessons<A: Action>(
    db: &impl ConnectionTrait,
    _: &Permit<A>,
    neighbourhood: NeighbourhoodId,
    quarter: Quarter,
) -> Result<Vec<LessonLine>, Problem> {
    let span = quarter.span();
    let rows: Vec<LineRow> = sql::rows(
        db,
        "select l.id, t.name as team, l.state, l.title, l.works from lessons l join teams t on t.id = l.team_id \
         where l.neighbourhood_id = $1 and l.state in ('released', 'withdrawn') and l.decided_at >= $2 and l.decided_at < $3 \
         order by l.decided_at, l.id",
        values![neighbourhood.0, span.start, span.end],
    )
    .await?;
    let line = |row: LineRow| LessonLine {
        id: LessonId(row.id),
        team: row.team,
        words: (row.state == "released").then_some((row.title, row.works)),
    };
    Ok(rows.into_iter().map(line).collect())
}
