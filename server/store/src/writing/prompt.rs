//! A team's own questions to write about.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepPrompts, Permit, SeeTeam};
use domain::writing::{Method, Prompt, Prompts};
use domain::{Line, Problem, PromptId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
pub(super) struct PromptRow {
    id: Uuid,
    method: String,
    text: String,
    retired: bool,
    version: i32,
}

impl PromptRow {
    pub(super) fn prompt(self) -> Result<Prompt, Problem> {
        Ok(Prompt {
            id: PromptId(self.id),
            method: Method::parse(&self.method).ok_or(Problem::Broken)?,
            text: self.text,
            retired: self.retired,
            version: self.version,
        })
    }
}

#[derive(FromQueryResult)]
struct TeamRow {
    slug: String,
    name: String,
}

/// The team's own questions, in the order they were made.
///
/// # Errors
/// What the database said.
pub async fn prompts(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<Prompts, Problem> {
    let team: Option<TeamRow> =
        sql::row(db, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    let team = team.ok_or(Problem::Absent)?;
    Ok(Prompts { slug: team.slug, team: team.name, own: all(db, permit, "").await? })
}

/// The questions of the permit's team, with `more` of a condition.
pub(super) async fn all<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    more: &str,
) -> Result<Vec<Prompt>, Problem> {
    let text = format!(
        "select id, method, text, retired, version from prompts where team_id = $1 {more} order by made_at, id"
    );
    let rows: Vec<PromptRow> = sql::rows(db, &text, values![permit.team().0]).await?;
    rows.into_iter().map(PromptRow::prompt).collect()
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Adds a question when the team uses fewer than `most`; whether it did. Who adds one waits for whoever is adding one.
///
/// # Errors
/// What the database said.
pub async fn add_prompt(
    tx: &Tx,
    permit: &Permit<KeepPrompts>,
    id: PromptId,
    (method, text): (Method, &Line),
    most: usize,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if !room(tx, permit, most).await? {
        return Ok(false);
    }
    let (team, author) = (permit.team().0, permit.person().0);
    sql::run(
        &**tx,
        "insert into prompts (id, team_id, method, text, author_id, made_at) values ($1, $2, $3, $4, $5, $6)",
        values![id.0, team, method.code(), text.as_str(), author, now],
    )
    .await
    .map(|_| true)
}

async fn room(tx: &Tx, permit: &Permit<KeepPrompts>, most: usize) -> Result<bool, Problem> {
    let team = || values![permit.team().0];
    sql::run(&**tx, "update teams set name = name where id = $1", team()).await?;
    let used: Option<Count> =
        sql::row(&**tx, "select count(*) as n from prompts where team_id = $1 and retired = false", team()).await?;
    Ok(used.is_some_and(|used| usize::try_from(used.n).is_ok_and(|used| used < most)))
}

/// A question as it stands.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such question; what the database said.
pub async fn prompt(tx: &Tx, permit: &Permit<KeepPrompts>, id: PromptId) -> Result<Prompt, Problem> {
    let row: Option<PromptRow> = sql::row(
        &**tx,
        "select id, method, text, retired, version from prompts where id = $1 and team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    row.ok_or(Problem::Absent)?.prompt()
}

/// Words a question differently, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn change_prompt(
    tx: &Tx,
    permit: &Permit<KeepPrompts>,
    id: PromptId,
    version: i32,
    text: &Line,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update prompts set text = $4, version = version + 1 where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version, text.as_str()],
    );
    Ok(changed.await? == 1)
}

/// Takes a question out of use, or back into it when the team uses fewer than `most`; whether its row still had this
/// version, and nothing when there is no room.
///
/// # Errors
/// What the database said.
pub async fn retire_prompt(
    tx: &Tx,
    permit: &Permit<KeepPrompts>,
    id: PromptId,
    version: i32,
    retired: bool,
    most: usize,
) -> Result<Option<bool>, Problem> {
    if !retired && !room(tx, permit, most).await? {
        return Ok(None);
    }
    let changed = sql::run(
        &**tx,
        "update prompts set retired = $4, version = version + 1 where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version, retired],
    );
    Ok(Some(changed.await? == 1))
}
