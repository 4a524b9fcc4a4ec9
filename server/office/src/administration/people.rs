//! Use cases: people, their one-time links and their roles, as an administrator keeps them; nobody locks themselves out.

use super::places::exists;
use crate::clock::{new_id, token};
use crate::first::LINK_HOURS;
use crate::{Seat, Work, secret};
use chrono::Duration;
use domain::administration::{AccountState, AdministrationDesk, NewPerson, NewRole, go_together, holds_for};
use domain::policy::{Administer, RoleKind};
use domain::{Line, OrganisationId, PersonId, Problem, RoleId};
use store::administration::{self as kept, Table};
use store::{Thing, session};

pub(super) async fn add(seat: &Seat, new: &NewPerson) -> Result<PersonId, Problem> {
    let (work, id) = (seat.enter::<Administer>(Thing::Commons).await?, PersonId(new_id()));
    employer(&work, new.organisation).await?;
    let profession = new.profession.as_ref().map(Line::as_str);
    let (name, email) = (new.name.as_str(), new.email.as_str());
    kept::add_person(&work.tx, id, name, email, profession, new.organisation, work.now).await?;
    work.done().await.map(|()| id)
}

pub(super) async fn change(seat: &Seat, id: PersonId, version: i32, new: &NewPerson) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Account(id)).await?;
    employer(&work, new.organisation).await?;
    if kept::change_person(&work.tx, &work.permit, id, version, new).await? == 0 {
        work.tx.rollback().await?;
        let (now, _) = seat.listed_person(id).await?;
        let said = |words: Option<String>| words.unwrap_or_else(|| "-".to_owned());
        return Err(Problem::Conflict(vec![
            ("person-name", now.name),
            ("person-email", now.email),
            ("person-profession", said(now.profession)),
            ("person-organisation", said(now.organisation.map(|(_, name)| name))),
        ]));
    }
    work.done().await
}

pub(super) async fn make_link(seat: &Seat, id: PersonId) -> Result<String, Problem> {
    let work = seat.enter::<Administer>(Thing::Account(id)).await?;
    match kept::state(&work.tx, id).await?.ok_or(Problem::Absent)? {
        AccountState::Stopped => return Err(Problem::NotNow("person-is-stopped")),
        AccountState::Active => kept::note_relinked(&work.tx, &work.permit, id, work.now).await?,
        AccountState::Invited => {}
    }
    let (token, until) = (token(), work.now + Duration::hours(LINK_HOURS));
    kept::use_up_links(&work.tx, id, work.now).await?;
    session::add_link(&work.tx, &secret::token_hash(&token), id, work.permit.person(), work.now, until).await?;
    work.done().await.map(|()| token)
}

pub(super) async fn stop(seat: &Seat, id: PersonId, version: i32) -> Result<(), Problem> {
    if seat.person() == Some(id) {
        return Err(Problem::form("refused-stop-yourself"));
    }
    let work = seat.enter::<Administer>(Thing::Account(id)).await?;
    if kept::stop(&work.tx, &work.permit, id, version).await? == 0 {
        return changed(&work, id).await;
    }
    session::end_all(&*work.tx, id, work.now).await?;
    kept::use_up_links(&work.tx, id, work.now).await?;
    work.done().await
}

pub(super) async fn reactivate(seat: &Seat, id: PersonId, version: i32) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Account(id)).await?;
    if kept::reactivate(&work.tx, &work.permit, id, version).await? == 0 {
        return changed(&work, id).await;
    }
    work.done().await
}

pub(super) async fn give_role(seat: &Seat, person: PersonId, role: NewRole) -> Result<RoleId, Problem> {
    if !holds_for(role.kind, role.scope) {
        return Err(Problem::field("scope", "refused-scope"));
    }
    if role.period().is_void() {
        return Err(Problem::field("until", "refused-period"));
    }
    let (work, id) = (seat.enter::<Administer>(Thing::Account(person)).await?, RoleId(new_id()));
    kept::state(&work.tx, person).await?.ok_or(Problem::Absent)?;
    if seat.person() == Some(person) {
        return Err(Problem::form("refused-own-role"));
    }
    let others = kept::kinds_from(&work.tx, person, seat.today()).await?;
    if !others.into_iter().all(|kind| go_together(role.kind, kind)) {
        return Err(Problem::field("kind", "refused-roles-apart"));
    }
    exists(&work.tx, role.scope, "scope").await?;
    let held = kept::periods_of(&work.tx, person, role.kind, role.scope).await?;
    if held.into_iter().any(|period| period.overlaps(role.period())) {
        return Err(Problem::field("scope", "refused-role-twice"));
    }
    let (scope, scope_id) = kept::stored_scope(role.scope);
    let kind = role.kind.code();
    kept::add_role(&*work.tx, id.0, person, kind, scope, scope_id, role.leads_others, role.from, role.until).await?;
    work.done().await.map(|()| id)
}

pub(super) async fn end_role(seat: &Seat, person: PersonId, role: RoleId) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Account(person)).await?;
    let kind = kept::role_kind(&work.tx, person, role).await?.ok_or(Problem::Absent)?;
    if kind == RoleKind::Administrator && seat.person() == Some(person) {
        return Err(Problem::form("refused-end-own-role"));
    }
    // From this moment: yesterday was its last day.
    let last = seat.today().pred_opt().ok_or(Problem::Broken)?;
    kept::end_role(&work.tx, &work.permit, role, last).await?;
    work.done().await
}

/// The organisation that a form names must be there.
async fn employer(work: &Work<Administer>, organisation: Option<OrganisationId>) -> Result<(), Problem> {
    let Some(id) = organisation else { return Ok(()) };
    let found = kept::name_now(&work.tx, Table::Organisations, id.0).await?;
    found.map(|_| ()).ok_or(Problem::field("organisation", "refused-choose"))
}

/// Somebody else changed this account meanwhile.
async fn changed(work: &Work<Administer>, id: PersonId) -> Result<(), Problem> {
    let state = kept::state(&work.tx, id).await?.ok_or(Problem::Absent)?;
    Err(Problem::NotNow(match state {
        AccountState::Stopped => "person-is-stopped",
        AccountState::Invited | AccountState::Active => "person-changed",
    }))
}
