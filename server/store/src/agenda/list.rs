//! Everything that is on the agenda of a meeting or could be, for one reader: two statements, and a third for the agreements.

use super::{sql, values};
use crate::reflection::{self, NEXT};
use crate::release::NOT_PRIVATE;
use chrono::NaiveDate;
use domain::agenda::{Agenda, Point, PointState, Topic, TopicKind, Why, few_lessons, in_order};
use domain::agreement::{Reasons, Wording};
use domain::policy::{Action, Permit};
use domain::reflection::Progress;
use domain::{Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The meeting of an agenda.
#[derive(FromQueryResult)]
pub struct Head {
    slug: String,
    team: String,
    planned_on: NaiveDate,
    state: String,
    is_next: bool,
}

#[derive(FromQueryResult)]
struct PointRow {
    kind: String,
    id: Uuid,
    label: String,
    who: String,
    moment: String,
    /// A case of this meeting.
    here: bool,
    /// A case of which nothing is told.
    stopped: bool,
    /// Why it is proposed, in one letter; empty when it is not.
    why: String,
    /// Of lessons: which it is from the newest on.
    newer: i64,
    state: Option<String>,
    brought: Option<bool>,
    minutes: Option<i32>,
    place: Option<i32>,
    version: Option<i32>,
}

/// The agenda of a meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn agenda<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: ReflectionId,
) -> Result<Agenda, Problem> {
    let sql = format!(
        "select t.slug, t.name as team, r.planned_on, r.state, {NEXT} as is_next from reflections r \
         join teams t on t.id = r.team_id where r.id = $1 and r.team_id = $2"
    );
    let head: Head = sql::row(db, &sql, values![id.0, permit.team().0]).await?.ok_or(Problem::Absent)?;
    let progress = Progress::parse(&head.state).ok_or(Problem::Broken)?;
    let agreements = reflection::agenda(db, permit, id, (progress, head.planned_on)).await?;
    let noted: BTreeMap<Uuid, Reasons> = agreements.iter().map(|item| (item.agreement.0, item.reasons)).collect();
    let rows: Vec<PointRow> =
        sql::rows(db, &rows(), values![permit.team().0, permit.person().0, id.0, head.is_next]).await?;
    let points = rows.into_iter().map(|row| point(row, progress, &noted));
    let all = in_order(few_lessons(points.collect::<Result<_, Problem>>()?));
    let team = (head.slug, head.team);
    Ok(Agenda { reflection: id, team, planned_on: head.planned_on, progress, is_next: head.is_next, all })
}

fn point(row: PointRow, progress: Progress, noted: &BTreeMap<Uuid, Reasons>) -> Result<Point, Problem> {
    let kind = TopicKind::parse(&row.kind).ok_or(Problem::Broken)?;
    let state = row.state.as_deref().map(|code| PointState::parse(code).ok_or(Problem::Broken)).transpose()?;
    let out = state == Some(PointState::Out);
    let reasons = noted.get(&row.id).copied().filter(|_| kind == TopicKind::Agreement);
    let on = match kind {
        TopicKind::Case => row.here,
        // Once the meeting began it is noted; until then it puts itself there or the team does.
        TopicKind::Agreement if progress != Progress::Planned => reasons.is_some(),
        TopicKind::Agreement => !out && (reasons.is_some() || row.brought == Some(true)),
        TopicKind::Loop | TopicKind::Lesson | TopicKind::Own => {
            matches!(state, Some(PointState::On | PointState::Talked | PointState::Moved))
        }
    };
    let label = match kind {
        TopicKind::Agreement => Wording::stored(&row.who, &row.label, &row.moment)?.sentence(),
        TopicKind::Case | TopicKind::Loop | TopicKind::Lesson | TopicKind::Own => row.label,
    };
    let why = match row.why.as_str() {
        "r" => Some(Why::CaseReturns),
        "w" => Some(Why::CaseWaits),
        "l" => Some(Why::LoopAnswered),
        "n" => Some(Why::NewLesson),
        _ => None,
    };
    // A case that was taken off is proposed no more, and can be put on again.
    let state = state.filter(|_| kind != TopicKind::Case || out);
    Ok(Point {
        topic: Topic { kind, id: row.id },
        label,
        state,
        on,
        stopped: row.stopped,
        reasons,
        why,
        minutes: row.minutes,
        place: row.place,
        newer: row.newer,
        version: row.version.unwrap_or_default(),
    })
}

/// Each kind of topic with what the team says of it: `$1` the team, `$2` the reader, `$3` the meeting, `$4` whether what waits for
/// the next meeting is this one's. Of lessons every one that can be read is there, to be chosen.
fn rows() -> String {
    let said = "g.state, g.brought, g.minutes, g.place, g.version";
    let mine = "(g.team_id = $1 and (g.reflection_id = $3 or (g.reflection_id is null and $4)))";
    format!(
        "select 'case' as kind, c.id, c.pseudonym as label, '' as who, '' as moment, (x.case_id is not null) as here, \
         (c.state not in ('chosen', 'learned')) as stopped, case when c.state <> 'chosen' then '' when exists (select 1 from reflection_cases y where y.case_id = c.id and y.returns = true) \
         then 'r' when not exists (select 1 from reflection_cases y join reflections q on q.id = y.reflection_id \
         where y.case_id = c.id and q.state <> 'closed') then 'w' else '' end as why, 0 as newer, {said} from cases c \
         left join reflection_cases x on x.case_id = c.id and x.reflection_id = $3 left join agenda_points g on g.case_id = c.id and {mine} \
         where c.team_id = $1 and (c.state = 'chosen' or x.case_id is not null) and {NOT_PRIVATE} union all \
         select 'agreement', a.id, v.what, v.who, v.moment, false, false, '', 0, {said} from agreements a \
         join agreement_versions v on v.agreement_id = a.id and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = a.id) \
         left join agenda_points g on g.agreement_id = a.id and {mine} \
         where a.team_id = $1 and (a.ended_on is null or exists (select 1 from reflection_agreements n where n.agreement_id = a.id \
         and n.reflection_id = $3)) union all \
         select 'loop', l.id, l.asks, '', '', false, false, case when l.state = 'answered' then 'l' else '' end, 0, {said} \
         from learning_loops l left join cases c on c.id = l.case_id left join agenda_points g on g.loop_id = l.id and {mine} \
         where l.team_id = $1 and (l.state = 'answered' or g.id is not null) and l.state in ('with_management', 'answered', 'closed') \
         and {NOT_PRIVATE} union all \
         select 'lesson', s.id, s.title, '', '', false, false, case when s.team_id <> $1 and s.theme in \
         (select h.theme from case_themes h join cases c on c.id = h.case_id where c.team_id = $1 and c.state = 'chosen' and {NOT_PRIVATE}) \
         and not exists (select 1 from agenda_points e where e.lesson_id = s.id and e.team_id = $1 and e.reflection_id <> $3) then 'n' else '' end, \
         row_number() over (order by s.decided_at desc, s.id) - 1, {said} \
         from lessons s left join agenda_points g on g.lesson_id = s.id and {mine} where s.state = 'released' union all \
         select 'own', g.id, g.text, '', '', false, false, '', 0, {said} from agenda_points g left join cases c on c.id = g.about_id \
         where g.kind = 'own' and {mine} and (g.about_id is null or c.state in ('chosen', 'learned')) and {NOT_PRIVATE}"
    )
}
