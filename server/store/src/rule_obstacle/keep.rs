//! Changes to a team's own list: named, worded anew, made one with another, pointed to what the network knows.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Quarter;
use domain::policy::{Action, KeepRules, Permit};
use domain::{Line, Problem, ReleasedRuleId, RuleObstacleId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Adds a rule to the list of the permit's team.
///
/// # Errors
/// What the database said.
pub async fn add<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: RuleObstacleId,
    text: &Line,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into rule_obstacles (id, team_id, text, author_id, made_at) values ($1, $2, $3, $4, $5)",
        values![id.0, permit.team().0, text.as_str(), permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Adds a rule that the network knows to the list of the permit's team, in the network's words; whether the network knows it.
///
/// # Errors
/// What the database said.
pub async fn adopt<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: RuleObstacleId,
    released: ReleasedRuleId,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let made = sql::run(
        &**tx,
        "insert into rule_obstacles (id, team_id, text, own, released_rule_id, author_id, made_at) \
         select $1, $2, x.text, 1 = 0, x.id, $3, $4 from released_rules x where x.id = $5 and x.state = 'released'",
        values![id.0, permit.team().0, permit.person().0, now, released.0],
    );
    if made.await? != 1 {
        return Ok(false);
    }
    note_team(tx, permit, released, now).await.map(|()| true)
}

/// Points a rule of the permit's team to one that the network knows; whether there are two such.
///
/// # Errors
/// What the database said.
pub async fn point<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: RuleObstacleId,
    released: ReleasedRuleId,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let pointed = sql::run(
        &**tx,
        "update rule_obstacles set released_rule_id = $3, version = version + 1 where id = $1 and team_id = $2 \
         and exists (select 1 from released_rules x where x.id = $3 and x.state = 'released')",
        values![id.0, permit.team().0, released.0],
    );
    if pointed.await? != 1 {
        return Ok(false);
    }
    drop_draft(tx, id).await?;
    note_team(tx, permit, released, now).await.map(|()| true)
}

/// Notes once that a team names a released rule, and in which quarter it first did; no case, and never taken back: a figure
/// that goes down would tell of an erasure.
async fn note_team<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    released: ReleasedRuleId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into released_rule_teams (released_rule_id, team_id, quarter) values ($1, $2, $3) on conflict do nothing",
        values![released.0, permit.team().0, Quarter::of(now).to_string()],
    )
    .await
    .map(|_| ())
}

/// A rule as it stands, inside a change.
#[derive(FromQueryResult)]
pub struct Current {
    /// In the team's words.
    pub text: String,
    /// The row's version.
    pub version: i32,
}

/// Counts the row's version on, and so holds the row until the end of the change; with whether it stood at this version.
///
/// # Errors
/// [`Problem::Absent`] when it is another team's; what the database said.
pub async fn hold(
    tx: &Tx,
    permit: &Permit<KeepRules>,
    id: RuleObstacleId,
    version: i32,
) -> Result<(bool, Current), Problem> {
    let held = sql::run(
        &**tx,
        "update rule_obstacles set version = version + 1 where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version],
    )
    .await?;
    let now: Option<Current> = sql::row(
        &**tx,
        "select text, version from rule_obstacles where id = $1 and team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    Ok((held == 1, now.ok_or(Problem::Absent)?))
}

/// Words it anew and keeps how it read before; the row was held before. From now on the words are the team's own.
///
/// # Errors
/// What the database said.
pub async fn word(
    tx: &Tx,
    permit: &Permit<KeepRules>,
    id: RuleObstacleId,
    text: &Line,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    // The words of the network are not kept as the team's earlier ones: they can be withdrawn.
    sql::run(
        &**tx,
        "insert into rule_wordings (rule_obstacle_id, number, text, author_id, made_at) \
         select o.id, o.version, o.text, o.author_id, o.made_at from rule_obstacles o where o.id = $1 and o.team_id = $2 and o.own = true",
        values![id.0, permit.team().0],
    )
    .await?;
    sql::run(
        &**tx,
        "update rule_obstacles set text = $3, own = true, author_id = $4, made_at = $5 where id = $1 and team_id = $2",
        values![id.0, permit.team().0, text.as_str(), permit.person().0, now],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Pointing {
    released_rule_id: Option<Uuid>,
}

/// Makes a rule one with another of the permit's team: the cases of the one are those of the other, and the one is gone;
/// whether the other is the team's. The row of the one was held before.
///
/// # Errors
/// What the database said.
pub async fn merge(
    tx: &Tx,
    permit: &Permit<KeepRules>,
    id: RuleObstacleId,
    into: RuleObstacleId,
) -> Result<bool, Problem> {
    let team = permit.team().0;
    let one: Option<Pointing> = sql::row(
        &**tx,
        "select released_rule_id from rule_obstacles where id = $1 and team_id = $2",
        values![id.0, team],
    )
    .await?;
    let points_to = one.and_then(|one| one.released_rule_id);
    let kept = sql::run(
        &**tx,
        "update rule_obstacles set released_rule_id = coalesce(released_rule_id, $3), version = version + 1 where id = $1 and team_id = $2",
        values![into.0, team, points_to],
    );
    if id == into || kept.await? != 1 {
        return Ok(false);
    }
    sql::run(
        &**tx,
        "update agreement_checks set rule_obstacle_id = $2 where rule_obstacle_id = $1 \
         and exists (select 1 from cases c where c.id = agreement_checks.case_id and c.team_id = $3)",
        values![id.0, into.0, team],
    )
    .await?;
    for table in ["look_backs", "look_back_hands"] {
        for column in ["gave_rule_id", "cost_rule_id"] {
            let sql = format!("update {table} set {column} = $2 where {column} = $1");
            sql::run(&**tx, &sql, values![id.0, into.0]).await?;
        }
    }
    drop_draft(tx, id).await?;
    sql::run(&**tx, "delete from rule_obstacles where id = $1 and team_id = $2", values![id.0, team]).await?;
    Ok(true)
}

/// What was written of a rule for the network and did not go out, goes.
async fn drop_draft(tx: &Tx, id: RuleObstacleId) -> Result<(), Problem> {
    sql::run(&**tx, "delete from released_rules where rule_obstacle_id = $1", values![id.0]).await?;
    sql::run(&**tx, "delete from release_authors where text_id = $1", values![id.0]).await.map(|_| ())
}
