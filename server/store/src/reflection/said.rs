//! Everything that a meeting wrote down, in one statement whatever it is.

use super::weighed::{NONE, ScoreRow, topic, topics};
use super::{NEXT, sql};
use crate::look_back::{COUNTS, causes, counted, raw};
use crate::values;
use domain::agenda::{PointState, Topic, TopicKind};
use domain::agreement::Wording;
use domain::look_back::{self, Raw};
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{AgendaPoint, AgreementChange, Note, NoteId};
use domain::weighing::Weighed;
use domain::{AgreementId, CaseId, InsightId, Problem, ReflectionId, SignalId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct SaidRow {
    kind: String,
    id: Uuid,
    about: Uuid,
    said: String,
    who: String,
    moment: String,
    reason: String,
    /// The version of what was written; of a point and of a topic its place; of an answer one when it is told, else nothing.
    version: i32,
    #[sea_orm(nested)]
    score: ScoreRow,
}

/// One thing a meeting wrote down: a note, a point of its agenda, an answer looking back or a count of hands, a wording of an agreement, or a topic that it weighed.
pub(super) enum Said {
    Note(Note),
    Point(AgendaPoint),
    /// And whether it is told.
    Answer(Raw, bool),
    /// What a team sees of a count of hands.
    Counted(look_back::Said),
    Change(AgreementChange),
    Weighed(Weighed),
}

/// Everything a meeting wrote down, as one reader may see it, in the order it was written.
///
/// # Errors
/// What the database said.
pub(super) async fn said(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    reflection: ReflectionId,
) -> Result<Vec<Said>, Problem> {
    // Of a stopped case nothing is told; of a family known privately nothing either.
    const SEEN: &str = "join people p on p.id = x.author_id join cases c on c.id = x.case_id where x.reflection_id = $1 \
         and c.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3)";
    // What else is on its agenda; while it is the next one, also what waits for it. A lesson that was withdrawn is not there.
    let points = format!(
        "union all select 'point' as kind, g.id, coalesce(g.loop_id, g.lesson_id, g.id) as about, \
         coalesce(g.text, l.asks, s.title, '') as said, g.kind as who, g.state as moment, \
         '' as reason, coalesce(g.place, 2147483647) as version, {NONE}, g.made_at as at from reflections r join agenda_points g on g.team_id = r.team_id \
         and (g.reflection_id = r.id or (g.reflection_id is null and r.state = 'planned' and {NEXT})) \
         left join lessons s on s.id = g.lesson_id left join learning_loops l on l.id = g.loop_id left join cases c on c.id = coalesce(l.case_id, g.about_id) where r.id = $1 and r.team_id = $2 \
         and g.kind in ('loop', 'lesson', 'own') and g.state <> 'out' and (g.kind <> 'lesson' or s.state = 'released') \
         and (g.about_id is null or c.state in ('chosen', 'learned')) \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3)"
    );
    // What was said looking back, never by whom.
    let (gave, cost) = (causes("b", "gave"), causes("b", "cost"));
    let (hands_gave, hands_cost) = (causes("h", "gave"), causes("h", "cost"));
    let answers = format!(
        "union all select 'answer' as kind, b.id, b.id as about, b.worth as said, b.energy as who, {gave} as moment, {cost} as reason, \
         case when r.look_back_told then 1 else 0 end as version, {NONE}, r.opened_at as at from look_backs b \
         join reflections r on r.id = b.reflection_id where r.id = $1 and r.team_id = $2 \
         union all select 'hands' as kind, r.id, r.id as about, {COUNTS} as said, '' as who, {hands_gave} as moment, {hands_cost} as reason, \
         0 as version, {NONE}, r.opened_at as at from look_back_hands h \
         join reflections r on r.id = h.reflection_id where r.id = $1 and r.team_id = $2"
    );
    let sql = format!(
        "select kind, id, about, said, who, moment, reason, version, voters, standing, chosen, top, parked from ({} union all \
         select 'insight' as kind, x.id, x.case_id as about, x.text as said, p.name as who, '' as moment, '' as reason, x.version, {NONE}, x.at \
         from insights x {SEEN} union all \
         select 'signal' as kind, x.id, x.case_id as about, x.text as said, p.name as who, '' as moment, '' as reason, x.version, {NONE}, x.at \
         from signals x {SEEN} union all \
         select 'change' as kind, v.id, v.agreement_id as about, v.what as said, v.who, v.moment, coalesce(v.reason, '') as reason, \
         v.number as version, {NONE}, v.made_at as at \
         from agreement_versions v join agreements a on a.id = v.agreement_id where v.reflection_id = $1 and a.team_id = $2 \
         {points} {answers}) s order by case when s.kind = 'point' then s.version else 0 end, s.at, s.id, s.version",
        topics()
    );
    let rows: Vec<SaidRow> = sql::rows(db, &sql, values![reflection.0, permit.team().0, permit.person().0]).await?;
    rows.into_iter().map(into_said).collect()
}

fn into_said(row: SaidRow) -> Result<Said, Problem> {
    if row.kind == "change" {
        return Ok(Said::Change(AgreementChange {
            agreement: AgreementId(row.about),
            number: row.version,
            wording: Wording::stored(&row.who, &row.said, &row.moment)?,
            reason: row.reason,
        }));
    }
    if row.kind == "weighed" {
        return topic((row.id, row.about), (row.who, row.moment.as_str(), row.said), &row.score).map(Said::Weighed);
    }
    if row.kind == "answer" {
        let told = row.version == 1;
        return raw(&row.said, &row.who, &row.moment, &row.reason).map(|answer| Said::Answer(answer, told));
    }
    if row.kind == "hands" {
        return counted(&row.said, &row.moment, &row.reason).map(Said::Counted);
    }
    if row.kind == "point" {
        let kind = TopicKind::parse(&row.who).ok_or(Problem::Broken)?;
        return Ok(Said::Point(AgendaPoint {
            topic: Topic { kind, id: row.about },
            label: row.said,
            state: PointState::parse(&row.moment).ok_or(Problem::Broken)?,
        }));
    }
    let id = if row.kind == "insight" { NoteId::Insight(InsightId(row.id)) } else { NoteId::Signal(SignalId(row.id)) };
    Ok(Said::Note(Note { id, case: CaseId(row.about), text: row.said, author: row.who, version: row.version }))
}
