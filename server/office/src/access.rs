//! Codes of one purpose: drawing one, and coming in by one without an account; what is seen then lives in the slices.

use crate::clock::{secret_bits, token};
use crate::{Seat, secret};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::access::{AccessCode, AccessDesk, Key, Opens, Purpose};
use domain::policy::{Action, Permit, SignIn};
use domain::session::{Cookie, Done};
use domain::{AccessId, Problem};
use store::access::{self, By, Found, NewCode};
use store::{Thing, Tx, invitation};

/// A code before it is kept; it exists here and in the one answer that shows it.
pub struct Drawn {
    code: AccessCode,
    key: String,
    hash: String,
}

impl Drawn {
    /// Draws a code and the long key of its QR. Hashing takes its time: before a transaction, not in one.
    ///
    /// # Errors
    /// [`Problem::Broken`] when the work was cut off.
    pub async fn new() -> Result<Self, Problem> {
        let code = AccessCode::drawn(secret_bits());
        let hash = secret::code_hash(code.signs()).await?;
        Ok(Drawn { code, key: token(), hash })
    }

    /// Keeps it for the permit's case.
    ///
    /// # Errors
    /// What the database said.
    pub async fn keep<A: Action>(
        &self,
        tx: &Tx,
        permit: &Permit<A>,
        (id, purpose): (AccessId, Purpose),
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let link_hash = secret::token_hash(&self.key);
        access::add(tx, permit, NewCode { id, purpose, hash: &self.hash, link_hash: &link_hash, until }, now).await
    }

    /// The code and the long key, as one secret for the answer that shows it once.
    pub fn shown_once(&self) -> String {
        format!("{} {}", self.code.signs(), self.key)
    }
}

/// What is kept of the word with which somebody comes back.
///
/// # Errors
/// [`Problem::Broken`] when the work was cut off.
pub async fn hash_word(word: &str) -> Result<String, Problem> {
    secret::hash_password(&secret::own_word(word)).await
}

#[async_trait]
impl AccessDesk for Seat {
    async fn come_in(&self, purpose: Purpose, key: &Key, word: &str) -> Result<Done, Problem> {
        // The long key of a QR cannot be guessed: whoever brings one waits for nobody.
        if matches!(key, Key::Typed(_)) && !self.office.limits.turn_to_try_code(self.address).await {
            return Err(Problem::Busy);
        }
        let hash = match key {
            Key::Typed(code) => secret::code_hash(code.signs()).await?,
            Key::Carried(long) => secret::token_hash(long),
        };
        let by = match key {
            Key::Typed(_) => By::Code(&hash),
            Key::Carried(_) => By::Link(&hash),
        };
        let found = access::code(self.office.db.read(), purpose, by).await?;
        // Counted per code, by whichever of its keys, and for codes that are not there too: how long it takes tells nothing.
        let tried = found.as_ref().map_or_else(|| hash.clone(), |found| found.id.0.to_string());
        if !word.is_empty() && !self.office.limits.words.turn(&tried).await {
            return Err(Problem::Busy);
        }
        let opens = self.opens(found.as_ref(), word).await?;
        let Some(found) = found.filter(|_| opens != Opens::Nothing) else {
            return Err(refused(purpose));
        };
        let work = self.enter::<SignIn>(Thing::Access(found.id)).await?;
        // Between looking and coming in it may have been used or ended.
        let now = access::code(&*work.tx, purpose, by).await?;
        let still = now.is_some_and(|now| now.validity.opens(work.now) == opens);
        // An answer that was sent stays its owner's to take away; to send one it must be their turn.
        if !still || (opens == Opens::Open && !invitation::stands(&work.tx, &work.permit).await?) {
            return Err(refused(purpose));
        }
        if let Some(old) = &self.hash {
            access::end(&work.tx, old, work.now).await?;
        }
        let token = token();
        access::start(&work.tx, &secret::token_hash(&token), found.id, opens == Opens::ByWord, work.now).await?;
        work.done().await?;
        if opens == Opens::ByWord {
            self.office.limits.words.came_in(&tried);
        }
        Ok(Done { cookie: Cookie::Start(token), ..Done::at(way(purpose, opens)) })
    }

    async fn go_out(&self, to: &str) -> Result<Done, Problem> {
        self.sitter.holder().ok_or(Problem::Absent)?;
        if let Some(hash) = &self.hash {
            let work = self.enter::<SignIn>(Thing::Commons).await?;
            access::end(&work.tx, hash, work.now).await?;
            work.done().await?;
        }
        Ok(Done { cookie: Cookie::End, ..Done::at(to) })
    }
}

impl Seat {
    /// What a code opens to whoever brings this word. With a word the same work is done whatever the code is.
    async fn opens(&self, found: Option<&Found>, word: &str) -> Result<Opens, Problem> {
        let opens = found.map_or(Opens::Nothing, |found| found.validity.opens(self.office.now()));
        let kept = found.filter(|_| opens == Opens::ByWord).and_then(|found| found.word.clone());
        let fits = !word.is_empty() && secret::fits(&secret::own_word(word), kept).await?;
        Ok(match opens {
            Opens::ByWord if !fits => Opens::Nothing,
            Opens::Open | Opens::ByWord | Opens::Nothing => opens,
        })
    }
}

/// What is said of every code that opens nothing; only who comes back with a word of their own reads of one.
fn refused(purpose: Purpose) -> Problem {
    Problem::form(match purpose {
        Purpose::Client => "refused-access",
        Purpose::Guest => "refused-access-guest",
    })
}

/// Where somebody goes on who came in.
fn way(purpose: Purpose, opens: Opens) -> &'static str {
    match (purpose, opens) {
        (Purpose::Client, Opens::ByWord) => "/v/terug",
        (Purpose::Client, Opens::Open | Opens::Nothing) => "/v/begin",
        (Purpose::Guest, _) => "/m/begin",
    }
}
