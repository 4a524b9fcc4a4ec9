//! Rows and queries: the four perspectives of a case on one page, circle and table version; each is written in its own slice.

mod facts;

pub(crate) use facts::{Facts, facts};

use crate::{care, experience, sql, values};
use domain::calendar::Month;
use domain::gap::{Mark, Outcome, PracticeVoice};
use domain::policy::{Permit, SeeCase, SeeCaseCard, SeeTableVersion};
use domain::quartet::{Card, Check, Colleague, Quartet, Sides, TableVersion};
use domain::{CaseId, PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A case as a card.
///
/// # Errors
/// [`Problem::Absent`] when it is gone; what the database said.
pub async fn card(db: &impl ConnectionTrait, permit: &Permit<SeeCaseCard>) -> Result<Card, Problem> {
    let Facts { head, about } = facts(db, permit.case()).await?;
    Ok(Card { head, themes: about.themes, hope: about.hope })
}

/// A case whole.
///
/// # Errors
/// As [`card`].
pub async fn whole(db: &impl ConnectionTrait, permit: &Permit<SeeCase>, now: Month) -> Result<Quartet, Problem> {
    let case = permit.case();
    let Facts { head, about } = facts(db, case).await?;
    Ok(Quartet {
        head,
        about,
        me: permit.person(),
        checks: checks(db, case).await?,
        family: experience::given(db, case).await?,
        colleagues: colleagues(db, case).await?,
        care: care::lines(db, case, true).await?,
        now,
    })
}

/// A case as it lies on the table: own words and the parents' care use are not even read.
///
/// # Errors
/// As [`card`].
pub async fn table_version(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTableVersion>,
    now: Month,
) -> Result<TableVersion, Problem> {
    let case = permit.case();
    let Facts { head, about } = facts(db, case).await?;
    let colleagues = colleagues(db, case).await?;
    let family = experience::own_voices(db, case).await?;
    Ok(TableVersion {
        head,
        hope: about.hope,
        themes: about.themes,
        agreements: about.agreements,
        checks: checks(db, case).await?,
        sides: Sides::of(&family, &colleagues),
        colleagues,
        care: care::lines(db, case, false).await?,
        now,
    })
}

#[derive(FromQueryResult)]
struct CheckRow {
    who: String,
    what: String,
    moment: String,
    outcome: String,
    obstacle: Option<String>,
}

async fn checks(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Check>, Problem> {
    let found: Vec<CheckRow> = sql::rows(
        db,
        "select v.who, v.what, v.moment, k.outcome, o.text as obstacle from agreement_checks k \
         join agreement_versions v on v.id = k.agreement_version_id \
         left join rule_obstacles o on o.id = k.rule_obstacle_id where k.case_id = $1 order by k.at, k.id",
        values![case.0],
    )
    .await?;
    Ok(found
        .into_iter()
        .filter_map(|row| {
            let outcome = match row.outcome.as_str() {
                "kept" => Outcome::Kept,
                "not_kept" => Outcome::NotKept,
                "blocked" => Outcome::BlockedByRule,
                "not_applicable" => Outcome::NotApplicable,
                _ => return None,
            };
            let CheckRow { who, what, moment, obstacle, .. } = row;
            Some(Check { who, what, moment, outcome, obstacle })
        })
        .collect())
}

#[derive(FromQueryResult)]
struct ColleagueRow {
    id: Uuid,
    name: String,
    profession: Option<String>,
    in_circle: bool,
    answered: bool,
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
}

async fn colleagues(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Colleague>, Problem> {
    let found: Vec<ColleagueRow> = sql::rows(
        db,
        "select p.id, p.name, p.profession, (k.person_id is not null) as in_circle, (r.id is not null) as answered, \
         r.communication, r.added_value, r.energy from people p \
         left join circle k on k.case_id = $1 and k.person_id = p.id \
         left join practices r on r.case_id = $2 and r.person_id = p.id \
         where p.id in (select person_id from circle where case_id = $3 union select person_id from practices where case_id = $4) \
         order by p.name, p.id",
        values![case.0, case.0, case.0, case.0],
    )
    .await?;
    Ok(found
        .into_iter()
        .map(|row| Colleague {
            person: PersonId(row.id),
            voice: row.answered.then(|| PracticeVoice {
                communication: mark(row.communication),
                added_value: mark(row.added_value),
                energy: mark(row.energy),
            }),
            name: row.name,
            profession: row.profession,
            in_circle: row.in_circle,
        })
        .collect())
}

/// A mark as stored.
pub(crate) fn mark(stored: Option<i32>) -> Option<Mark> {
    stored.and_then(|mark| u8::try_from(mark).ok()).and_then(|mark| Mark::try_from(mark).ok())
}

/// A mark to store.
pub(crate) fn stored(mark: Option<Mark>) -> Option<i32> {
    mark.map(|mark| i32::from(mark.get()))
}
