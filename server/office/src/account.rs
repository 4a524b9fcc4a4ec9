//! Use cases: the own account, its password and sessions; signing in lives in session.

use crate::session::{begin, check_password};
use crate::{Seat, secret};
use async_trait::async_trait;
use chrono::Duration;
use domain::account::{AccountDesk, OwnAccount};
use domain::policy::{KeepAccount, SeeAccount};
use domain::session::{ABSOLUTE_HOURS, Cookie, Done, IDLE_MINUTES};
use domain::{PersonId, Problem};
use store::{Thing, account, session};

#[async_trait]
impl AccountDesk for Seat {
    async fn own_account(&self) -> Result<OwnAccount, Problem> {
        let permit = self.look::<SeeAccount>(Thing::Account(self.own()?)).await?;
        let now = self.office.now();
        let (idle, oldest) = (now - Duration::minutes(IDLE_MINUTES), now - Duration::hours(ABSOLUTE_HOURS));
        let this = self.hash.as_deref().unwrap_or_default();
        let db = self.office.db.read();
        let sessions = account::sessions(db, &permit, this, idle, oldest).await?;
        Ok(OwnAccount { sessions, relinked: account::relinked(db, &permit).await? })
    }

    async fn change_password(&self, current: &str, password: &str, again: &str, device: &str) -> Result<Done, Problem> {
        let me = self.own()?;
        // Whoever finds an open laptop guesses no more often than at the front door.
        if !self.office.limits.may_sign_in(&me.to_string(), self.address) {
            return Err(Problem::Busy);
        }
        check_password(password, again)?;
        let stored = account::password(self.office.db.read(), me).await?;
        if !secret::fits(current, stored).await? {
            return Err(Problem::field("current", "refused-password-current"));
        }
        let hash = secret::hash_password(password).await?;
        let work = self.enter::<KeepAccount>(Thing::Account(me)).await?;
        session::set_password(&work.tx, me, &hash).await?;
        session::end_all(&*work.tx, me, work.now).await?;
        let token = begin(&work.tx, me, device, work.now).await?;
        work.done().await?;
        Ok(Done { cookie: Cookie::Start(token), ..Done::at("/account?gedaan=wachtwoord") })
    }

    async fn end_own_session(&self, name: &str) -> Result<Done, Problem> {
        let work = self.enter::<KeepAccount>(Thing::Account(self.own()?)).await?;
        if account::end_named(&work.tx, &work.permit, name, work.now).await? == 0 {
            return Err(Problem::Absent);
        }
        work.done().await?;
        let this = self.hash.as_deref().is_some_and(|hash| hash.starts_with(name));
        Ok(if this {
            Done { cookie: Cookie::End, ..Done::at("/aanmelden") }
        } else {
            Done::at("/account?gedaan=sessie")
        })
    }

    async fn sign_out_everywhere(&self) -> Result<Done, Problem> {
        let me = self.own()?;
        let work = self.enter::<KeepAccount>(Thing::Account(me)).await?;
        session::end_all(&*work.tx, me, work.now).await?;
        work.done().await?;
        Ok(Done { cookie: Cookie::End, ..Done::at("/aanmelden") })
    }
}

impl Seat {
    /// Who sits here; nobody has no account to keep.
    fn own(&self) -> Result<PersonId, Problem> {
        self.person().ok_or(Problem::SignIn)
    }
}
