//! Rows and queries: the four perspectives of a case on one page, circle and table version; each is written in its own slice.

mod facts;
mod on_screen;
mod past;
mod professionals;

pub(crate) use facts::{Facts, facts};
pub use on_screen::on_screen;
pub use past::{keep, keep_before, moment};

use professionals::professionals;

use crate::agreement::TESTS;
use crate::{care, experience, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{Health, Wording};
use domain::calendar::Month;
use domain::gap::{Mark, Outcome};
use domain::policy::{Action, Permit, SeeCase, SeeCaseCard, SeeTableVersion};
use domain::quartet::{Card, Check, Quartet, Sides, TableVersion};
use domain::{AgreementId, Problem, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A case as a card.
///
/// # Errors
/// [`Problem::Absent`] when it is gone; what the database said.
pub async fn card(db: &impl ConnectionTrait, permit: &Permit<SeeCaseCard>) -> Result<Card, Problem> {
    let Facts { head, about, .. } = facts(db, permit.case()).await?;
    Ok(Card { head, themes: about.themes, hope: about.hope })
}

/// A case whole.
///
/// # Errors
/// As [`card`].
pub async fn whole(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    today: NaiveDate,
    just_now: DateTime<Utc>,
) -> Result<Quartet, Problem> {
    let case = permit.case();
    let (Facts { head, about, .. }, past) = facts::with_past(db, permit, just_now).await?;
    let professionals = professionals(db, case, today).await?;
    Ok(Quartet {
        head,
        about,
        me: permit.person(),
        checks: checks(db, permit).await?,
        family: experience::given(db, permit).await?,
        professionals,
        care: care::lines(db, case, true).await?,
        now: Month::of_day(today),
        past,
    })
}

/// A case as it lies on the table: own words and the parents' care use are not even read.
///
/// # Errors
/// As [`card`].
pub async fn table_version(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTableVersion>,
    today: NaiveDate,
) -> Result<TableVersion, Problem> {
    let case = permit.case();
    let Facts { head, about, .. } = facts(db, case).await?;
    let professionals = professionals(db, case, today).await?;
    let family = experience::own_voices(db, case).await?;
    Ok(TableVersion {
        head,
        hope: about.hope,
        themes: about.themes,
        agreements: about.agreements,
        checks: checks(db, permit).await?,
        sides: Sides::of(&family, &professionals),
        professionals,
        care: care::lines(db, case, false).await?,
        now: Month::of_day(today),
    })
}

#[derive(FromQueryResult)]
struct CheckRow {
    id: Uuid,
    who: String,
    what: String,
    moment: String,
    outcome: String,
    obstacle: Option<String>,
    tested: Option<String>,
    rule: Option<Uuid>,
}

/// What was ticked in the permit's case, each with the last ten tests of its agreement, in one statement.
async fn checks<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Vec<Check>, Problem> {
    let found: Vec<CheckRow> = sql::rows(
        db,
        &format!(
            "select g.agreement_id as id, v.who, v.what, v.moment, g.outcome, o.text as obstacle, \
             l.outcome as tested, l.rule_obstacle_id as rule from agreement_checks g \
             join agreement_versions v on v.id = g.agreement_version_id \
             left join rule_obstacles o on o.id = g.rule_obstacle_id \
             left join ({TESTS}) l on l.agreement_id = g.agreement_id and l.place <= 10 \
             where g.case_id = $2 order by g.at, g.id, l.place desc"
        ),
        values![permit.team().0, permit.case().0],
    )
    .await?;
    found.chunk_by(|one, next| one.id == next.id).map(check).collect()
}

fn check(rows: &[CheckRow]) -> Result<Check, Problem> {
    let first = rows.first().ok_or(Problem::Broken)?;
    let outcome = |code: &str| Outcome::parse(code).ok_or(Problem::Broken);
    let tests = rows.iter().filter_map(|row| Some((row.tested.as_deref()?, row.rule.map(RuleObstacleId))));
    let tests: Vec<_> = tests.map(|(code, rule)| Ok((outcome(code)?, rule))).collect::<Result<_, Problem>>()?;
    Ok(Check {
        agreement: AgreementId(first.id),
        wording: Wording::stored(&first.who, &first.what, &first.moment)?,
        outcome: outcome(&first.outcome)?,
        obstacle: first.obstacle.clone(),
        health: Health::of(tests),
    })
}

/// A mark as stored.
pub(crate) fn mark(stored: Option<i32>) -> Option<Mark> {
    stored.and_then(|mark| u8::try_from(mark).ok()).and_then(|mark| Mark::try_from(mark).ok())
}

/// A mark to store.
pub(crate) fn stored(mark: Option<Mark>) -> Option<i32> {
    mark.map(|mark| i32::from(mark.get()))
}
