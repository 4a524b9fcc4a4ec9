//! The agreements on the agenda of a reflection: as they put themselves there while it is planned, as they were noted once it began.

use super::{NEXT, sql};
use crate::agreement::TESTS;
use crate::{Tx, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{AgendaItem, Decision, Health, Outcome, Reasons, Standing, Wording, in_order};
use domain::policy::{Action, KeepReflection, Permit};
use domain::reflection::Progress;
use domain::{AgreementId, AgreementVersionId, Problem, ReflectionId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    review_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    wording_id: Uuid,
    who: String,
    what: String,
    moment: String,
    made_at: DateTime<Utc>,
    agreed: bool,
    decided_at: Option<DateTime<Utc>>,
    noted: bool,
    weak: Option<bool>,
    due: Option<bool>,
    unagreed: Option<bool>,
    decision: Option<String>,
    brought: bool,
    left_out: bool,
    place: Option<i32>,
    outcome: Option<String>,
    rule_obstacle_id: Option<Uuid>,
    at: Option<DateTime<Utc>>,
}

/// The agenda of a reflection that is so far, on its day; in one statement.
///
/// # Errors
/// What the database said.
pub async fn agenda<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: ReflectionId,
    (progress, on): (Progress, NaiveDate),
) -> Result<Vec<AgendaItem>, Problem> {
    // What waits for the next meeting counts for that one.
    let mine = format!(
        "from agenda_points k join reflections r on r.id = $2 where k.team_id = $1 and k.agreement_id = g.id \
         and (k.reflection_id = $2 or (k.reflection_id is null and r.state = 'planned' and {NEXT}))"
    );
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select g.id, g.review_on, g.ended_on, v.id as wording_id, v.who, v.what, v.moment, v.made_at, \
             (v.consent_on is not null) as agreed, (y.agreement_id is not null) as noted, y.weak, y.due, y.unagreed, y.decision, \
             (select max(d.decided_at) from reflection_agreements d where d.agreement_id = g.id) as decided_at, \
             exists (select 1 {mine} and k.brought = true and k.state = 'on') as brought, \
             exists (select 1 {mine} and k.state = 'out') as left_out, (select min(k.place) {mine}) as place, \
             l.outcome, l.rule_obstacle_id, l.at from agreements g \
             left join reflection_agreements y on y.agreement_id = g.id and y.reflection_id = $2 \
             join agreement_versions v on v.agreement_id = g.id and (v.id = y.agreement_version_id or (y.agreement_id is null \
             and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = g.id))) \
             left join ({TESTS}) l on l.agreement_id = g.id and l.place <= 10 \
             where g.team_id = $1 order by g.made_at, g.id, l.place desc"
        ),
        values![permit.team().0, id.0],
    )
    .await?;
    let items = rows.chunk_by(|one, next| one.id == next.id).map(|rows| item(rows, progress, on));
    Ok(in_order(items.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect()))
}

fn item(rows: &[Row], progress: Progress, on: NaiveDate) -> Result<Option<AgendaItem>, Problem> {
    let first = rows.first().ok_or(Problem::Broken)?;
    let tested = |row: &Row| {
        let outcome = Outcome::parse(row.outcome.as_deref()?);
        Some(outcome.map(|outcome| (outcome, row.rule_obstacle_id.map(RuleObstacleId))).ok_or(Problem::Broken))
    };
    let health = Health::of(rows.iter().filter_map(tested).collect::<Result<Vec<_>, _>>()?);
    let reasons = match progress {
        Progress::Planned if first.ended_on.is_some() => return Ok(None),
        Progress::Planned => now(first, &health, rows.iter().filter_map(|row| row.at).max(), on),
        Progress::Open | Progress::Closed if !first.noted => return Ok(None),
        Progress::Open | Progress::Closed => Reasons {
            weak: first.weak.unwrap_or_default(),
            due: first.due.unwrap_or_default(),
            unagreed: first.unagreed.unwrap_or_default(),
        },
    };
    if progress == Progress::Planned && !reasons.any() && !first.brought {
        return Ok(None);
    }
    Ok(Some(AgendaItem {
        agreement: AgreementId(first.id),
        wording: Wording::stored(&first.who, &first.what, &first.moment)?,
        wording_id: AgreementVersionId(first.wording_id),
        reasons,
        health: if progress == Progress::Closed { Health::default() } else { health },
        decision: first.decision.as_deref().map(|code| Decision::parse(code).ok_or(Problem::Broken)).transpose()?,
        left_out: progress == Progress::Planned && first.left_out,
        place: first.place,
    }))
}

fn now(row: &Row, health: &Health, tested_at: Option<DateTime<Utc>>, on: NaiveDate) -> Reasons {
    let looked_at = row.decided_at.map_or(row.made_at, |decided| decided.max(row.made_at));
    Reasons::of(Standing { health, review_on: row.review_on, agreed: row.agreed, tested_at, looked_at }, on)
}

/// Notes on the agenda of a reflection that begins what put itself there.
///
/// # Errors
/// What the database said.
pub async fn note_agenda(
    tx: &Tx,
    _: &Permit<KeepReflection>,
    id: ReflectionId,
    items: &[AgendaItem],
) -> Result<(), Problem> {
    for item in items {
        let Reasons { weak, due, unagreed } = item.reasons;
        sql::run(
            &**tx,
            "insert into reflection_agreements (reflection_id, agreement_id, agreement_version_id, weak, due, unagreed) \
             values ($1, $2, $3, $4, $5, $6)",
            values![id.0, item.agreement.0, item.wording_id.0, weak, due, unagreed],
        )
        .await?;
    }
    Ok(())
}
