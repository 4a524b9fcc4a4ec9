//! What only a browser can do, each island small; the form beside it does the same without scripts.

mod canvas;
mod drafts;
mod groups;
mod live;
mod send;
mod vote;
mod watch;

pub use canvas::CanvasHands;
pub use drafts::{Drafts, Says};
pub use groups::GroupHands;
pub use live::Live;
pub use vote::VoteButton;
pub use watch::TraceWatch;
