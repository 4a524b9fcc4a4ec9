//! Rows and queries: the lists with dates that an administrator keeps.

use crate::{Tx, sql, values};
use domain::Problem;
use domain::calendar::Month;
use domain::classification::HelpLine;
use domain::code_list::{Code, Entry, List, Lists};
use domain::policy::{Administer, Permit, SeeAdministration};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Row {
    list: String,
    code: String,
    label: String,
    from_month: String,
    until_month: Option<String>,
    first_line: Option<i32>,
    last_line: Option<i32>,
    source: String,
    version: i32,
}

const ROWS: &str =
    "select list, code, label, from_month, until_month, first_line, last_line, source, version from codes";

fn read(row: Row) -> Result<(List, Entry), Problem> {
    let month = |text: &str| text.parse::<Month>().map_err(|_| Problem::Broken);
    let line = |number: Option<i32>| number.and_then(HelpLine::of);
    Ok((
        List::parse(&row.list).ok_or(Problem::Broken)?,
        Entry {
            code: Code::parse(&row.code).map_err(|_| Problem::Broken)?,
            label: row.label,
            from: month(&row.from_month)?,
            until: row.until_month.as_deref().map(month).transpose()?,
            lines: line(row.first_line).zip(line(row.last_line)),
            source: row.source,
        },
    ))
}

/// All lists, each in its own order.
///
/// # Errors
/// What the database said.
pub async fn lists(db: &impl ConnectionTrait) -> Result<Lists, Problem> {
    let found: Vec<Row> = sql::rows(db, &format!("{ROWS} order by list, place, code"), Vec::new()).await?;
    Ok(Lists::of(found.into_iter().map(read).collect::<Result<_, _>>()?))
}

/// Refuses what is chosen anew from a list and cannot be this month, inside the change that would write it; what stood there
/// `before` may stay.
///
/// # Errors
/// [`Problem::Refused`] about the field; what the database said.
pub async fn check(
    tx: &Tx,
    list: List,
    field: &'static str,
    chosen: &[Code],
    before: &[Code],
    now: Month,
) -> Result<(), Problem> {
    // Most changes choose nothing anew, and ask nothing then.
    if chosen.iter().all(|code| before.contains(code)) {
        return Ok(());
    }
    lists(&**tx).await?.check(list, field, chosen, before, now)
}

/// The rows of one list in its order, and its stand: it changes whenever a row does, for rows are only added and every
/// change counts up.
///
/// # Errors
/// What the database said.
pub async fn entries(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    list: List,
) -> Result<(Vec<Entry>, String), Problem> {
    of_list(db, list).await
}

/// The same inside a change.
///
/// # Errors
/// What the database said.
pub async fn entries_now(tx: &Tx, _: &Permit<Administer>, list: List) -> Result<(Vec<Entry>, String), Problem> {
    of_list(&**tx, list).await
}

async fn of_list(db: &impl ConnectionTrait, list: List) -> Result<(Vec<Entry>, String), Problem> {
    let sql = format!("{ROWS} where list = $1 order by place, code");
    let found: Vec<Row> = sql::rows(db, &sql, values![list.code()]).await?;
    let stand = format!("{}-{}", found.len(), found.iter().map(|row| i64::from(row.version)).sum::<i64>());
    let entries = found.into_iter().map(|row| read(row).map(|(_, entry)| entry)).collect::<Result<_, _>>()?;
    Ok((entries, stand))
}

/// Adds a row at the end of its list, or changes the one with its code.
///
/// # Errors
/// What the database said.
pub async fn put(tx: &Tx, _: &Permit<Administer>, list: List, entry: &Entry) -> Result<(), Problem> {
    let until = entry.until.map(|until| until.to_string());
    let first = entry.lines.map(|(first, _)| i32::from(first.number()));
    let last = entry.lines.map(|(_, last)| i32::from(last.number()));
    sql::run(
        &**tx,
        "insert into codes (list, code, label, from_month, until_month, first_line, last_line, source, place) \
         select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(place), 0) + 1 from codes where list = $9 \
         on conflict (list, code) do update set label = excluded.label, from_month = excluded.from_month, \
         until_month = excluded.until_month, first_line = excluded.first_line, last_line = excluded.last_line, \
         source = excluded.source, version = codes.version + 1",
        values![
            list.code(),
            entry.code.as_str(),
            entry.label.as_str(),
            entry.from.to_string(),
            until,
            first,
            last,
            entry.source.as_str(),
            list.code()
        ],
    )
    .await
    .map(|_| ())
}
