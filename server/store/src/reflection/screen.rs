//! A meeting on the beamer: where it is and which case, and what the office asks beside it; few statements, for a room looks at it all hour.

use super::meeting::{Head, head};
use super::progress;
use super::promise::of_meeting;
use super::said::{Said, said};
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{Note, Promise, Screen, Shows};
use domain::{Problem, ReflectionId};
use sea_orm::ConnectionTrait;

/// Where a meeting of the permit's team is, without what belongs to its step.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn screen(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<Screen, Problem> {
    let Head { row, cases, left_out, gathered, walk } = head(db, permit, id).await?;
    let leaves_out = left_out > 0 || cases.iter().any(|case| case.stopped);
    let case = cases.into_iter().find(|case| Some(case.id) == walk.case && !case.stopped);
    let gathered = case.as_ref().is_some_and(|case| gathered.contains(&case.id));
    Ok(Screen {
        reflection: id,
        progress: progress(&row.state)?,
        slug: row.slug,
        team: row.team,
        planned_on: row.planned_on,
        walk,
        case,
        leaves_out,
        gathered,
        shows: Shows::Step,
        beyond: None,
        came: Shows::Step,
    })
}

/// Promises of earlier meetings and of this one.
///
/// # Errors
/// What the database said.
pub async fn promises_of(
    db: &impl ConnectionTrait,
    _permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<(Vec<Promise>, Vec<Promise>), Problem> {
    of_meeting(db, id).await
}

/// Insights and signals of a meeting, as one reader may see them.
///
/// # Errors
/// What the database said.
pub async fn made(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<Vec<Note>, Problem> {
    let notes = said(db, permit, id).await?.into_iter().filter_map(|one| match one {
        Said::Note(note) => Some(note),
        Said::Change(_) | Said::Point(_) | Said::Answer(..) | Said::Counted(_) | Said::Weighed(_) => None,
    });
    Ok(notes.collect())
}
