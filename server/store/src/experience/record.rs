//! Rows: an answer written down, typed in for somebody or by their own hand; reading answers lives one up.

use crate::quartet::stored;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::classification::Concerned;
use domain::experience::{Answers, OnBehalf, Question};
use domain::invitation::Helpers;
use domain::policy::{Action, Permit, RecordExperience};
use domain::{PersonId, Problem};
use uuid::Uuid;

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

/// Writes an own answer in the permit's case, in place of the one of the round before; what was written for them about that
/// one goes with it, their yes to it included. Whether there was none yet in this round: nothing takes that one's place.
///
/// # Errors
/// What the database said.
pub async fn answer<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    own: OwnAnswer<'_>,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let [better, got_help, seriously, once, whom, together] = marks(own.answers);
    let (who, words) = (own.respondent.code(), own.answers.words().map(str::to_owned));
    let (well, badly) = own.helpers.stored();
    let (case, hidden) = (permit.case().0, own.hidden_from_host.then_some(own.host.0));
    crate::feedback::forget(tx, permit, own.respondent).await?;
    let query = format!(
        "insert into experiences (id, case_id, respondent, source, better, got_help, taken_seriously, story_once, \
         knew_whom, worked_together, words, author_id, at, went_well, went_badly, hidden_from) \
         values ($1, $2, $3, 'own', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (case_id, respondent, source) do update set better = excluded.better, got_help = excluded.got_help, \
         taken_seriously = excluded.taken_seriously, story_once = excluded.story_once, knew_whom = excluded.knew_whom, \
         worked_together = excluded.worked_together, words = excluded.words, author_id = excluded.author_id, \
         at = excluded.at, went_well = excluded.went_well, went_badly = excluded.went_badly, \
         hidden_from = excluded.hidden_from, version = experiences.version + 1 where {}",
        super::turn::earlier("experiences")
    );
    let written = sql::run(
        &**tx,
        &query,
        values![
            own.id, case, who, better, got_help, seriously, once, whom, together, words, own.host.0, now, well, badly,
            hidden
        ],
    );
    Ok(written.await? == 1)
}

fn marks(answers: &Answers) -> [Option<i32>; 6] {
    let mut marks = [None; 6];
    for question in Question::ALL {
        marks[*question as usize] = stored(answers.mark(*question));
    }
    marks
}
