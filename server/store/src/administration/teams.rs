//! Rows and queries: teams as an administrator lists and changes them, with what each needs to open.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::administration::{ListedTeam, TeamTerms};
use domain::alphabet::alphabetical;
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::{Line, OrganisationId, Problem, TeamId, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct TeamRow {
    id: Uuid,
    name: String,
    slug: String,
    neighbourhood: String,
    organisation_id: Option<Uuid>,
    purpose: Option<String>,
    legal_basis: Option<String>,
    privacy_contact: Option<String>,
    members: i64,
    version: i32,
}

/// All teams in order of name, or one of them; members are counted on a day.
///
/// # Errors
/// What the database said.
pub async fn teams(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    only: Option<TeamId>,
    today: NaiveDate,
) -> Result<Vec<ListedTeam>, Problem> {
    let (filter, mut values) = match only {
        Some(id) => (" where t.id = $3", values![id.0]),
        None => ("", values![]),
    };
    let mut all = values![today, today];
    all.append(&mut values);
    let sql = format!(
        "select t.id, t.name, t.slug, n.name as neighbourhood, t.organisation_id, t.purpose, t.legal_basis, t.privacy_contact, t.version, \
         (select count(distinct r.person_id) from roles r where r.scope = 'team' and r.scope_id = t.id and r.kind = 'member' \
          and r.from_day <= $1 and (r.until_day is null or r.until_day >= $2)) as members \
         from teams t join neighbourhoods n on n.id = t.neighbourhood_id{filter} order by t.id"
    );
    let mut found: Vec<TeamRow> = sql::rows(db, &sql, all).await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    Ok(found.into_iter().map(listed_team).collect())
}

fn listed_team(row: TeamRow) -> ListedTeam {
    let words = |text: Option<String>| text.and_then(|text| Words::parse(&text).ok());
    ListedTeam {
        id: TeamId(row.id),
        name: row.name,
        slug: row.slug,
        neighbourhood: row.neighbourhood,
        terms: TeamTerms {
            organisation: row.organisation_id.map(OrganisationId),
            purpose: words(row.purpose),
            legal_basis: words(row.legal_basis),
            privacy_contact: row.privacy_contact.and_then(|text| Line::parse(&text).ok()),
        },
        members: row.members,
        version: row.version,
    }
}

/// Changes a team, if it is still at this version; how many rows that were.
///
/// # Errors
/// What the database said.
pub async fn change_team(
    tx: &Tx,
    _: &Permit<Administer>,
    id: TeamId,
    version: i32,
    name: &str,
    terms: &TeamTerms,
) -> Result<u64, Problem> {
    sql::run(
        &**tx,
        "update teams set name = $3, organisation_id = $4, purpose = $5, legal_basis = $6, privacy_contact = $7, version = version + 1 \
         where id = $1 and version = $2",
        values![
            id.0,
            version,
            name,
            terms.organisation.map(|o| o.0),
            terms.purpose.as_ref().map(|w| w.as_str().to_owned()),
            terms.legal_basis.as_ref().map(|w| w.as_str().to_owned()),
            terms.privacy_contact.as_ref().map(|w| w.as_str().to_owned()),
        ],
    )
    .await
}
