//! Use cases: asking a professional without an account, their answer, and what they hear afterwards; coming in lives in access.

use crate::clock::{day, new_id};
use crate::{Drawn, Seat};
use async_trait::async_trait;
use chrono::Datelike;
use domain::access::{Holder, Purpose};
use domain::calendar::{Month, end_of_day_after};
use domain::code_list::List;
use domain::guest::{AskedByTeam, Asking, DAYS, GuestDesk, Guests, Opened};
use domain::policy::{AnswerAsGuest, AskGuest, ConcludeForGuests, RemoveGuestWords, SeeAsGuest, SeeCase, SeeTeam};
use domain::practice::Said;
use domain::session::{Done, SessionDesk};
use domain::trace::Releasable;
use domain::{AccessId, CaseId, Problem};
use store::{Thing, access, code_list, guest};

#[async_trait]
impl GuestDesk for Seat {
    async fn guests(&self, case: CaseId) -> Result<Guests, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        guest::guests(self.office.db.read(), &permit, AccessId(new_id()), self.office.now()).await
    }

    async fn ask_guest(&self, case: CaseId, id: AccessId, asking: Asking) -> Result<Done, Problem> {
        let drawn = Drawn::new().await?;
        let work = self.enter::<AskGuest>(Thing::Case(case)).await?;
        let month = Month::of_day(day(work.now));
        code_list::check(&work.tx, List::Professions, "profession", &[asking.profession.row()], &[], month).await?;
        let until = end_of_day_after(work.now, DAYS);
        // A second press: its answer is the one that is seen, so its code is the one that works; one guest, counted once.
        let before = guest::remove(&work.tx, &work.permit, id).await?;
        if let Some((asked, made_at)) = before {
            guest::uncount(&work.tx, &work.permit, asked, day(made_at).year()).await?;
        }
        if !guest::make_room(&work.tx, &work.permit, id, before.is_some()).await? {
            return Err(Problem::form("guest-refused-again"));
        }
        drawn.keep(&work.tx, &work.permit, (id, Purpose::Guest), until, work.now).await?;
        guest::add(&work.tx, &work.permit, id, asking).await?;
        guest::count(&work.tx, &work.permit, asking, day(work.now).year()).await?;
        work.done().await?;
        Ok(Done::showing(drawn.shown_once()))
    }

    async fn cancel_guest(&self, case: CaseId, id: AccessId) -> Result<(), Problem> {
        let work = self.enter::<AskGuest>(Thing::Case(case)).await?;
        let Some((asking, made_at)) = guest::remove(&work.tx, &work.permit, id).await? else {
            return Err(Problem::form("guest-refused-cancel"));
        };
        guest::uncount(&work.tx, &work.permit, asking, day(made_at).year()).await?;
        access::cancel(&work.tx, &work.permit, id, work.now).await?;
        work.done().await
    }

    async fn remove_guest_words(&self, case: CaseId, id: AccessId) -> Result<(), Problem> {
        let work = self.enter::<RemoveGuestWords>(Thing::Case(case)).await?;
        if !guest::remove_words(&work.tx, &work.permit, id).await? {
            return Err(Problem::form("guest-refused-words"));
        }
        work.done().await
    }

    async fn conclude_for_guests(&self, case: CaseId, text: Releasable, version: i32) -> Result<(), Problem> {
        let work = self.enter::<ConcludeForGuests>(Thing::Case(case)).await?;
        if !guest::conclude(&work.tx, &work.permit, &text, version, work.now).await? {
            let now = guest::concluded(&work.tx, &work.permit).await?.unwrap_or_default();
            return Err(Problem::Conflict(vec![("guest-conclusion", now)]));
        }
        work.done().await
    }

    async fn as_guest(&self) -> Result<Opened, Problem> {
        let permit = self.look::<SeeAsGuest>(Thing::Access(self.own_code()?.access)).await?;
        guest::opened(self.office.db.read(), &permit).await
    }

    async fn answer_as_guest(&self, said: Said) -> Result<(), Problem> {
        let work = self.enter::<AnswerAsGuest>(Thing::Access(self.own_code()?.access)).await?;
        if !guest::answer(&work.tx, &work.permit, &said, work.now).await? {
            return Err(Problem::form("guest-refused-twice"));
        }
        work.done().await
    }

    async fn asked_by_team(&self, team: &str) -> Result<AskedByTeam, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.to_owned())).await?;
        guest::asked(self.office.db.read(), &permit).await
    }
}

impl Seat {
    /// By which code a guest came in; to anybody else there is nothing to see.
    pub(super) fn own_code(&self) -> Result<&Holder, Problem> {
        self.sitter().holder().filter(|holder| holder.purpose == Purpose::Guest).ok_or(Problem::Absent)
    }
}
