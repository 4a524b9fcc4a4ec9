//! Rows and queries: what a client says of the help as a whole, by their own hand or on their behalf.

mod table;

pub use table::{leave, table};

use crate::quartet::{Facts, facts, mark, stored};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::classification::Concerned;
use domain::experience::{Answers, AskedHow, Experience, Experiences, OnBehalf, Question, Source};
use domain::gap::FamilyVoice;
use domain::invitation::Helpers;
use domain::policy::{Action, HostClient, Invite, Permit, RecordExperience, SeeCase};
use domain::{CaseId, PersonId, Problem, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

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
}

/// Everything that was said and is for whoever has the permit, in the order of the screen. What a respondent keeps from
/// whoever invited them is not read for that person: not their words, and not with whom it went well.
pub(crate) async fn given<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
) -> Result<Vec<Experience>, Problem> {
    let query = format!(
        "select {MARKS}, e.respondent, e.source, e.asked_how, p.name as author, e.at, e.version, \
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

/// A respondent's own answer, as far as it is for whoever has the permit.
///
/// # Errors
/// What the database said.
pub async fn own_of<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    respondent: Concerned,
) -> Result<Option<Experience>, Problem> {
    let all = given(db, permit).await?;
    Ok(all.into_iter().find(|one| one.respondent == respondent && one.source == Source::Own))
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

/// What somebody of a family answered by their own hand.
pub struct OwnAnswer<'a> {
    /// A new id, for when it is their first.
    pub id: Uuid,
    /// Who.
    pub respondent: Concerned,
    /// The marks and own words.
    pub answers: &'a Answers,
    /// With whom it went well or not.
    pub helpers: &'a Helpers,
    /// Who sat them down or invited them.
    pub host: PersonId,
    /// Whether words and helpers are kept from the host.
    pub hidden_from_host: bool,
}

/// Writes an own answer in the permit's case, in place of an earlier one of the same respondent.
///
/// # Errors
/// What the database said.
pub async fn answer<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    own: OwnAnswer<'_>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let [better, got_help, seriously, once, whom, together] = marks(own.answers);
    let (who, words) = (own.respondent.code(), own.answers.words().map(str::to_owned));
    let (well, badly) = own.helpers.stored();
    let (case, hidden) = (permit.case().0, own.hidden_from_host.then_some(own.host.0));
    sql::run(
        &**tx,
        "insert into experiences (id, case_id, respondent, source, better, got_help, taken_seriously, story_once, \
         knew_whom, worked_together, words, author_id, at, went_well, went_badly, hidden_from) \
         values ($1, $2, $3, 'own', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (case_id, respondent, source) do update set better = excluded.better, got_help = excluded.got_help, \
         taken_seriously = excluded.taken_seriously, story_once = excluded.story_once, knew_whom = excluded.knew_whom, \
         worked_together = excluded.worked_together, words = excluded.words, author_id = excluded.author_id, \
         at = excluded.at, went_well = excluded.went_well, went_badly = excluded.went_badly, \
         hidden_from = excluded.hidden_from, version = experiences.version + 1",
        values![
            own.id, case, who, better, got_help, seriously, once, whom, together, words, own.host.0, now, well, badly,
            hidden
        ],
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
