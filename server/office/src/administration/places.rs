//! Use cases: places and teams an administrator adds and changes; reading them is in the list of all that can be asked.

use crate::clock::new_id;
use crate::{Seat, Work};
use domain::administration::{AdministrationDesk, TeamTerms};
use domain::policy::{Administer, Scope};
use domain::{Line, MunicipalityId, NeighbourhoodId, Problem, TeamId};
use store::administration::{self as kept, Namesakes, Table};
use store::{Thing, Tx};
use uuid::Uuid;

/// Another name for a place at the version that was read.
pub(super) async fn rename(
    work: Work<Administer>,
    table: Table,
    id: Uuid,
    version: i32,
    name: &Line,
) -> Result<Work<Administer>, Problem> {
    if kept::rename(&work.tx, &work.permit, table, id, version, name.as_str()).await? == 0 {
        let now = kept::name_now(&work.tx, table, id).await?.ok_or(Problem::Absent)?;
        return Err(Problem::Conflict(vec![("place-name", now)]));
    }
    Ok(work)
}

pub(super) async fn add_neighbourhood(
    seat: &Seat,
    of: MunicipalityId,
    name: &Line,
    cbs: Option<&Line>,
) -> Result<NeighbourhoodId, Problem> {
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    exists(&work.tx, Scope::Municipality(of), "municipality").await?;
    let id = NeighbourhoodId(new_id());
    free_name(&work.tx, name, Namesakes::Within(of)).await?;
    free_cbs(&work.tx, cbs, id).await?;
    let slug = kept::address(&work.tx, "neighbourhoods", name.as_str(), Some(of)).await?;
    kept::add_neighbourhood(&work.tx, id.0, of.0, name.as_str(), &slug, cbs.map(Line::as_str)).await?;
    work.done().await.map(|()| id)
}

pub(super) async fn add_team(seat: &Seat, of: NeighbourhoodId, name: &Line) -> Result<TeamId, Problem> {
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    exists(&work.tx, Scope::Neighbourhood(of), "neighbourhood").await?;
    free_name(&work.tx, name, Namesakes::In(of)).await?;
    let id = TeamId(new_id());
    let slug = kept::address(&work.tx, "teams", name.as_str(), None).await?;
    kept::add_team(&work.tx, id.0, of.0, name.as_str(), &slug).await?;
    work.done().await.map(|()| id)
}

pub(super) async fn change_team(
    seat: &Seat,
    id: TeamId,
    version: i32,
    name: &Line,
    terms: &TeamTerms,
    meant: bool,
) -> Result<(), Problem> {
    let now = seat.listed_team(id).await?;
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    if let Some(organisation) = terms.organisation
        && kept::name_now(&work.tx, Table::Organisations, organisation.0).await?.is_none()
    {
        return Err(Problem::field("organisation", "refused-choose"));
    }
    free_name(&work.tx, name, Namesakes::BesideTeam(id)).await?;
    // Whoever read an older version is told of the change first.
    if now.version == version && now.terms.complete() && !terms.complete() && !meant {
        return Err(Problem::field("shut", "refused-shut"));
    }
    if kept::change_team(&work.tx, &work.permit, id, version, name.as_str(), terms).await? == 0 {
        work.tx.rollback().await?;
        let now = seat.listed_team(id).await?;
        let said = |words: Option<&str>| words.unwrap_or("-").to_owned();
        return Err(Problem::Conflict(vec![
            ("place-name", now.name),
            ("team-purpose", said(now.terms.purpose.as_ref().map(|words| words.as_str()))),
            ("team-basis", said(now.terms.legal_basis.as_ref().map(|words| words.as_str()))),
            ("team-contact", said(now.terms.privacy_contact.as_ref().map(|line| line.as_str()))),
        ]));
    }
    work.done().await
}

/// A name stands once among its like.
pub(super) async fn free_name(tx: &Tx, name: &Line, among: Namesakes) -> Result<(), Problem> {
    let taken = kept::named(tx, name.as_str(), among).await?;
    if taken { Err(Problem::field("name", "refused-name-taken")) } else { Ok(()) }
}

/// A code of Statistics Netherlands is of one neighbourhood.
pub(super) async fn free_cbs(tx: &Tx, cbs: Option<&Line>, but: NeighbourhoodId) -> Result<(), Problem> {
    let Some(cbs) = cbs else { return Ok(()) };
    let taken = kept::cbs_taken(tx, cbs.as_str(), but).await?;
    if taken { Err(Problem::field("cbs", "refused-cbs-taken")) } else { Ok(()) }
}

/// A place that a form names must be there.
pub(super) async fn exists(tx: &Tx, scope: Scope, field: &'static str) -> Result<(), Problem> {
    if kept::place_exists(tx, scope).await? { Ok(()) } else { Err(Problem::field(field, "refused-choose")) }
}
