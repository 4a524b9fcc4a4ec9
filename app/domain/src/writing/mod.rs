//! Writing in silence: questions to write about, rounds with or without names, thoughts, what may be shown of them when, and which of them belong together.

mod desk;
mod group;
mod pile;
mod prompt;
mod round;
mod screen;
mod view;

pub use desk::WritingDesk;
pub use group::{Card, ThoughtGroup, To};
pub use pile::{MOST_AT_ONCE, MOST_PAPER, THOUGHT, ThoughtText, pile};
pub use prompt::{BUILT_IN, BuiltIn, MOST_PROMPTS, Method, Prompt, Prompts};
pub use round::{Stage, may_announce, may_show, may_write};
pub use screen::{OnScreen, OnTable};
pub use view::{RoundView, Thought, WritableCase, Writing, Wrote};
