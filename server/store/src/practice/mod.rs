//! Rows and queries: what a professional says of the collaboration, by name; without names it lives in round.

pub mod round;

use crate::quartet::{facts, mark, stored};
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::gap::PracticeVoice;
use domain::policy::{AnnounceRound, Permit, RecordPractice, SeeCase};
use domain::practice::{Before, Practice, Practices, Said};
use domain::profession::Profession;
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
    involved: Option<String>,
}

/// What the professionals of a case said and who did not yet, with the round that runs, if one does.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn practices(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    today: NaiveDate,
) -> Result<(Practices, Option<round::Running>), Problem> {
    let case = permit.case();
    let head = facts(db, case).await?.head;
    let found = rows(db, case).await?;
    let standing = round::standing(db, case, today).await?;
    // Where nobody answers by name, nobody is silent by name.
    let named = found.iter().filter(|row| row.at.is_none() && standing.round.is_none());
    let practices = Practices {
        head,
        me: permit.person(),
        silent: named.map(|row| row.name.clone()).collect(),
        given: each(&found).filter_map(practice).collect(),
        people: standing.people,
        round: standing.round,
        answered: false,
        unsigned: standing.words,
    };
    Ok((practices, standing.running))
}

/// How the case stands for whoever announces a round, and the day on which it ends.
///
/// # Errors
/// As [`practices`].
pub async fn before(tx: &Tx, permit: &Permit<AnnounceRound>, today: NaiveDate) -> Result<(Before, NaiveDate), Problem> {
    let named = rows(&**tx, permit.case()).await?.iter().any(|row| row.at.is_some());
    let standing = round::standing(&**tx, permit.case(), today).await?;
    Ok((Before { people: standing.people, named, round: standing.round }, standing.ends_on))
}

#[derive(FromQueryResult)]
struct Rounds {
    n: i64,
}

/// Whether a round without names was announced in the permit's case.
///
/// # Errors
/// What the database said.
pub async fn unsigned(tx: &Tx, permit: &Permit<RecordPractice>) -> Result<bool, Problem> {
    let text = "select count(*) as n from practice_rounds where case_id = $1";
    let found: Option<Rounds> = sql::row(&**tx, text, values![permit.case().0]).await?;
    Ok(found.is_some_and(|rounds| rounds.n > 0))
}

/// What somebody said, as it stands now.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &Tx, permit: &Permit<RecordPractice>) -> Result<Option<Practice>, Problem> {
    let me = permit.person().0;
    let found = rows(&**tx, permit.case()).await?;
    Ok(each(&found).filter(|rows| rows[0].id == me).find_map(practice))
}

async fn rows(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Row>, Problem> {
    let mut found: Vec<Row> = sql::rows(
        db,
        "select p.id, p.name, p.profession, r.communication, r.added_value, r.energy, r.words, r.at, r.version, \
         i.profession as involved from people p left join practices r on r.case_id = $1 and r.person_id = p.id \
         left join practice_involved i on i.practice_id = r.id \
         where p.id in (select person_id from circle where case_id = $2 union select person_id from practices where case_id = $3) \
         order by p.id",
        values![case.0, case.0, case.0],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    Ok(found)
}

/// The rows of one person together: one for each kind of professional that they name, at least one.
fn each(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(|one, next| one.id == next.id)
}

fn practice(rows: &[Row]) -> Option<Practice> {
    let row = rows.first()?;
    let mut involved: Vec<_> = rows.iter().filter_map(|row| Profession::parse(row.involved.as_deref()?)).collect();
    involved.sort_unstable();
    Some(Practice {
        person: PersonId(row.id),
        name: row.name.clone(),
        profession: row.profession.clone(),
        voice: PracticeVoice {
            communication: mark(row.communication),
            added_value: mark(row.added_value),
            energy: mark(row.energy),
        },
        words: row.words.clone(),
        involved,
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
    if touched != 1 {
        return Ok(false);
    }
    involve(tx, permit, &said.involved).await?;
    Ok(true)
}

/// Writes who else was involved, in place of what stood there.
async fn involve(tx: &Tx, permit: &Permit<RecordPractice>, involved: &[Profession]) -> Result<(), Problem> {
    let (case, person) = (permit.case().0, permit.person().0);
    let own = "select id from practices where case_id = $1 and person_id = $2";
    let gone = format!("delete from practice_involved where practice_id in ({own})");
    sql::run(&**tx, &gone, values![case, person]).await?;
    for one in involved {
        let added = "insert into practice_involved (practice_id, profession) \
                     select id, $3 from practices where case_id = $1 and person_id = $2";
        sql::run(&**tx, added, values![case, person, one.code()]).await?;
    }
    Ok(())
}
