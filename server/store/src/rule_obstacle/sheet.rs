//! Everything about one rule of a team, in four statements.

use super::list::{known, way};
use crate::{sql, values};
use chrono::{DateTime, Utc};
use domain::agreement::Wording;
use domain::policy::{Permit, SeeRules};
use domain::rule_obstacle::{EarlierWording, RuleSheet, Way};
use domain::{AgreementId, Problem, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Stored {
    slug: String,
    name: String,
    text: String,
    version: i32,
    draft: Option<String>,
    released: Option<String>,
    network: Option<String>,
    ours: bool,
}

#[derive(FromQueryResult)]
struct Earlier {
    text: String,
    author: String,
    made_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Hindered {
    id: Uuid,
    who: String,
    what: String,
    moment: String,
    times: i64,
}

/// One rule of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when it is another team's; what the database said.
pub async fn sheet(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRules>,
    id: RuleObstacleId,
) -> Result<RuleSheet, Problem> {
    let stored: Option<Stored> = sql::row(
        db,
        "select t.slug, t.name, o.text, o.version, d.state as draft, x.state as released, x.text as network, \
         coalesce(x.team_id = o.team_id, 1 = 0) as ours from rule_obstacles o join teams t on t.id = o.team_id \
         left join released_rules d on d.rule_obstacle_id = o.id left join released_rules x on x.id = o.released_rule_id \
         where o.id = $1 and o.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    let stored = stored.ok_or(Problem::Absent)?;
    let way = way(stored.draft.as_deref(), stored.released.as_deref())?;
    let (mut own, network) = known(db, permit).await?;
    own.retain(|rule| rule.id != id && !rule.text.is_empty());
    Ok(RuleSheet {
        id,
        team: (stored.slug, stored.name),
        text: stored.text,
        version: stored.version,
        way,
        released: stored.network.filter(|_| way == Way::Known).map(|text| (text, stored.ours)),
        earlier: earlier(db, permit, id).await?,
        agreements: agreements(db, permit, id).await?,
        others: (own, network),
    })
}

async fn earlier(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRules>,
    id: RuleObstacleId,
) -> Result<Vec<EarlierWording>, Problem> {
    let rows: Vec<Earlier> = sql::rows(
        db,
        "select w.text, p.name as author, w.made_at from rule_wordings w join rule_obstacles o on o.id = w.rule_obstacle_id \
         join people p on p.id = w.author_id where o.id = $1 and o.team_id = $2 order by w.number desc",
        values![id.0, permit.team().0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| EarlierWording { text: row.text, author: row.author, at: row.made_at }).collect())
}

async fn agreements(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeRules>,
    id: RuleObstacleId,
) -> Result<Vec<(AgreementId, Wording, i64)>, Problem> {
    let rows: Vec<Hindered> = sql::rows(
        db,
        "select g.id, v.who, v.what, v.moment, count(*) as times from agreement_checks k join cases c on c.id = k.case_id \
         join agreements g on g.id = k.agreement_id join agreement_versions v on v.agreement_id = g.id \
         and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = g.id) \
         where k.rule_obstacle_id = $1 and g.team_id = $2 and c.state in ('chosen', 'learned') \
         group by g.id, v.who, v.what, v.moment order by count(*) desc, g.id",
        values![id.0, permit.team().0],
    )
    .await?;
    rows.into_iter()
        .map(|row| Ok((AgreementId(row.id), Wording::stored(&row.who, &row.what, &row.moment)?, row.times)))
        .collect()
}
