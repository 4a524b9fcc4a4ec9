//! Rows and queries: that a care return was given, to which kind of doctor and when; never what it said.

use crate::quartet::facts;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::care_return::{CareReturn, CareReturns, Due, Moment, NewReturn, Outcome, doctors};
use domain::case::CaseState;
use domain::policy::{Permit, RecordReturn, SeeCase};
use domain::profession::Profession;
use domain::team::TeamCase;
use domain::{CareReturnId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Whether a kind of doctor is involved in the case `c`: referred, was named, or was asked as a guest.
pub(crate) fn involved(doctor: Profession) -> String {
    let code = doctor.code();
    format!(
        "(exists (select 1 from care_uses u where u.case_id = c.id and u.referrer = '{code}') \
         or exists (select 1 from practices w join practice_involved i on i.practice_id = w.id where w.case_id = c.id and i.profession = '{code}') \
         or exists (select 1 from guests g where g.case_id = c.id and g.profession = '{code}'))"
    )
}

/// Whether the return of the stage that the case `c` is at was recorded for a kind of doctor.
pub(crate) fn returned(doctor: Profession) -> String {
    format!(
        "exists (select 1 from care_returns b where b.case_id = c.id and b.profession = '{}' \
         and b.moment = case c.state when 'learned' then '{}' else '{}' end)",
        doctor.code(),
        Moment::Closing.code(),
        Moment::First.code()
    )
}

/// Whether the case `c` is closed and nothing was recorded of the first message to a kind of doctor.
pub(crate) fn missed(doctor: Profession) -> String {
    format!(
        "(c.state = 'learned' and not exists (select 1 from care_returns f where f.case_id = c.id and f.profession = '{}' \
         and f.moment = '{}'))",
        doctor.code(),
        Moment::First.code()
    )
}

/// What is due of a case to doctors, for its circle; of each whether it is, and whether the first message was missed.
pub(crate) fn dues(case: &TeamCase, all: [(Profession, bool, bool); 2]) -> impl Iterator<Item = Due> + use<'_> {
    let moment = match case.state {
        CaseState::Chosen => Some(Moment::First),
        CaseState::Learned => Some(Moment::Closing),
        CaseState::Waiting | CaseState::Proposed | CaseState::Stopped => None,
    };
    all.into_iter().filter(|(_, due, _)| *due && case.in_circle).filter_map(move |(profession, _, missed)| {
        Some(Due { case: case.id, pseudonym: case.pseudonym.clone(), profession, moment: moment?, missed })
    })
}

#[derive(FromQueryResult)]
struct Row {
    id: Option<Uuid>,
    profession: String,
    moment: Option<String>,
    outcome: Option<String>,
    given_on: Option<NaiveDate>,
    author: Option<String>,
}

/// The returns of a case, and the doctors who are involved.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn returns(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    today: NaiveDate,
) -> Result<CareReturns, Problem> {
    let case = permit.case();
    let head = facts(db, case).await?.head;
    let involved: Vec<_> = doctors()
        .map(|one| {
            let code = one.code();
            format!("select null, '{code}', null, null, null, null from cases c where c.id = $1 and {}", involved(one))
        })
        .collect();
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select b.id, b.profession, b.moment, b.outcome, b.given_on, p.name as author from care_returns b \
             join people p on p.id = b.author_id where b.case_id = $1 union all {} order by 5, 1",
            involved.join(" union all ")
        ),
        values![case.0],
    )
    .await?;
    let involved = rows.iter().filter(|row| row.id.is_none()).filter_map(|row| Profession::parse(&row.profession));
    Ok(CareReturns { head, involved: involved.collect(), given: rows.iter().filter_map(given).collect(), today })
}

fn given(row: &Row) -> Option<CareReturn> {
    Some(CareReturn {
        id: CareReturnId(row.id?),
        profession: Profession::parse(&row.profession)?,
        moment: Moment::parse(row.moment.as_deref()?)?,
        outcome: Outcome::parse(row.outcome.as_deref()?)?,
        on: row.given_on?,
        by: row.author.clone()?,
    })
}

/// Records a return; whether it was the first line of it.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &Tx,
    permit: &Permit<RecordReturn>,
    id: CareReturnId,
    new: NewReturn,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let added = sql::run(
        &**tx,
        "insert into care_returns (id, case_id, profession, moment, outcome, given_on, author_id, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (case_id, profession, moment) do nothing",
        values![
            id.0,
            permit.case().0,
            new.profession.code(),
            new.moment.code(),
            new.outcome.code(),
            new.on,
            permit.person().0,
            now
        ],
    )
    .await?;
    Ok(added == 1)
}

/// Takes a line back; whether it was there.
///
/// # Errors
/// What the database said.
pub async fn take_back(tx: &Tx, permit: &Permit<RecordReturn>, id: CareReturnId) -> Result<bool, Problem> {
    let text = "delete from care_returns where id = $1 and case_id = $2";
    Ok(sql::run(&**tx, text, values![id.0, permit.case().0]).await? == 1)
}
