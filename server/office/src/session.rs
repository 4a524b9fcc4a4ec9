//! Signing in, signing out, one-time links, and what was typed when a session slept.

use crate::clock::token;
use crate::{Seat, secret};
use async_trait::async_trait;
use chrono::Duration;
use domain::policy::SignIn;
use domain::session::{
    ABSOLUTE_HOURS, Cookie, DemoPerson, Done, Kept, PASSWORD_MAX, PASSWORD_MIN, SessionDesk, Sitter,
};
use domain::{PersonId, Problem};
use store::{Thing, Tx, session};

#[async_trait]
impl SessionDesk for Seat {
    fn sitter(&self) -> &Sitter {
        &self.sitter
    }

    fn demonstration(&self) -> bool {
        self.office.demonstration
    }

    async fn demo_people(&self) -> Result<Vec<DemoPerson>, Problem> {
        if !self.office.demonstration {
            return Ok(Vec::new());
        }
        session::demo_people(self.office.db.read()).await
    }

    async fn sign_in(&self, email: &str, password: &str, device: &str) -> Result<Done, Problem> {
        let email = email.replace(char::is_control, "").trim().to_lowercase();
        if !self.office.limits.may_sign_in(&email, self.address) {
            return Err(Problem::Busy);
        }
        let found = session::secret(self.office.db.read(), &email).await?.filter(|secret| secret.state == "active");
        let person = found.as_ref().map(|secret| PersonId(secret.id));
        let fits = secret::fits(password, found.and_then(|secret| secret.password)).await?;
        match person.filter(|_| fits) {
            Some(person) => self.start(person, device).await,
            None => Err(Problem::form("sign-in-refused")),
        }
    }

    async fn sign_in_as(&self, person: PersonId, device: &str) -> Result<Done, Problem> {
        if !self.office.demonstration || !session::is_demo(self.office.db.read(), person).await? {
            return Err(Problem::Absent);
        }
        self.start(person, device).await
    }

    async fn sign_out(&self) -> Result<Done, Problem> {
        let work = self.enter::<SignIn>(Thing::Commons).await?;
        if let Some(hash) = &self.hash {
            session::end(&*work.tx, hash, work.now).await?;
        }
        work.done().await?;
        Ok(Done { cookie: Cookie::End, ..Done::at("/aanmelden") })
    }

    async fn link_holder(&self, token: &str) -> Result<String, Problem> {
        let link = session::link(self.office.db.read(), &secret::token_hash(token)).await?;
        let now = self.office.now();
        link.filter(|link| link.used_at.is_none() && now < link.until).map(|link| link.name).ok_or(Problem::Absent)
    }

    async fn set_password(&self, token: &str, password: &str, again: &str, device: &str) -> Result<Done, Problem> {
        self.link_holder(token).await?;
        check_password(password, again)?;
        let hash = secret::hash_password(password).await?;
        let link_hash = secret::token_hash(token);
        let work = self.enter::<SignIn>(Thing::Commons).await?;
        let link = session::link(&*work.tx, &link_hash).await?.ok_or(Problem::Absent)?;
        if work.now >= link.until || !session::use_link(&work.tx, &link_hash, work.now).await? {
            return Err(Problem::Absent);
        }
        let person = PersonId(link.person_id);
        session::set_password(&work.tx, person, &hash).await?;
        session::end_all(&*work.tx, person, work.now).await?;
        let token = begin(&work.tx, person, device, work.now).await?;
        work.done().await?;
        Ok(Done { cookie: Cookie::Start(token), ..Done::at("/mijn-werk") })
    }

    async fn kept(&self, path: &str) -> Result<Option<Kept>, Problem> {
        let Some(person) = self.person() else { return Ok(None) };
        let since = self.office.now() - Duration::hours(ABSOLUTE_HOURS);
        Ok(session::kept(self.office.db.read(), person, Some(path), since).await?.map(|(_, kept)| kept))
    }
}

impl Seat {
    /// Begins a session with a new id and goes where something typed waits, else to one's own work.
    async fn start(&self, person: PersonId, device: &str) -> Result<Done, Problem> {
        let work = self.enter::<SignIn>(Thing::Account(person)).await?;
        if let Some(hash) = &self.hash {
            session::end(&*work.tx, hash, work.now).await?;
        }
        let token = begin(&work.tx, person, device, work.now).await?;
        let since = work.now - Duration::hours(ABSOLUTE_HOURS);
        let kept = session::kept(&*work.tx, person, None, since).await?;
        work.done().await?;
        let to = kept.map_or("/mijn-werk".into(), |(path, _)| path);
        Ok(Done { cookie: Cookie::Start(token), ..Done::at(to) })
    }
}

/// Stores a new session; returns its token, which is nowhere else.
pub(crate) async fn begin(
    tx: &Tx,
    person: PersonId,
    device: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<String, Problem> {
    let token = token();
    // Longer than any browser's name for itself: the part that says which one stands at the end.
    let device: String = device.chars().filter(|c| !c.is_control()).take(300).collect();
    session::start(&**tx, &secret::token_hash(&token), person, &device, None, now).await?;
    Ok(token)
}

/// Long enough, and twice the same.
pub(crate) fn check_password(password: &str, again: &str) -> Result<(), Problem> {
    let length = password.chars().count();
    if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
        return Err(Problem::field("password", "refused-password-length"));
    }
    if password != again {
        return Err(Problem::field("again", "refused-password-again"));
    }
    Ok(())
}
