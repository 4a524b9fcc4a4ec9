//! Rows and queries: what a team may release, and the parts that lessons and loops share; their own rows live in lesson, learning_loop and rule_obstacle.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::learning_loop::LoopState;
use domain::policy::{Action, ConfirmRelease, ConfirmRule, Permit, PrepareRelease, SeeRelease};
use domain::release::{Candidate, Origin, Outgoing, SecondPerson, Source, Stage};
use domain::{InsightId, LessonId, LoopId, Problem, RuleObstacleId, SignalId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// The columns of an [`OriginRow`], over `t`, `n` and `m`.
pub(crate) const ORIGIN: &str = "t.name as team, t.slug as team_slug, n.name as neighbourhood, n.slug as neighbourhood_slug, \
     m.name as municipality, m.slug as municipality_slug";

/// Whether the person `$N` ever stood inside case `c`: in its circle now or before. Who did knows the family too well to be a
/// second person; who led a reflection of it saw what the team sees.
pub(crate) fn inside(person: &str) -> String {
    format!(
        "(exists (select 1 from circle k where k.case_id = c.id and k.person_id = {person}) \
         or exists (select 1 from circle_left k where k.case_id = c.id and k.person_id = {person}))"
    )
}

/// Whether `$2` wrote any of `l`, or handed it over.
pub(crate) const WROTE: &str = "coalesce(l.prepared_by = $2 \
     or exists (select 1 from release_authors a where a.text_id = l.id and a.person_id = $2), false)";

/// Whether `$2` may know of case `c` at all.
pub(crate) const NOT_PRIVATE: &str =
    "not exists (select 1 from private_knowledge p where p.case_id = c.id and p.person_id = $2)";

#[derive(Clone, FromQueryResult)]
pub(crate) struct OriginRow {
    team: String,
    team_slug: String,
    neighbourhood: String,
    neighbourhood_slug: String,
    municipality: String,
    municipality_slug: String,
}

impl From<OriginRow> for Origin {
    fn from(row: OriginRow) -> Self {
        Origin {
            team: row.team,
            team_slug: row.team_slug,
            neighbourhood: row.neighbourhood,
            neighbourhood_slug: row.neighbourhood_slug,
            municipality: row.municipality,
            municipality_slug: row.municipality_slug,
        }
    }
}

/// A team's name and address.
///
/// # Errors
/// What the database said.
pub async fn team(db: &impl ConnectionTrait, permit: &Permit<SeeRelease>) -> Result<Option<(String, String)>, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
        slug: String,
    }
    let row: Option<Row> = sql::row(db, "select name, slug from teams where id = $1", values![permit.team().0]).await?;
    Ok(row.map(|row| (row.name, row.slug)))
}

#[derive(FromQueryResult)]
struct CandidateRow {
    id: Uuid,
    text: String,
    pseudonym: String,
    on_day: NaiveDate,
    made_id: Option<Uuid>,
    state: Option<String>,
    wrote: bool,
    in_circle: bool,
}

/// The insights that the team may release, newest first.
///
/// # Errors
/// What the database said.
pub async fn insights(db: &impl ConnectionTrait, permit: &Permit<SeeRelease>) -> Result<Vec<Candidate>, Problem> {
    let found = candidates(db, permit, "insights", "lessons", "insight_id").await?;
    let source = |row: &CandidateRow| {
        let made = row.made_id.zip(row.state.as_deref().and_then(Stage::parse));
        Source::Insight(InsightId(row.id), made.map(|(id, stage)| (LessonId(id), stage)))
    };
    Ok(found.into_iter().map(|row| candidate(source(&row), row)).collect())
}

/// The signals that the team may release, newest first.
///
/// # Errors
/// What the database said.
pub async fn signals(db: &impl ConnectionTrait, permit: &Permit<SeeRelease>) -> Result<Vec<Candidate>, Problem> {
    let found = candidates(db, permit, "signals", "learning_loops", "signal_id").await?;
    let source = |row: &CandidateRow| {
        let made = row.made_id.zip(row.state.as_deref().and_then(LoopState::parse));
        Source::Signal(SignalId(row.id), made.map(|(id, state)| (LoopId(id), state)))
    };
    Ok(found.into_iter().map(|row| candidate(source(&row), row)).collect())
}

