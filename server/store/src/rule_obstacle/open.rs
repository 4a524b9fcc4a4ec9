//! A team's rule and what is written of it for the network, while it is still the team's; and the moment it goes out.

use super::keep::point;
use crate::case::MEMBER;
use crate::release::{ORIGIN, OriginRow, inside, reopen};
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{Action, ConfirmRule, Permit, PrepareRelease};
use domain::release::{Origin, Outgoing, Stage};
use domain::rule_obstacle::{OpenRule, RuleCheck, RuleView, folded, second_person, teams};
use domain::trace::Releasable;
use domain::{Problem, ReleasedRuleId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A rule of a team, as releasing needs it.
pub struct Source {
    /// In the team's words.
    pub own: String,
    /// Whether it points to what the network knows or knew.
    pub out: bool,
    /// The team.
    pub from: Origin,
    /// What was written of it, with its id.
    pub made: Option<(ReleasedRuleId, OpenRule)>,
}

#[derive(FromQueryResult)]
struct SourceRow {
    own: String,
    out: bool,
    #[sea_orm(nested)]
    origin: OriginRow,
    draft_id: Option<Uuid>,
    state: Option<String>,
    version: Option<i32>,
    text: Option<String>,
}

/// A rule of the permit's team with what was written of it.
///
/// # Errors
/// What the database said.
pub async fn source<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: RuleObstacleId,
) -> Result<Option<Source>, Problem> {
    let sql = format!(
        "select o.text as own, (o.released_rule_id is not null) as out, {ORIGIN}, l.id as draft_id, l.state, l.version, l.text \
         from rule_obstacles o join teams t on t.id = o.team_id \
         join neighbourhoods n on n.id = t.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         left join released_rules l on l.rule_obstacle_id = o.id where o.id = $1 and o.team_id = $2"
    );
    let row: Option<SourceRow> = sql::row(db, &sql, values![id.0, permit.team().0]).await?;
    Ok(row.map(|row| {
        let from: Origin = row.origin.into();
        let stage = row.state.as_deref().and_then(Stage::parse);
        let made = row.draft_id.zip(stage).zip(row.version.zip(row.text)).map(|((id, stage), (version, text))| {
            (ReleasedRuleId(id), OpenRule { stage, version, shown: view(text, &from) })
        });
        Source { own: row.own, out: row.out, from, made }
    }))
}

/// As the network will read it on the day it goes out: by one team, so by too few to show.
fn view(text: String, from: &Origin) -> RuleView {
    RuleView { text, municipality: from.municipality.clone(), teams: teams(1) }
}

/// Whether the network knows a rule that says the same.
///
/// # Errors
/// What the database said.
pub async fn stands_released(db: &impl ConnectionTrait, text: &str) -> Result<bool, Problem> {
    #[derive(FromQueryResult)]
    struct Id {
        id: Uuid,
    }
    let sql = "select id from released_rules where folded = $1 and state = 'released' limit 1";
    let found: Option<Id> = sql::row(db, sql, values![folded(text)]).await?;
    Ok(found.is_some_and(|found| !found.id.is_nil()))
}

