//! What a meeting weighed, topic by topic, as one part of everything that it wrote down; who chose what is not read here.

use crate::writing::SEEN;
use domain::weighing::{Score, Tally, Way, Weighed};
use domain::{CaseId, Problem, WeighingId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// What a topic came to; nothing of anything else that a meeting wrote down.
#[derive(FromQueryResult)]
pub(super) struct ScoreRow {
    voters: Option<i32>,
    standing: Option<i32>,
    chosen: Option<i32>,
    top: Option<i32>,
    parked: Option<bool>,
}

/// These columns of what was not weighed.
pub(super) const NONE: &str = "null as voters, null as standing, null as chosen, null as top, null as parked";

/// The first part of the statement, which gives the columns their types: what was weighed in reflection `$1` of team `$2`, as far as
/// person `$3` may see it.
pub(super) fn topics() -> String {
    format!(
        "select 'weighed' as kind, h.id, q.case_id as about, w.text as said, q.question as who, h.way as moment, '' as reason, \
         w.place as version, h.voters, w.standing, w.chosen, w.top, w.parked, h.begun_at as at from weighings h \
         join (select o.id, o.case_id, o.question {SEEN}) q on q.id = h.round_id \
         join weighed_topics w on w.weighing_id = h.id where h.state = 'closed'"
    )
}

/// One topic, as a weighing of nothing else.
pub(super) fn topic(
    (id, case): (Uuid, Uuid),
    (question, way, text): (String, &str, String),
    row: &ScoreRow,
) -> Result<Weighed, Problem> {
    let tally = row.chosen.zip(row.top).map(|(chosen, top)| Tally { chosen: chosen.into(), top: top.into() });
    let rank = row.standing.ok_or(Problem::Broken)?.into();
    Ok(Weighed {
        id: WeighingId(id),
        case: CaseId(case),
        question,
        way: Way::parse(way).ok_or(Problem::Broken)?,
        voters: row.voters.map(i64::from),
        topics: vec![(text, Score { rank, tally, parked: row.parked.unwrap_or_default() })],
    })
}
