//! Signing in and out, and who sits at the desk; the own account's pages live in account.

use crate::access::{Holder, Purpose};
use crate::policy::{Role, Visitor};
use crate::{CaseId, PersonId, Problem};
use async_trait::async_trait;

/// Idle minutes after which a session sleeps (S-10).
pub const IDLE_MINUTES: i64 = 30;
/// Hours after which a session ends, busy or not (S-10).
pub const ABSOLUTE_HOURS: i64 = 12;
/// Shortest password, in characters (NIST SP 800-63B).
pub const PASSWORD_MIN: usize = 12;
/// Longest password, in characters.
pub const PASSWORD_MAX: usize = 200;

/// The signed-in person, as every page's head needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Past, current and future roles.
    pub roles: Vec<Role>,
    /// Teams of which they are a member today: address and name, in Dutch order of name.
    pub teams: Vec<(String, String)>,
    /// Whether some role of this kind holds today, in the order of [`crate::policy::RoleKind::ALL`].
    pub kinds: Vec<crate::policy::RoleKind>,
}

/// Who sits at the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sitter {
    /// Nobody signed in.
    #[default]
    Anonymous,
    /// A client at the table.
    Client {
        /// The case they answer about.
        case: CaseId,
        /// Which respondent: `young`, `parent1` or `parent2`.
        respondent: String,
    },
    /// Somebody who came in by a code.
    ByCode(Holder),
    /// Somebody with an account.
    Person(Me),
}

impl Sitter {
    /// As the policy sees them.
    pub fn visitor(&self) -> Visitor {
        match self {
            Sitter::Anonymous => Visitor::Anonymous,
            Sitter::Client { case, .. } => Visitor::Client(*case),
            Sitter::ByCode(holder) => Visitor::ByCode(holder.purpose, holder.access),
            Sitter::Person(me) => Visitor::Person { id: me.id, active: true, roles: me.roles.clone() },
        }
    }

    /// The person, if one is signed in.
    pub fn me(&self) -> Option<&Me> {
        match self {
            Sitter::Person(me) => Some(me),
            Sitter::Anonymous | Sitter::Client { .. } | Sitter::ByCode(_) => None,
        }
    }

    /// Whoever came in by a code.
    pub fn holder(&self) -> Option<&Holder> {
        match self {
            Sitter::ByCode(holder) => Some(holder),
            Sitter::Anonymous | Sitter::Client { .. } | Sitter::Person(_) => None,
        }
    }

    /// Whether whoever sits here may write of families at work: a person with an account, or a guest.
    pub fn is_professional(&self) -> bool {
        match self {
            Sitter::Person(_) => true,
            Sitter::ByCode(holder) => match holder.purpose {
                Purpose::Guest => true,
                Purpose::Client => false,
            },
            Sitter::Anonymous | Sitter::Client { .. } => false,
        }
    }
}

/// What a form does to the session cookie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cookie {
    /// Leave it.
    #[default]
    Keep,
    /// Set this token.
    Start(String),
    /// Remove it.
    End,
}

/// Where to go after a change, and with which cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The next page.
    pub to: String,
    /// The cookie's change.
    pub cookie: Cookie,
    /// A secret that exists in this one answer and is kept nowhere: the form's own page shows it at once,
    /// instead of going to the next page, so that it stands in no address, cookie or table.
    pub shown_once: Option<String>,
    /// The key of what the next page says, when the form's own sentence would not be true this time.
    pub said: Option<&'static str>,
}

impl Done {
    /// Go on to a page with the same session.
    pub fn at(to: impl Into<String>) -> Self {
        Done { to: to.into(), cookie: Cookie::Keep, shown_once: None, said: None }
    }

    /// With another sentence than the form's own.
    pub fn saying(self, key: &'static str) -> Self {
        Done { said: Some(key), ..self }
    }

    /// Stay on the form's page, which shows this secret once.
    pub fn showing(secret: String) -> Self {
        Done { shown_once: Some(secret), ..Done::at("/mijn-werk") }
    }
}

/// Somebody of the demonstration, for its sign-in page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// Whom one becomes.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their profession, or nothing.
    pub profession: Option<String>,
    /// Kind of role and the name of where it holds.
    pub roles: Vec<(crate::policy::RoleKind, String)>,
}

/// What was typed when the session slept, brought back after signing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The form's name on its page.
    pub form: String,
    /// The fields as typed.
    pub fields: Vec<(String, String)>,
}

/// What a visitor can ask about sessions.
#[async_trait]
pub trait SessionDesk: Send + Sync {
    /// Who sits here.
    fn sitter(&self) -> &Sitter;
    /// Whether this is a demonstration.
    fn demonstration(&self) -> bool;
    /// The people of the demonstration; none outside it.
    async fn demo_people(&self) -> Result<Vec<DemoPerson>, Problem>;
    /// Signs in with address and password; `device` names the browser in the list of own sessions.
    async fn sign_in(&self, email: &str, password: &str, device: &str) -> Result<Done, Problem>;
    /// Signs in as somebody of the demonstration.
    async fn sign_in_as(&self, person: PersonId, device: &str) -> Result<Done, Problem>;
    /// Ends this session.
    async fn sign_out(&self) -> Result<Done, Problem>;
    /// Whom a one-time link is for, while it holds.
    async fn link_holder(&self, token: &str) -> Result<String, Problem>;
    /// Sets a password by a one-time link, and signs in.
    async fn set_password(&self, token: &str, password: &str, again: &str, device: &str) -> Result<Done, Problem>;
    /// What was typed on this page before the session slept.
    async fn kept(&self, path: &str) -> Result<Option<Kept>, Problem>;
}
