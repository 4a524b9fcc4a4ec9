//! A team's parking list: what nobody chose, without an author.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Action, KeepAgenda, KeepReflection, Permit, SeeTeam};
use domain::weighing::{Parked, ParkingList};
use domain::{CaseId, ParkedId, Problem, ReflectionId, WeighedId, WeighingId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::cmp::Reverse;
use uuid::Uuid;

/// What team `$1` parked of cases that nobody stopped, but for families that person `$2` knows privately.
const SEEN: &str = "from parked_topics k join cases c on c.id = k.case_id join reflections r on r.id = k.reflection_id \
     where k.team_id = $1 and c.state in ('chosen', 'learned') \
     and not exists (select 1 from private_knowledge p where p.case_id = c.id and p.person_id = $2)";

#[derive(FromQueryResult)]
struct HeadRow {
    slug: String,
    name: String,
    next: Option<Uuid>,
    planned_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    text: String,
    reflection_id: Uuid,
    planned_on: NaiveDate,
    parked_at: NaiveDate,
}

/// The list of the permit's team.
///
/// # Errors
/// What the database said.
pub async fn parking_list(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<ParkingList, Problem> {
    let head: Option<HeadRow> = sql::row(
        db,
        "select t.slug, t.name, r.id as next, r.planned_on from teams t \
         left join reflections r on r.team_id = t.id and r.state = 'planned' where t.id = $1 \
         order by r.planned_on, r.id limit 1",
        values![permit.team().0],
    )
    .await?;
    let head = head.ok_or(Problem::Absent)?;
    let text = format!("select k.id, k.text, k.reflection_id, r.planned_on, k.parked_at {SEEN}");
    let mut rows: Vec<Row> = sql::rows(db, &text, values![permit.team().0, permit.person().0]).await?;
    rows.sort_by_cached_key(|row| (Reverse(row.parked_at), alphabetical(&row.text), row.id));
    let parked = |row: Row| Parked {
        id: ParkedId(row.id),
        text: row.text,
        reflection: ReflectionId(row.reflection_id),
        planned_on: row.planned_on,
    };
    Ok(ParkingList {
        slug: head.slug,
        team: head.name,
        next: head.next.map(ReflectionId).zip(head.planned_on),
        all: rows.into_iter().map(parked).collect(),
    })
}

/// Parks something.
///
/// # Errors
/// What the database said.
pub async fn park(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: ParkedId,
    (reflection, case): (ReflectionId, CaseId),
    (topic, text): (WeighedId, &str),
    today: NaiveDate,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into parked_topics (id, team_id, reflection_id, case_id, topic_id, text, parked_at) values ($1, $2, $3, $4, $5, $6, $7)",
        values![id.0, permit.team().0, reflection.0, case.0, topic.0, text, today],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Topic {
    id: Uuid,
}

/// What of a weighing was parked when it was counted before, wherever it is by now.
///
/// # Errors
/// What the database said.
pub async fn was_parked(tx: &Tx, _: &Permit<KeepReflection>, weighing: WeighingId) -> Result<Vec<WeighedId>, Problem> {
    let text = "select id from weighed_topics where weighing_id = $1 and parked = true";
    let rows: Vec<Topic> = sql::rows(&**tx, text, values![weighing.0]).await?;
    Ok(rows.into_iter().map(|row| WeighedId(row.id)).collect())
}

#[derive(FromQueryResult)]
struct Text {
    text: String,
}

/// What the same round parked before and somebody brought from the list to an agenda, or took away.
///
/// # Errors
/// What the database said.
pub async fn taken(tx: &Tx, _: &Permit<KeepReflection>, weighing: WeighingId) -> Result<Vec<String>, Problem> {
    let text = "select w.text from weighed_topics w join weighings o on o.id = w.weighing_id \
         join weighings h on h.round_id = o.round_id and h.id <> o.id where h.id = $1 and w.parked = true \
         and not exists (select 1 from parked_topics k where k.topic_id = w.id)";
    let rows: Vec<Text> = sql::rows(&**tx, text, values![weighing.0]).await?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}

/// Takes off the list what was chosen after all; where somebody put it on an agenda it stays there.
///
/// # Errors
/// What the database said.
pub async fn not_parked(tx: &Tx, permit: &Permit<KeepReflection>, topic: WeighedId) -> Result<(), Problem> {
    let text = "delete from parked_topics where topic_id = $1 and team_id = $2";
    sql::run(&**tx, text, values![topic.0, permit.team().0]).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct OneRow {
    text: String,
    case_id: Uuid,
}

/// What something on the list says, and the case it is about.
///
/// # Errors
/// [`Problem::Absent`] when it is not on the list of the permit's team, or not for whoever asks; what the database said.
pub async fn on_list<A: Action>(tx: &Tx, permit: &Permit<A>, id: ParkedId) -> Result<(CaseId, String), Problem> {
    let keys = values![permit.team().0, permit.person().0, id.0];
    let row: Option<OneRow> = sql::row(&**tx, &format!("select k.text, k.case_id {SEEN} and k.id = $3"), keys).await?;
    row.map(|row| (CaseId(row.case_id), row.text)).ok_or(Problem::Absent)
}

/// Takes something off the list; whether it was still there.
///
/// # Errors
/// What the database said.
pub async fn unpark(tx: &Tx, permit: &Permit<KeepAgenda>, id: ParkedId) -> Result<bool, Problem> {
    let text = "delete from parked_topics where id = $1 and team_id = $2";
    Ok(sql::run(&**tx, text, values![id.0, permit.team().0]).await? == 1)
}

/// Says of which case a line of an agenda speaks: whoever may not see that case does not see the line, and it goes with it.
///
/// # Errors
/// What the database said.
pub async fn line_of(tx: &Tx, permit: &Permit<KeepAgenda>, line: Uuid, case: CaseId) -> Result<(), Problem> {
    let text = "update agenda_points set about_id = $3 where id = $1 and team_id = $2";
    sql::run(&**tx, text, values![line, permit.team().0, case.0]).await.map(|_| ())
}
