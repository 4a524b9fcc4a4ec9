//! Erasing: a case goes with everything that hangs on it; its name stays used, released words stay without the link.

use super::sheet::head;
use crate::reflection::note_of_case;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::case::Erasing;
use domain::policy::{EraseCase, Permit, SeeCase};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// States of lessons and loops that no network ever saw.
const PREPARED: &str = "('draft', 'prepared', 'sent_back')";

#[derive(FromQueryResult)]
struct Counts {
    prepared: i64,
    released: i64,
}

/// What an erasure would touch.
///
/// # Errors
/// What the database said.
pub async fn erasing(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Erasing, Problem> {
    let found: Option<Counts> = sql::row(
        db,
        &format!(
            "select (select count(*) from lessons where case_id = $1 and state in {PREPARED}) \
             + (select count(*) from learning_loops where case_id = $1 and state in {PREPARED}) as prepared, \
             (select count(*) from lessons where case_id = $1 and state not in {PREPARED}) \
             + (select count(*) from learning_loops where case_id = $1 and state not in {PREPARED}) as released"
        ),
        values![permit.case().0],
    )
    .await?;
    let counts = found.ok_or(Problem::Absent)?;
    Ok(Erasing { head: head(db, permit).await?, prepared: counts.prepared, released: counts.released })
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Erases the case, leaving a line in `erasures` under `id`.
///
/// # Errors
/// What the database said.
pub async fn erase(tx: &Tx, permit: &Permit<EraseCase>, id: Uuid, now: DateTime<Utc>) -> Result<(), Problem> {
    let case = permit.case().0;
    if !take_away(tx, case, now).await? {
        return Err(Problem::Absent);
    }
    sql::run(
        &**tx,
        "insert into erasures (id, team_id, case_id, person_id, reason, at) values ($1, $2, $3, $4, 'asked', $5)",
        values![id, permit.team().0, case, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Takes a case away with everything that hangs on it; whether it was still there. Meetings that are going on are told; hold them first.
pub(crate) async fn take_away(tx: &Tx, case: Uuid, now: DateTime<Utc>) -> Result<bool, Problem> {
    let rules: Vec<Id> = sql::rows(
        &**tx,
        "select distinct rule_obstacle_id as id from agreement_checks where case_id = $1 and rule_obstacle_id is not null",
        values![case],
    )
    .await?;
    let family: Option<Id> = sql::row(&**tx, "select family_id as id from cases where id = $1", values![case]).await?;
    let Some(family) = family else { return Ok(false) };
    note_of_case(tx, case, now).await?;
    forget_typed(tx, case).await?;
    unlink(tx, case).await?;
    let gone = sql::run(&**tx, "delete from cases where id = $1", values![case]).await?;
    for rule in rules {
        forget_rule(tx, rule.id).await?;
    }
    sql::run(
        &**tx,
        "delete from families where id = $1 and not exists (select 1 from cases c where c.family_id = families.id)",
        values![family.id],
    )
    .await?;
    Ok(gone == 1)
}

/// A rule that only this case met goes with it; where it points to what the network knows, only the team's own words go.
async fn forget_rule(tx: &Tx, rule: Uuid) -> Result<(), Problem> {
    const UNMET: &str = "not exists (select 1 from agreement_checks k where k.rule_obstacle_id = $1)";
    let draft = format!("delete from released_rules where rule_obstacle_id = $1 and {UNMET}");
    let authors = format!("delete from release_authors where text_id = $1 and {UNMET}");
    let wordings = format!("delete from rule_wordings where rule_obstacle_id = $1 and {UNMET}");
    let gone = format!("delete from rule_obstacles where id = $1 and released_rule_id is null and {UNMET}");
    let network = format!(
        "update rule_obstacles set own = false, version = version + 1, \
         text = (select x.text from released_rules x where x.id = rule_obstacles.released_rule_id) where id = $1 and {UNMET}"
    );
    for step in [draft, authors, wordings, gone, network] {
        sql::run(&**tx, &step, values![rule]).await?;
    }
    Ok(())
}

/// What somebody typed about it when their session slept, or did not send yet, goes too: on pages of the case, of what came of it, and of the
/// sessions that it was in.
async fn forget_typed(tx: &Tx, case: Uuid) -> Result<(), Problem> {
    let pages: Vec<Id> = sql::rows(
        &**tx,
        "select id from insights where case_id = $1 union select id from signals where case_id = $1 \
         union select id from lessons where case_id = $1 union select id from learning_loops where case_id = $1 \
         union select reflection_id as id from reflection_cases where case_id = $1 \
         union select rule_obstacle_id as id from agreement_checks where case_id = $1 and rule_obstacle_id is not null",
        values![case],
    )
    .await?;
    for id in pages.into_iter().map(|page| page.id).chain([case]) {
        let page = format!("%/{id}%");
        sql::run(&**tx, "delete from kept_forms where lower(path) like $1", values![page.as_str()]).await?;
        sql::run(&**tx, "delete from drafts where lower(path) like $1", values![page]).await?;
    }
    Ok(())
}

/// Prepared lessons and loops go; released ones forget where they came from.
async fn unlink(tx: &Tx, case: Uuid) -> Result<(), Problem> {
    let prepared = |table: &str| format!("select x.id from {table} x where x.case_id = $1 and x.state in {PREPARED}");
    let (lessons, loops) = (prepared("lessons"), prepared("learning_loops"));
    let steps = [
        format!("delete from lesson_sightings where lesson_id in ({lessons})"),
        format!("delete from loop_steps where loop_id in ({loops})"),
        format!("delete from release_authors where text_id in ({lessons}) or text_id in ({loops})"),
        format!("delete from lessons where case_id = $1 and state in {PREPARED}"),
        format!("delete from learning_loops where case_id = $1 and state in {PREPARED}"),
        "update lessons set case_id = null, family_id = null where case_id = $1".to_owned(),
        "update learning_loops set case_id = null, family_id = null where case_id = $1".to_owned(),
    ];
    for step in steps {
        sql::run(&**tx, &step, values![case]).await?;
    }
    Ok(())
}
