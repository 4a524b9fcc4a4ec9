//! A meeting as one member may see it: header with cases, people, agenda, what was written, promises; five statements whatever its size.

use super::agenda::agenda;
use super::listed::{CaseRow, GATHERED};
use super::people::members;
use super::promise::of_meeting;
use super::said::{Said, said};
use super::walk::{StepRow, walk};
use super::{progress, sql};
use crate::rhythm::hours;
use crate::values;
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::look_back;
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{AtStep, Meeting, MeetingCase, Progress, SeenCase, Walk};
use domain::weighing::Weighed;
use domain::{CaseId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
pub(super) struct HeadRow {
    pub(super) slug: String,
    pub(super) team: String,
    pub(super) planned_on: NaiveDate,
    starts_at: Option<i32>,
    minutes: Option<i32>,
    next_id: Option<Uuid>,
    next_on: Option<NaiveDate>,
    next_starts_at: Option<i32>,
    next_minutes: Option<i32>,
    has_rhythm: bool,
    pub(super) state: String,
    is_next: bool,
    nameless: bool,
    lead_id: Option<Uuid>,
    lead: Option<String>,
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    quarter: Option<String>,
    version: i32,
    last_event: i32,
    pub(super) template: Option<String>,
    pub(super) route_id: Option<Uuid>,
    pub(super) route_name: Option<String>,
    pub(super) route_minutes: Option<i64>,
    pub(super) current_case: Option<Uuid>,
    followed_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    head: HeadRow,
    #[sea_orm(nested)]
    case: CaseRow,
    #[sea_orm(nested)]
    step: StepRow,
}

/// Whether a reflection `r` is its team's next one, or going on, or over.
pub(crate) const NEXT: &str = "(r.state <> 'planned' or not exists (select 1 from reflections e where e.team_id = r.team_id \
    and (e.state = 'open' or (e.state = 'planned' and (e.planned_on < r.planned_on or (e.planned_on = r.planned_on and e.id < r.id))))))";

/// What stands over a meeting, as one reader may see it.
pub(super) struct Head {
    pub(super) row: HeadRow,
    pub(super) cases: Vec<MeetingCase>,
    pub(super) left_out: usize,
    /// Of which cases something was weighed or lies in a group with a name.
    pub(super) gathered: Vec<CaseId>,
    pub(super) walk: Walk,
}

/// The meeting, its cases for this reader, how many are left out, and its steps; in one statement.
pub(super) async fn head(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<Head, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select t.slug, t.name as team, r.planned_on, r.starts_at, r.minutes, r.state, r.lead_id, p.name as lead, r.opened_at, r.closed_at, \
         r.quarter, r.version, r.last_event, {NEXT} as is_next, \
         (select min(z.planned_on) from reflections z where z.team_id = r.team_id \
         and z.id <> r.id and z.planned_on > r.planned_on) as followed_on, \
         f.id as next_id, f.planned_on as next_on, f.starts_at as next_starts_at, f.minutes as next_minutes, \
         exists (select 1 from rhythms h where h.team_id = r.team_id) as has_rhythm, \
         exists (select 1 from silent_rounds o join cases oc on oc.id = o.case_id \
         join reflection_cases ox on ox.reflection_id = o.reflection_id and ox.case_id = o.case_id where o.reflection_id = r.id and o.stage = 'announced' \
         and oc.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge ok where ok.case_id = oc.id and ok.person_id = $3)) as nameless, \
         c.id as case_id, c.pseudonym, c.hope, c.state as case_state, x.returns, \
         (select min(g.place) from agenda_points g where g.reflection_id = r.id and g.case_id = c.id) as place, \
         w.template, w.route_id, o.name as route_name, \
         (select sum(z.minutes) from route_steps z where z.route_id = o.id) as route_minutes, w.current_case_id as current_case, \
         x.position, x.kind, x.title, x.built, x.minutes as step_minutes, x.optional, x.step_state, x.started_at, x.spent_seconds, \
         exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3) as known, \
         {GATHERED} as gathered \
         from reflections r join teams t on t.id = r.team_id left join people p on p.id = r.lead_id \
         left join reflections f on f.id = (select e.id from reflections e where e.team_id = r.team_id and e.state = 'planned' \
         and e.id <> r.id order by e.planned_on, e.id limit 1) \
         left join reflection_routes w on w.reflection_id = r.id left join routes o on o.id = w.route_id \
         left join (select reflection_id, null as case_id, null as returns, position, kind, title, built, minutes, optional, \
         state as step_state, started_at, spent_seconds from reflection_steps where reflection_id = $1 \
         union all select reflection_id, case_id, returns, null, null, null, null, null, null, null, null, null \
         from reflection_cases where reflection_id = $1) x on x.reflection_id = r.id left join cases c on c.id = x.case_id and c.team_id = r.team_id \
         where r.id = $1 and r.team_id = $2"
        ),
        values![id.0, permit.team().0, permit.person().0],
    )
    .await?;
    let left_out = rows.iter().filter(|row| row.case.known).count();
    let (mut head, mut cases, mut steps, mut gathered) = (None, Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        gathered.extend(row.case.case_id.filter(|_| row.case.gathered).map(CaseId));
        let place = row.case.place;
        cases.extend(row.case.into_case().map(|case| (place, case)));
        steps.extend(row.step.into_step()?);
        head = head.or(Some(row.head));
    }
    cases.sort_by_cached_key(|(place, case): &(Option<i32>, MeetingCase)| {
        (place.is_none(), *place, alphabetical(&case.pseudonym))
    });
    let cases: Vec<_> = cases.into_iter().map(|(_, case)| case).collect();
    let row: HeadRow = head.ok_or(Problem::Absent)?;
    let walk = walk(&row, &cases, steps);
    Ok(Head { row, cases, left_out, gathered, walk })
}

