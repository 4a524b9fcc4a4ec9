//! What a guest sees by their own code, and their one answer; of the case itself nothing is read.

use super::asking;
use crate::quartet::stored;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::calendar::day_starts;
use domain::gap::PracticeVoice;
use domain::guest::Opened;
use domain::policy::{AnswerAsGuest, Permit, SeeAsGuest};
use domain::practice::Said;
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Row {
    profession: String,
    minutes: i32,
    answered_at: Option<DateTime<Utc>>,
    until: DateTime<Utc>,
    state: String,
    host: Option<String>,
    team: String,
    organisation: Option<String>,
    contact: Option<String>,
    conclusion: Option<String>,
}

/// What the permit's guest sees.
///
/// # Errors
/// [`Problem::Absent`] when it is gone; what the database said.
pub async fn opened(db: &impl ConnectionTrait, permit: &Permit<SeeAsGuest>) -> Result<Opened, Problem> {
    let found: Option<Row> = sql::row(
        db,
        "select g.profession, g.minutes, g.answered_at, a.until, c.state, p.profession as host, t.name as team, \
         o.name as organisation, t.privacy_contact as contact, u.text as conclusion from guests g \
         join access_codes a on a.id = g.access_id join cases c on c.id = g.case_id join teams t on t.id = c.team_id \
         join people p on p.id = a.made_by left join organisations o on o.id = t.organisation_id \
         left join guest_conclusions u on u.case_id = c.id and g.answered_at is not null where g.access_id = $1",
        values![permit.access().0],
    )
    .await?;
    let row = found.ok_or(Problem::Absent)?;
    Ok(Opened {
        asking: asking(&row.profession, row.minutes)?,
        host: row.host,
        team: row.team,
        organisation: row.organisation.unwrap_or_default(),
        contact: row.contact.unwrap_or_default(),
        open: row.state == "chosen",
        until: row.until,
        answered: row.answered_at.is_some(),
        conclusion: row.conclusion,
    })
}

#[derive(FromQueryResult)]
struct Ends {
    ends_on: chrono::NaiveDate,
}

/// Writes the answer of the permit's guest, and lets their code open until the case ends, for what the team concludes; whether
/// this was the one time.
///
/// # Errors
/// What the database said.
pub async fn answer(tx: &Tx, permit: &Permit<AnswerAsGuest>, said: &Said, now: DateTime<Utc>) -> Result<bool, Problem> {
    let id = permit.access().0;
    let words = said.words.as_ref().map(|words| words.as_str().to_owned());
    let PracticeVoice { communication, added_value, energy } = said.voice;
    let [communication, added_value, energy] = [communication, added_value, energy].map(stored);
    let written = sql::run(
        &**tx,
        "update guests set communication = $1, added_value = $2, energy = $3, words = $4, answered_at = $5 \
         where access_id = $6 and answered_at is null",
        values![communication, added_value, energy, words, now, id],
    )
    .await?;
    let ends: Option<Ends> =
        sql::row(&**tx, "select ends_on from cases where id = $1", values![permit.case().0]).await?;
    let last = ends.ok_or(Problem::Absent)?.ends_on;
    let until = day_starts(last + chrono::Days::new(1));
    sql::run(&**tx, "update access_codes set until = $1 where id = $2", values![until, id]).await?;
    Ok(written == 1)
}
