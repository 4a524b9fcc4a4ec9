//! What only a browser can do, each island small; the form beside it does the same without scripts.
//!
//! An island takes no props and draws nothing that changes by itself: it listens on the page and reads its words there. What
//! reads props and draws again weighs more than all islands together.

mod canvas;
mod drafts;
mod groups;
mod live;
mod send;
mod vote;
mod watch;
mod words;

pub use canvas::{CanvasHands, CanvasWords};
pub use drafts::{Drafts, Says};
pub use groups::{GroupHands, GroupWords};
pub use live::{Live, LiveWords};
pub use vote::VoteHands;
pub use watch::TraceWatch;
