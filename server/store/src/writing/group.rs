//! Thoughts put together: which card lies where; a group without thoughts goes by itself.

use super::SEEN;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{KeepReflection, Permit, SeeReflection};
use domain::writing::Stage;
use domain::{CaseId, GroupId, Line, Problem, ReflectionId, RoundId, ThoughtId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A thought on the table as it lies.
pub struct Placed {
    /// In which round.
    pub round: RoundId,
    /// How far that is.
    pub stage: Stage,
    /// What it says.
    pub text: String,
    /// In which group.
    pub group: Option<GroupId>,
    /// What that is called.
    pub called: String,
    /// Under which other.
    pub under: Option<ThoughtId>,
    /// Whether others lie under it.
    pub covers: bool,
    /// The row's version.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct PlacedRow {
    round_id: Uuid,
    stage: String,
    text: String,
    group_id: Option<Uuid>,
    called: Option<String>,
    under_id: Option<Uuid>,
    covers: bool,
    version: i32,
}

/// A thought of a meeting; hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when it is none of that meeting, not for whoever asks, or not shown; what the database said.
pub async fn placed(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: ThoughtId,
) -> Result<Placed, Problem> {
    let text = format!(
        "select w.round_id, q.stage, w.text, w.group_id, g.name as called, w.under_id, w.version, \
         exists (select 1 from thoughts u where u.under_id = w.id) as covers \
         from thoughts w join (select o.id, o.stage {SEEN}) q on q.id = w.round_id \
         left join thought_groups g on g.id = w.group_id where w.id = $4 and q.stage in ('shown', 'closed')"
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: PlacedRow = sql::row(&**tx, &text, keys).await?.ok_or(Problem::Absent)?;
    Ok(Placed {
        round: RoundId(row.round_id),
        stage: Stage::parse(&row.stage).ok_or(Problem::Broken)?,
        text: row.text,
        group: row.group_id.map(GroupId),
        called: row.called.unwrap_or_default(),
        under: row.under_id.map(ThoughtId),
        covers: row.covers,
        version: row.version,
    })
}

/// Lays a thought in a group or in none, and under another or under none.
///
/// # Errors
/// What the database said.
pub async fn place(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    id: ThoughtId,
    group: Option<GroupId>,
    under: Option<ThoughtId>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update thoughts set group_id = $2, under_id = $3, version = version + 1 where id = $1",
        values![id.0, group.map(|group| group.0), under.map(|under| under.0)],
    )
    .await
    .map(|_| ())
}

/// Makes a group without a name.
///
/// # Errors
/// What the database said.
pub async fn add_group(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    id: GroupId,
    round: RoundId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let text = "insert into thought_groups (id, round_id, name, made_at) values ($1, $2, '', $3)";
    sql::run(&**tx, text, values![id.0, round.0, now]).await.map(|_| ())
}

/// Takes away the groups of a round in which nothing lies.
///
/// # Errors
/// What the database said.
pub async fn tidy(tx: &Tx, _: &Permit<KeepReflection>, round: RoundId) -> Result<(), Problem> {
    let text = "delete from thought_groups where round_id = $1 \
         and not exists (select 1 from thoughts w where w.group_id = thought_groups.id)";
    sql::run(&**tx, text, values![round.0]).await.map(|_| ())
}

/// A group as it stands.
pub struct StandingGroup {
    /// In which round.
    pub round: RoundId,
    /// How far that is.
    pub stage: Stage,
    /// What it is called.
    pub name: String,
}

#[derive(FromQueryResult)]
struct GroupRow {
    round_id: Uuid,
    stage: String,
    name: String,
}

/// A group of a meeting; hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when it is none of that meeting, or not for whoever asks; what the database said.
pub async fn group(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: GroupId,
) -> Result<StandingGroup, Problem> {
    let text = format!(
        "select g.round_id, q.stage, g.name from thought_groups g join (select o.id, o.stage {SEEN}) q on q.id = g.round_id \
         where g.id = $4"
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: GroupRow = sql::row(&**tx, &text, keys).await?.ok_or(Problem::Absent)?;
    let stage = Stage::parse(&row.stage).ok_or(Problem::Broken)?;
    Ok(StandingGroup { round: RoundId(row.round_id), stage, name: row.name })
}

/// Names a group, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn name_group(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    id: GroupId,
    version: i32,
    name: &Line,
) -> Result<bool, Problem> {
    let text = "update thought_groups set name = $3, version = version + 1 where id = $1 and version = $2";
    Ok(sql::run(&**tx, text, values![id.0, version, name.as_str()]).await? == 1)
}

#[derive(FromQueryResult)]
struct ToldRow {
    case_id: Uuid,
    text: String,
}

/// The case and the text of a thought that was shown.
///
/// # Errors
/// [`Problem::Absent`] when it is none of that meeting, not for whoever asks, or not shown; what the database said.
pub async fn told(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    reflection: ReflectionId,
    id: ThoughtId,
) -> Result<(CaseId, String), Problem> {
    let text = format!(
        "select q.case_id, w.text from thoughts w join (select o.id, o.case_id, o.stage {SEEN}) q on q.id = w.round_id \
         where w.id = $4 and q.stage in ('shown', 'closed')"
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: ToldRow = sql::row(db, &text, keys).await?.ok_or(Problem::Absent)?;
    Ok((CaseId(row.case_id), row.text))
}
