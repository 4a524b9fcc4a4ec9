//! One form while somebody types in it: what is known of it; what is done with that is decided in the keeper.

use leptos::prelude::TimeoutHandle;

/// One form while somebody types in it.
#[derive(Default)]
pub(super) struct Typing {
    /// Somebody typed or picked in it: what the page itself laid there, also when it drew the form anew, is nobody's words.
    pub(super) touched: bool,
    /// The newest version that the server told.
    pub(super) version: i32,
    /// What it has.
    pub(super) saved: Option<String>,
    pub(super) busy: bool,
    pub(super) leaving: bool,
    /// The line was away since the last save.
    pub(super) away: bool,
    /// A press of the button was held back.
    pub(super) held: bool,
    pub(super) over: bool,
    pub(super) tries: u32,
    pub(super) timer: Option<TimeoutHandle>,
}

impl Typing {
    /// Whether the server has yet to be told these words.
    pub(super) fn lacks(&self, words: &str) -> bool {
        self.touched && self.saved.as_deref() != Some(words)
    }
}
