//! The agreements in force on a team's page, each with its last tests.

use crate::agreement::TESTS;
use crate::{sql, values};
use chrono::NaiveDate;
use domain::agreement::{Health, Outcome, Wording};
use domain::policy::{Permit, SeeTeam};
use domain::team::TeamAgreement;
use domain::{AgreementId, Problem, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct AgreementRow {
    id: Uuid,
    who: String,
    what: String,
    moment: String,
    outcome: Option<String>,
    rule_obstacle_id: Option<Uuid>,
}

/// Agreements in force with their last ten tests, in one statement.
pub(super) async fn agreements(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
    today: NaiveDate,
) -> Result<Vec<TeamAgreement>, Problem> {
    let rows: Vec<AgreementRow> = sql::rows(
        db,
        &format!(
            "select g.id, v.who, v.what, v.moment, l.outcome, l.rule_obstacle_id from agreements g \
             join agreement_versions v on v.agreement_id = g.id \
             and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = g.id) \
             left join ({TESTS}) l on l.agreement_id = g.id and l.place <= 10 \
             where g.team_id = $1 and (g.ended_on is null or g.ended_on > $2) order by g.made_at, g.id, l.place desc"
        ),
        values![permit.team().0, today],
    )
    .await?;
    rows.chunk_by(|one, next| one.id == next.id).map(agreement).collect()
}

fn agreement(rows: &[AgreementRow]) -> Result<TeamAgreement, Problem> {
    let first = rows.first().ok_or(Problem::Broken)?;
    let tested = |row: &AgreementRow| {
        let outcome = Outcome::parse(row.outcome.as_deref()?);
        Some(outcome.map(|outcome| (outcome, row.rule_obstacle_id.map(RuleObstacleId))).ok_or(Problem::Broken))
    };
    Ok(TeamAgreement {
        id: AgreementId(first.id),
        wording: Wording::stored(&first.who, &first.what, &first.moment)?,
        health: Health::of(rows.iter().filter_map(tested).collect::<Result<Vec<_>, _>>()?),
    })
}
