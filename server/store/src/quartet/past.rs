//! Rows and queries: how a case stood at earlier moments, in numbers; withdrawing an own answer empties the family's part of all of them (a trigger).

use super::{facts, professionals, sql};
use crate::{Tx, care, experience, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Month, local_day};
use domain::gap::Outcome;
use domain::policy::{Action, KeepReflection, Permit};
use domain::quartet::{Heard, Moment, Sides};
use domain::{CaseId, Problem, ReflectionId};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// The columns of a moment, in the order of [`parse`].
const NUMBERS: [&str; 10] =
    ["effect", "feeling", "communication", "added_value", "energy", "tested", "kept", "running", "longest", "filled"];

/// A moment as one text, for a query that reads rows of several kinds.
pub(super) fn as_text() -> String {
    NUMBERS.map(|number| format!("coalesce(cast(m.{number} as text), '')")).join(" || ';' || ")
}

/// A moment from that text.
pub(super) fn parse(text: &str) -> Option<Moment> {
    let numbers: Vec<Option<u32>> = text.split(';').map(|number| number.parse().ok()).collect();
    let [effect, feeling, communication, added_value, energy, tested, kept, running, longest, filled] =
        numbers.try_into().ok()?;
    let (tested, kept, running, filled) = (tested?, kept?, running?, filled?);
    Some(Moment { effect, feeling, communication, added_value, energy, tested, kept, running, longest, filled })
}

#[derive(FromQueryResult)]
struct OutcomeRow {
    outcome: String,
}

/// How a case stands, inside a change.
///
/// # Errors
/// [`Problem::Absent`] when it is no case of the permit's team; what the database said.
pub async fn moment<A: Action>(tx: &Tx, permit: &Permit<A>, case: CaseId, today: NaiveDate) -> Result<Moment, Problem> {
    if facts(&**tx, case).await?.team != permit.team() {
        return Err(Problem::Absent);
    }
    let (own, family) = (experience::own_voices(&**tx, case).await?, experience::is_given(&**tx, case).await?);
    let sides = &Sides::of(&own, &professionals(&**tx, case, today).await?);
    let ticked: Vec<OutcomeRow> =
        sql::rows(&**tx, "select outcome from agreement_checks where case_id = $1", values![case.0]).await?;
    let outcomes: Vec<_> = ticked.iter().filter_map(|row| Outcome::parse(&row.outcome)).collect();
    let care = care::lines(&**tx, case, true).await?;
    Ok(Moment::of(&Heard { sides, family, outcomes: &outcomes, care: &care, now: Month::of_day(today) }))
}

/// Keeps how a case of a closing reflection stands, unless it was stopped.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: Uuid,
    (reflection, case): (ReflectionId, CaseId),
    moment: &Moment,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let mut values = values![id, case.0, reflection.0, None::<Uuid>, local_day(now), now];
    values.extend(numbers(moment));
    values.push(permit.team().0.into());
    insert(tx, "from cases c where c.id = $2 and c.team_id = $17 and c.state in ('chosen', 'learned')", values).await
}

/// Keeps how the permit's case stood before this person added something; what they added just before counts as one with it.
///
/// # Errors
/// What the database said.
pub async fn keep_before<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: Uuid,
    moment: &Moment,
    (just_now, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Problem> {
    let (case, person) = (permit.case().0, permit.person().0);
    sql::run(
        &**tx,
        "delete from quartet_moments where case_id = $1 and person_id = $2 and at <= $3",
        values![case, person, just_now],
    )
    .await?;
    let day: NaiveDate = local_day(now);
    let mut values = values![id, case, None::<Uuid>, person, day, now];
    values.extend(numbers(moment));
    insert(tx, "from cases c where c.id = $2", values).await
}

async fn insert(tx: &Tx, from: &str, values: Vec<Value>) -> Result<(), Problem> {
    // One row for each reflection and each person: what stands there stays.
    let query = format!(
        "insert into quartet_moments (id, case_id, reflection_id, person_id, held_on, at, {}) \
         select $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 {from} on conflict do nothing",
        NUMBERS.join(", ")
    );
    sql::run(&**tx, &query, values).await.map(|_| ())
}

fn numbers(moment: &Moment) -> [Value; 10] {
    let known = |number: u32| Value::from(i32::try_from(number).unwrap_or(i32::MAX));
    let maybe = |number: Option<u32>| Value::from(number.and_then(|number| i32::try_from(number).ok()));
    [
        maybe(moment.effect),
        maybe(moment.feeling),
        maybe(moment.communication),
        maybe(moment.added_value),
        maybe(moment.energy),
        known(moment.tested),
        known(moment.kept),
        known(moment.running),
        maybe(moment.longest),
        known(moment.filled),
    ]
}