/// A whole meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn meeting(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
    today: NaiveDate,
) -> Result<Meeting, Problem> {
    let Head { row: head, cases, left_out, walk, .. } = head(db, permit, id).await?;
    let progress = progress(&head.state)?;
    let members = members(db, permit.team(), today, id).await?;
    let agenda = match progress {
        Progress::Planned if !head.is_next => Vec::new(),
        Progress::Planned | Progress::Open | Progress::Closed => agenda(db, permit, id, (progress, head.planned_on))
            .await?
            .into_iter()
            .filter(|item| !item.left_out)
            .collect(),
    };
    let (mut notes, mut points, mut answers, mut changes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut weighed, mut told, mut counted) = (Vec::new(), progress == Progress::Closed, None);
    for one in said(db, permit, id).await? {
        match one {
            Said::Note(note) => notes.push(note),
            Said::Point(point) => points.push(point),
            Said::Answer(answer, is_told) => {
                answers.push(answer);
                told |= is_told;
            }
            Said::Counted(said) => counted = Some(said),
            Said::Change(change) => changes.push(change),
            Said::Weighed(topic) => weighed.push(topic),
        }
    }
    let (earlier, promised) = of_meeting(db, id).await?;
    Ok(Meeting {
        id,
        slug: head.slug,
        team: head.team,
        planned_on: head.planned_on,
        hours: hours(head.starts_at, head.minutes),
        progress,
        next: (head.next_id.zip(head.next_on))
            .map(|(id, on)| (ReflectionId(id), on, hours(head.next_starts_at, head.next_minutes))),
        has_rhythm: head.has_rhythm,
        is_next: head.is_next,
        nameless: head.nameless,
        agenda,
        lead: head.lead_id.map(PersonId).zip(head.lead),
        opened_at: head.opened_at,
        closed_at: head.closed_at,
        quarter: head.quarter.and_then(|written| written.parse().ok()),
        version: head.version,
        last_event: head.last_event,
        here: Vec::new(),
        members,
        cases,
        left_out,
        notes,
        points,
        weighed: Weighed::whole(weighed),
        look_back: counted.unwrap_or_else(|| look_back::Said::of(answers, told)),
        next_on: head.followed_on,
        changes,
        earlier,
        promised,
        walk,
    })
}

/// One case of a meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when it is no case of that meeting, or of a family that the reader knows privately.
pub async fn seen_case(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
    case: CaseId,
) -> Result<SeenCase, Problem> {
    let Head { row: head, cases, walk, .. } = head(db, permit, id).await?;
    let progress = progress(&head.state)?;
    let case_now = cases.iter().find(|one| Some(one.id) == walk.case).map(|one| (one.id, one.pseudonym.clone()));
    let found = cases.into_iter().find(|one| one.id == case).ok_or(Problem::Absent)?;
    let notes = said(db, permit, id).await?.into_iter().filter_map(|one| match one {
        Said::Note(note) => (note.case == case).then_some(note),
        Said::Change(_) | Said::Point(_) | Said::Answer(..) | Said::Counted(_) | Said::Weighed(_) => None,
    });
    Ok(SeenCase {
        reflection: id,
        slug: head.slug,
        team: head.team,
        planned_on: head.planned_on,
        progress,
        case: found,
        notes: notes.collect(),
        at_step: AtStep::of(progress, &walk),
        case_now,
    })
}
