//! What stands over every page of a case and below its quartet, in one statement; for the circle also what went before.

use super::past;
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::policy::{Permit, SeeCase, Stage};
use domain::quartet::{Description, Head, Kept, Past};
use domain::theme::Theme;
use domain::{CaseId, LessonId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use uuid::Uuid;

/// A case's head and description.
pub(crate) struct Facts {
    pub head: Head,
    pub about: Description,
    pub team: TeamId,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    pseudonym: String,
    state: String,
    hard: String,
    hope: String,
    line: i32,
    age_band: Option<String>,
    ends_on: NaiveDate,
    quarter: Option<String>,
    team: String,
    team_id: Uuid,
    team_slug: String,
    agreements: i64,
    canvas_undecided: bool,
    kind: Option<String>,
    code: Option<String>,
    extra: Option<String>,
    thing: Option<Uuid>,
}

/// How many lessons of others are shown.
const LESSONS: u32 = 3;

/// Head and description; the case's themes, lines and notices come as rows beside it.
pub(crate) async fn facts(db: &impl ConnectionTrait, case: CaseId) -> Result<Facts, Problem> {
    told(&rows(db, case, "", Vec::new()).await?)
}

/// The same with what went before: moments of earlier reflections, the visitor's own of just now, lessons of others.
pub(crate) async fn with_past(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    just_now: DateTime<Utc>,
) -> Result<(Facts, Past), Problem> {
    let (case, numbers) = (permit.case().0, past::as_text());
    let more = format!(
        "union all select m.case_id, 'moment', cast(m.held_on as text), {numbers}, cast(null as uuid) from quartet_moments m \
         where m.case_id = $5 and m.reflection_id is not null \
         union all select m.case_id, 'before', '', {numbers}, cast(null as uuid) from quartet_moments m \
         where m.case_id = $6 and m.person_id = $7 and m.at > $8 \
         union all select o.case_id, 'lesson', o.title, o.name, o.id from (select t.case_id, l.id, l.title, n.name from lessons l \
         join neighbourhoods n on n.id = l.neighbourhood_id \
         join case_themes t on t.theme = l.theme where l.state = 'released' and l.neighbourhood_id <> $9 \
         and t.case_id = $10 order by l.decided_at desc, l.id limit {LESSONS}) o"
    );
    let values = values![case, case, permit.person().0, just_now, permit.neighbourhood().0, case];
    let found = rows(db, permit.case(), &more, values).await?;
    Ok((told(&found)?, past_of(&found)))
}

async fn rows(
    db: &impl ConnectionTrait,
    case: CaseId,
    more: &str,
    mut values: Vec<Value>,
) -> Result<Vec<Row>, Problem> {
    let query = format!(
        "select c.id, c.pseudonym, c.state, c.hard, c.hope, c.line, c.age_band, c.ends_on, c.quarter, t.name as team, \
         t.id as team_id, t.slug as team_slug, (select count(*) from agreements a where a.team_id = c.team_id and a.ended_on is null) \
         as agreements, (exists (select 1 from canvas_cards x where x.case_id = c.id) \
         and not exists (select 1 from canvases x where x.case_id = c.id)) as canvas_undecided, \
         f.kind, f.code, f.extra, f.thing from cases c join teams t on t.id = c.team_id left join \
         (select case_id, 'theme' as kind, theme as code, '' as extra, cast(null as uuid) as thing from case_themes where case_id = $1 \
          union all select case_id, 'line', cast(line as text), '', cast(null as uuid) from case_lines where case_id = $2 \
          union all select case_id, 'notice', who, stance, cast(null as uuid) from family_notices where case_id = $3 {more}) f \
         on f.case_id = c.id where c.id = $4"
    );
    let mut all = values![case.0, case.0, case.0, case.0];
    all.append(&mut values);
    sql::rows(db, &query, all).await
}

fn past_of(found: &[Row]) -> Past {
    let of = |kind: &'static str| found.iter().filter(move |row| row.kind.as_deref() == Some(kind));
    let moment = |row: &Row| past::parse(row.extra.as_deref()?);
    let mut moments: Vec<_> = of("moment")
        .filter_map(|row| Some(Kept { on: row.code.as_deref()?.parse().ok()?, moment: moment(row)? }))
        .collect();
    moments.sort_by_key(|kept| kept.on);
    let lesson = |row: &Row| Some((LessonId(row.thing?), row.code.clone()?, row.extra.clone()?));
    Past { moments, before: of("before").find_map(moment), lessons: of("lesson").filter_map(lesson).collect() }
}

fn told(found: &[Row]) -> Result<Facts, Problem> {
    let first = found.first().ok_or(Problem::Absent)?;
    let of = |kind: &'static str| {
        let rows = found.iter().filter(move |row| row.kind.as_deref() == Some(kind));
        rows.filter_map(|row| Some((row.code.as_deref()?, row.extra.as_deref().unwrap_or_default())))
    };
    let mut themes: Vec<_> = of("theme").filter_map(|(code, _)| Theme::parse(code)).collect();
    let mut lines: Vec<_> = of("line").filter_map(|(code, _)| HelpLine::parse(code)).collect();
    let mut notices: Vec<_> =
        of("notice").filter_map(|(who, stance)| Some((Concerned::parse(who)?, stance.to_owned()))).collect();
    themes.sort_by_key(|theme| Theme::ALL.iter().position(|one| one == theme));
    lines.sort();
    notices.sort();
    Ok(Facts {
        team: TeamId(first.team_id),
        head: Head {
            case: CaseId(first.id),
            pseudonym: first.pseudonym.clone(),
            team: first.team.clone(),
            team_slug: first.team_slug.clone(),
            stage: stage(&first.state)?,
        },
        about: Description {
            hard: first.hard.clone(),
            hope: first.hope.clone(),
            line: HelpLine::of(first.line),
            age: first.age_band.as_deref().and_then(AgeBand::parse),
            themes,
            lines,
            notices,
            ends_on: first.ends_on,
            quarter: first.quarter.clone(),
            agreements: usize::try_from(first.agreements).unwrap_or_default(),
            canvas_undecided: first.canvas_undecided,
        },
    })
}

fn stage(state: &str) -> Result<Stage, Problem> {
    match state {
        "waiting" => Ok(Stage::Waiting),
        "proposed" => Ok(Stage::Proposed),
        "chosen" => Ok(Stage::Chosen),
        "learned" => Ok(Stage::Learned),
        "stopped" => Ok(Stage::Stopped),
        _ => Err(Problem::Broken),
    }
}
