//! Reading a case: the head of its pages, the team's card, the circle's sheet.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::local_day;
use domain::case::{CaseCard, CaseHead, CaseSheet, CaseState, Choosing};
use domain::classification::{AgeBand, HelpLine};
use domain::policy::{Action, Permit, SeeCase, SeeCaseCard};
use domain::theme::Theme;
use domain::{CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    pseudonym: String,
    state: String,
    slug: String,
    name: String,
    hard: String,
    hope: String,
    age_band: Option<String>,
    proposed_at: DateTime<Utc>,
    ends_on: NaiveDate,
    version: i32,
    elsewhere: bool,
    in_circle: bool,
}

impl Row {
    fn head(&self) -> Result<CaseHead, Problem> {
        Ok(CaseHead {
            id: CaseId(self.id),
            pseudonym: self.pseudonym.clone(),
            state: CaseState::parse(&self.state).ok_or(Problem::Broken)?,
            team: (self.slug.clone(), self.name.clone()),
        })
    }

    fn age(&self) -> Option<AgeBand> {
        self.age_band.as_deref().and_then(AgeBand::parse)
    }
}

async fn row<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Row, Problem> {
    let found = sql::row(
        db,
        "select c.id, c.pseudonym, c.state, t.slug, t.name, c.hard, c.hope, c.age_band, c.proposed_at, c.ends_on, c.version, f.elsewhere, \
         exists (select 1 from circle k where k.case_id = c.id and k.person_id = $2) as in_circle \
         from cases c join teams t on t.id = c.team_id join families f on f.id = c.family_id where c.id = $1",
        values![permit.case().0, permit.person().0],
    )
    .await?;
    found.ok_or(Problem::Absent)
}

#[derive(FromQueryResult)]
struct Code {
    kind: String,
    code: String,
}

async fn codes<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
) -> Result<(Vec<HelpLine>, Vec<Theme>), Problem> {
    let rows: Vec<Code> = sql::rows(
        db,
        "select 'line' as kind, cast(line as text) as code from case_lines where case_id = $1 \
         union all select 'theme' as kind, theme as code from case_themes where case_id = $1",
        values![permit.case().0],
    )
    .await?;
    let lines = HelpLine::ALL.into_iter();
    let lines = lines.filter(|line| rows.iter().any(|row| row.kind == "line" && row.code == line.number().to_string()));
    let themes = Theme::ALL.into_iter();
    let themes = themes.filter(|theme| rows.iter().any(|row| row.kind == "theme" && row.code == theme.code()));
    Ok((lines.collect(), themes.collect()))
}

/// The themes of a case as they stand inside a change.
///
/// # Errors
/// What the database said.
pub async fn themes<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<Vec<Theme>, Problem> {
    codes(&**tx, permit).await.map(|(_, themes)| themes)
}

/// The head of a case's pages.
///
/// # Errors
/// What the database said.
pub async fn head<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<CaseHead, Problem> {
    row(db, permit).await?.head()
}

/// What the team sees.
///
/// # Errors
/// What the database said.
pub async fn card(db: &impl ConnectionTrait, permit: &Permit<SeeCaseCard>) -> Result<CaseCard, Problem> {
    Ok(choosing(db, permit).await?.card)
}

/// What whoever chooses sees.
///
/// # Errors
/// What the database said.
pub async fn choosing(db: &impl ConnectionTrait, permit: &Permit<SeeCaseCard>) -> Result<Choosing, Problem> {
    let row = row(db, permit).await?;
    let (lines, themes) = codes(db, permit).await?;
    let (age, lines) = if row.in_circle { (row.age(), lines) } else { (None, Vec::new()) };
    let card = CaseCard { head: row.head()?, question: row.hope, themes, in_circle: row.in_circle };
    Ok(Choosing { card, age, lines })
}

/// What the circle sees.
///
/// # Errors
/// What the database said.
pub async fn sheet(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<CaseSheet, Problem> {
    let row = row(db, permit).await?;
    let (lines, themes) = codes(db, permit).await?;
    Ok(CaseSheet {
        head: row.head()?,
        age: row.age(),
        lines,
        themes,
        elsewhere: row.elsewhere,
        proposed_on: local_day(row.proposed_at),
        ends_on: row.ends_on,
        version: row.version,
        hard: row.hard,
        hope: row.hope,
    })
}
