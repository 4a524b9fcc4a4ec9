//! Rows and queries: a round in which the circle answers without names; no statement here links a person to an answer.

use crate::case::MEMBER;
use crate::quartet::{mark, stored};
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::gap::PracticeVoice;
use domain::policy::{AnnounceRound, AnswerRound, Permit};
use domain::practice::{Round, Said};
use domain::{CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A round that runs.
pub struct Running {
    id: Uuid,
    /// Makes the seals.
    pub key: String,
    /// The seals of those who answered.
    pub seals: Vec<String>,
}

/// How a case stands: how many people of the team are in its circle, its round, and the words of one that closed.
pub(super) struct Standing {
    pub people: usize,
    pub ends_on: NaiveDate,
    pub round: Option<Round>,
    pub running: Option<Running>,
    pub words: Vec<String>,
}

#[derive(FromQueryResult)]
struct Row {
    people: i64,
    ends_on: NaiveDate,
    id: Option<Uuid>,
    closes_on: Option<NaiveDate>,
    key: Option<String>,
    seal: Option<String>,
}

pub(super) async fn standing(db: &impl ConnectionTrait, case: CaseId, today: NaiveDate) -> Result<Standing, Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select (select count(*) from circle k join people p on p.id = k.person_id where k.case_id = c.id \
             and p.state <> 'stopped' and {member}) as people, c.ends_on, o.id, o.closes_on, o.key, s.seal \
             from cases c join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id \
             left join practice_rounds o on o.case_id = c.id \
             left join practice_round_seals s on s.round_id = o.id and o.closes_on >= $2 where c.id = $1"
        ),
        values![case.0, today],
    )
    .await?;
    let first = rows.first().ok_or(Problem::Absent)?;
    let (voices, words) = answers(db, case, today).await?;
    let round = first.closes_on.map(|closes_on| Round::of(closes_on, &voices, today));
    let running = first.id.zip(first.key.clone()).filter(|_| round.as_ref().is_some_and(Round::runs));
    let seals = rows.iter().filter_map(|row| row.seal.clone()).collect();
    Ok(Standing {
        people: usize::try_from(first.people).unwrap_or_default(),
        ends_on: first.ends_on,
        words: if voices.len() < domain::practice::FEWEST { Vec::new() } else { words },
        running: running.map(|(id, key)| Running { id, key, seals }),
        round,
    })
}

#[derive(FromQueryResult)]
struct AnswerRow {
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
    words: Option<String>,
}

/// What was answered in a round that closed: marks, and apart from them words, each in the order of random ids.
async fn answers(
    db: &impl ConnectionTrait,
    case: CaseId,
    today: NaiveDate,
) -> Result<(Vec<PracticeVoice>, Vec<String>), Problem> {
    let closed = "join practice_rounds o on o.id = a.round_id where o.case_id = $1 and o.closes_on < $2";
    let rows: Vec<AnswerRow> = sql::rows(
        db,
        &format!(
            "select a.id, a.communication, a.added_value, a.energy, cast(null as text) as words from practice_round_marks a {closed} \
             union all select a.id, null, null, null, a.words from practice_round_words a {closed} order by 1"
        ),
        values![case.0, today],
    )
    .await?;
    let (words, marks): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.words.is_some());
    let voice = |row: AnswerRow| PracticeVoice {
        communication: mark(row.communication),
        added_value: mark(row.added_value),
        energy: mark(row.energy),
    };
    Ok((marks.into_iter().map(voice).collect(), words.into_iter().filter_map(|row| row.words).collect()))
}

