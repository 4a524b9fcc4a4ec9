//! Rows and queries: what a client said of the help as a whole, by their own hand or on their behalf; writing it lives in record.

mod record;
mod table;
mod turn;

pub use record::{OwnAnswer, answer, record_on_behalf};
pub use table::{leave, table};
pub(crate) use turn::earlier;
pub use turn::turn;

use crate::quartet::{Facts, facts, mark};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::classification::Concerned;
use domain::experience::{Answers, AskedHow, Experience, Experiences, Source};
use domain::gap::FamilyVoice;
use domain::invitation::Helpers;
use domain::policy::{Action, HostClient, Invite, Permit, RecordExperience, SeeCase, Stage};
use domain::{CaseId, Problem, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};

const MARKS: &str = "e.better, e.got_help, e.taken_seriously, e.story_once, e.knew_whom, e.worked_together";

/// What the family of a case said.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn experiences(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Experiences, Problem> {
    let invited = crate::invitation::waiting(db, permit).await?;
    Ok(Experiences { invited, ..of_case(db, permit).await? })
}

/// The same, before a client is asked to sit down.
///
/// # Errors
/// As [`experiences`].
pub async fn before_hosting(db: &Tx, permit: &Permit<HostClient>) -> Result<Experiences, Problem> {
    of_case(&**db, permit).await
}

/// The same, before somebody is invited by a code.
///
/// # Errors
/// As [`experiences`].
pub async fn before_inviting(db: &Tx, permit: &Permit<Invite>) -> Result<Experiences, Problem> {
    of_case(&**db, permit).await
}

/// The same, before something is typed on somebody's behalf.
///
/// # Errors
/// As [`experiences`].
pub async fn before_recording(db: &Tx, permit: &Permit<RecordExperience>) -> Result<Experiences, Problem> {
    of_case(&**db, permit).await
}

/// How far the permit's case is.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn stage<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<Stage, Problem> {
    facts(&**tx, permit.case()).await.map(|found| found.head.stage)
}

async fn of_case<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Experiences, Problem> {
    let Facts { head, about, .. } = facts(db, permit.case()).await?;
    let given = given(db, permit).await?;
    let known = about.notices.iter().map(|(who, _)| *who).collect();
    Ok(Experiences { head, age: about.age, young_agrees: about.young_agrees(), known, given, invited: Vec::new() })
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
    went_well: String,
    went_badly: String,
    asked_how: Option<String>,
    author: String,
    at: DateTime<Utc>,
    version: i32,
    earlier: bool,
}

/// Everything that was said and is for whoever has the permit, in the order of the screen. What a respondent keeps from
/// whoever invited them is not read for that person: not their words, and not with whom it went well.
///
/// # Errors
/// What the database said.
pub async fn given<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Vec<Experience>, Problem> {
    let earlier = earlier("e");
    let query = format!(
        "select {MARKS}, e.respondent, e.source, e.asked_how, p.name as author, e.at, e.version, {earlier} as earlier, \
         case when e.hidden_from = $1 then null else e.words end as words, \
         case when e.hidden_from = $1 then '' else e.went_well end as went_well, \
         case when e.hidden_from = $1 then '' else e.went_badly end as went_badly \
         from experiences e join people p on p.id = e.author_id where e.case_id = $2"
    );
    let found: Vec<Row> = sql::rows(db, &query, values![permit.person().0, permit.case().0]).await?;
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
        helpers: Helpers::remembered(&row.went_well, &row.went_badly),
        asked_how: row.asked_how.as_deref().and_then(AskedHow::parse),
        author: row.author,
        at: row.at,
        version: row.version,
        earlier: row.earlier,
    })
}

/// What the family answered for itself: marks without names and without words.
pub(crate) async fn own_voices(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<FamilyVoice>, Problem> {
    let query = format!("select {MARKS} from experiences e where e.case_id = $1 and e.source = 'own'");
    let found: Vec<VoiceRow> = sql::rows(db, &query, values![case.0]).await?;
    Ok(found.iter().map(|row| row.answers(None).voice(true)).collect())
}

#[derive(FromQueryResult)]
struct Given {
    given: i64,
}

/// Whether anybody of the family was heard, by their own hand or on their behalf.
pub(crate) async fn is_given(db: &impl ConnectionTrait, case: CaseId) -> Result<bool, Problem> {
    let query = "select count(*) as given from experiences where case_id = $1";
    let found: Option<Given> = sql::row(db, query, values![case.0]).await?;
    Ok(found.is_some_and(|row| row.given > 0))
}
