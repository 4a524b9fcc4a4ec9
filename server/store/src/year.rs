//! Queries: a year of a team, in five statements whatever happened in it.

use crate::look_back::{COUNTS, hands_of};
use crate::reflection::insights;
use crate::{sql, values};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::action::Helped;
use domain::agreement::Wording;
use domain::alphabet::alphabetical;
use domain::calendar::{Quarter, day_starts, local_day};
use domain::look_back::{Counts, Energy, Worth};
use domain::policy::{Permit, SeeTeam};
use domain::reflection::{Outcome, Progress};
use domain::year::{Grown, Happened, Promised, Sat, Year, kept, looked, over};
use domain::{ActionId, AgreementId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Head {
    slug: String,
    name: String,
    year: Option<String>,
}

#[derive(FromQueryResult)]
struct SatRow {
    id: Uuid,
    planned_on: NaiveDate,
    state: String,
    quarter: Option<String>,
    insights: i64,
    worth: Option<String>,
    energy: Option<String>,
    counts: Option<String>,
}

#[derive(FromQueryResult)]
struct PromiseRow {
    id: Uuid,
    text: String,
    owner: String,
    planned_on: NaiveDate,
    state: String,
    helped: Option<String>,
}

#[derive(FromQueryResult)]
struct WordingRow {
    id: Uuid,
    who: String,
    what: String,
    moment: String,
    number: i32,
    reason: Option<String>,
    made_at: DateTime<Utc>,
    ended_on: Option<NaiveDate>,
    ended_reason: Option<String>,
}

#[derive(FromQueryResult)]
struct TestRow {
    agreement_id: Uuid,
    outcome: String,
    at: DateTime<Utc>,
}

/// A year of the permit's team; the newest in which it met when none is named, and this one when it never did.
///
/// # Errors
/// [`Problem::Absent`] for a year in which the team did not meet; what the database said.
pub async fn year(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
    wanted: Option<i32>,
    today: NaiveDate,
) -> Result<Year, Problem> {
    let team = permit.team().0;
    let heads: Vec<Head> = sql::rows(
        db,
        "select distinct t.slug, t.name, substr(cast(r.planned_on as text), 1, 4) as year from teams t \
         left join reflections r on r.team_id = t.id where t.id = $1 order by 3 desc",
        values![team],
    )
    .await?;
    let years: Vec<i32> = heads.iter().filter_map(|head| head.year.as_deref()?.parse().ok()).collect();
    let head = heads.into_iter().next().ok_or(Problem::Absent)?;
    let year = match wanted {
        Some(year) if years.contains(&year) => year,
        Some(_) => return Err(Problem::Absent),
        None => years.iter().copied().find(|year| *year <= today.year()).unwrap_or(today.year()),
    };
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(Problem::Absent);
    let (first, last) = (day(1, 1)?, day(12, 31)?);
    let mut sat = sat(db, permit, first, last).await?;
    let looked = looked(&sat, year, today);
    sat.retain(|one| one.on.year() == year);
    let agreements = agreements(db, team, first, last).await?;
    Ok(Year {
        team: (head.slug, head.name),
        year,
        years,
        promised: promised(db, team, first, last).await?,
        kept: kept(agreements.iter().flat_map(|one| one.tests.iter().copied())),
        agreements,
        looked,
        over: over(year, today),
        sat,
    })
}

/// What it planned for these days or closed in their quarters.
async fn sat(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Sat>, Problem> {
    // Where hands were counted there are no answers.
    let sql = format!(
        "select r.id, r.planned_on, r.state, r.quarter, {} as insights, b.worth, b.energy, {COUNTS} as counts \
         from reflections r left join look_backs b on b.reflection_id = r.id \
         left join look_back_hands h on h.reflection_id = r.id \
         where r.team_id = $1 and ((r.planned_on >= $2 and r.planned_on <= $3) or (r.quarter >= $4 and r.quarter <= $5)) \
         order by r.planned_on, r.id, b.worth, b.energy",
        insights("$6")
    );
    let quarters = [first, last].map(|day| Quarter::of_day(day).to_string());
    let values = values![permit.team().0, first, last, quarters[0].clone(), quarters[1].clone(), permit.person().0];
    let rows: Vec<SatRow> = sql::rows(db, &sql, values).await?;
    let all = rows.chunk_by(|one, next| one.id == next.id).filter_map(|rows| {
        let row = rows.first()?;
        let progress = Progress::parse(&row.state)?;
        let answer = |row: &SatRow| Worth::parse(row.worth.as_deref()?).zip(Energy::parse(row.energy.as_deref()?));
        let counts = row.counts.as_deref().map(|counts| hands_of(counts).map(|hands| hands.counts())).transpose();
        Some(counts.map(|counts| Sat {
            id: ReflectionId(row.id),
            on: row.planned_on,
            progress,
            quarter: row.quarter.as_deref().and_then(|quarter| quarter.parse().ok()),
            insights: row.insights,
            counts: counts.unwrap_or_else(|| Counts::of(rows.iter().filter_map(answer))),
        }))
    });
    all.collect()
}

async fn promised(
    db: &impl ConnectionTrait,
    team: Uuid,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Promised>, Problem> {
    let rows: Vec<PromiseRow> = sql::rows(
        db,
        "select a.id, a.text, p.name as owner, r.planned_on, a.state, a.helped from actions a join reflections r on r.id = a.reflection_id \
         join people p on p.id = a.owner_id where a.team_id = $1 and r.planned_on >= $2 and r.planned_on <= $3 \
         order by r.planned_on, a.made_at, a.id",
        values![team, first, last],
    )
    .await?;
    let all = rows.into_iter().map(|row| {
        Ok(Promised {
            id: ActionId(row.id),
            text: row.text,
            owner: row.owner,
            made_on: row.planned_on,
            state: Outcome::parse(&row.state).ok_or(Problem::Broken)?,
            helped: row.helped.and_then(|code| Helped::parse(&code)),
        })
    });
    all.collect()
}

async fn agreements(
    db: &impl ConnectionTrait,
    team: Uuid,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Grown>, Problem> {
    let wordings: Vec<WordingRow> = sql::rows(
        db,
        "select a.id, v.who, v.what, v.moment, v.number, v.reason, v.made_at, a.ended_on, a.ended_reason from agreements a \
         join agreement_versions v on v.agreement_id = a.id where a.team_id = $1 order by a.made_at, a.id, v.number",
        values![team],
    )
    .await?;
    let (from, until) = (day_starts(first), day_starts(last.succ_opt().ok_or(Problem::Absent)?));
    let tested: Vec<TestRow> = sql::rows(
        db,
        "select k.agreement_id, k.outcome, k.at from agreement_checks k join agreements a on a.id = k.agreement_id \
         where a.team_id = $1 and k.at >= $2 and k.at < $3 and k.outcome <> 'not_applicable'",
        values![team, from, until],
    )
    .await?;
    let mut tests: BTreeMap<Uuid, Vec<(usize, bool)>> = BTreeMap::new();
    for row in tested {
        let quarter = usize::from(Quarter::of(row.at).n()) - 1;
        tests.entry(row.agreement_id).or_default().push((quarter, row.outcome == "kept"));
    }
    let mut all = Vec::new();
    for rows in wordings.chunk_by(|one, next| one.id == next.id) {
        let Some(now) = rows.last() else { continue };
        let mut happened: Vec<_> = rows.iter().map(worded).collect();
        happened.extend(now.ended_on.map(|on| (on, Happened::Ended(now.ended_reason.clone().unwrap_or_default()))));
        happened.retain(|(on, _)| (first..=last).contains(on));
        let tests = tests.remove(&now.id).unwrap_or_default();
        if !happened.is_empty() || !tests.is_empty() {
            let sentence = Wording::stored(&now.who, &now.what, &now.moment)?.sentence();
            all.push(Grown { id: AgreementId(now.id), sentence, happened, tests });
        }
    }
    all.sort_by_cached_key(|one| alphabetical(&one.sentence));
    Ok(all)
}

fn worded(row: &WordingRow) -> (NaiveDate, Happened) {
    let what = match row.number {
        1 => Happened::Made,
        _ => Happened::Changed(row.reason.clone().unwrap_or_default()),
    };
    (local_day(row.made_at), what)
}
