//! A team's rhythm with everything that its next day depends on, in one statement: what is planned and was held, and days off.

use crate::{sql, values};
use chrono::{Days, NaiveDate};
use domain::calendar::{Hours, Month, TimeOfDay};
use domain::policy::{Action, Permit};
use domain::rhythm::{Coming, DaysOff, Nth, Pace, Rhythm, Skips, Taken, Workday};
use domain::{Line, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

/// A team's rhythm and what is around it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The rhythm with its row's version, if the team has one.
    pub rhythm: Option<(Rhythm, i32)>,
    /// Meetings that are planned, going on or held.
    pub taken: Taken,
    /// The days off that it skips.
    pub off: DaysOff,
    /// Whether a meeting is planned.
    pub planned: bool,
}

impl Standing {
    /// The next meeting from this day on for a month that has none.
    pub fn next(&self, from: NaiveDate) -> Option<(Coming, Rhythm)> {
        let (rhythm, _) = self.rhythm.as_ref()?;
        rhythm.next(from, &self.taken, &self.off).map(|coming| (coming, rhythm.clone()))
    }
}

/// The columns of a [`StandingRow`]; `h` and `d` are joined by [`JOINS`].
pub(crate) const COLUMNS: &str = "h.pace, h.nth, h.weekday, h.starts_at as rhythm_starts_at, h.minutes as rhythm_minutes, \
    h.from_month, h.place, h.skips, h.version as rhythm_version, d.state as taken_state, d.for_month, d.from_day, d.until_day";

/// Joins to the team `t` its rhythm, and to that its meetings since `$SINCE` and the days off that it skips; `$WHEN` says for
/// which rows all this is asked. What of the meetings names a type comes first: both databases read a union by its first part.
pub(crate) const JOINS: &str = "left join rhythms h on h.team_id = t.id and $WHEN \
    left join (select r.team_id, r.state, r.for_month, r.planned_on as from_day, r.planned_on as until_day, '' as region \
    from reflections r where r.planned_on >= $SINCE or r.for_month >= $MONTH \
    union all select null, null, null, o.day, o.day, '' from holidays o where o.day >= $SINCE \
    union all select null, null, null, v.from_day, v.until_day, coalesce(v.region, '') from vacations v where v.until_day >= $SINCE) d \
    on $WHEN and (d.team_id = t.id or (d.team_id is null and h.skips <> 'nothing' and d.region in ('', h.skips)))";

/// What `$SINCE` and `$MONTH` are: longer ago no meeting moves another.
pub(crate) fn since(today: NaiveDate) -> [Value; 2] {
    let since = today.checked_sub_days(Days::new(400)).unwrap_or(today);
    [since.into(), Month::of_day(since).to_string().into()]
}

/// One row of it.
#[derive(FromQueryResult)]
pub(crate) struct StandingRow {
    pace: Option<String>,
    nth: Option<String>,
    weekday: Option<String>,
    rhythm_starts_at: Option<i32>,
    rhythm_minutes: Option<i32>,
    from_month: Option<String>,
    place: Option<String>,
    skips: Option<String>,
    rhythm_version: Option<i32>,
    taken_state: Option<String>,
    for_month: Option<String>,
    from_day: Option<NaiveDate>,
    until_day: Option<NaiveDate>,
}

/// The rhythm of the permit's team.
///
/// # Errors
/// What the database said.
pub async fn standing<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    today: NaiveDate,
) -> Result<Standing, Problem> {
    let joins = JOINS.replace("$WHEN", "1 = 1").replace("$SINCE", "$2").replace("$MONTH", "$3");
    let [since, month] = since(today);
    let rows: Vec<StandingRow> = sql::rows(
        db,
        &format!("select {COLUMNS} from teams t {joins} where t.id = $1"),
        values![permit.team().0, since, month],
    )
    .await?;
    standing_of(rows.iter())
}

/// What the rows say together.
pub(crate) fn standing_of<'a>(rows: impl Iterator<Item = &'a StandingRow>) -> Result<Standing, Problem> {
    let (mut standing, mut off) = (Standing::default(), Vec::new());
    for row in rows {
        if standing.rhythm.is_none() && row.rhythm_version.is_some() {
            standing.rhythm = Some(rhythm(row).ok_or(Problem::Broken)?);
        }
        let Some((from, until)) = row.from_day.zip(row.until_day) else { continue };
        let Some(state) = &row.taken_state else {
            off.push((from, until));
            continue;
        };
        standing.taken.days.insert(from);
        standing.taken.months.extend(row.for_month.as_deref().and_then(|month| month.parse::<Month>().ok()));
        standing.planned |= state == "planned";
    }
    standing.off = DaysOff::new(off);
    Ok(standing)
}

fn rhythm(row: &StandingRow) -> Option<(Rhythm, i32)> {
    let rhythm = Rhythm {
        pace: Pace::parse(row.pace.as_deref()?)?,
        nth: Nth::parse(row.nth.as_deref()?)?,
        weekday: Workday::parse(row.weekday.as_deref()?)?,
        hours: hours(row.rhythm_starts_at, row.rhythm_minutes)?,
        from: row.from_month.as_deref()?.parse().ok()?,
        place: row.place.as_deref().and_then(|place| Line::parse(place).ok()),
        skips: Skips::parse(row.skips.as_deref()?)?,
    };
    Some((rhythm, row.rhythm_version?))
}

/// Two columns as hours; both are there or none.
pub(crate) fn hours(starts_at: Option<i32>, minutes: Option<i32>) -> Option<Hours> {
    let starts_at = TimeOfDay::new(u16::try_from(starts_at?).ok()?)?;
    Some(Hours { starts_at, minutes: u16::try_from(minutes?).ok()? })
}