async fn candidates(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRelease>,
    of: &str,
    made: &str,
    by: &str,
) -> Result<Vec<CandidateRow>, Problem> {
    let inside = inside("$2");
    let sql = format!(
        "select x.id, x.text, c.pseudonym, r.planned_on as on_day, l.id as made_id, l.state, \
         {WROTE} as wrote, {inside} as in_circle \
         from {of} x join cases c on c.id = x.case_id join reflections r on r.id = x.reflection_id \
         left join {made} l on l.{by} = x.id \
         where x.team_id = $1 and c.state in ('chosen', 'learned') and r.state in ('open', 'closed') and {NOT_PRIVATE} \
         order by x.at desc, x.id"
    );
    sql::rows(db, &sql, values![permit.team().0, permit.person().0]).await
}

fn candidate(source: Source, row: CandidateRow) -> Candidate {
    Candidate {
        source,
        text: row.text,
        pseudonym: row.pseudonym,
        on: row.on_day,
        second: SecondPerson::of(row.in_circle, row.wrote),
    }
}

#[derive(FromQueryResult)]
struct RuleRow {
    id: Uuid,
    text: String,
    state: String,
}

/// The rules of the team that are under way, as they were written for the network.
///
/// # Errors
/// What the database said.
pub async fn rules(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRelease>,
) -> Result<Vec<(RuleObstacleId, String, Stage)>, Problem> {
    let found: Vec<RuleRow> = sql::rows(
        db,
        "select o.id, l.text, l.state from released_rules l join rule_obstacles o on o.id = l.rule_obstacle_id \
         where o.team_id = $1 order by l.prepared_at, o.id",
        values![permit.team().0],
    )
    .await?;
    let rule = |row: RuleRow| Ok((RuleObstacleId(row.id), row.text, Stage::parse(&row.state).ok_or(Problem::Broken)?));
    found.into_iter().map(rule).collect()
}

/// The table that keeps it, the column it is found by, and its id.
fn kept(what: Outgoing) -> (&'static str, &'static str, Uuid) {
    match what {
        Outgoing::Lesson(id) => ("lessons", "id", id.0),
        Outgoing::Loop(id) => ("learning_loops", "id", id.0),
        Outgoing::Rule(id) => ("released_rules", "rule_obstacle_id", id.0),
    }
}

/// Remembers who wrote a version of it: none of them can be its second person.
///
/// # Errors
/// What the database said.
pub async fn note_author(tx: &Tx, permit: &Permit<PrepareRelease>, what: Outgoing) -> Result<(), Problem> {
    let (_, _, id) = kept(what);
    let sql = "insert into release_authors (text_id, person_id) values ($1, $2) on conflict do nothing";
    sql::run(&**tx, sql, values![id, permit.person().0]).await.map(|_| ())
}

/// Takes what is not released yet back into the hands of whoever writes on: a draft again, of nobody's consent; whether it was
/// still at this version. Its words are the slice's own to write.
///
/// # Errors
/// What the database said.
pub async fn reopen(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    what: Outgoing,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (table, key, id) = kept(what);
    let sql = format!(
        "update {table} set state = 'draft', prepared_by = $4, prepared_at = $5, decided_by = null, version = version + 1 \
         where {key} = $1 and version = $2 and team_id = $3 and state in ('draft', 'prepared', 'sent_back')"
    );
    let values = values![id, version, permit.team().0, permit.person().0, now];
    sql::run(&**tx, &sql, values).await.map(|rows| rows == 1)
}

/// Hands a draft to the second person; whether it was still at this version.
///
/// # Errors
/// What the database said.
pub async fn hand_over(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    what: Outgoing,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (table, key, id) = kept(what);
    let sql = format!(
        "update {table} set state = 'prepared', prepared_by = $4, prepared_at = $5, version = version + 1 \
         where {key} = $1 and version = $2 and team_id = $3 and state = 'draft'"
    );
    let values = values![id, version, permit.team().0, permit.person().0, now];
    sql::run(&**tx, &sql, values).await.map(|rows| rows == 1)
}

/// What the second person does: of a lesson or a signal, and of a rule.
pub trait Decides: Action {}
impl Decides for ConfirmRelease {}
impl Decides for ConfirmRule {}

/// Sends it back to the team; whether it was still at this version.
///
/// # Errors
/// What the database said.
pub async fn send_back<A: Decides>(tx: &Tx, permit: &Permit<A>, what: Outgoing, version: i32) -> Result<bool, Problem> {
    let (table, key, id) = kept(what);
    let sql = format!(
        "update {table} set state = 'sent_back', decided_by = $4, version = version + 1 \
         where {key} = $1 and version = $2 and team_id = $3 and state = 'prepared'"
    );
    let values = values![id, version, permit.team().0, permit.person().0];
    sql::run(&**tx, &sql, values).await.map(|rows| rows == 1)
}
