//! Proposing: the team's names, the family, and the new case; drawing the name is the office's.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::case::{CaseState, Notice, Proposal, Proposed, Proposing};
use domain::policy::{Action, Permit, ProposeCase, SeeTeam};
use domain::{CaseId, FamilyId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    name: String,
    open: bool,
    case_id: Option<Uuid>,
    pseudonym: Option<String>,
}

/// The team with its cases, but for those of families that the visitor knows privately.
///
/// # Errors
/// What the database said.
pub async fn proposing(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<Proposing, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select t.slug, t.name, (t.organisation_id is not null and t.purpose is not null and t.legal_basis is not null \
         and t.privacy_contact is not null) as open, c.id as case_id, c.pseudonym \
         from teams t left join cases c on c.team_id = t.id \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2) \
         where t.id = $1 order by c.id",
        values![permit.team().0, permit.person().0],
    )
    .await?;
    let first = rows.first().ok_or(Problem::Absent)?;
    let (team, open) = ((first.slug.clone(), first.name.clone()), first.open);
    let mut cases: Vec<_> = rows.into_iter().filter_map(|row| Some((CaseId(row.case_id?), row.pseudonym?))).collect();
    cases.sort_by_cached_key(|(_, pseudonym)| alphabetical(pseudonym));
    Ok(Proposing { team, open, cases })
}

/// Whoever proposes in this team or joins two of its families from here on waits until this is done: no name is drawn twice,
/// and no family goes while a case is proposed for it.
///
/// # Errors
/// What the database said.
pub async fn lock_team<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<(), Problem> {
    sql::run(&**tx, "update teams set version = version where id = $1", values![permit.team().0]).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct Before {
    id: Uuid,
    pseudonym: String,
    state: String,
}

/// What the visitor proposed in exactly this way since an instant: another answer about safety or about what the family knows
/// makes another proposal, and one of a known family is never taken for one that was sent twice. The team is held, so no second one is under way.
///
/// # Errors
/// What the database said.
pub async fn same_just_now(
    tx: &Tx,
    permit: &Permit<ProposeCase>,
    proposal: &Proposal,
    since: DateTime<Utc>,
) -> Result<Option<Proposed>, Problem> {
    let (hard, hope, line) = (proposal.hard.as_str(), proposal.hope.as_str(), i32::from(proposal.line.number()));
    let found: Option<Before> = sql::row(
        &**tx,
        "select id, pseudonym, state from cases where team_id = $1 and author_id = $2 and hard = $3 and hope = $4 \
         and line = $5 and waits = $6 and proposed_at > $7 \
         and not exists (select 1 from cases o where o.family_id = cases.family_id and o.proposed_at < cases.proposed_at) order by proposed_at desc limit 1",
        values![permit.team().0, permit.person().0, hard, hope, line, proposal.worry, since],
    )
    .await?;
    let Some(found) = found else { return Ok(None) };
    let sql = "select who, stance, coalesce(reason, '') as reason from family_notices where case_id = $1";
    let known: Vec<Known> = sql::rows(&**tx, sql, values![found.id]).await?;
    let known: BTreeSet<_> = known.into_iter().map(|row| (row.who, row.stance, row.reason)).collect();
    let told = |notice: &Notice| {
        (notice.who.code().to_owned(), notice.stance.code().to_owned(), notice.reason.clone().unwrap_or_default())
    };
    if known != proposal.notices.iter().map(told).collect() {
        return Ok(None);
    }
    let before = |row: Before| {
        let state = CaseState::parse(&row.state).ok_or(Problem::Broken)?;
        Ok(Proposed { id: CaseId(row.id), pseudonym: row.pseudonym, state })
    };
    before(found).map(Some)
}

#[derive(FromQueryResult)]
struct Known {
    who: String,
    stance: String,
    reason: String,
}

#[derive(FromQueryResult)]
struct Used {
    pseudonym: String,
}

/// All names that the team ever used.
///
/// # Errors
/// What the database said.
pub async fn used_pseudonyms(tx: &Tx, permit: &Permit<ProposeCase>) -> Result<HashSet<String>, Problem> {
    let sql = "select pseudonym from used_pseudonyms where team_id = $1";
    let rows: Vec<Used> = sql::rows(&**tx, sql, values![permit.team().0]).await?;
    Ok(rows.into_iter().map(|row| row.pseudonym).collect())
}

#[derive(FromQueryResult)]
struct Family {
    family_id: Uuid,
}

/// The family of one of the team's cases; nothing for another team's, or one that the visitor knows privately.
///
/// # Errors
/// What the database said.
pub async fn family_of<A: Action>(tx: &Tx, permit: &Permit<A>, case: CaseId) -> Result<Option<FamilyId>, Problem> {
    let found: Option<Family> = sql::row(
        &**tx,
        "select c.family_id from cases c where c.id = $1 and c.team_id = $2 \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3)",
        values![case.0, permit.team().0, permit.person().0],
    )
    .await?;
    Ok(found.map(|row| FamilyId(row.family_id)))
}

/// Adds a family.
///
/// # Errors
/// What the database said.
pub async fn add_family(tx: &Tx, permit: &Permit<ProposeCase>, id: Uuid) -> Result<FamilyId, Problem> {
    sql::run(&**tx, "insert into families (id, team_id) values ($1, $2)", values![id, permit.team().0]).await?;
    Ok(FamilyId(id))
}

/// A proposal with what comes by itself.
pub struct Draft<'a> {
    /// The case's id.
    pub id: CaseId,
    /// Its family.
    pub family: FamilyId,
    /// Its drawn name.
    pub pseudonym: &'a str,
    /// What was typed.
    pub proposal: &'a Proposal,
    /// Its end date.
    pub ends_on: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Adds a case with its proposer in the circle. Who knows the family privately by another case knows this one so.
///
/// # Errors
/// What the database said.
pub async fn insert(tx: &Tx, permit: &Permit<ProposeCase>, draft: Draft<'_>) -> Result<(), Problem> {
    let (team, person, id) = (permit.team().0, permit.person().0, draft.id.0);
    let typed = draft.proposal;
    let (state, line) = (typed.state().code(), i32::from(typed.line.number()));
    let row = values![
        id,
        team,
        draft.family.0,
        draft.pseudonym,
        state,
        typed.worry,
        typed.hard.as_str(),
        typed.hope.as_str(),
        line,
        draft.ends_on,
        person,
        draft.now
    ];
    sql::run(
        &**tx,
        "insert into cases (id, team_id, family_id, pseudonym, state, waits, hard, hope, line, ends_on, author_id, proposed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        row,
    )
    .await?;
    let name = "insert into used_pseudonyms (team_id, pseudonym) values ($1, $2)";
    sql::run(&**tx, name, values![team, draft.pseudonym]).await?;
    sql::run(&**tx, "insert into case_lines (case_id, line) values ($1, $2)", values![id, line]).await?;
    let circle = "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $3, $4)";
    sql::run(&**tx, circle, values![id, person, person, draft.now]).await?;
    sql::run(
        &**tx,
        "insert into private_knowledge (case_id, person_id, at) select distinct $1, k.person_id, $2 \
         from private_knowledge k join cases c on c.id = k.case_id where c.family_id = $3",
        values![id, draft.now, draft.family.0],
    )
    .await?;
    for notice in &typed.notices {
        super::family::insert_notice(tx, draft.id, permit.person(), notice, draft.now).await?;
    }
    Ok(())
}
