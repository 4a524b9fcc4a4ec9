//! What a visitor hears while a meeting goes on: that something changed, and of which kind; how it travels is the office's.

use super::EventKind;
use crate::{Problem, ReflectionId};
use async_trait::async_trait;

/// From where somebody wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// What comes from now on.
    Now,
    /// What came after the event with this number.
    After(i32),
    /// After something that is no number of an event.
    Unknown,
}

/// One thing that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A part of the meeting changed.
    Changed {
        /// The number of the event.
        sequence: i32,
        /// Which part.
        kind: EventKind,
    },
    /// Look at everything anew: what comes next comes after this number.
    Anew {
        /// The last number there is.
        sequence: i32,
    },
    /// Somebody came or went.
    Presence,
    /// Nothing; the line still holds.
    Quiet,
    /// The listener has no session or no right any more: the last word.
    Ended,
    /// The server goes away: the last word, to be followed by asking again.
    Later,
}

/// Somebody's ear at a meeting.
#[async_trait]
pub trait Listening: Send {
    /// The next thing; nothing after the last word.
    async fn next(&mut self) -> Option<Told>;
}

/// What a visitor can ask here.
#[async_trait]
pub trait LiveDesk: Send + Sync {
    /// Listens at a meeting, for as long as the visitor's session and right last. Listening keeps no session awake.
    async fn listen(&self, reflection: ReflectionId, since: Since) -> Result<Box<dyn Listening>, Problem>;
}
