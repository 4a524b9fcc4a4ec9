//! What only a browser can do, each island small; the form beside it does the same without scripts.

mod vote;
mod watch;

pub use vote::VoteButton;
pub use watch::TraceWatch;