/// Writes a first draft; whether nobody else was first.
///
/// # Errors
/// What the database said.
pub async fn insert(
    tx: &Tx,
    permit: &Permit<PrepareRelease>,
    draft: ReleasedRuleId,
    id: RuleObstacleId,
    text: &Releasable,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (team, neighbourhood, person) = (permit.team().0, permit.neighbourhood().0, permit.person().0);
    let made = sql::run(
        &**tx,
        "insert into released_rules (id, rule_obstacle_id, team_id, neighbourhood_id, text, folded, state, prepared_by, prepared_at) \
         values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8) on conflict (rule_obstacle_id) do nothing",
        values![draft.0, id.0, team, neighbourhood, text.as_str(), folded(text.as_str()), person, now],
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
    id: RuleObstacleId,
    version: i32,
    text: &Releasable,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if !reopen(tx, permit, Outgoing::Rule(id), version, now).await? {
        return Ok(false);
    }
    let words = "update released_rules set text = $3, folded = $4 where rule_obstacle_id = $1 and team_id = $2";
    sql::run(&**tx, words, values![id.0, permit.team().0, text.as_str(), folded(text.as_str())]).await?;
    Ok(true)
}

#[derive(FromQueryResult)]
struct OpenRow {
    id: Uuid,
    state: String,
    version: i32,
    text: String,
    #[sea_orm(nested)]
    origin: OriginRow,
    wrote: bool,
    inside_any: bool,
    somebody: bool,
}

/// Whether somebody wrote any of rule `o` or of its draft `l`, or handed it over.
pub(crate) fn wrote(person: &str) -> String {
    format!(
        "(l.prepared_by = {person} or o.author_id = {person} \
         or exists (select 1 from rule_wordings w where w.rule_obstacle_id = o.id and w.author_id = {person}) \
         or exists (select 1 from release_authors a where a.text_id = o.id and a.person_id = {person}))"
    )
}

/// Whether somebody stood in the circle of any case in which rule `o` stood in the way, or knows one of the families privately.
pub(crate) fn inside_any(person: &str) -> String {
    let inside = inside(person);
    format!(
        "exists (select 1 from agreement_checks h join cases c on c.id = h.case_id where h.rule_obstacle_id = o.id \
         and ({inside} or exists (select 1 from private_knowledge v where v.case_id = c.id and v.person_id = {person})))"
    )
}

/// Whether the team has a member on the day `$DAY` who stood in none of the circles and wrote nothing of it.
pub(crate) fn somebody_outside() -> String {
    let (wrote, inside) = (wrote("p.id"), inside_any("p.id"));
    format!("exists (select 1 from people p where p.state = 'active' and {MEMBER} and not {wrote} and not {inside})")
}

/// What is written of a rule and is still the team's, before this visitor as its second person on this day.
///
/// # Errors
/// What the database said.
pub async fn find_open<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: RuleObstacleId,
    today: NaiveDate,
) -> Result<Option<(ReleasedRuleId, RuleCheck)>, Problem> {
    let (wrote, inside, somebody) = (wrote("$2"), inside_any("$2"), somebody_outside().replace("$DAY", "$4"));
    let sql = format!(
        "select l.id, l.state, l.version, l.text, {ORIGIN}, {wrote} as wrote, {inside} as inside_any, {somebody} as somebody \
         from released_rules l join rule_obstacles o on o.id = l.rule_obstacle_id join teams t on t.id = l.team_id \
         join neighbourhoods n on n.id = t.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where o.id = $1 and o.team_id = $3"
    );
    let values = values![id.0, permit.person().0, permit.team().0, today];
    let row: Option<OpenRow> = sql::row(db, &sql, values).await?;
    row.map(|row| {
        let from: Origin = row.origin.into();
        let stage = Stage::parse(&row.state).ok_or(Problem::Broken)?;
        let made = OpenRule { stage, version: row.version, shown: view(row.text, &from) };
        let second = second_person(row.inside_any, row.wrote, row.somebody);
        Ok((ReleasedRuleId(row.id), RuleCheck { made, from, second }))
    })
    .transpose()
}

/// Releases it; whether it was still at this version. What the network reads forgets the team's own rule, and the team's own
/// rule points to it, as any other team's does.
///
/// # Errors
/// What the database said.
pub async fn release(
    tx: &Tx,
    permit: &Permit<ConfirmRule>,
    (draft, id): (ReleasedRuleId, RuleObstacleId),
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let released = sql::run(
        &**tx,
        "update released_rules set state = 'released', rule_obstacle_id = null, decided_by = $4, decided_at = $5, version = version + 1 \
         where id = $1 and version = $2 and team_id = $3 and state = 'prepared'",
        values![draft.0, version, permit.team().0, permit.person().0, now],
    );
    Ok(released.await? == 1 && point(tx, permit, id, draft, now).await?)
}
