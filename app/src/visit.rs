//! One request as pages and forms see it: the desk, the address, and what was typed; no HTTP.

use domain::draft::Draft;
use domain::{Desk, Problem};
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

/// Names of fields whose values are never kept nor sent back, not even to their owner.
pub const SECRETS: [&str; 3] = ["password", "again", "current"];
/// The query with which whoever was away is told that what they typed was kept.
pub const KEPT: &str = "bewaard";
/// The query with which whoever was away is told that what they typed without a name was not sent and is kept nowhere.
pub const UNKEPT: &str = "niet-bewaard";
/// The query with which whoever signed out arrives: what they typed and did not send leaves the browser too. Nobody who was merely away gets it.
pub const OUT: &str = "afgemeld";
/// The query with which whoever just signed in arrives: what somebody else typed and did not send leaves the browser.
pub const IN: &str = "aangemeld";

/// Names of the files of this build, as the server found them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The style sheet.
    pub style: Option<String>,
    /// The islands' glue and wasm; without them the site works on forms alone.
    pub islands: Option<(String, String)>,
    /// The icon.
    pub icon: Option<String>,
    /// Where the quick way out leads: a harmless page of another site.
    pub away: String,
}

/// A form as it was typed, and why it is shown again.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The form's name on its page.
    pub form: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
    /// What needs another look; nothing when it was kept while the session slept.
    pub problem: Option<Problem>,
    /// What its fields are called on the page, by their names; told while the form is drawn.
    pub labels: Labels,
}

/// What fields are called on the page.
#[derive(Clone, Debug, Default)]
pub struct Labels(Arc<Mutex<BTreeMap<String, String>>>);

impl Labels {
    /// The field `name` is called `label`.
    pub fn tell(&self, name: &str, label: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), label.to_owned());
    }

    /// Whether any field told its name: then the form stands on the page.
    pub fn any(&self) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// What the field is called, once its form is drawn.
    pub fn of(&self, name: &str) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }
}

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// Everything that can be asked.
    pub desk: Arc<dyn Desk>,
    /// The address, without its query.
    pub path: String,
    /// The blanks of the address: `id` in `/casus/{id}`.
    pub at: BTreeMap<String, String>,
    /// The query's pairs; never case text.
    pub query: Vec<(String, String)>,
    /// A form that is shown again.
    pub typed: Option<Typed>,
    /// What was typed on this page of a meeting and not sent yet.
    pub drafts: Arc<Vec<Draft>>,
    /// The files of this build.
    pub site: Arc<Site>,
    /// This answer's nonce for its one script.
    pub nonce: Arc<str>,
    /// The browser's name for itself.
    pub device: String,
    /// Where this site is found, `https://wijk.example`, as the browser said it with a form; empty otherwise.
    pub origin: String,
    /// The long key of a QR or link that the visitor carries to the page where it is posted.
    pub carried: Option<String>,
    /// A secret that this one answer shows, right after the form that made it (see `Done::shown_once`).
    pub shown_once: Option<String>,
}

impl Visit {
    /// A blank of the address, parsed.
    ///
    /// # Errors
    /// [`Problem::Absent`]: an address that cannot be is a page that is not there.
    pub fn at<T: FromStr>(&self, name: &str) -> Result<T, Problem> {
        let text = self.at.get(name).filter(|text| !text.contains(char::is_control)).ok_or(Problem::Absent)?;
        text.parse().map_err(|_| Problem::Absent)
    }

    /// What was typed, where it may stay on the screen without its form: a client's own words do not stay behind on
    /// somebody else's device.
    pub fn may_keep(&self) -> Option<&Typed> {
        self.typed.as_ref().filter(|_| self.desk.sitter().me().is_some())
    }

    /// The first value of a query pair.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}
