//! The page of writing as one member may see it: before a round is shown only their own thoughts; three statements whatever its size.

use super::{SEEN, prompt};
use crate::reflection::{AT_STEP, at_step};
use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit};
use domain::practice::FEWEST;
use domain::reflection::Progress;
use domain::writing::{RoundView, Stage, Thought, ThoughtGroup, WritableCase, Writing, Wrote};
use domain::{CaseId, GroupId, Problem, ReflectionId, RoundId, ThoughtId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct HeadRow {
    slug: String,
    team: String,
    planned_on: NaiveDate,
    state: String,
    case_id: Option<Uuid>,
    pseudonym: Option<String>,
    current_case: Option<Uuid>,
    at_step: Option<String>,
    beyond: Option<String>,
    there: i64,
}

#[derive(FromQueryResult)]
struct RoundRow {
    id: Uuid,
    case_id: Uuid,
    pseudonym: String,
    question: String,
    unsigned: bool,
    stage: String,
    writers: i64,
    seals: i64,
    papers: i64,
    thought_id: Option<Uuid>,
    text: Option<String>,
    author: Option<String>,
    mine: Option<bool>,
    paper: Option<bool>,
    late: Option<bool>,
    group_id: Option<Uuid>,
    called: Option<String>,
    group_version: Option<i32>,
    under_id: Option<Uuid>,
    version: Option<i32>,
}

/// The rounds of a meeting of the permit's team, with what can be written about.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such meeting; what the database said.
pub async fn writing<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: ReflectionId,
) -> Result<Writing, Problem> {
    let keys = values![id.0, permit.team().0, permit.person().0];
    let text = format!(
        "select t.slug, t.name as team, r.planned_on, r.state, c.id as case_id, c.pseudonym, \
         w.current_case_id as current_case, {AT_STEP} as at_step, \
         (select max(o.stage) from silent_rounds o join cases oc on oc.id = o.case_id \
         join reflection_cases ox on ox.reflection_id = o.reflection_id and ox.case_id = o.case_id \
         join private_knowledge ok on ok.case_id = oc.id and ok.person_id = $3 where o.reflection_id = r.id \
         and o.stage in ('writing', 'shown') and oc.state in ('chosen', 'learned')) as beyond, \
         (select count(*) from attendances a where a.reflection_id = r.id) as there from reflections r \
         join teams t on t.id = r.team_id left join reflection_routes w on w.reflection_id = r.id \
         left join reflection_cases x on x.reflection_id = r.id \
         left join cases c on c.id = x.case_id and c.team_id = r.team_id and c.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3) \
         where r.id = $1 and r.team_id = $2"
    );
    let heads: Vec<HeadRow> = sql::rows(db, &text, keys).await?;
    let first = heads.first().ok_or(Problem::Absent)?;
    let (slug, team, planned_on) = (first.slug.clone(), first.team.clone(), first.planned_on);
    let (current, there) = (first.current_case.map(CaseId), first.there);
    let progress = Progress::parse(&first.state).ok_or(Problem::Broken)?;
    let beyond = first.beyond.as_deref().map(|stage| Stage::parse(stage).ok_or(Problem::Broken)).transpose()?;
    let at_step = at_step(first.at_step.as_deref())?;
    let cases = heads.into_iter().filter_map(|row| {
        let (id, pseudonym) = row.case_id.zip(row.pseudonym)?;
        Some(WritableCase { id: CaseId(id), pseudonym })
    });
    let mut cases: Vec<_> = cases.collect();
    cases.sort_by_cached_key(|case| alphabetical(&case.pseudonym));
    let case_now = current.filter(|now| cases.iter().any(|case| case.id == *now));
    let rounds = rounds(db, permit, id).await?;
    let prompts = prompt::all(db, permit, "and retired = false").await?;
    Ok(Writing {
        reflection: id,
        slug,
        team,
        planned_on,
        progress,
        cases,
        case_now,
        at_step,
        prompts,
        rounds,
        beyond,
        there,
    })
}

/// The rounds of a meeting of the permit's team, the newest last; one statement.
///
/// # Errors
/// What the database said.
pub async fn rounds<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: ReflectionId,
) -> Result<Vec<RoundView>, Problem> {
    let keys = values![id.0, permit.team().0, permit.person().0];
    let rows: Vec<RoundRow> = sql::rows(db, &seen(), keys).await?;
    rows.chunk_by(|one, next| one.id == next.id).map(round).collect()
}

/// Before a round is shown nobody's thoughts leave the database but the reader's own; notes of paper are nobody's own.
fn seen() -> String {
    let count = |what: &str| format!("(select count(*) from {what})");
    let seals = count("silent_seals s where s.round_id = o.id");
    let papers = count("thoughts w where w.round_id = o.id and w.paper = true");
    format!(
        "select q.*, w.id as thought_id, w.text, p.name as author, (w.author_id = $3) as mine, w.paper, w.late, w.version, \
         w.group_id, g.name as called, g.version as group_version, w.under_id \
         from (select o.id, o.at as begun_at, o.case_id, c.pseudonym, o.question, o.unsigned, o.stage, \
         (select count(distinct w.author_id) from thoughts w where w.round_id = o.id) as writers, {seals} as seals, \
         {papers} as papers {SEEN}) q \
         left join thoughts w on w.round_id = q.id and (q.stage in ('shown', 'closed') or w.author_id = $3) \
         left join people p on p.id = w.author_id left join thought_groups g on g.id = w.group_id order by q.begun_at, q.id, w.late, \
         case when w.at is null then 0 else 1 end, w.at, w.id"
    )
}

fn round(rows: &[RoundRow]) -> Result<RoundView, Problem> {
    let first = &rows[0];
    let wrote = if first.unsigned {
        let enough = usize::try_from(first.seals).is_ok_and(|seals| seals >= FEWEST);
        Wrote::Unsigned { enough, mine: false }
    } else {
        Wrote::Named(first.writers)
    };
    Ok(RoundView {
        id: RoundId(first.id),
        case: CaseId(first.case_id),
        pseudonym: first.pseudonym.clone(),
        question: first.question.clone(),
        unsigned: first.unsigned,
        stage: Stage::parse(&first.stage).ok_or(Problem::Broken)?,
        wrote,
        // Without names a note of paper is a thought like any other, for who wrote on paper is seen by all.
        paper: if first.unsigned { 0 } else { first.papers },
        thoughts: rows.iter().filter_map(thought).collect(),
    })
}

fn thought(row: &RoundRow) -> Option<Thought> {
    Some(Thought {
        id: ThoughtId(row.thought_id?),
        text: row.text.clone()?,
        author: row.author.clone(),
        mine: row.mine.unwrap_or_default(),
        paper: row.paper? && !row.unsigned,
        late: row.late?,
        group: group(row),
        under: row.under_id.map(ThoughtId),
        version: row.version?,
    })
}

fn group(row: &RoundRow) -> Option<ThoughtGroup> {
    Some(ThoughtGroup { id: GroupId(row.group_id?), name: row.called.clone()?, version: row.group_version? })
}
