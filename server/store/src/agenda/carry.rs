//! What happens to points when their meeting begins, closes or is taken off the list: nothing is lost.

use super::{sql, values};
use crate::Tx;
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepReflection, Permit, PlanReflection};
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// What waited for the next meeting is this one's, now that its agenda is touched or it begins.
///
/// # Errors
/// What the database said.
pub async fn adopt<A: Action>(tx: &Tx, permit: &Permit<A>, reflection: ReflectionId) -> Result<(), Problem> {
    let key = || values![reflection.0, permit.team().0];
    // The same thing may wait twice, or wait and stand here too: it is here once.
    sql::run(
        &**tx,
        "delete from agenda_points where team_id = $2 and reflection_id is null and exists (select 1 from agenda_points h \
         where h.id <> agenda_points.id and h.team_id = $2 and (h.reflection_id = $1 or (h.reflection_id is null and h.id < agenda_points.id)) \
         and (h.agreement_id = agenda_points.agreement_id or h.loop_id = agenda_points.loop_id or h.lesson_id = agenda_points.lesson_id \
         or h.case_id = agenda_points.case_id))",
        key(),
    )
    .await?;
    sql::run(&**tx, "update agenda_points set reflection_id = $1 where team_id = $2 and reflection_id is null", key())
        .await
        .map(|_| ())
}

/// Notes with a meeting that begins the agreements that its team brought up, and takes off those that it left out.
///
/// # Errors
/// What the database said.
pub async fn bring(tx: &Tx, permit: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let key = || values![reflection.0, permit.team().0];
    sql::run(
        &**tx,
        "delete from reflection_agreements where reflection_id = $1 and agreement_id in (select g.agreement_id from agenda_points g \
         where g.reflection_id = $1 and g.team_id = $2 and g.kind = 'agreement' and g.state = 'out')",
        key(),
    )
    .await?;
    sql::run(
        &**tx,
        "insert into reflection_agreements (reflection_id, agreement_id, agreement_version_id) \
         select $1, v.agreement_id, v.id from agenda_points g join agreement_versions v on v.agreement_id = g.agreement_id \
         join agreements a on a.id = g.agreement_id where g.reflection_id = $1 and g.team_id = $2 and g.brought = true \
         and g.state = 'on' and a.ended_on is null and v.number = (select max(w.number) from agreement_versions w \
         where w.agreement_id = v.agreement_id) on conflict (reflection_id, agreement_id) do nothing",
        key(),
    )
    .await
    .map(|_| ())
}

/// The team's next planned meeting, if there is one.
///
/// # Errors
/// What the database said.
pub async fn next_planned<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<Option<ReflectionId>, Problem> {
    let found: Option<Id> = sql::row(
        &**tx,
        "select id from reflections where team_id = $1 and state = 'planned' order by planned_on, id limit 1",
        values![permit.team().0],
    )
    .await?;
    Ok(found.map(|found| ReflectionId(found.id)))
}

/// Moves what a meeting did not reach to the next one, or lets it wait for it: here it is said, there it stands; but no lesson
/// that was withdrawn. `id` makes the names of the new rows.
///
/// # Errors
/// What the database said.
pub async fn unreached(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    next: Option<ReflectionId>,
    (id, now): (impl Fn() -> Uuid, DateTime<Utc>),
) -> Result<(), Problem> {
    let left: Vec<Id> = sql::rows(
        &**tx,
        "select g.id from agenda_points g left join lessons s on s.id = g.lesson_id where g.reflection_id = $1 and g.team_id = $2 \
         and g.state = 'on' and (g.kind <> 'lesson' or s.state = 'released') \
         and (g.kind in ('loop', 'lesson', 'own') or (g.kind = 'agreement' and g.brought = true and not exists (select 1 \
         from reflection_agreements n where n.reflection_id = $1 and n.agreement_id = g.agreement_id and n.decision is not null))) \
         order by g.place, g.made_at, g.id",
        values![reflection.0, permit.team().0],
    )
    .await?;
    for point in left {
        sql::run(
            &**tx,
            "insert into agenda_points (id, team_id, reflection_id, kind, agreement_id, loop_id, lesson_id, text, about_id, minutes, brought, \
             state, author_id, made_at) select $2, g.team_id, $3, g.kind, g.agreement_id, g.loop_id, g.lesson_id, g.text, g.about_id, g.minutes, \
             g.brought, 'on', g.author_id, $4 from agenda_points g where g.id = $1 and not exists (select 1 from agenda_points h \
             where h.reflection_id = $3 and (h.agreement_id = g.agreement_id or h.loop_id = g.loop_id or h.lesson_id = g.lesson_id))",
            values![point.id, id(), next.map(|next| next.0), now],
        )
        .await?;
        sql::run(&**tx, "update agenda_points set state = 'moved' where id = $1", values![point.id]).await?;
    }
    Ok(())
}

/// Cases that come back and about which nothing was written down are cases of the next meeting.
///
/// # Errors
/// What the database said.
pub async fn carry_cases(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    next: ReflectionId,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into reflection_cases (reflection_id, case_id) select $2, x.case_id from reflection_cases x \
         join cases c on c.id = x.case_id where x.reflection_id = $1 and x.returns = true and c.team_id = $3 and c.state = 'chosen' \
         and not exists (select 1 from insights i where i.case_id = c.id and i.reflection_id = $1) \
         and not exists (select 1 from signals s where s.case_id = c.id and s.reflection_id = $1) \
         and not exists (select 1 from reflection_cases y where y.case_id = c.id and y.reflection_id = $2)",
        values![reflection.0, next.0, permit.team().0],
    )
    .await
    .map(|_| ())
}

/// What the team put on the agenda of a meeting that is taken off the list waits for the next one.
///
/// # Errors
/// What the database said.
pub async fn let_wait(tx: &Tx, permit: &Permit<PlanReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let key = || values![reflection.0, permit.team().0];
    sql::run(
        &**tx,
        "delete from agenda_points where reflection_id = $1 and team_id = $2 and (kind = 'case' or state <> 'on' \
         or (kind = 'agreement' and brought = false))",
        key(),
    )
    .await?;
    sql::run(&**tx, "update agenda_points set reflection_id = null where reflection_id = $1 and team_id = $2", key())
        .await
        .map(|_| ())
}
