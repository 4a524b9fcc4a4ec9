//! A page: its title, its view and its frame; what stands on it lives in the slices.

mod exit;
mod frame;
mod icon;
mod keeping;
mod parts;
mod problem;
mod title;
mod traces;
mod unseen;

pub use frame::{SAID, part, render, said_by};
pub use icon::{Icon, icon, shape};
pub use keeping::{Forget, Keeping, forgetting, keeping};
pub use parts::{
    actions, clock, day, done, empty, hours, instant, lead, minutes, moment, notice, section, through, when, words,
};
pub use problem::{of_problem, status, too_long};
pub use title::Title;
pub use traces::{LOOK, Shown, Watching, again, has_traces, look_again, marked, traces, traces_of, watch};
pub use unseen::{first_words, unseen};

use leptos::prelude::*;

/// What an address answers with.
pub enum Answer {
    /// A page.
    Page(Page),
    /// A file to keep.
    File {
        /// Its media type.
        kind: &'static str,
        /// Its name, without anything of a case.
        name: String,
        /// Its content.
        body: Vec<u8>,
    },
    /// A part of a page, in HTML, for an island that asked for it.
    Part(String),
    /// Another address.
    Goto(String),
    /// Another page, with the long key of a code carried there in a short-lived cookie: nothing else of it stays behind.
    Carry {
        /// The page.
        to: &'static str,
        /// The key, as it stood in an address.
        key: String,
    },
    /// Another address, perhaps of another site, without any cookie of ours.
    Leave(String),
}

/// A page before it is rendered.
pub struct Page {
    /// The title, which is a key and so never holds anybody's words.
    pub title: Title,
    /// Address and words of each page above this one.
    pub crumbs: Vec<(String, String)>,
    /// Whether it stands alone, without head, menu and foot: a client at the table sees nothing else.
    pub bare: bool,
    /// Whether it has a quick way out: a client on a telephone of their own may have to leave at once.
    pub exit: bool,
    /// Whether it holds an island, and so needs a script.
    pub island: bool,
    /// Keys of what a form did that the page says where it was done; what else was done stands under the heading.
    pub says: Vec<&'static str>,
    /// The heading, which may name a case.
    pub heading: String,
    /// Makes the view under the heading, while rendering.
    pub body: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page whose heading is its title.
    pub fn new<V: IntoView + 'static>(title: &'static str, body: impl FnOnce() -> V + Send + 'static) -> Self {
        Page {
            title: Title(title),
            crumbs: Vec::new(),
            bare: false,
            exit: false,
            island: false,
            says: Vec::new(),
            heading: crate::words::t(title),
            body: Box::new(move || body().into_any()),
        }
    }

    /// With another heading than the title, such as a case's pseudonym.
    pub fn headed(mut self, heading: impl Into<String>) -> Self {
        self.heading = heading.into();
        self
    }

    /// With a page above it.
    pub fn under(mut self, address: impl Into<String>, words: impl Into<String>) -> Self {
        self.crumbs.push((address.into(), words.into()));
        self
    }

    /// Without head, menu and foot.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// With a quick way out.
    pub fn with_exit(mut self) -> Self {
        self.exit = true;
        self
    }

    /// Where `said_by` tells in its own place what these forms did.
    pub fn saying(mut self, said: &[Option<&'static str>]) -> Self {
        self.says.extend(said.iter().flatten());
        self
    }

    /// With an island.
    pub fn with_island(mut self) -> Self {
        self.island = true;
        self
    }
}

impl From<Page> for Answer {
    fn from(page: Page) -> Self {
        Answer::Page(page)
    }
}
