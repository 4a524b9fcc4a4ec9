//! Rows and queries: what somebody typed for a round or a meeting that is over since, and did not send; its writer reads it still.

use crate::{Tx, sql, values};
use domain::draft::Spot;
use domain::policy::{KeepDraft, KeepReflection, Permit};
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;
use std::collections::HashSet;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// A form in which nothing stands any more.
const EMPTY: &str = "fields = '[]' and other = '[]'";

/// Which of the drafts `d` a session brings along to a page, with its path as `$2`, the meeting of [`meeting_of`] as `$3`, and the case and the
/// meeting of [`case_of`] as `$4` and `$5`: of a page's forms, and what was left behind in its meeting, or about its case there.
pub(crate) const ON_PAGE: &str = "((d.left_behind = false and d.path = $2) or (d.left_behind = true and d.reflection_id = $3) \
    or (d.left_behind = true and d.case_id = $4 and d.reflection_id = $5))";

/// Whether a draft `d` is told to its writer: of a case that was stopped, or that is closed for them, nothing is, in a form nor beside one.
pub(crate) const READABLE: &str = "(d.case_id is null or exists (select 1 from cases c where c.id = d.case_id \
    and c.state in ('chosen', 'learned') \
    and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = d.person_id)))";

/// How the path of looking back ends.
pub(super) const LOOKING_BACK: &str = "/terugkijken";

/// The meeting whose left behind words stand on the page with this path: its own page, that of its writing, and that of looking back.
pub(crate) fn meeting_of(path: &str) -> Option<Uuid> {
    let meeting = path.strip_prefix("/sessie/")?;
    let ends = ["/schrijven", LOOKING_BACK];
    ends.iter().find_map(|end| meeting.strip_suffix(*end)).unwrap_or(meeting).parse().ok()
}

/// The case and the meeting whose page this is: there it is said that something about it was left behind, and where that is read.
pub(crate) fn case_of(path: &str) -> Option<(Uuid, Uuid)> {
    let (meeting, case) = path.strip_prefix("/sessie/")?.split_once("/casus/")?;
    Some((case.parse().ok()?, meeting.parse().ok()?))
}

