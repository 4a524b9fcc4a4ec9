//! Rows and queries: what a client says of the help as a whole, by their own hand or on their behalf.

mod table;

pub use table::{leave, table};

use crate::quartet::{Facts, facts, mark, stored};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::classification::Concerned;
use domain::experience::{Answers, AskedHow, Experience, Experiences, OnBehalf, Question, Source};
use domain::gap::FamilyVoice;
use domain::policy::{AnswerAsClient, HostClient, Permit, RecordExperience, SeeCase};
use domain::{CaseId, Problem, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

const MARKS: &str = "e.better, e.got_help, e.taken_seriously, e.story_once, e.knew_whom, e.worked_together";

/// What the family of a case said.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn experiences(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Experiences, Problem> {
    of_case(db, permit.case()).await
}

/// The same, before a client is asked to sit down.
///
/// # Errors
/// As [`experiences`].
pub async fn before_hosting(db: &Tx, permit: &Permit<HostClient>) -> Result<Experiences, Problem> {
    of_case(&**db, permit.case()).await
}

/// The same, before something is typed on somebody's behalf.
///
/// # Errors
/// As [`experiences`].
pub async fn before_recording(db: &Tx, permit: &Permit<RecordExperience>) -> Result<Experiences, Problem> {
    of_case(&**db, permit.case()).await
}

async fn of_case(db: &impl ConnectionTrait, case: CaseId) -> Result<Experiences, Problem> {
    let Facts { head, about, .. } = facts(db, case).await?;
    let given = given(db, case).await?;
    let known = about.notices.iter().map(|(who, _)| *who).collect();
    Ok(Experiences { head, age: about.age, young_agrees: about.young_agrees(), known, given })
}

#[derive(FromQueryResult)]
struct VoiceRow {
    better: Option<i32>,
    got_help: Option<i32>,
    taken_seriously: Option<i32>,
    story_once: Option<i32>,
    knew_whom: Option<i32>,
    worked_together: Option<i32>,
}

impl VoiceRow {
    fn answers(&self, words: Option<Words>) -> Answers {
        let marks =
            [self.better, self.got_help, self.taken_seriously, self.story_once, self.knew_whom, self.worked_together];
        Answers::remembered(marks.map(mark), words)
    }
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    voice: VoiceRow,
    respondent: String,
    source: String,
    words: Option<String>,
    asked_how: Option<String>,
    author: String,
    at: DateTime<Utc>,
    version: i32,
}

/// Everything that was said, in the order of the screen.
pub(crate) async fn given(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Experience>, Problem> {
    let query = format!(
        "select {MARKS}, e.respondent, e.source, e.words, e.asked_how, p.name as author, e.at, e.version \
         from experiences e join people p on p.id = e.author_id where e.case_id = $1"
    );
    let found: Vec<Row> = sql::rows(db, &query, values![case.0]).await?;
    let mut given: Vec<_> = found.into_iter().filter_map(experience).collect();
    given.sort_by_key(|one| (one.respondent, one.source));
    Ok(given)
}

fn experience(row: Row) -> Option<Experience> {
    let words = row.words.as_deref().and_then(|words| Words::optional(words).ok().flatten());
    Some(Experience {
        respondent: Concerned::parse(&row.respondent)?,
        source: Source::parse(&row.source)?,
        answers: row.voice.answers(words),
        asked_how: row.asked_how.as_deref().and_then(AskedHow::parse),
        author: row.author,
        at: row.at,
        version: row.version,
    })
}

/// What the family answered for itself: marks without names and without words.
pub(crate) async fn own_voices(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<FamilyVoice>, Problem> {
    let query = format!("select {MARKS} from experiences e where e.case_id = $1 and e.source = 'own'");
    let found: Vec<VoiceRow> = sql::rows(db, &query, values![case.0]).await?;
    Ok(found.iter().map(|row| row.answers(None).voice(true)).collect())
}

/// Writes what was typed on somebody's behalf; whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn record_on_behalf(
    tx: &Tx,
    permit: &Permit<RecordExperience>,
    id: Uuid,
    said: &OnBehalf,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let [better, got_help, seriously, once, whom, together] = marks(&said.answers);
    let (who, words) = (said.respondent.code(), said.answers.words().map(str::to_owned));
    let (case, author, how) = (permit.case().0, permit.person().0, said.asked_how.code());
    let touched = if version == 0 {
        sql::run(
            &**tx,
            "insert into experiences (id, case_id, respondent, source, better, got_help, taken_seriously, story_once, \
             knew_whom, worked_together, words, asked_how, author_id, at) \
             values ($1, $2, $3, 'on_behalf', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
             on conflict (case_id, respondent, source) do nothing",
            values![id, case, who, better, got_help, seriously, once, whom, together, words, how, author, now],
        )
        .await?
    } else {
        sql::run(
            &**tx,
            "update experiences set better = $1, got_help = $2, taken_seriously = $3, story_once = $4, knew_whom = $5, \
             worked_together = $6, words = $7, asked_how = $8, author_id = $9, at = $10, version = version + 1 \
             where case_id = $11 and respondent = $12 and source = 'on_behalf' and version = $13",
            values![better, got_help, seriously, once, whom, together, words, how, author, now, case, who, version],
        )
        .await?
    };
    Ok(touched == 1)
}

/// Writes what the client answered at the table, in place of their earlier own answer. `host` signed in before them.
///
/// # Errors
/// What the database said.
pub async fn answer(
    tx: &Tx,
    permit: &Permit<AnswerAsClient>,
    id: Uuid,
    respondent: Concerned,
    answers: &Answers,
    host: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let [better, got_help, seriously, once, whom, together] = marks(answers);
    let (who, words) = (respondent.code(), answers.words().map(str::to_owned));
    sql::run(
        &**tx,
        "insert into experiences (id, case_id, respondent, source, better, got_help, taken_seriously, story_once, \
         knew_whom, worked_together, words, author_id, at) \
         values ($1, $2, $3, 'own', $4, $5, $6, $7, $8, $9, $10, $11, $12) \
         on conflict (case_id, respondent, source) do update set better = excluded.better, got_help = excluded.got_help, \
         taken_seriously = excluded.taken_seriously, story_once = excluded.story_once, knew_whom = excluded.knew_whom, \
         worked_together = excluded.worked_together, words = excluded.words, author_id = excluded.author_id, \
         at = excluded.at, version = experiences.version + 1",
        values![id, permit.case().0, who, better, got_help, seriously, once, whom, together, words, host, now],
    )
    .await
    .map(|_| ())
}

fn marks(answers: &Answers) -> [Option<i32>; 6] {
    let mut marks = [None; 6];
    for question in Question::ALL {
        marks[*question as usize] = stored(answers.mark(*question));
    }
    marks
}
