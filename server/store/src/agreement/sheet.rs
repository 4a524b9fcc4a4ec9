//! Everything about one agreement: its versions, its checks and the rules in its way.

use super::known;
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{AgreementKind, Checked, Consent, End, Health, InTheWay, Outcome, Sheet, Version, Wording};
use domain::alphabet::alphabetical;
use domain::policy::{Permit, SeeAgreements};
use domain::{AgreementId, AgreementVersionId, Problem, ReflectionId, RuleObstacleId, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::cmp::Reverse;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Stored {
    slug: String,
    name: String,
    kind: String,
    review_on: NaiveDate,
    reflection_id: Option<Uuid>,
    reflection_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    ended_reason: Option<String>,
    ended_by: Option<String>,
    version: i32,
}

#[derive(FromQueryResult)]
struct StoredVersion {
    id: Uuid,
    number: i32,
    who: String,
    what: String,
    moment: String,
    reason: Option<String>,
    author: String,
    made_at: DateTime<Utc>,
    reflection_on: Option<NaiveDate>,
    consent_on: Option<NaiveDate>,
    consent_reflection_on: Option<NaiveDate>,
    present: Option<String>,
}

#[derive(FromQueryResult)]
struct StoredCheck {
    pseudonym: Option<String>,
    at: DateTime<Utc>,
    outcome: String,
    rule_obstacle_id: Option<Uuid>,
    rule: Option<String>,
    number: i32,
    known_privately: bool,
}

#[derive(FromQueryResult)]
struct Way {
    id: Uuid,
    rule: String,
    here: i64,
    team: i64,
}

/// One agreement of the permit's team. Its health counts every case; a case whose family the reader knows privately
/// is not among the checks.
///
/// # Errors
/// [`Problem::Absent`] when it is another team's; what the database said.
pub async fn sheet(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAgreements>,
    id: AgreementId,
    today: NaiveDate,
) -> Result<Sheet, Problem> {
    let stored: Stored = sql::row(
        db,
        "select t.slug, t.name, a.kind, a.review_on, r.id as reflection_id, r.planned_on as reflection_on, \
         a.ended_on, a.ended_reason, p.name as ended_by, a.version \
         from agreements a join teams t on t.id = a.team_id left join people p on p.id = a.ended_by \
         left join reflections r on r.id = (select x.id from reflections x where x.team_id = t.id and x.state = 'open' \
         order by x.opened_at desc, x.id limit 1) \
         where a.id = $1 and a.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?
    .ok_or(Problem::Absent)?;
    let ended = stored.ended_on.map(|on| End {
        on,
        reason: stored.ended_reason.unwrap_or_default(),
        by: stored.ended_by.unwrap_or_default(),
    });
    let checks = checks(db, permit, id).await?;
    let tests = checks.iter().rev().map(|(check, rule, _)| (check.outcome, *rule));
    let health = Health::of(tests);
    Ok(Sheet {
        id,
        team: (stored.slug, stored.name),
        kind: known(AgreementKind::parse(&stored.kind))?,
        review_on: stored.review_on,
        reflection: stored.reflection_id.map(ReflectionId).zip(stored.reflection_on),
        ended,
        version: stored.version,
        today,
        versions: versions(db, permit, id).await?,
        health,
        checks: checks.into_iter().filter(|(.., known)| !known).map(|(check, ..)| check).collect(),
        rules: rules(db, permit, id).await?,
    })
}

async fn versions(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAgreements>,
    id: AgreementId,
) -> Result<Vec<Version>, Problem> {
    let stored = sql::rows::<StoredVersion>(
        db,
        "select v.id, v.number, v.who, v.what, v.moment, v.reason, p.name as author, v.made_at, r.planned_on as reflection_on, \
         v.consent_on, s.planned_on as consent_reflection_on, \
         (select string_agg(w.name, ', ') from attendances t join people w on w.id = t.person_id where t.reflection_id = s.id) as present \
         from agreement_versions v join agreements a on a.id = v.agreement_id join people p on p.id = v.author_id \
         left join reflections r on r.id = v.reflection_id left join reflections s on s.id = v.consent_reflection_id where v.agreement_id = $1 and a.team_id = $2 order by v.number desc",
        values![id.0, permit.team().0],
    )
    .await?;
    let version = |row: StoredVersion| {
        Ok(Version {
            id: AgreementVersionId(row.id),
            number: row.number,
            wording: Wording::stored(&row.who, &row.what, &row.moment)?,
            reason: Words::optional(&row.reason.unwrap_or_default()).map_err(|_| Problem::Broken)?,
            author: row.author,
            made_at: row.made_at,
            reflection_on: row.reflection_on,
            consent: row.consent_on.map(|on| Consent {
                on,
                reflection: row.consent_reflection_on.map(|day| (day, names(row.present.as_deref()))),
            }),
        })
    };
    stored.into_iter().map(version).collect()
}

/// Names that the database told in one text, in their order; no name holds a comma and a space.
fn names(told: Option<&str>) -> Vec<String> {
    let mut names: Vec<_> =
        told.unwrap_or_default().split(", ").map(str::to_owned).filter(|one| !one.is_empty()).collect();
    names.sort_by_cached_key(|name| alphabetical(name));
    names
}

/// The checks, the newest first, each with its rule and whether the reader knows the family privately.
async fn checks(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAgreements>,
    id: AgreementId,
) -> Result<Vec<(Checked, Option<RuleObstacleId>, bool)>, Problem> {
    let stored = sql::rows::<StoredCheck>(
        db,
        "select case when exists (select 1 from circle w where w.case_id = c.id and w.person_id = $3) \
          or exists (select 1 from reflection_cases x join reflections r on r.id = x.reflection_id \
                     where x.case_id = c.id and r.state in ('open', 'closed')) then c.pseudonym end as pseudonym, k.at, k.outcome, k.rule_obstacle_id, o.text as rule, v.number, \
         exists (select 1 from private_knowledge p where p.case_id = c.id and p.person_id = $3) as known_privately \
         from agreement_checks k join cases c on c.id = k.case_id \
         join agreement_versions v on v.id = k.agreement_version_id \
         left join rule_obstacles o on o.id = k.rule_obstacle_id \
         where k.agreement_id = $1 and c.team_id = $2 and c.state in ('chosen', 'learned') order by k.at desc, k.id desc",
        values![id.0, permit.team().0, permit.person().0],
    )
    .await?;
    let check = |row: StoredCheck| {
        let check = Checked {
            pseudonym: row.pseudonym,
            at: row.at,
            outcome: known(Outcome::parse(&row.outcome))?,
            rule: row.rule,
            number: row.number,
        };
        Ok((check, row.rule_obstacle_id.map(RuleObstacleId), row.known_privately))
    };
    stored.into_iter().map(check).collect()
}

async fn rules(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAgreements>,
    id: AgreementId,
) -> Result<Vec<InTheWay>, Problem> {
    let mut stored = sql::rows::<Way>(
        db,
        "select o.id, o.text as rule, count(case when k.agreement_id = $1 then 1 end) as here, count(*) as team \
         from rule_obstacles o join agreement_checks k on k.rule_obstacle_id = o.id join cases c on c.id = k.case_id \
         where o.team_id = $2 and c.state in ('chosen', 'learned') group by o.id, o.text \
         having count(case when k.agreement_id = $1 then 1 end) > 0 order by o.id",
        values![id.0, permit.team().0],
    )
    .await?;
    stored.sort_by_cached_key(|row| (Reverse(row.here), Reverse(row.team), alphabetical(&row.rule)));
    Ok(stored
        .into_iter()
        .map(|row| InTheWay { id: RuleObstacleId(row.id), rule: row.rule, here: row.here, team: row.team })
        .collect())
}
