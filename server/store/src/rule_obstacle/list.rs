//! A team's list of rules, and what somebody who ticks an agreement can choose from.

use crate::{sql, values};
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit, SeeRules};
use domain::release::Stage;
use domain::rule_obstacle::{KnownRule, NetworkRule, RuleList, RuleRow, Way};
use domain::{Problem, ReleasedRuleId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::cmp::Reverse;
use uuid::Uuid;

/// So many released rules are offered to whoever types, the newest: a page should stay light.
const MOST_OFFERED: i64 = 200;

#[derive(FromQueryResult)]
struct Team {
    slug: String,
    name: String,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    text: String,
    times: i64,
    agreements: i64,
    draft: Option<String>,
    released: Option<String>,
}

/// The list of the permit's team. How often counts cases that are worked on or learned from, as the agreements do.
///
/// # Errors
/// What the database said.
pub async fn rules(db: &impl ConnectionTrait, permit: &Permit<SeeRules>) -> Result<RuleList, Problem> {
    let team: Option<Team> =
        sql::row(db, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    let team = team.ok_or(Problem::Absent)?;
    let rows: Vec<Row> = sql::rows(
        db,
        "select o.id, o.text, coalesce(u.times, 0) as times, coalesce(u.agreements, 0) as agreements, d.state as draft, x.state as released \
         from rule_obstacles o left join released_rules d on d.rule_obstacle_id = o.id \
         left join released_rules x on x.id = o.released_rule_id \
         left join (select k.rule_obstacle_id, count(*) as times, count(distinct k.agreement_id) as agreements from agreement_checks k \
         join cases c on c.id = k.case_id where c.team_id = $1 and c.state in ('chosen', 'learned') group by k.rule_obstacle_id) u \
         on u.rule_obstacle_id = o.id where o.team_id = $1",
        values![permit.team().0],
    )
    .await?;
    let mut rows = rows
        .into_iter()
        .map(|row| {
            let way = way(row.draft.as_deref(), row.released.as_deref())?;
            let (times, agreements) = (row.times, row.agreements);
            Ok(RuleRow { id: RuleObstacleId(row.id), text: row.text, times, agreements, way })
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    rows.sort_by_cached_key(|row| (Reverse(row.times), alphabetical(&row.text)));
    Ok(RuleList { team: (team.slug, team.name), rows })
}

/// How far a rule is, from the state of what is written of it and of what it points to.
pub(super) fn way(draft: Option<&str>, released: Option<&str>) -> Result<Way, Problem> {
    let stage = |code: &str| Stage::parse(code).ok_or(Problem::Broken);
    Ok(match (released.map(stage).transpose()?, draft.map(stage).transpose()?) {
        (Some(Stage::Withdrawn), _) => Way::Gone,
        (Some(Stage::Draft | Stage::Prepared | Stage::SentBack | Stage::Released), _) => Way::Known,
        (None, Some(stage)) => Way::Under(stage),
        (None, None) => Way::Own,
    })
}

#[derive(FromQueryResult)]
struct Known {
    id: Uuid,
    text: String,
    own: bool,
    points_to: Option<Uuid>,
}

/// The rules of the permit's team, and those that the network knows and the team does not point to yet; in one statement.
/// No other team's own words are among them.
///
/// # Errors
/// What the database said.
pub async fn known<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
) -> Result<(Vec<KnownRule>, Vec<NetworkRule>), Problem> {
    let mut rows: Vec<Known> = sql::rows(
        db,
        "select s.id, s.text, s.own, s.points_to from (\
         select o.id, o.text, (1 = 1) as own, o.released_rule_id as points_to from rule_obstacles o where o.team_id = $1 \
         union all select y.id, y.text, (1 = 0) as own, null as points_to from (\
         select x.id, x.text, row_number() over (order by x.decided_at desc, x.id) as place from released_rules x \
         where x.state = 'released' and not exists (select 1 from rule_obstacles o where o.team_id = $1 and o.released_rule_id = x.id)) y \
         where y.place <= $2) s",
        values![permit.team().0, MOST_OFFERED],
    )
    .await?;
    // Sorted here: each database has a mind of its own about marks and capitals.
    rows.sort_by_cached_key(|row| (alphabetical(&row.text), row.id));
    let (own, network): (Vec<Known>, Vec<Known>) = rows.into_iter().partition(|row| row.own);
    let own = own.into_iter().map(|row| KnownRule {
        id: RuleObstacleId(row.id),
        text: row.text,
        released: row.points_to.map(ReleasedRuleId),
    });
    let network = network.into_iter().map(|row| NetworkRule { id: ReleasedRuleId(row.id), text: row.text });
    Ok((own.collect(), network.collect()))
}
