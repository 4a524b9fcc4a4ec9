//! Changing a case: proposing, voting, choosing, describing, the circle, private knowledge, erasing; what the family knows lives next door.

use super::family::parents_wait;
use super::same_family::apply;
use crate::clock::{day, new_id};
use crate::{Seat, Work};
use chrono::Duration;
use domain::calendar::Month;
use domain::case::{Description, Proposal, Proposed, Revision, VOTES, first_end, last_end, permits};
use domain::code_list::List;
use domain::policy::{Action, ChooseCase, DeclarePrivate, DescribeCase, EraseCase, KeepCircle, ProposeCase, VoteCase};
use domain::theme::{Theme, ThemeGroup};
use domain::{CaseId, PersonId, Problem, pseudonym};
use store::case::Draft;
use store::reflection::record_of_case;
use store::{Thing, case as rows, code_list};

/// Within this time the same words of the same person are the same proposal, sent twice.
const MOMENT: Duration = Duration::minutes(10);

impl Seat {
    pub(super) async fn propose(&self, team: &str, proposal: Proposal) -> Result<Proposed, Problem> {
        if proposal.notices.is_empty() {
            return Err(Problem::field("stance_young", "refused-notices"));
        }
        let work = self.enter::<ProposeCase>(Thing::TeamNamed(team.to_owned())).await?;
        rows::lock_team(&work.tx, &work.permit).await?;
        // A form that was sent twice is one case, and so one family.
        if proposal.same_family.is_none()
            && let Some(before) = rows::same_just_now(&work.tx, &work.permit, &proposal, work.now - MOMENT).await?
        {
            work.done().await?;
            return Ok(before);
        }
        let family = match proposal.same_family {
            Some(case) => rows::family_of(&work.tx, &work.permit, case).await?.ok_or(Problem::Absent)?,
            None => rows::add_family(&work.tx, &work.permit, new_id()).await?,
        };
        let used = rows::used_pseudonyms(&work.tx, &work.permit).await?;
        let drawn = pseudonym::draw(&used, self.office.clock.chance());
        let (id, state) = (CaseId(new_id()), proposal.state());
        let draft = Draft {
            id,
            family,
            pseudonym: drawn.as_str(),
            proposal: &proposal,
            ends_on: first_end(day(work.now)),
            now: work.now,
        };
        rows::insert(&work.tx, &work.permit, draft).await?;
        work.done().await?;
        Ok(Proposed { id, pseudonym: drawn.as_str().to_owned(), state })
    }

    pub(super) async fn vote(&self, case: CaseId, give: bool) -> Result<String, Problem> {
        let work = self.enter::<VoteCase>(Thing::Case(case)).await?;
        if give {
            if rows::given(&work.tx, &work.permit).await? >= VOTES {
                return Err(Problem::form("refused-votes"));
            }
            rows::give(&work.tx, &work.permit).await?;
        } else {
            rows::take(&work.tx, &work.permit).await?;
        }
        let head = rows::head(&*work.tx, &work.permit).await?;
        work.done().await?;
        Ok(head.team.0)
    }

    pub(super) async fn choose(&self, case: CaseId, description: Description) -> Result<(), Problem> {
        let work = self.enter::<ChooseCase>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        let notices = rows::notices(&*work.tx, &work.permit).await?;
        let notices: Vec<_> = notices.into_iter().map(|(notice, _)| notice).collect();
        permits(description.age, &notices)?;
        if !rows::choose(&work.tx, &work.permit, work.now).await? {
            return Err(Problem::NotNow("not-now"));
        }
        set_codes(&work, &description).await?;
        work.done().await
    }

    pub(super) async fn describe(&self, case: CaseId, revision: Revision) -> Result<(), Problem> {
        let work = self.enter::<DescribeCase>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        let proposed = rows::proposed_on(&*work.tx, &work.permit).await?;
        if revision.ends_on <= day(work.now) || revision.ends_on > last_end(proposed) {
            return Err(Problem::field("ends_on", "refused-end"));
        }
        if rows::head(&*work.tx, &work.permit).await?.state == domain::case::CaseState::Chosen {
            let notices = rows::notices(&*work.tx, &work.permit).await?;
            let notices: Vec<_> = notices.into_iter().map(|(notice, _)| notice).collect();
            permits(revision.description.age, &notices)?;
        }
        if !rows::describe(&work.tx, &work.permit, &revision).await? {
            return Err(Problem::Conflict(Vec::new()));
        }
        set_codes(&work, &revision.description).await?;
        apply(&work, revision.family).await?;
        parents_wait(&work).await?;
        record_of_case(&work.tx, &work.permit, work.now).await?;
        work.done().await
    }

    pub(super) async fn add_person(&self, case: CaseId, person: PersonId) -> Result<(), Problem> {
        let work = self.enter::<KeepCircle>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        if !rows::add(&work.tx, &work.permit, person, day(work.now), work.now).await? {
            return Err(Problem::Absent);
        }
        work.done().await
    }

    pub(super) async fn remove_person(&self, case: CaseId, person: PersonId) -> Result<(), Problem> {
        let work = self.enter::<KeepCircle>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        if !rows::remove(&work.tx, &work.permit, person).await? {
            return Err(Problem::Absent);
        }
        if rows::others_inside(&work.tx, &work.permit, person, day(work.now)).await? == 0 {
            return Err(Problem::form("refused-last-in-circle"));
        }
        work.done().await
    }

    pub(super) async fn know_privately(&self, case: CaseId) -> Result<String, Problem> {
        let work = self.enter::<DeclarePrivate>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        if rows::alone_in_circle(&work.tx, &work.permit, day(work.now)).await? {
            return Err(Problem::form("refused-private-last"));
        }
        rows::declare(&work.tx, &work.permit, work.now).await?;
        record_of_case(&work.tx, &work.permit, work.now).await?;
        let head = rows::head(&*work.tx, &work.permit).await?;
        work.done().await?;
        Ok(head.team.0)
    }

    pub(super) async fn erase(&self, case: CaseId) -> Result<String, Problem> {
        let work = self.enter::<EraseCase>(Thing::Case(case)).await?;
        rows::lock(&work.tx, &work.permit).await?;
        let head = rows::head(&*work.tx, &work.permit).await?;
        rows::erase(&work.tx, &work.permit, new_id(), work.now).await?;
        work.done().await?;
        self.office.db.forget_log().await?;
        Ok(head.team.0)
    }
}

/// Writes age band, lines and themes; a theme that ended stays where it stood, and is not chosen anew.
async fn set_codes<A: Action>(work: &Work<A>, described: &Description) -> Result<(), Problem> {
    let (before, now) = (rows::themes(&work.tx, &work.permit).await?, Month::of_day(day(work.now)));
    let before: Vec<_> = before.into_iter().map(Theme::row).collect();
    for group in ThemeGroup::ALL {
        let chosen = described.themes.iter().filter(|theme| theme.group() == group);
        let chosen: Vec<_> = chosen.map(|theme| theme.row()).collect();
        code_list::check(&work.tx, List::Themes, group.field(), &chosen, &before, now).await?;
    }
    rows::set_codes(&work.tx, &work.permit, described).await
}
