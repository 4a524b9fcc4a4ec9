//! Rows and queries: what a professional says of the collaboration, by name.

use crate::quartet::{facts, mark, stored};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::alphabet::alphabetical;
use domain::gap::PracticeVoice;
use domain::policy::{Permit, RecordPractice, SeeCase};
use domain::practice::{Practice, Practices, Said};
use domain::{CaseId, PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    profession: Option<String>,
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
    words: Option<String>,
    at: Option<DateTime<Utc>>,
    version: Option<i32>,
}

/// What the professionals of a case said, and who did not yet.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn practices(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Practices, Problem> {
    let case = permit.case();
    let head = facts(db, case).await?.head;
    let found = rows(db, case).await?;
    let silent = found.iter().filter(|row| row.at.is_none()).map(|row| row.name.clone()).collect();
    let given = found.into_iter().filter_map(practice).collect();
    Ok(Practices { head, me: permit.person(), given, silent })
}

/// What somebody said, as it stands now.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &Tx, permit: &Permit<RecordPractice>) -> Result<Option<Practice>, Problem> {
    let me = permit.person().0;
    Ok(rows(&**tx, permit.case()).await?.into_iter().filter(|row| row.id == me).find_map(practice))
}

async fn rows(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Row>, Problem> {
    let mut found: Vec<Row> = sql::rows(
        db,
        "select p.id, p.name, p.profession, r.communication, r.added_value, r.energy, r.words, r.at, r.version \
         from people p left join practices r on r.case_id = $1 and r.person_id = p.id \
         where p.id in (select person_id from circle where case_id = $2 union select person_id from practices where case_id = $3) \
         order by p.id",
        values![case.0, case.0, case.0],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    Ok(found)
}

fn practice(row: Row) -> Option<Practice> {
    Some(Practice {
        person: PersonId(row.id),
        name: row.name,
        profession: row.profession,
        voice: PracticeVoice {
            communication: mark(row.communication),
            added_value: mark(row.added_value),
            energy: mark(row.energy),
        },
        words: row.words,
        at: row.at?,
        version: row.version?,
    })
}

/// Writes what somebody said; whether it was still as they read it.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &Tx,
    permit: &Permit<RecordPractice>,
    id: Uuid,
    said: &Said,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (case, person) = (permit.case().0, permit.person().0);
    let words = said.words.as_ref().map(|words| words.as_str().to_owned());
    let PracticeVoice { communication, added_value, energy } = said.voice;
    let [communication, added_value, energy] = [communication, added_value, energy].map(stored);
    let touched = if version == 0 {
        sql::run(
            &**tx,
            "insert into practices (id, case_id, person_id, communication, added_value, energy, words, at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (case_id, person_id) do nothing",
            values![id, case, person, communication, added_value, energy, words, now],
        )
        .await?
    } else {
        sql::run(
            &**tx,
            "update practices set communication = $1, added_value = $2, energy = $3, words = $4, at = $5, \
             version = version + 1 where case_id = $6 and person_id = $7 and version = $8",
            values![communication, added_value, energy, words, now, case, person, version],
        )
        .await?
    };
    Ok(touched == 1)
}
