//! The first administrator, made from the command line on an empty database; later ones are made on the pages.

use crate::clock::{new_id, token};
use crate::{Office, secret};
use chrono::Duration;
use domain::administration::Email;
use domain::{Line, PersonId, Problem};
use store::{administration, session};

/// How long a one-time link holds, in hours.
pub(crate) const LINK_HOURS: i64 = 48;

impl Office {
    /// Makes an administrator of the whole network; returns the secret part of their one-time link.
    ///
    /// # Errors
    /// [`Problem::Refused`] when the name or address is not one, or the address is taken.
    pub async fn make_administrator(&self, name: &str, email: &str) -> Result<String, Problem> {
        let name = Line::parse(name).map_err(|says| Problem::field("name", says))?;
        let email = Email::parse(email).map_err(|says| Problem::field("email", says))?;
        let (now, person, token) = (self.now(), PersonId(new_id()), token());
        let tx = self.db.write().await?;
        administration::add_person(&tx, person, name.as_str(), email.as_str(), None, None, now).await?;
        administration::add_network_role(&tx, new_id(), person, "administrator", crate::clock::day(now)).await?;
        session::add_link(&tx, &secret::token_hash(&token), person, person, now, now + Duration::hours(LINK_HOURS))
            .await?;
        tx.commit().await?;
        Ok(token)
    }
}
