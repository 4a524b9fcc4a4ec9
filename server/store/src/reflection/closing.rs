//! Closing a reflection: its cases get their quarter, and what they count for is written down once.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::calendar::{Month, Quarter};
use domain::classification::HelpLine;
use domain::disclosure::Table;
use domain::gap::Outcome;
use domain::policy::{KeepReflection, Permit};
use domain::reflection::{CareSource, Sources};
use domain::theme::Theme;
use domain::waiting::{CareOf, Start, Wait};
use domain::{CaseId, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Marks a case of a reflection as one that comes back; whether it was one of it.
///
/// # Errors
/// What the database said.
pub async fn mark_returning(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    case: CaseId,
) -> Result<bool, Problem> {
    let marked = sql::run(
        &**tx,
        "update reflection_cases set returns = true where reflection_id = $1 and case_id = $2 \
         and exists (select 1 from cases c where c.id = $2 and c.team_id = $3)",
        values![reflection.0, case.0, permit.team().0],
    );
    Ok(marked.await? == 1)
}

/// The cases of a reflection that are chosen still and do not come back.
///
/// # Errors
/// What the database said.
pub async fn places(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
) -> Result<Vec<CaseId>, Problem> {
    let found: Vec<Id> = sql::rows(
        &**tx,
        "select c.id from reflection_cases x join cases c on c.id = x.case_id \
         where x.reflection_id = $1 and x.returns = false and c.team_id = $2 and c.state = 'chosen' order by c.id",
        values![reflection.0, permit.team().0],
    )
    .await?;
    Ok(found.into_iter().map(|row| CaseId(row.id)).collect())
}

/// Places a chosen case in a quarter, and ends the codes by which nobody answered in time; whether it was there to be placed.
///
/// # Errors
/// What the database said.
pub async fn place(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    case: CaseId,
    quarter: Quarter,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let placed = sql::run(
        &**tx,
        "update cases set state = 'learned', learned_at = $3, quarter = $4, version = version + 1 \
         where id = $1 and team_id = $2 and state = 'chosen'",
        values![case.0, permit.team().0, now, quarter.to_string()],
    );
    if placed.await? == 0 {
        return Ok(false);
    }
    crate::invitation::end_of_case(tx, case, now).await.map(|()| true)
}

#[derive(FromQueryResult)]
struct SourceRow {
    kind: String,
    case_id: Uuid,
    code: String,
    line: i32,
    asked: String,
    started: String,
    waits: bool,
    weeks: i32,
}

/// What the cases of a reflection are counted from.
///
/// # Errors
/// What the database said; [`Problem::Broken`] for a row that is none of the classification's.
pub async fn sources(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    reflection: ReflectionId,
) -> Result<BTreeMap<CaseId, Sources>, Problem> {
    // No weeks are -1: a single shape for four tables.
    let rows: Vec<SourceRow> = sql::rows(
        &**tx,
        "select s.kind, s.case_id, s.code, s.line, s.asked, s.started, s.waits, s.weeks from (\
         select 'theme' as kind, case_id, theme as code, 0 as line, '' as asked, '' as started, 1 = 0 as waits, -1 as weeks from case_themes \
         union all select 'line', case_id, '', line, '', '', 1 = 0, -1 from case_lines \
         union all select 'care', case_id, about, line, coalesce(asked_month, ''), coalesce(started_month, ''), still_waiting, coalesce(weeks, -1) from care_uses \
         union all select 'check', case_id, outcome, 0, '', '', 1 = 0, -1 from agreement_checks) s \
         join reflection_cases x on x.case_id = s.case_id where x.reflection_id = $1",
        values![reflection.0],
    )
    .await?;
    let mut all: BTreeMap<CaseId, Sources> = BTreeMap::new();
    for row in rows {
        add_source(all.entry(CaseId(row.case_id)).or_default(), &row).ok_or(Problem::Broken)?;
    }
    Ok(all)
}

fn add_source(sources: &mut Sources, row: &SourceRow) -> Option<()> {
    match row.kind.as_str() {
        "theme" => sources.themes.push(Theme::parse(&row.code)?),
        "line" => sources.lines.push(HelpLine::of(row.line)?),
        "care" => sources.care.push(care(row)?),
        _ => sources.checks.push(match row.code.as_str() {
            "kept" => Outcome::Kept,
            "not_kept" => Outcome::NotKept,
            "not_applicable" => Outcome::NotApplicable,
            "blocked" => Outcome::BlockedByRule,
            _ => return None,
        }),
    }
    Some(())
}

fn care(row: &SourceRow) -> Option<CareSource> {
    let of = if row.code == "young" { CareOf::YoungPerson } else { CareOf::Parent };
    let month = |written: &str| written.parse::<Month>().ok();
    let start = match month(&row.started) {
        _ if row.waits => Start::StillWaiting,
        Some(started) => Start::In(started),
        None => Start::Unknown,
    };
    let typed = u32::try_from(row.weeks).ok();
    // Months in the wrong order tell nothing; weeks somebody typed still do.
    let wait = Wait::new(of, month(&row.asked), start, typed).or_else(|_| Wait::new(of, None, start, typed)).ok()?;
    Some(CareSource { of, line: HelpLine::of(row.line)?, wait })
}

/// Writes down one cell in which a case counts.
///
/// # Errors
/// What the database said.
pub async fn contribute(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    case: CaseId,
    quarter: Quarter,
    (table, cell): (Table, &str),
) -> Result<(), Problem> {
    let (neighbourhood, team) = (permit.neighbourhood().0, permit.team().0);
    sql::run(
        &**tx,
        "insert into contributions (case_id, quarter, neighbourhood_id, team_id, family_id, breakdown, cell) \
         select c.id, $2, $3, $4, c.family_id, $5, $6 from cases c where c.id = $1 and c.team_id = $4",
        values![case.0, quarter.to_string(), neighbourhood, team, table.key(), cell],
    )
    .await
    .map(|_| ())
}

/// Closes it.
///
/// # Errors
/// What the database said.
pub async fn close(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    quarter: Quarter,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update reflections set state = 'closed', closed_at = $3, quarter = $4, version = version + 1 where id = $1 and team_id = $2",
        values![reflection.0, permit.team().0, now, quarter.to_string()],
    )
    .await
    .map(|_| ())
}
