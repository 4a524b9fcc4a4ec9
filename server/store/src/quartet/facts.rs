//! What stands over every page of a case and below its quartet, in one statement.

use crate::{sql, values};
use chrono::NaiveDate;
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::policy::Stage;
use domain::quartet::{Description, Head};
use domain::theme::Theme;
use domain::{CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// A case's head and description.
pub(crate) struct Facts {
    pub head: Head,
    pub about: Description,
}

#[derive(FromQueryResult)]
struct Row {
    pseudonym: String,
    state: String,
    hard: String,
    hope: String,
    line: i32,
    age_band: Option<String>,
    ends_on: NaiveDate,
    quarter: Option<String>,
    team: String,
    team_slug: String,
    agreements: i64,
    canvas_undecided: bool,
    kind: Option<String>,
    code: Option<String>,
    extra: Option<String>,
}

/// Head and description; the case's themes, lines and notices come as rows beside it.
pub(crate) async fn facts(db: &impl ConnectionTrait, case: CaseId) -> Result<Facts, Problem> {
    let found: Vec<Row> = sql::rows(
        db,
        "select c.pseudonym, c.state, c.hard, c.hope, c.line, c.age_band, c.ends_on, c.quarter, t.name as team, \
         t.slug as team_slug, (select count(*) from agreements a where a.team_id = c.team_id and a.ended_on is null) \
         as agreements, (exists (select 1 from canvas_cards x where x.case_id = c.id) \
         and not exists (select 1 from canvases x where x.case_id = c.id)) as canvas_undecided, f.kind, f.code, f.extra from cases c join teams t on t.id = c.team_id left join \
         (select case_id, 'theme' as kind, theme as code, '' as extra from case_themes where case_id = $1 \
          union all select case_id, 'line', cast(line as text), '' from case_lines where case_id = $2 \
          union all select case_id, 'notice', who, stance from family_notices where case_id = $3) f \
         on f.case_id = c.id where c.id = $4",
        values![case.0, case.0, case.0, case.0],
    )
    .await?;
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
        head: Head {
            case,
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
