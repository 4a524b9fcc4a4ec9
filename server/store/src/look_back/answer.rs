//! One's own answer; when the meeting closes, nothing tells any more whose it was.

use super::{sql, values};
use crate::Tx;
use domain::look_back::{Answer, Cause, Pick};
use domain::policy::{AnswerLookBack, KeepReflection, Permit};
use domain::{Line, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Keeps the answer of the permit's person in place of the one before; whether they are noted as being there.
///
/// # Errors
/// [`Problem::Absent`] when something was picked that is not the team's; what the database said.
pub async fn keep(
    tx: &Tx,
    permit: &Permit<AnswerLookBack>,
    reflection: ReflectionId,
    id: Uuid,
    answer: &Answer,
) -> Result<bool, Problem> {
    let (team, person) = (permit.team().0, permit.person().0);
    of_team(tx, team, [answer.gave.pick, answer.cost.pick]).await?;
    let (gave_agreement, gave_rule) = picked(answer.gave.pick);
    let (cost_agreement, cost_rule) = picked(answer.cost.pick);
    let kept = sql::run(
        &**tx,
        "insert into look_backs (id, reflection_id, person_id, worth, energy, gave_agreement_id, gave_rule_id, gave_words, \
         cost_agreement_id, cost_rule_id, cost_words) select $1, a.reflection_id, a.person_id, $4, $5, $6, $7, $8, $9, $10, $11 \
         from attendances a where a.reflection_id = $2 and a.person_id = $3 \
         on conflict (reflection_id, person_id) do update set worth = excluded.worth, energy = excluded.energy, \
         gave_agreement_id = excluded.gave_agreement_id, gave_rule_id = excluded.gave_rule_id, gave_words = excluded.gave_words, \
         cost_agreement_id = excluded.cost_agreement_id, cost_rule_id = excluded.cost_rule_id, cost_words = excluded.cost_words",
        values![
            id,
            reflection.0,
            person,
            answer.worth.code(),
            answer.energy.code(),
            gave_agreement,
            gave_rule,
            words(&answer.gave),
            cost_agreement,
            cost_rule,
            words(&answer.cost)
        ],
    );
    Ok(kept.await? == 1)
}

fn words(cause: &Cause) -> Option<&str> {
    cause.words.as_ref().map(Line::as_str)
}

/// Whether everything picked is the team's.
pub(super) async fn of_team(tx: &Tx, team: Uuid, picks: [Option<Pick>; 2]) -> Result<(), Problem> {
    for pick in picks.into_iter().flatten() {
        let (table, id) = match pick {
            Pick::Agreement(id) => ("agreements", id.0),
            Pick::Rule(id) => ("rule_obstacles", id.0),
        };
        let sql = format!("select count(*) as n from {table} where id = $1 and team_id = $2");
        let found: Option<Count> = sql::row(&**tx, &sql, values![id, team]).await?;
        found.filter(|found| found.n == 1).ok_or(Problem::Absent)?;
    }
    Ok(())
}

/// The columns of an agreement and of a rule.
pub(super) fn picked(pick: Option<Pick>) -> (Option<Uuid>, Option<Uuid>) {
    match pick {
        Some(Pick::Agreement(id)) => (Some(id.0), None),
        Some(Pick::Rule(id)) => (None, Some(id.0)),
        None => (None, None),
    }
}

#[derive(FromQueryResult)]
struct Nobodys {
    worth: String,
    energy: String,
    gave_agreement_id: Option<Uuid>,
    gave_rule_id: Option<Uuid>,
    gave_words: Option<String>,
    cost_agreement_id: Option<Uuid>,
    cost_rule_id: Option<Uuid>,
    cost_words: Option<String>,
}

/// Forgets whose answers these are; `id` makes the names of chance under which they stay.
///
/// Every row is written anew, in the order of its new id: where a row lies would else tell in which order people answered, and beside
/// the lines of the audit whose it is.
///
/// # Errors
/// What the database said.
pub async fn forget(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: impl Fn() -> Uuid,
) -> Result<(), Problem> {
    let text = "select worth, energy, gave_agreement_id, gave_rule_id, gave_words, cost_agreement_id, cost_rule_id, cost_words \
         from look_backs where reflection_id = $1";
    let all: Vec<Nobodys> = sql::rows(&**tx, text, values![reflection.0]).await?;
    sql::run(&**tx, "delete from look_backs where reflection_id = $1", values![reflection.0]).await?;
    let mut all: Vec<_> = all.into_iter().map(|row| (id(), row)).collect();
    all.sort_unstable_by_key(|(id, _)| *id);
    for (id, row) in all {
        sql::run(
            &**tx,
            "insert into look_backs (id, reflection_id, worth, energy, gave_agreement_id, gave_rule_id, gave_words, \
             cost_agreement_id, cost_rule_id, cost_words) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            values![
                id,
                reflection.0,
                row.worth,
                row.energy,
                row.gave_agreement_id,
                row.gave_rule_id,
                row.gave_words,
                row.cost_agreement_id,
                row.cost_rule_id,
                row.cost_words
            ],
        )
        .await?;
    }
    Ok(())
}
