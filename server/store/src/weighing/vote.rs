//! Choices while a meeting weighs; no statement here names a person.

use crate::{Tx, sql, values};
use domain::policy::{Action, Permit, Weigh};
use domain::weighing::{Ballot, Choice};
use domain::{Problem, WeighedId, WeighingId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// What lies under one seal.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The seal.
    pub seal: String,
    /// What was chosen under it.
    pub choices: Vec<(WeighedId, Choice)>,
}

#[derive(FromQueryResult)]
struct SealRow {
    seal: String,
    topic_id: Option<Uuid>,
    top: Option<bool>,
}

/// Everything that was chosen in a weighing that the permit's holder was shown.
///
/// # Errors
/// What the database said.
pub async fn sealed<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: WeighingId,
) -> Result<Vec<Sealed>, Problem> {
    let rows: Vec<SealRow> = sql::rows(
        db,
        "select s.seal, x.topic_id, x.top from weighing_seals s join weighings h on h.id = s.weighing_id \
         join silent_rounds o on o.id = h.round_id left join (select w.weighing_id, y.seal, y.topic_id, y.top \
         from weighing_choices y join weighed_topics w on w.id = y.topic_id) x on x.weighing_id = s.weighing_id and x.seal = s.seal \
         where s.weighing_id = $1 and o.team_id = $2 order by s.seal, x.topic_id",
        values![id.0, permit.team().0],
    )
    .await?;
    let of_one = |rows: &[SealRow]| Sealed {
        seal: rows[0].seal.clone(),
        choices: rows.iter().filter_map(|row| Some((WeighedId(row.topic_id?), choice(row.top?)))).collect(),
    };
    Ok(rows.chunk_by(|one, next| one.seal == next.seal).map(of_one).collect())
}

fn choice(top: bool) -> Choice {
    if top { Choice::Top } else { Choice::Chosen }
}

#[derive(FromQueryResult)]
struct TopicRow {
    id: Uuid,
    text: String,
}

/// What is weighed, in the order of the table; ask for the weighing first.
///
/// # Errors
/// What the database said.
pub async fn topics<A: Action>(tx: &Tx, _: &Permit<A>, id: WeighingId) -> Result<Vec<(WeighedId, String)>, Problem> {
    let text = "select id, text from weighed_topics where weighing_id = $1 order by place";
    let rows: Vec<TopicRow> = sql::rows(&**tx, text, values![id.0]).await?;
    Ok(rows.into_iter().map(|row| (WeighedId(row.id), row.text)).collect())
}

/// Lays a ballot under a seal, in place of what lay there; whether nothing did.
///
/// Every row of the weighing is written anew, in the order of the seals: where a row lies would else tell in which order
/// people chose.
///
/// # Errors
/// What the database said.
pub async fn vote(
    tx: &Tx,
    permit: &Permit<Weigh>,
    id: WeighingId,
    seal: String,
    ballot: &Ballot,
) -> Result<bool, Problem> {
    let mut all = sealed(&**tx, permit, id).await?;
    let before = all.len();
    all.retain(|one| one.seal != seal);
    let first = all.len() == before;
    all.push(Sealed { seal, choices: ballot.choices().collect() });
    all.sort_unstable_by(|one, other| one.seal.cmp(&other.seal));
    let of_it = "topic_id in (select w.id from weighed_topics w where w.weighing_id = $1)";
    sql::run(&**tx, &format!("delete from weighing_choices where {of_it}"), values![id.0]).await?;
    sql::run(&**tx, "delete from weighing_seals where weighing_id = $1", values![id.0]).await?;
    for one in all {
        let text = "insert into weighing_seals (weighing_id, seal) values ($1, $2)";
        sql::run(&**tx, text, values![id.0, one.seal.as_str()]).await?;
        for (topic, choice) in one.choices {
            let text = "insert into weighing_choices (topic_id, seal, top) values ($1, $2, $3)";
            sql::run(&**tx, text, values![topic.0, one.seal.as_str(), choice == Choice::Top]).await?;
        }
    }
    Ok(first)
}
