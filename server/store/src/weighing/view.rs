//! What was and is weighed in a meeting as one member may see it; who chose what is not read here.

use crate::writing::SEEN;
use crate::{sql, values};
use domain::policy::{Action, Permit};
use domain::weighing::{Progressing, Score, Stand, Tally, Way, WeighedTopic, WeighingView};
use domain::{CaseId, Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    round_id: Uuid,
    case_id: Uuid,
    question: String,
    pseudonym: String,
    way: String,
    key: Option<String>,
    voters: Option<i32>,
    hand_counts: i32,
    chose: i64,
    topic_id: Uuid,
    text: String,
    thought: bool,
    standing: Option<i32>,
    chosen: Option<i32>,
    top: Option<i32>,
    parked: bool,
}

/// Every weighing of a meeting of the permit's team, the newest first, each with the key of its seals while it goes on.
///
/// # Errors
/// What the database said.
pub async fn weighings<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    reflection: ReflectionId,
) -> Result<Vec<(WeighingView, Option<String>)>, Problem> {
    let text = format!(
        "select h.id, h.round_id, q.case_id, q.question, q.pseudonym, h.way, case when h.state = 'open' then h.key end as key, h.voters, h.hand_counts, \
         (select count(*) from weighing_seals s where s.weighing_id = h.id) as chose, \
         w.id as topic_id, w.text, exists (select 1 from thoughts e where e.round_id = h.round_id and e.text = w.text) as thought, w.standing, w.chosen, w.top, w.parked \
         from weighings h join (select o.id, o.case_id, o.question, c.pseudonym {SEEN}) q on q.id = h.round_id \
         join weighed_topics w on w.weighing_id = h.id order by h.begun_at desc, h.id desc, w.standing, w.place"
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0];
    let rows: Vec<Row> = sql::rows(db, &text, keys).await?;
    rows.chunk_by(|one, next| one.id == next.id).map(view).collect()
}

fn view(rows: &[Row]) -> Result<(WeighingView, Option<String>), Problem> {
    let first = &rows[0];
    let stand = match first.key {
        Some(_) => Stand::Running(Progressing { chose: first.chose, mine: false }),
        None => Stand::Closed(first.voters.map(i64::from)),
    };
    let view = WeighingView {
        id: WeighingId(first.id),
        round: RoundId(first.round_id),
        case: CaseId(first.case_id),
        question: first.question.clone(),
        pseudonym: first.pseudonym.clone(),
        way: Way::parse(&first.way).ok_or(Problem::Broken)?,
        stand,
        hand_counts: first.hand_counts,
        topics: rows.iter().map(topic).collect(),
    };
    Ok((view, first.key.clone()))
}

fn topic(row: &Row) -> WeighedTopic {
    let tally = row.chosen.zip(row.top).map(|(chosen, top)| Tally { chosen: chosen.into(), top: top.into() });
    let score = row.standing.map(|rank| Score { rank: rank.into(), tally, parked: row.parked });
    WeighedTopic { id: WeighedId(row.topic_id), text: row.text.clone(), thought: row.thought, mine: None, score }
}
