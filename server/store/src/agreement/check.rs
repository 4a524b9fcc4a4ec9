//! The checks of one case: what can be ticked and what was ticked; the rules to choose from live in rule_obstacle.

use super::known;
use crate::{Tx, rule_obstacle, sql, values};
use chrono::{DateTime, Utc};
use domain::agreement::{Change, Checklist, Outcome, Row, Wording};
use domain::policy::{Action, CheckAgreements, Permit};
use domain::{AgreementId, AgreementVersionId, Problem, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Card {
    pseudonym: String,
    slug: String,
    team: String,
}

#[derive(FromQueryResult)]
struct Stored {
    agreement_id: Uuid,
    ended: bool,
    wording_id: Uuid,
    number: i32,
    who: String,
    what: String,
    moment: String,
    outcome: Option<String>,
    rule_obstacle_id: Option<Uuid>,
    version: i32,
}

/// The agreements and rules of the permit's team, with what is stored for the permit's case; in three statements.
///
/// # Errors
/// What the database said.
pub async fn checklist<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Checklist, Problem> {
    let (team, case) = (permit.team().0, permit.case().0);
    let card = sql::row::<Card>(
        db,
        "select c.pseudonym, t.slug, t.name as team from cases c join teams t on t.id = c.team_id where c.id = $1 and t.id = $2",
        values![case, team],
    )
    .await?
    .ok_or(Problem::Absent)?;
    let stored = sql::rows::<Stored>(
        db,
        "select a.id as agreement_id, (a.ended_on is not null) as ended, v.id as wording_id, v.number, v.who, v.what, v.moment, \
         k.outcome, k.rule_obstacle_id, coalesce(k.version, 0) as version \
         from agreements a join agreement_versions v on v.agreement_id = a.id \
         and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = a.id) \
         left join agreement_checks k on k.agreement_id = a.id and k.case_id = $2 \
         where a.team_id = $1 order by a.made_at, a.id",
        values![team, case],
    )
    .await?;
    let (rules, network) = rule_obstacle::known(db, permit).await?;
    let rows = stored.into_iter().map(row).collect::<Result<_, _>>()?;
    Ok(Checklist { pseudonym: card.pseudonym, team: (card.slug, card.team), rows, rules, network })
}

fn row(row: Stored) -> Result<Row, Problem> {
    let outcome = row.outcome.map(|code| known(Outcome::parse(&code))).transpose()?;
    Ok(Row {
        agreement: AgreementId(row.agreement_id),
        wording: Wording::stored(&row.who, &row.what, &row.moment)?,
        wording_id: AgreementVersionId(row.wording_id),
        number: row.number,
        ended: row.ended,
        stored: outcome.map(|outcome| (outcome, row.rule_obstacle_id.map(RuleObstacleId))),
        version: row.version,
    })
}

/// Stores a check against the wording in force; false when somebody stored another one meanwhile.
///
/// # Errors
/// What the database said.
pub async fn keep_check(
    tx: &Tx,
    permit: &Permit<CheckAgreements>,
    id: Uuid,
    change: &Change,
    rule: Option<RuleObstacleId>,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (case, agreement, wording) = (permit.case().0, change.agreement.0, change.wording.0);
    let (code, rule, person) = (change.outcome.code(), rule.map(|rule| rule.0), permit.person().0);
    let touched = if change.version == 0 {
        sql::run(
            &**tx,
            "insert into agreement_checks (id, case_id, agreement_id, agreement_version_id, outcome, rule_obstacle_id, author_id, at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (case_id, agreement_id) do nothing",
            values![id, case, agreement, wording, code, rule, person, now],
        )
        .await?
    } else {
        sql::run(
            &**tx,
            "update agreement_checks set agreement_version_id = $3, outcome = $4, rule_obstacle_id = $5, author_id = $6, at = $7, \
             version = version + 1 where case_id = $1 and agreement_id = $2 and version = $8",
            values![case, agreement, wording, code, rule, person, now, change.version],
        )
        .await?
    };
    Ok(touched == 1)
}
