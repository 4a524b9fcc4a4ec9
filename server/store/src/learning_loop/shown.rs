//! Released loops as the team, its coordinator and its management read them; the case they came from is not read here.

use super::{WORDS, WordsRow, view};
use crate::release::{NOT_PRIVATE, ORIGIN, OriginRow};
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::learning_loop::{Answer, Felt, Holder, LoopCard, LoopState, LoopView, Step, StepKind};
use domain::policy::{Permit, SeeLoop, SeeLoops};
use domain::{LoopId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A released loop as stored.
pub struct Found {
    /// Which.
    pub id: LoopId,
    /// What others see.
    pub shown: LoopView,
    /// How far it is.
    pub state: LoopState,
    /// The row's version.
    pub version: i32,
    /// What the team felt.
    pub felt: Option<Felt>,
    /// When management last got it.
    pub sent: Option<DateTime<Utc>>,
    /// When management last answered.
    pub answered: Option<DateTime<Utc>>,
    /// Management's last answer.
    pub answer: Option<Answer>,
}

#[derive(FromQueryResult)]
struct FoundRow {
    id: Uuid,
    state: String,
    version: i32,
    felt: Option<String>,
    sent: Option<DateTime<Utc>>,
    answered: Option<DateTime<Utc>>,
    answer: Option<String>,
    #[sea_orm(nested)]
    words: WordsRow,
    #[sea_orm(nested)]
    origin: OriginRow,
}

impl FoundRow {
    fn found(self) -> Result<Found, Problem> {
        Ok(Found {
            id: LoopId(self.id),
            shown: view(self.words, self.origin)?,
            state: LoopState::parse(&self.state).ok_or(Problem::Broken)?,
            version: self.version,
            felt: self.felt.as_deref().and_then(Felt::parse),
            sent: self.sent,
            answered: self.answered,
            answer: self.answer.as_deref().and_then(Answer::parse),
        })
    }
}

fn select(wanted: &str) -> String {
    format!(
        "select l.id, l.state, l.version, l.felt, {WORDS}, {ORIGIN}, \
         (select max(s.at) from loop_steps s where s.loop_id = l.id and s.kind in ('sent', 'returned')) as sent, \
         (select max(s.at) from loop_steps s where s.loop_id = l.id and s.kind = 'answered') as answered, \
         (select s.answer from loop_steps s where s.loop_id = l.id and s.answer is not null order by s.number desc limit 1) as answer \
         from learning_loops l join teams t on t.id = l.team_id join neighbourhoods n on n.id = l.neighbourhood_id \
         join municipalities m on m.id = n.municipality_id left join cases c on c.id = l.case_id \
         where l.state in ('with_management', 'answered', 'closed') and {wanted}"
    )
}

/// A released loop.
///
/// # Errors
/// What the database said.
pub async fn find(db: &impl ConnectionTrait, permit: &Permit<SeeLoop>, id: LoopId) -> Result<Option<Found>, Problem> {
    let wanted = select("l.id = $1 and l.team_id = $2");
    let row: Option<FoundRow> = sql::row(db, &wanted, values![id.0, permit.team().0]).await?;
    row.map(FoundRow::found).transpose()
}

/// The released loops of one's own teams, neighbourhood or scope, as the policy reads roles.
///
/// # Errors
/// What the database said.
pub async fn list(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeLoops>,
    today: NaiveDate,
) -> Result<Vec<Found>, Problem> {
    let wanted = select(&format!(
        "exists (select 1 from roles r where r.person_id = $1 and r.from_day <= $3 and (r.until_day is null or r.until_day >= $3) \
         and (r.scope = 'network' or (r.scope = 'municipality' and r.scope_id = n.municipality_id) \
              or (r.scope = 'neighbourhood' and r.scope_id = n.id) or (r.scope = 'team' and r.scope_id = t.id)) \
         and (r.kind in ('coordinator', 'manager') or (r.kind = 'member' and {NOT_PRIVATE}))) \
         order by l.sent_at, l.id"
    ));
    let me = permit.person().0;
    let found: Vec<FoundRow> = sql::rows(db, &wanted, values![me, me, today]).await?;
    found.into_iter().map(FoundRow::found).collect()
}

/// A loop for a list.
pub fn card(found: Found, holder: Holder) -> LoopCard {
    LoopCard { id: found.id, shown: found.shown, holder, answer: found.answer, felt: found.felt }
}

#[derive(FromQueryResult)]
struct StepRow {
    kind: String,
    answer: Option<String>,
    text: Option<String>,
    at: DateTime<Utc>,
}

/// The steps of a loop, oldest first.
///
/// # Errors
/// What the database said.
pub async fn steps(db: &impl ConnectionTrait, permit: &Permit<SeeLoop>, id: LoopId) -> Result<Vec<Step>, Problem> {
    let found: Vec<StepRow> = sql::rows(
        db,
        "select s.kind, s.answer, s.text, s.at from loop_steps s join learning_loops l on l.id = s.loop_id \
         where l.id = $1 and l.team_id = $2 order by s.number",
        values![id.0, permit.team().0],
    )
    .await?;
    let step = |row: StepRow| {
        let kind = StepKind::parse(&row.kind).ok_or(Problem::Broken)?;
        Ok(Step { kind, answer: row.answer.as_deref().and_then(Answer::parse), text: row.text, at: row.at })
    };
    found.into_iter().map(step).collect()
}

/// The days that are no working days, as the administrator keeps them.
///
/// # Errors
/// What the database said.
pub async fn holidays(db: &impl ConnectionTrait) -> Result<BTreeSet<NaiveDate>, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        day: NaiveDate,
    }
    let found: Vec<Row> = sql::rows(db, "select day from holidays", values![]).await?;
    Ok(found.into_iter().map(|row| row.day).collect())
}
