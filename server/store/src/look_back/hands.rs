//! What was counted in the room, kept once; everything that was answered on phones, or was kept while a session slept, goes with it.

use super::answer::{of_team, picked};
use super::shown::CAUSE;
use super::tell::tell;
use super::{sql, values};
use crate::{Tx, draft};
use chrono::{DateTime, Utc};
use domain::look_back::{HandCount, Named};
use domain::policy::{Action, KeepReflection, Permit};
use domain::{Line, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether hands were counted; hold the meeting first.
///
/// # Errors
/// What the database said.
pub async fn was_counted<A: Action>(tx: &Tx, _: &Permit<A>, reflection: ReflectionId) -> Result<bool, Problem> {
    let text = "select count(*) as n from look_back_hands where reflection_id = $1";
    let found: Option<Count> = sql::row(&**tx, text, values![reflection.0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// Keeps a count in place of all answers, and tells it; own words of an answer are left behind for whoever wrote them: `left` makes ids and tells
/// the time. Hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when something was picked that is not the team's; what the database said.
pub async fn count(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    count: &HandCount,
    left: (impl Fn() -> Uuid, DateTime<Utc>),
) -> Result<(), Problem> {
    let (gave, cost) = (count.gave(), count.cost());
    of_team(tx, permit.team().0, [gave.pick, cost.pick]).await?;
    draft::leave_lapsed(tx, reflection, left).await?;
    sql::run(&**tx, "delete from look_backs where reflection_id = $1", values![reflection.0]).await?;
    draft::forget_kept(tx, reflection).await?;
    let ([yes, half, no], [energy_gave, energy_even, energy_cost]) = (count.hands().worth, count.hands().energy);
    let (gave_agreement, gave_rule) = picked(gave.pick);
    let (cost_agreement, cost_rule) = picked(cost.pick);
    sql::run(
        &**tx,
        "insert into look_back_hands (reflection_id, worth_yes, worth_half, worth_no, energy_gave, energy_even, energy_cost, \
         gave_agreement_id, gave_rule_id, gave_words, cost_agreement_id, cost_rule_id, cost_words) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            reflection.0,
            small(yes)?,
            small(half)?,
            small(no)?,
            small(energy_gave)?,
            small(energy_even)?,
            small(energy_cost)?,
            gave_agreement,
            gave_rule,
            words(gave),
            cost_agreement,
            cost_rule,
            words(cost)
        ],
    )
    .await?;
    tell(tx, reflection).await
}

fn small(number: usize) -> Result<i32, Problem> {
    i32::try_from(number).map_err(|_| Problem::Broken)
}

fn words(named: &Named) -> Option<String> {
    let lines: Vec<_> = named.words.iter().map(Line::as_str).collect();
    (!lines.is_empty()).then(|| lines.join(&CAUSE.to_string()))
}