/// Announces a round, in place of one of which nothing was kept.
///
/// # Errors
/// What the database said.
pub async fn announce(
    tx: &Tx,
    permit: &Permit<AnnounceRound>,
    id: Uuid,
    closes_on: NaiveDate,
    key: &str,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let case = permit.case().0;
    sql::run(&**tx, "delete from practice_rounds where case_id = $1", values![case]).await?;
    sql::run(
        &**tx,
        "insert into practice_rounds (id, case_id, announced_by, announced_at, closes_on, key) values ($1, $2, $3, $4, $5, $6)",
        values![id, case, permit.person().0, now, closes_on, key],
    )
    .await
    .map(|_| ())
}

/// The round that runs in the permit's case.
///
/// # Errors
/// What the database said.
pub async fn running(tx: &Tx, permit: &Permit<AnswerRound>, today: NaiveDate) -> Result<Option<Running>, Problem> {
    Ok(standing(&**tx, permit.case(), today).await?.running)
}

#[derive(FromQueryResult)]
struct MarksRow {
    id: Uuid,
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
}

#[derive(FromQueryResult)]
struct WordsRow {
    id: Uuid,
    words: String,
}

/// Adds an answer under ids of chance, with the seal that keeps it from being given twice.
///
/// Every row of the round is written anew, in the order of its id: where a row lies, and which transaction wrote it, would
/// else tell in which order people answered.
///
/// # Errors
/// What the database said.
pub async fn answer(tx: &Tx, round: Running, seal: String, ids: [Uuid; 2], said: &Said) -> Result<(), Problem> {
    let id = round.id;
    let mut marks: Vec<MarksRow> = sql::rows(
        &**tx,
        "select id, communication, added_value, energy from practice_round_marks where round_id = $1",
        values![id],
    )
    .await?;
    let mut words: Vec<WordsRow> =
        sql::rows(&**tx, "select id, words from practice_round_words where round_id = $1", values![id]).await?;
    for table in ["practice_round_seals", "practice_round_marks", "practice_round_words"] {
        sql::run(&**tx, &format!("delete from {table} where round_id = $1"), values![id]).await?;
    }
    let PracticeVoice { communication, added_value, energy } = said.voice;
    let [communication, added_value, energy] = [communication, added_value, energy].map(stored);
    marks.push(MarksRow { id: ids[0], communication, added_value, energy });
    words.extend(said.words.as_ref().map(|words| WordsRow { id: ids[1], words: words.as_str().to_owned() }));
    let mut seals = round.seals;
    seals.push(seal);
    seals.sort_unstable();
    marks.sort_unstable_by_key(|row| row.id);
    words.sort_unstable_by_key(|row| row.id);
    for seal in seals {
        let text = "insert into practice_round_seals (round_id, seal) values ($1, $2)";
        sql::run(&**tx, text, values![id, seal]).await?;
    }
    for row in marks {
        let text = "insert into practice_round_marks (id, round_id, communication, added_value, energy) values ($1, $2, $3, $4, $5)";
        sql::run(&**tx, text, values![row.id, id, row.communication, row.added_value, row.energy]).await?;
    }
    for row in words {
        let text = "insert into practice_round_words (id, round_id, words) values ($1, $2, $3)";
        sql::run(&**tx, text, values![row.id, id, row.words]).await?;
    }
    Ok(())
}

/// Closes the rounds whose last day lies before this one: who answered goes, and what too few answered; how many closed.
///
/// # Errors
/// What the database said.
pub async fn close(tx: &Tx, today: NaiveDate) -> Result<u64, Problem> {
    let over = "select o.id from practice_rounds o where o.closes_on < $1 and o.key is not null";
    let few = format!(
        "{over} and (select count(*) from practice_round_marks m where m.round_id = o.id) < {}",
        domain::practice::FEWEST
    );
    for (table, rounds) in
        [("practice_round_words", &*few), ("practice_round_marks", &*few), ("practice_round_seals", over)]
    {
        sql::run(&**tx, &format!("delete from {table} where round_id in ({rounds})"), values![today]).await?;
    }
    let closed = "update practice_rounds set key = null where closes_on < $1 and key is not null";
    sql::run(&**tx, closed, values![today]).await
}
