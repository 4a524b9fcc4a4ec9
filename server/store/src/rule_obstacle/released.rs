//! Rules that the network reads; the team and the case they came from are not read here.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::alphabet::alphabetical;
use domain::calendar::Quarter;
use domain::policy::{Permit, SeeReleasedRules, WithdrawRule};
use domain::rule_obstacle::{RuleView, teams};
use domain::{ReleasedRuleId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    text: String,
    municipality: String,
    named: i64,
}

/// Every released rule, those of many teams first, then by their words: an order by day would tell when each came.
///
/// # Errors
/// What the database said.
pub async fn shown(
    db: &impl ConnectionTrait,
    _: &Permit<SeeReleasedRules>,
    quarter: Quarter,
) -> Result<Vec<RuleView>, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select x.text, m.name as municipality, \
         (select count(*) from released_rule_teams s where s.released_rule_id = x.id and s.quarter < $1) as named \
         from released_rules x join neighbourhoods n on n.id = x.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where x.state = 'released'",
        values![quarter.to_string()],
    )
    .await?;
    let view = |row: Row| RuleView {
        text: row.text,
        municipality: row.municipality,
        teams: teams(usize::try_from(row.named).unwrap_or_default()),
    };
    let mut all: Vec<_> = rows.into_iter().map(view).collect();
    all.sort_by_cached_key(|rule| (rule.teams.shown().is_none(), alphabetical(&rule.text)));
    Ok(all)
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Takes the words that the permit's team released out of the network, and out of the lists of teams that named it in these
/// words; whether it had.
///
/// # Errors
/// What the database said.
pub async fn erase_words(
    tx: &Tx,
    permit: &Permit<WithdrawRule>,
    id: RuleObstacleId,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let found: Option<Id> = sql::row(
        &**tx,
        "select x.id from released_rules x join rule_obstacles o on o.released_rule_id = x.id \
         where o.id = $1 and o.team_id = $2 and x.team_id = $2 and x.state = 'released'",
        values![id.0, permit.team().0],
    )
    .await?;
    let Some(released) = found.map(|found| ReleasedRuleId(found.id)) else { return Ok(false) };
    sql::run(
        &**tx,
        "update released_rules set state = 'withdrawn', text = '', folded = '', withdrawn_at = $2, version = version + 1 where id = $1",
        values![released.0, now],
    )
    .await?;
    let words =
        "update rule_obstacles set text = '', version = version + 1 where released_rule_id = $1 and own = false";
    sql::run(&**tx, words, values![released.0]).await?;
    Ok(true)
}
