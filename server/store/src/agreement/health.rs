//! The last ten tests of every agreement of a team, in one statement; what they say is domain's.

use super::known;
use crate::{sql, values};
use domain::agreement::{Health, Outcome};
use domain::policy::{Action, Permit};
use domain::{AgreementId, Problem, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Test {
    agreement_id: Uuid,
    outcome: String,
    rule_obstacle_id: Option<Uuid>,
}

/// The tests of the agreements of the team `$1`, each with its place among those of its agreement, the youngest first. What did
/// not apply is no test, and cases that were stopped no longer count.
pub(crate) const TESTS: &str = "select k.agreement_id, k.outcome, k.rule_obstacle_id, k.at, \
    row_number() over (partition by k.agreement_id order by k.at desc, k.id desc) as place \
    from agreement_checks k join agreements a on a.id = k.agreement_id join cases c on c.id = k.case_id \
    where a.team_id = $1 and k.outcome <> 'not_applicable' and c.state in ('chosen', 'learned')";

/// How each tested agreement of the permit's team did; an agreement that was never tested is not in it.
///
/// # Errors
/// What the database said.
pub async fn last_ten<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
) -> Result<BTreeMap<AgreementId, Health>, Problem> {
    let tests = sql::rows::<Test>(
        db,
        &format!(
            "select x.agreement_id, x.outcome, x.rule_obstacle_id from ({TESTS}) x \
             where x.place <= 10 order by x.agreement_id, x.place desc"
        ),
        values![permit.team().0],
    )
    .await?;
    let mut all: BTreeMap<AgreementId, Vec<_>> = BTreeMap::new();
    for test in tests {
        let outcome = known(Outcome::parse(&test.outcome))?;
        let rule = test.rule_obstacle_id.map(RuleObstacleId);
        all.entry(AgreementId(test.agreement_id)).or_default().push((outcome, rule));
    }
    Ok(all.into_iter().map(|(agreement, tests)| (agreement, Health::of(tests))).collect())
}
