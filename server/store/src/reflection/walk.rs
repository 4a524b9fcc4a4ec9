//! Rows and queries: the steps of a meeting; its case and its lead are in turn, when it may move is decided in domain.

use super::meeting::HeadRow;
use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepReflection, Permit, PlanReflection};
use domain::reflection::{AtStep, MeetingCase, RouteChoice, StepKind, StepState, StepTitle, Template, Walk, WalkStep};
use domain::{CaseId, Problem, ReflectionId, RouteId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A step as it is stored, or nothing in a row of something else.
#[derive(FromQueryResult)]
pub(super) struct StepRow {
    position: Option<i32>,
    kind: Option<String>,
    title: Option<String>,
    built: Option<String>,
    step_minutes: Option<i32>,
    optional: Option<bool>,
    step_state: Option<String>,
    started_at: Option<DateTime<Utc>>,
    spent_seconds: Option<i32>,
}

impl StepRow {
    /// The step, if it is one.
    pub(super) fn into_step(self) -> Result<Option<WalkStep>, Problem> {
        let (Some(position), Some(kind), Some(state)) = (self.position, self.kind, self.step_state) else {
            return Ok(None);
        };
        let built = self.built.map_or(StepTitle::Kind, StepTitle::Built);
        Ok(Some(WalkStep {
            position,
            kind: StepKind::parse(&kind).ok_or(Problem::Broken)?,
            title: self.title.map_or(built, StepTitle::Own),
            minutes: self.step_minutes.unwrap_or_default(),
            optional: self.optional.unwrap_or_default(),
            state: StepState::parse(&state).ok_or(Problem::Broken)?,
            started_at: self.started_at,
            spent_seconds: self.spent_seconds.unwrap_or_default(),
        }))
    }
}

/// The step that the open meeting `r` is at, in one text that [`at_step`] takes apart; null when it is at none.
pub(crate) const AT_STEP: &str = "(select s.kind || '\u{1f}' || coalesce(s.built, '') || '\u{1f}' || coalesce(s.title, '') \
    from reflection_steps s where s.reflection_id = r.id and s.state = 'at' and r.state = 'open' limit 1)";

/// The step in a text of [`AT_STEP`].
pub(crate) fn at_step(told: Option<&str>) -> Result<Option<AtStep>, Problem> {
    let Some(told) = told else { return Ok(None) };
    let parts: Vec<_> = told.split('\u{1f}').collect();
    let [kind, built, own] = parts.as_slice() else { return Err(Problem::Broken) };
    let title = match (*built, *own) {
        ("", "") => StepTitle::Kind,
        (built, "") => StepTitle::Built(built.to_owned()),
        (_, own) => StepTitle::Own(own.to_owned()),
    };
    Ok(Some(AtStep { kind: StepKind::parse(kind).ok_or(Problem::Broken)?, title }))
}

/// The walk of a meeting for one reader: the case it is about is named only when it is among theirs.
pub(super) fn walk(head: &HeadRow, cases: &[MeetingCase], mut steps: Vec<WalkStep>) -> Walk {
    steps.sort_by_key(|step| step.position);
    let told = |id: CaseId| cases.iter().any(|case| case.id == id && !case.stopped);
    let first = cases.iter().find(|case| !case.stopped).map(|case| case.id);
    let current = head.current_case.map(CaseId);
    Walk {
        chosen: choice(head.template.as_deref(), head.route_id),
        name: head.route_name.clone(),
        own_minutes: head.route_minutes.and_then(|minutes| i32::try_from(minutes).ok()),
        steps,
        case: current.map_or(first, |id| told(id).then_some(id)),
        case_hidden: current.is_some_and(|id| !told(id)),
        now: DateTime::default(),
    }
}

/// What was chosen; the route of an hour when nothing was, or what was is gone.
pub(super) fn choice(template: Option<&str>, route: Option<Uuid>) -> RouteChoice {
    let template = template.and_then(Template::parse).map(RouteChoice::Template);
    route.map(|id| RouteChoice::Own(RouteId(id))).or(template).unwrap_or_default()
}

/// The steps of a meeting of the permit's team; hold it first.
///
/// # Errors
/// What the database said.
pub async fn steps<A: Action>(tx: &Tx, permit: &Permit<A>, id: ReflectionId) -> Result<Vec<WalkStep>, Problem> {
    let rows: Vec<StepRow> = sql::rows(
        &**tx,
        "select s.position, s.kind, s.title, s.built, s.minutes as step_minutes, s.optional, s.state as step_state, s.started_at, s.spent_seconds \
         from reflection_steps s join reflections r on r.id = s.reflection_id where r.id = $1 and r.team_id = $2 order by s.position",
        values![id.0, permit.team().0],
    )
    .await?;
    rows.into_iter().filter_map(|row| row.into_step().transpose()).collect()
}

/// Copies the steps with which a meeting begins, and says which case comes first: the first of the agenda that is told of.
///
/// # Errors
/// What the database said.
pub async fn begin(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: ReflectionId,
    steps: &[WalkStep],
) -> Result<(), Problem> {
    for step in steps {
        let (title, built) = match &step.title {
            StepTitle::Kind => (None, None),
            StepTitle::Built(name) => (None, Some(name.as_str())),
            StepTitle::Own(title) => (Some(title.as_str()), None),
        };
        sql::run(
            &**tx,
            "insert into reflection_steps (reflection_id, position, kind, title, built, minutes, optional, state, started_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                id.0,
                step.position,
                step.kind.code(),
                title,
                built,
                step.minutes,
                step.optional,
                step.state.code(),
                step.started_at
            ],
        )
        .await?;
    }
    sql::run(
        &**tx,
        "insert into reflection_routes (reflection_id, current_case_id) select r.id, (select c.id from reflection_cases x \
         join cases c on c.id = x.case_id where x.reflection_id = r.id and c.state in ('chosen', 'learned') \
         order by (select coalesce(min(g.place), 2147483647) from agenda_points g \
         where g.reflection_id = x.reflection_id and g.case_id = c.id), \
         c.pseudonym limit 1) from reflections r where r.id = $1 and r.team_id = $2 \
         on conflict (reflection_id) do update set current_case_id = excluded.current_case_id",
        values![id.0, permit.team().0],
    )
    .await
    .map(|_| ())
}

/// Notes how far a step is.
///
/// # Errors
/// What the database said.
pub async fn move_step(
    tx: &Tx,
    _permit: &Permit<KeepReflection>,
    id: ReflectionId,
    step: &WalkStep,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update reflection_steps set state = $3, started_at = $4, spent_seconds = $5 where reflection_id = $1 and position = $2",
        values![id.0, step.position, step.state.code(), step.started_at, step.spent_seconds],
    )
    .await
    .map(|_| ())
}

/// Chooses what a planned meeting follows.
///
/// # Errors
/// What the database said.
pub async fn choose_route(
    tx: &Tx,
    _permit: &Permit<PlanReflection>,
    id: ReflectionId,
    choice: RouteChoice,
) -> Result<(), Problem> {
    let (template, route) = match choice {
        RouteChoice::Template(template) => (Some(template.code()), None),
        RouteChoice::Own(route) => (None, Some(route.0)),
    };
    sql::run(
        &**tx,
        "insert into reflection_routes (reflection_id, template, route_id) values ($1, $2, $3) \
         on conflict (reflection_id) do update set template = excluded.template, route_id = excluded.route_id",
        values![id.0, template, route],
    )
    .await
    .map(|_| ())
}
