//! Rows and queries: a team's own page, in five statements whatever the team holds; its cases and agreements live beside this.

mod agreements;
mod cases;

use crate::case::MEMBER;
use crate::rhythm::{COLUMNS, JOINS, StandingRow, hours, since, standing_of};
use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Action, Permit, SeeTeam};
use domain::team::{NextReflection, OpenAction, TeamPage};
use domain::{ActionId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A team's page as the visitor sees it.
///
/// # Errors
/// What the database said.
pub async fn page(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>, today: NaiveDate) -> Result<TeamPage, Problem> {
    let mut page = team(db, permit, today).await?;
    cases::fill(&mut page, db, permit).await?;
    page.agreements = agreements::agreements(db, permit, today).await?;
    page.actions = actions(db, permit, today).await?;
    Ok(page)
}

#[derive(FromQueryResult)]
struct TeamRow {
    slug: String,
    name: String,
    open: bool,
    organisation: Option<String>,
    privacy_contact: Option<String>,
    reflection_id: Option<Uuid>,
    planned_on: Option<NaiveDate>,
    starts_at: Option<i32>,
    minutes: Option<i32>,
    state: Option<String>,
    leader: Option<String>,
    #[sea_orm(nested)]
    rhythm: StandingRow,
}

async fn team(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>, today: NaiveDate) -> Result<TeamPage, Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    // What comes by the rhythm is asked only while nothing is planned.
    let joins = JOINS.replace("$WHEN", "f.id is null").replace("$SINCE", "$3").replace("$MONTH", "$4");
    let [since, month] = since(today);
    let rows: Vec<TeamRow> = sql::rows(
        db,
        &format!(
            "select t.slug, t.name, (t.organisation_id is not null and t.purpose is not null and t.legal_basis is not null \
             and t.privacy_contact is not null) as open, o.name as organisation, t.privacy_contact, \
             f.id as reflection_id, f.planned_on, f.starts_at, f.minutes, f.state, p.name as leader, {COLUMNS} \
             from teams t join neighbourhoods n on n.id = t.neighbourhood_id left join organisations o on o.id = t.organisation_id \
             left join reflections f on f.id = (select x.id from reflections x where x.team_id = t.id and x.state <> 'closed' \
             order by case x.state when 'open' then 0 else 1 end, x.planned_on, x.id limit 1) \
             left join people p on p.state <> 'stopped' and p.id in (select l.person_id from roles l \
             where l.leads_others = true and l.from_day <= $2 and (l.until_day is null or l.until_day >= $2)) and {member} {joins} \
             where t.id = $1"
        ),
        values![permit.team().0, today, since, month],
    )
    .await?;
    let by_rhythm = standing_of(rows.iter().map(|row| &row.rhythm))?.next(today);
    let leaders: BTreeSet<_> = rows.iter().filter_map(|row| row.leader.clone()).collect();
    let mut leaders: Vec<_> = leaders.into_iter().collect();
    leaders.sort_by_cached_key(|name| alphabetical(name));
    let row = rows.into_iter().next().ok_or(Problem::Absent)?;
    let open = row.state.as_deref() == Some("open");
    let next = row.reflection_id.zip(row.planned_on);
    Ok(TeamPage {
        team: (row.slug, row.name),
        open: row.open,
        organisation: row.organisation,
        privacy_contact: row.privacy_contact,
        leaders,
        reflection: next.map(|(id, on)| NextReflection {
            id: ReflectionId(id),
            on,
            hours: hours(row.starts_at, row.minutes),
            open,
        }),
        by_rhythm,
        proposed: Vec::new(),
        chosen: Vec::new(),
        learned: Vec::new(),
        held: Vec::new(),
        agreements: Vec::new(),
        actions: Vec::new(),
        returns: Vec::new(),
        guests_wait: Vec::new(),
    })
}

#[derive(FromQueryResult)]
struct NameRow {
    slug: String,
    name: String,
}

/// The address and the name of the permit's team.
///
/// # Errors
/// What the database said.
pub async fn name<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<(String, String), Problem> {
    let row: Option<NameRow> =
        sql::row(db, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    row.map(|row| (row.slug, row.name)).ok_or(Problem::Absent)
}

#[derive(FromQueryResult)]
struct ActionRow {
    id: Uuid,
    text: String,
    owner: String,
    owned: bool,
    due_on: NaiveDate,
}

async fn actions(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
    today: NaiveDate,
) -> Result<Vec<OpenAction>, Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    let rows: Vec<ActionRow> = sql::rows(
        db,
        &format!(
            "select a.id, a.text, p.name as owner, a.due_on, (p.state = 'active' and {member}) as owned from actions a \
             join people p on p.id = a.owner_id join teams t on t.id = a.team_id join neighbourhoods n on n.id = t.neighbourhood_id \
             where a.team_id = $1 and a.state = 'open' order by a.due_on, a.made_at, a.id"
        ),
        values![permit.team().0, today],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OpenAction {
            id: ActionId(row.id),
            text: row.text,
            owner: row.owner,
            owned: row.owned,
            due_on: row.due_on,
        })
        .collect())
}
