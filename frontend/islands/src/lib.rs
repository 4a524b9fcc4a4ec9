//! What only a browser can do, each island small; the form beside it does the same without scripts.

mod canvas;
mod send;
mod vote;

pub use canvas::CanvasHands;
pub use vote::VoteButton;
