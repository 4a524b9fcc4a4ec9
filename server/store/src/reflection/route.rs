//! Rows and queries: the routes of a team's own; those that everybody has stand in domain.

use super::sql;
use super::walk::choice;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit, PlanReflection};
use domain::reflection::{FullRoute, Route, RouteChoice, RouteStep, StepKind, TeamRoutes};
use domain::{Line, Problem, ReflectionId, RouteId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct RouteRow {
    slug: String,
    team: String,
    id: Option<Uuid>,
    name: Option<String>,
    version: Option<i32>,
    kind: Option<String>,
    title: Option<String>,
    minutes: Option<i32>,
    optional: Option<bool>,
}

/// The permit's team with its own routes and their steps, in one statement.
///
/// # Errors
/// What the database said.
pub async fn routes<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<TeamRoutes, Problem> {
    let rows: Vec<RouteRow> = sql::rows(
        db,
        "select t.slug, t.name as team, r.id, r.name, r.version, s.kind, s.title, s.minutes, s.optional from teams t \
         left join routes r on r.team_id = t.id left join route_steps s on s.route_id = r.id \
         where t.id = $1 order by r.id, s.position",
        values![permit.team().0],
    )
    .await?;
    let first = rows.first().ok_or(Problem::Absent)?;
    let (slug, team) = (first.slug.clone(), first.team.clone());
    let mut own = rows.chunk_by(|one, next| one.id == next.id).filter_map(full).collect::<Result<Vec<_>, _>>()?;
    own.sort_by_cached_key(|one: &FullRoute| (alphabetical(one.route.name.as_str()), one.id));
    Ok(TeamRoutes { slug, team, own })
}

fn full(rows: &[RouteRow]) -> Option<Result<FullRoute, Problem>> {
    let first = rows.first()?;
    let (id, name, version) = (first.id?, first.name.as_deref()?, first.version?);
    let steps = rows.iter().filter_map(|row| {
        let (kind, minutes, optional) = (row.kind.as_deref()?, row.minutes?, row.optional?);
        let title = row.title.as_deref().and_then(|title| Line::parse(title).ok());
        Some(StepKind::parse(kind).ok_or(Problem::Broken).map(|kind| RouteStep { kind, title, minutes, optional }))
    });
    let route = steps.collect::<Result<Vec<_>, _>>().and_then(|steps| {
        let name = Line::parse(name).map_err(|_| Problem::Broken)?;
        Ok(FullRoute { id: RouteId(id), route: Route { name, steps }, version })
    });
    Some(route)
}

/// One of the routes of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such route; what the database said.
pub async fn route<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: RouteId,
) -> Result<FullRoute, Problem> {
    routes(db, permit).await?.own.into_iter().find(|one| one.id == id).ok_or(Problem::Absent)
}

/// Adds a route to the permit's team.
///
/// # Errors
/// What the database said.
pub async fn add_route(
    tx: &Tx,
    permit: &Permit<PlanReflection>,
    id: RouteId,
    route: &Route,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into routes (id, team_id, name, author_id, made_at) values ($1, $2, $3, $4, $5)",
        values![id.0, permit.team().0, route.name.as_str(), permit.person().0, now],
    )
    .await?;
    add_steps(tx, id, route).await
}

async fn add_steps(tx: &Tx, id: RouteId, route: &Route) -> Result<(), Problem> {
    for (step, position) in route.steps.iter().zip(1_i32..) {
        let title = step.title.as_ref().map(Line::as_str);
        sql::run(
            &**tx,
            "insert into route_steps (route_id, position, kind, title, minutes, optional) values ($1, $2, $3, $4, $5, $6)",
            values![id.0, position, step.kind.code(), title, step.minutes, step.optional],
        )
        .await?;
    }
    Ok(())
}

/// Changes a route of the permit's team, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn change_route(
    tx: &Tx,
    permit: &Permit<PlanReflection>,
    (id, version): (RouteId, i32),
    route: &Route,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update routes set name = $4, version = version + 1 where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version, route.name.as_str()],
    )
    .await?;
    if changed != 1 {
        return Ok(false);
    }
    sql::run(&**tx, "delete from route_steps where route_id = $1", values![id.0]).await?;
    add_steps(tx, id, route).await.map(|()| true)
}

/// Takes a route away, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn remove_route(
    tx: &Tx,
    permit: &Permit<PlanReflection>,
    id: RouteId,
    version: i32,
) -> Result<bool, Problem> {
    let removed = sql::run(
        &**tx,
        "delete from routes where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version],
    );
    Ok(removed.await? == 1)
}

#[derive(FromQueryResult)]
struct ChosenRow {
    template: Option<String>,
    route_id: Option<Uuid>,
}

/// What a meeting of the permit's team follows.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such meeting; what the database said.
pub async fn chosen_route<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    reflection: ReflectionId,
) -> Result<RouteChoice, Problem> {
    let found: Option<ChosenRow> = sql::row(
        db,
        "select w.template, w.route_id from reflections r left join reflection_routes w on w.reflection_id = r.id \
         where r.id = $1 and r.team_id = $2",
        values![reflection.0, permit.team().0],
    )
    .await?;
    found.map(|found| choice(found.template.as_deref(), found.route_id)).ok_or(Problem::Absent)
}
