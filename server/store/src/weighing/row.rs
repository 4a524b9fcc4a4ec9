//! A weighing from its beginning to its close; who chose what lives beside it.

use crate::writing::{GOING, SEEN};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepReflection, Permit, Weigh};
use domain::weighing::{Outcome, Score, Way};
use domain::{CaseId, Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether something of a meeting is weighed, whoever may see it, but for what is about a case that was stopped; hold the meeting first.
///
/// # Errors
/// What the database said.
pub async fn runs(tx: &Tx, _: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<bool, Problem> {
    let text = format!(
        "select count(*) as n from weighings h join (select o.id {GOING}) q on q.id = h.round_id where h.state = 'open'"
    );
    let found: Option<Count> = sql::row(&**tx, &text, values![reflection.0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// Begins weighing these topics of a round; `key` makes its seals.
///
/// # Errors
/// What the database said.
pub async fn begin(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    (id, round): (WeighingId, RoundId),
    (way, key): (Way, &str),
    topics: &[(WeighedId, String)],
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into weighings (id, round_id, way, state, key, begun_at) values ($1, $2, $3, 'open', $4, $5)",
        values![id.0, round.0, way.code(), key, now],
    )
    .await?;
    for (place, (topic, text)) in (0_i32..).zip(topics) {
        sql::run(
            &**tx,
            "insert into weighed_topics (id, weighing_id, place, text) values ($1, $2, $3, $4)",
            values![topic.0, id.0, place, text.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// A weighing as it stands.
pub struct Standing {
    /// Of a round about which case.
    pub case: CaseId,
    /// How.
    pub way: Way,
    /// Makes its seals; nothing once it is closed.
    pub key: Option<String>,
    /// How often hands were counted for it.
    pub hand_counts: i32,
    /// How many chose, once it is closed and when that may be told.
    pub voters: Option<i32>,
}

#[derive(FromQueryResult)]
struct Row {
    case_id: Uuid,
    way: String,
    key: Option<String>,
    hand_counts: i32,
    voters: Option<i32>,
}

/// A weighing of a meeting; hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when the meeting has no such weighing, or not for whoever asks; what the database said.
pub async fn standing<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    id: WeighingId,
) -> Result<Standing, Problem> {
    let text = format!(
        "select q.case_id, h.way, case when h.state = 'open' then h.key end as key, h.hand_counts, h.voters \
         from weighings h join (select o.id, o.case_id {SEEN}) q on q.id = h.round_id where h.id = $4"
    );
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: Row = sql::row(&**tx, &text, keys).await?.ok_or(Problem::Absent)?;
    Ok(Standing {
        case: CaseId(row.case_id),
        way: Way::parse(&row.way).ok_or(Problem::Broken)?,
        key: row.key,
        hand_counts: row.hand_counts,
        voters: row.voters,
    })
}

/// Closes a weighing, or counts its hands anew: what its topics came to stays, who chose what goes.
///
/// # Errors
/// What the database said.
pub async fn close(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    id: WeighingId,
    topics: &[WeighedId],
    outcome: &Outcome,
    by_hands: bool,
) -> Result<(), Problem> {
    let key = || values![id.0];
    let of_it = "topic_id in (select w.id from weighed_topics w where w.weighing_id = $1)";
    sql::run(&**tx, &format!("delete from weighing_choices where {of_it}"), key()).await?;
    sql::run(&**tx, "delete from weighing_seals where weighing_id = $1", key()).await?;
    for (topic, score) in topics.iter().zip(&outcome.scores) {
        tell(tx, *topic, score).await?;
    }
    sql::run(
        &**tx,
        "update weighings set state = 'closed', key = null, voters = $2, hand_counts = hand_counts + $3 where id = $1",
        values![id.0, outcome.voters.and_then(small), i32::from(by_hands)],
    )
    .await
    .map(|_| ())
}

async fn tell(tx: &Tx, topic: WeighedId, score: &Score) -> Result<(), Problem> {
    let (chosen, top) = (score.tally.and_then(|all| small(all.chosen)), score.tally.and_then(|all| small(all.top)));
    sql::run(
        &**tx,
        "update weighed_topics set standing = $2, chosen = $3, top = $4, parked = $5 where id = $1",
        values![topic.0, small(score.rank), chosen, top, score.parked],
    )
    .await
    .map(|_| ())
}

fn small(number: i64) -> Option<i32> {
    i32::try_from(number).ok()
}

/// Whether something was told of the same round before.
///
/// # Errors
/// What the database said.
pub async fn weighed_before(tx: &Tx, _: &Permit<Weigh>, id: WeighingId) -> Result<bool, Problem> {
    let text = "select count(*) as n from weighings o join weighings h on h.round_id = o.round_id \
         where h.id = $1 and o.id <> h.id and o.state = 'closed'";
    let found: Option<Count> = sql::row(&**tx, text, values![id.0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// Takes away what the same round came to before, with what it parked and is still on the list.
///
/// # Errors
/// What the database said.
pub async fn replace(tx: &Tx, permit: &Permit<KeepReflection>, id: WeighingId) -> Result<(), Problem> {
    let before = "select o.id from weighings o join weighings h on h.round_id = o.round_id where h.id = $1 \
         and o.id <> h.id and o.state = 'closed'";
    let parked = format!(
        "delete from parked_topics where team_id = $2 \
         and topic_id in (select w.id from weighed_topics w where w.weighing_id in ({before}))"
    );
    sql::run(&**tx, &parked, values![id.0, permit.team().0]).await?;
    sql::run(&**tx, &format!("delete from weighings where id in ({before})"), values![id.0]).await.map(|_| ())
}

/// Takes a weighing away with everything chosen in it.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &Tx, _: &Permit<KeepReflection>, id: WeighingId) -> Result<(), Problem> {
    sql::run(&**tx, "delete from weighings where id = $1", values![id.0]).await.map(|_| ())
}

/// When a meeting closes: a weighing that was not closed goes with everything chosen in it.
///
/// # Errors
/// What the database said.
pub async fn drop_open(tx: &Tx, permit: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let text = "delete from weighings where state = 'open' \
         and round_id in (select o.id from silent_rounds o where o.reflection_id = $1 and o.team_id = $2)";
    sql::run(&**tx, text, values![reflection.0, permit.team().0]).await.map(|_| ())
}
