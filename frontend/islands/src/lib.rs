//! What only a browser can do, each island small; the form beside it does the same without scripts.

mod vote;

pub use vote::VoteButton;
