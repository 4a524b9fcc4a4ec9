//! Rows and queries: what somebody is typing in a form of a meeting; every query is about one writer, and gives nobody else's.

mod lapsed;
mod left_behind;

pub(crate) use lapsed::leave_lapsed;
pub(crate) use left_behind::{
    ON_PAGE, READABLE, case_of, forget_kept, leave_look_back, leave_round, meeting_of, take_round_back,
};
pub use left_behind::{forget as forget_left_behind, is_told, leave_all};

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::draft::{Draft, Spot, Standing, Typed};
use domain::policy::{KeepDraft, Permit};
use domain::{Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A row, as a query of its own finds it or a session brings it along.
#[derive(FromQueryResult)]
pub(crate) struct Row {
    id: Uuid,
    form: String,
    fields: String,
    leaf: String,
    other: String,
    other_leaf: String,
    updated_at: DateTime<Utc>,
    left_behind: bool,
    version: i32,
}

impl Row {
    /// What it tells.
    pub(crate) fn draft(self) -> Draft {
        let standing = Standing {
            typed: read(&self.fields),
            leaf: self.leaf,
            other: read(&self.other),
            other_leaf: self.other_leaf,
            version: self.version,
        };
        Draft { id: self.id, form: self.form, standing, at: self.updated_at, left_behind: self.left_behind }
    }
}

fn read(fields: &str) -> Typed {
    serde_json::from_str(fields).unwrap_or_default()
}

/// What stands in one form of the permit's person, empty where it is about a case of which they are told nothing; hold the reflection first.
///
/// # Errors
/// What the database said.
pub async fn standing(tx: &Tx, permit: &Permit<KeepDraft>, spot: &Spot) -> Result<Option<Standing>, Problem> {
    let told =
        |column: &str, else_is: &str| format!("case when {READABLE} then d.{column} else '{else_is}' end as {column}");
    let query = format!(
        "select d.id, d.form, {}, {}, {}, {}, d.updated_at, d.left_behind, d.version from drafts d \
         where d.person_id = $1 and d.path = $2 and d.form = $3",
        told("fields", "[]"),
        told("leaf", ""),
        told("other", "[]"),
        told("other_leaf", "")
    );
    let key = values![permit.person().0, spot.path.as_str(), spot.form.as_str()];
    let row: Option<Row> = sql::row(&**tx, &query, key).await?;
    Ok(row.map(|row| row.draft().standing))
}

/// Writes what stands in one form of the permit's person, under `id` when it is new; with what it is about, where that is known, and whether it is
/// left behind at once, where anything but what it is about tells that. A form that is empty is about nothing any more.
///
/// # Errors
/// What the database said.
pub async fn write(
    tx: &Tx,
    permit: &Permit<KeepDraft>,
    id: Uuid,
    (spot, about, past): (&Spot, Option<&About>, Option<bool>),
    standing: &Standing,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let told = |typed: &Typed| serde_json::to_string(typed).map_err(|_| Problem::Broken);
    let past = past.or(about.map(|about| about.past));
    // What stood there about a case of which nothing is told any more was read as nothing, and goes.
    let stays = format!("{READABLE} and (excluded.fields <> '[]' or excluded.other <> '[]')");
    let text = format!(
        "insert into drafts as d (id, person_id, reflection_id, path, form, fields, leaf, other, other_leaf, updated_at, version, case_id, left_behind) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict (person_id, path, form) do update set fields = excluded.fields, leaf = excluded.leaf, \
         case_id = case when {stays} then coalesce(excluded.case_id, d.case_id) else excluded.case_id end, \
         left_behind = coalesce($14, d.left_behind), \
         other = excluded.other, other_leaf = excluded.other_leaf, updated_at = excluded.updated_at, version = excluded.version"
    );
    sql::run(
        &**tx,
        &text,
        values![
            id,
            permit.person().0,
            spot.reflection.0,
            spot.path.as_str(),
            spot.form.as_str(),
            told(&standing.typed)?,
            standing.leaf.as_str(),
            told(&standing.other)?,
            standing.other_leaf.as_str(),
            now,
            standing.version,
            about.map(|about| about.case_id),
            past.unwrap_or_default(),
            past
        ],
    )
    .await
    .map(|_| ())
}

/// The case that something is typed about.
#[derive(FromQueryResult)]
pub struct About {
    case_id: Uuid,
    /// Its state.
    pub state: String,
    /// The round that it is typed for is put away: it is kept, and left behind at once.
    past: bool,
}

/// What is typed about in a round: the round itself, also when it is put away meanwhile, one's own thought until it is shown, a group of the
/// table. Of a round without names nothing that is written is kept.
const OF_ROUNDS: &str = "select o.case_id from silent_rounds o where o.reflection_id = $1 and (\
    (o.id = $2 and o.unsigned = false and o.stage in ('writing', 'shown', 'closed')) \
    or (o.unsigned = false and o.stage = 'writing' and o.id in (select w.round_id from thoughts w where w.id = $2 and w.author_id = $4)) \
    or (o.stage = 'shown' and o.id in (select g.round_id from thought_groups g where g.id = $2)))";

/// The case, with its state, that a case, insight, signal, round, thought or group of a reflection is about, where whoever writes may know it.
///
/// # Errors
/// [`Problem::Absent`] when that reflection has no such thing that keeps what is typed, or it is about a family that the writer knows privately.
pub async fn about(
    tx: &Tx,
    permit: &Permit<KeepDraft>,
    reflection: ReflectionId,
    what: Uuid,
) -> Result<About, Problem> {
    let found: Option<About> = sql::row(
        &**tx,
        &format!(
            "select c.id as case_id, c.state, exists (select 1 from silent_rounds z where z.id = $2 and z.stage = 'closed') as past \
             from reflection_cases x join cases c on c.id = x.case_id \
             where x.reflection_id = $1 and c.team_id = $3 and (c.id = $2 \
              or c.id in (select i.case_id from insights i where i.id = $2 and i.reflection_id = $1) \
              or c.id in (select s.case_id from signals s where s.id = $2 and s.reflection_id = $1) or c.id in ({OF_ROUNDS})) \
             and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $4)"
        ),
        values![reflection.0, what, permit.team().0, permit.person().0],
    )
    .await?;
    found.ok_or(Problem::Absent)
}

/// Forgets what was last touched before this instant; how many.
///
/// # Errors
/// What the database said.
pub async fn forget_old(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(db, "delete from drafts where updated_at < $1", values![before]).await
}
