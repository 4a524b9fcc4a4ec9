//! Queries: the reports that wait for one person: to compose, or to say what one makes of their stories.

use super::covering;
use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::calendar::Quarter;
use domain::policy::{Permit, SeeWork};
use domain::report::Side;
use domain::work::{StoriesToInterpret, UnwrittenReport};
use domain::{NeighbourhoodId, Problem, ReportId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A current membership of the person `$1` on the day `$2` = `$3`, of any team in the neighbourhood `n`.
const NEAR: &str = "exists (select 1 from roles r join teams t on t.id = r.scope_id where r.person_id = $1 and r.kind = 'member' \
 and r.scope = 'team' and t.neighbourhood_id = n.id and r.from_day <= $2 and (r.until_day is null or r.until_day >= $3))";

#[derive(FromQueryResult)]
struct Row {
    /// The neighbourhood of a report to compose, or the report whose stories these are.
    id: Uuid,
    municipality: String,
    slug: String,
    name: String,
    quarter: String,
    /// For which side the person speaks; nothing for whoever composes.
    side: Option<String>,
    stories: i64,
    /// Of how many stories that side said something; of a report to compose, whether it was begun.
    done: i64,
}

/// Neighbourhoods of this coordinator with cases in `quarter` and no published report of it, or with another report in the
/// making; and drafts with stories, of the neighbourhoods where this person works or that they manage. One statement: a page has few.
///
/// # Errors
/// What the database said.
pub async fn reports(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
    quarter: Quarter,
) -> Result<(Vec<UnwrittenReport>, Vec<StoriesToInterpret>), Problem> {
    let parts = [unwritten(), begun(), unsaid(Side::FrontLine, NEAR), unsaid(Side::Municipality, &covering("manager"))];
    let sql = format!("{} order by 5, 1, 6", parts.join(" union all "));
    let values = values![permit.person().0, today, today, quarter.to_string()];
    let mut found: Vec<Row> = sql::rows(db, &sql, values).await?;
    found.sort_by_cached_key(|row| (row.quarter.clone(), alphabetical(&row.name)));
    let (compose, interpret): (Vec<Row>, Vec<Row>) = found.into_iter().partition(|row| row.side.is_none());
    let compose = compose.into_iter().map(|row| row.unwritten().ok_or(Problem::Broken));
    let interpret = interpret.into_iter().map(|row| row.stories().ok_or(Problem::Broken));
    Ok((compose.collect::<Result<_, _>>()?, interpret.collect::<Result<_, _>>()?))
}

fn unwritten() -> String {
    format!(
        "select n.id, m.slug as municipality, n.slug, n.name, $4 as quarter, cast(null as text) as side, 0 as stories, \
         (select count(*) from reports d where d.neighbourhood_id = n.id and d.quarter = $4) as done \
         from neighbourhoods n join municipalities m on m.id = n.municipality_id where {} \
         and exists (select 1 from contributions b where b.neighbourhood_id = n.id and b.quarter = $4) \
         and not exists (select 1 from reports d where d.neighbourhood_id = n.id and d.quarter = $4 and d.state = 'published')",
        covering("coordinator")
    )
}

fn begun() -> String {
    format!(
        "select n.id, m.slug as municipality, n.slug, n.name, d.quarter, cast(null as text) as side, 0 as stories, 1 as done \
         from reports d join neighbourhoods n on n.id = d.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where d.state = 'draft' and d.quarter <> $4 and {}",
        covering("coordinator")
    )
}

fn unsaid(side: Side, who: &str) -> String {
    let side = side.code();
    format!(
        "select d.id, '' as municipality, '' as slug, n.name, d.quarter, '{side}' as side, count(*) as stories, \
         sum(case when exists (select 1 from interpretations i where i.story_id = s.id and i.side = '{side}') then 1 else 0 end) as done \
         from reports d join neighbourhoods n on n.id = d.neighbourhood_id join stories s on s.report_id = d.id \
         where d.state = 'draft' and {who} group by d.id, n.id, n.municipality_id, n.name, d.quarter"
    )
}

impl Row {
    fn unwritten(self) -> Option<UnwrittenReport> {
        Some(UnwrittenReport {
            neighbourhood: NeighbourhoodId(self.id),
            at: (self.municipality, self.slug),
            name: self.name,
            quarter: self.quarter.parse().ok()?,
            begun: self.done > 0,
        })
    }

    fn stories(self) -> Option<StoriesToInterpret> {
        let (stories, said) = (u32::try_from(self.stories).ok()?, u32::try_from(self.done).ok()?);
        Some(StoriesToInterpret {
            report: ReportId(self.id),
            name: self.name,
            quarter: self.quarter.parse().ok()?,
            side: Side::parse(self.side.as_deref()?)?,
            stories,
            unsaid: stories.checked_sub(said)?,
        })
    }
}
