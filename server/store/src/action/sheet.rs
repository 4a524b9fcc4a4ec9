//! One promise with its history and the members it can be handed to, in three statements.

use super::sql;
use crate::reflection::members_of;
use crate::values;
use chrono::{DateTime, NaiveDate, Utc};
use domain::action::{Happened, Helped, Sheet, Step};
use domain::policy::{Permit, SeeAction};
use domain::reflection::Outcome;
use domain::{ActionId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    team: String,
    text: String,
    owner_id: Uuid,
    owner: String,
    due_on: NaiveDate,
    state: String,
    helped: Option<String>,
    reflection_id: Uuid,
    made_on: NaiveDate,
    made_open: bool,
    version: i32,
}

#[derive(FromQueryResult)]
struct StepRow {
    outcome: Option<String>,
    helped: Option<String>,
    was_text: String,
    was_due_on: NaiveDate,
    was_owner_id: Uuid,
    was_owner: String,
    who: String,
    reflection_id: Option<Uuid>,
    held_on: Option<NaiveDate>,
    at: DateTime<Utc>,
}

/// A promise of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such promise; what the database said.
pub async fn sheet(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAction>,
    id: ActionId,
    today: NaiveDate,
) -> Result<Sheet, Problem> {
    let row: Option<Row> = sql::row(
        db,
        "select t.slug, t.name as team, a.text, a.owner_id, p.name as owner, a.due_on, a.state, a.helped, a.reflection_id, \
         r.planned_on as made_on, (r.state = 'open') as made_open, a.version from actions a join teams t on t.id = a.team_id \
         join people p on p.id = a.owner_id join reflections r on r.id = a.reflection_id where a.id = $1 and a.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    let row = row.ok_or(Problem::Absent)?;
    let steps: Vec<StepRow> = sql::rows(
        db,
        "select s.outcome, s.helped, s.was_text, s.was_due_on, s.was_owner_id, o.name as was_owner, p.name as who, \
         s.reflection_id, r.planned_on as held_on, s.at from action_steps s join actions a on a.id = s.action_id \
         join people o on o.id = s.was_owner_id join people p on p.id = s.person_id left join reflections r on r.id = s.reflection_id \
         where s.action_id = $1 and a.team_id = $2 order by s.number",
        values![id.0, permit.team().0],
    )
    .await?;
    let members = members_of(db, permit, today).await?;
    Ok(Sheet {
        id,
        state: Outcome::parse(&row.state).ok_or(Problem::Broken)?,
        helped: helped(row.helped.as_deref()),
        steps: history(&row, &steps),
        team: (row.slug, row.team),
        text: row.text,
        owner: (PersonId(row.owner_id), row.owner),
        due_on: row.due_on,
        made_in: (ReflectionId(row.reflection_id), row.made_on, row.made_open),
        version: row.version,
        members,
        today,
    })
}

/// What each step changed is the difference between what stood before it and before the next one.
fn history(row: &Row, steps: &[StepRow]) -> Vec<Step> {
    let after = |n: usize| match steps.get(n + 1) {
        Some(next) => (next.was_text.as_str(), next.was_due_on, next.was_owner_id),
        None => (row.text.as_str(), row.due_on, row.owner_id),
    };
    let told = steps.iter().enumerate().map(|(n, step)| {
        let (text, due_on, owner) = after(n);
        let what = match step.outcome.as_deref().and_then(Outcome::parse) {
            Some(outcome) => Happened::Settled(outcome, helped(step.helped.as_deref())),
            None => Happened::Changed {
                text: (step.was_text != text).then(|| step.was_text.clone()),
                due_on: (step.was_due_on != due_on).then_some(step.was_due_on),
                owner: (step.was_owner_id != owner).then(|| step.was_owner.clone()),
            },
        };
        let reflection = step.reflection_id.map(ReflectionId).zip(step.held_on);
        Step { at: step.at, who: step.who.clone(), reflection, what }
    });
    told.collect()
}

fn helped(code: Option<&str>) -> Option<Helped> {
    code.and_then(Helped::parse)
}
