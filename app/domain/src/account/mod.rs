//! The own account: password and sessions; signing in lives in session.

mod device;

pub use device::{Browser, Device, System};

use crate::Problem;
use crate::session::Done;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// One of one's own sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// What it is called in a form: the beginning of a hash, which opens nothing.
    pub name: String,
    /// On which device.
    pub device: Device,
    /// When it began.
    pub since: DateTime<Utc>,
    /// When it was last used.
    pub seen: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub this: bool,
    /// Whether a client answers on it, at the table.
    pub at_table: bool,
}

/// The own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAccount {
    /// The sessions that are open, newest use first.
    pub sessions: Vec<OwnSession>,
    /// When an administrator last made a new link while the account was in use.
    pub relinked: Option<DateTime<Utc>>,
}

/// What a visitor can ask about their own account.
#[async_trait]
pub trait AccountDesk: Send + Sync {
    /// The own account, with its open sessions.
    async fn own_account(&self) -> Result<OwnAccount, Problem>;
    /// Changes the password; every session ends, and this device goes on with a new one.
    async fn change_password(&self, current: &str, password: &str, again: &str, device: &str) -> Result<Done, Problem>;
    /// Ends one session.
    async fn end_own_session(&self, name: &str) -> Result<Done, Problem>;
    /// Ends every session, this one included.
    async fn sign_out_everywhere(&self) -> Result<Done, Problem>;
}