/// A round is put or taken away: what was typed for it, or about what was written in it, is for its writer to read still.
/// An empty row stays as it is elsewhere: a letter that was still under way does not bring back what was sent.
pub(crate) async fn leave_round(tx: &Tx, reflection: ReflectionId, round: Uuid) -> Result<(), Problem> {
    let of = "reflection_id = $1 and left_behind = false and (form like $2 or path like $3 or path like $4)";
    let keys = values![reflection.0, format!("%/{round}"), "%/gedachte/%", "%/groep/%"];
    sql::run(&**tx, &format!("update drafts set left_behind = true where {of}"), keys).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct Left {
    id: Uuid,
    path: String,
}

#[derive(FromQueryResult)]
struct Part {
    id: Uuid,
}

/// A round is taken back to the table: its forms take again what was left behind when it was put away, and only its own.
pub(crate) async fn take_round_back(tx: &Tx, reflection: ReflectionId, round: Uuid) -> Result<(), Problem> {
    let again =
        "update drafts set left_behind = false where reflection_id = $1 and left_behind = true and form like $2";
    sql::run(&**tx, again, values![reflection.0, format!("%/{round}")]).await?;
    let mut parts = HashSet::new();
    for table in ["thoughts", "thought_groups"] {
        let query = format!("select id from {table} where round_id = $1");
        parts.extend(sql::rows::<Part>(&**tx, &query, values![round]).await?.into_iter().map(|part| part.id));
    }
    let query = "select id, path from drafts where reflection_id = $1 and left_behind = true and (path like $2 or path like $3)";
    let left: Vec<Left> = sql::rows(&**tx, query, values![reflection.0, "%/gedachte/%", "%/groep/%"]).await?;
    for draft in left.into_iter().filter(|draft| last(&draft.path).is_some_and(|part| parts.contains(&part))) {
        sql::run(&**tx, "update drafts set left_behind = false where id = $1", values![draft.id]).await?;
    }
    Ok(())
}

/// The thought or the group at the end of a path.
fn last(path: &str) -> Option<Uuid> {
    path.rsplit('/').next()?.parse().ok()
}

/// What was said looking back is told: what somebody was still typing for it, an answer, a change of it or a count, is for its writer to read. Empty
/// rows go along, as those of a round do.
pub(crate) async fn leave_look_back(tx: &Tx, reflection: ReflectionId) -> Result<(), Problem> {
    let text = "update drafts set left_behind = true where reflection_id = $1 and left_behind = false and path like $2";
    sql::run(&**tx, text, values![reflection.0, format!("%{LOOKING_BACK}")]).await.map(|_| ())
}

/// Whether nothing can be sent from a form any more though its meeting goes on: that of looking back, once it is told. What is typed in it still is
/// left behind at once. Hold the reflection first.
///
/// # Errors
/// What the database said.
pub async fn is_told(tx: &Tx, permit: &Permit<KeepDraft>, spot: &Spot) -> Result<bool, Problem> {
    if !spot.path.ends_with(LOOKING_BACK) {
        return Ok(false);
    }
    let text = "select count(*) as n from reflections where id = $1 and team_id = $2 and look_back_told = true";
    let found: Option<Count> = sql::row(&**tx, text, values![spot.reflection.0, permit.team().0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// A meeting closes: what anybody was still typing in it is for them to read still. How they looked back goes: from now on nothing may tell whose
/// an answer was, and what was typed or kept beside one would.
///
/// # Errors
/// What the database said.
pub async fn leave_all(tx: &Tx, permit: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let of = "reflection_id in (select id from reflections where id = $1 and team_id = $2)";
    let keys = || values![reflection.0, permit.team().0];
    let gone = format!("delete from drafts where {of} and (({EMPTY}) or path like '%{LOOKING_BACK}')");
    sql::run(&**tx, &gone, keys()).await?;
    forget_kept(tx, reflection).await?;
    sql::run(&**tx, &format!("update drafts set left_behind = true where {of}"), keys()).await.map(|_| ())
}

/// What was sent looking back when a session slept goes, with the name of whoever sent it, in whatever way the address wrote the meeting.
pub(crate) async fn forget_kept(tx: &Tx, reflection: ReflectionId) -> Result<(), Problem> {
    let text = "delete from kept_forms where replace(lower(path), '-', '') like $1";
    let path = format!("/sessie/%{}%{LOOKING_BACK}%", reflection.0.simple());
    sql::run(&**tx, text, values![path]).await.map(|_| ())
}

/// Forgets one text that the permit's person left behind in a meeting, if it is there.
///
/// # Errors
/// What the database said.
pub async fn forget(tx: &Tx, permit: &Permit<KeepDraft>, reflection: ReflectionId, draft: Uuid) -> Result<(), Problem> {
    let text = "delete from drafts where id = $1 and person_id = $2 and reflection_id = $3 and left_behind = true";
    sql::run(&**tx, text, values![draft, permit.person().0, reflection.0]).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::{case_of, meeting_of};

    #[test]
    fn what_was_left_behind_stands_on_the_page_of_its_meeting_of_its_writing_and_of_looking_back_alone() {
        let id = "0197a000-0000-7000-8000-000000000001";
        for page in [format!("/sessie/{id}"), format!("/sessie/{id}/schrijven"), format!("/sessie/{id}/terugkijken")] {
            assert_eq!(meeting_of(&page).map(|found| found.to_string()).as_deref(), Some(id), "{page}");
        }
        for other in
            [format!("/sessie/{id}/scherm"), format!("/sessie/{id}/notulen"), format!("/casus/{id}"), "/sessie/".into()]
        {
            assert_eq!(meeting_of(&other), None, "{other}");
        }
    }

    #[test]
    fn what_was_left_behind_about_a_case_is_known_on_the_page_of_that_case_in_its_meeting_alone() {
        let [meeting, case] = ["0197a000-0000-7000-8000-000000000001", "0197a000-0000-7000-8000-000000000002"];
        let found = case_of(&format!("/sessie/{meeting}/casus/{case}"));
        assert_eq!(
            found.map(|(one, of)| [one.to_string(), of.to_string()]),
            Some([case.to_owned(), meeting.to_owned()])
        );
        for other in
            [format!("/sessie/{meeting}"), format!("/casus/{case}"), format!("/sessie/{meeting}/casus/{case}/x")]
        {
            assert_eq!(case_of(&other), None, "{other}");
        }
    }
}
