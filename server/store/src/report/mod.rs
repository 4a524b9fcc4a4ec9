//! Rows and queries: a neighbourhood's reports, from what they are counted to what was published; which numbers may be seen is decided elsewhere.

mod count;
mod head;
mod publication;
mod story;
mod voice;

pub use count::counts;
pub use head::{Head, begin, head, head_by_report, head_by_story, list, places, touch, touch_by_story};
pub use publication::{Document, document, publish};
pub use story::{add, change, current, lessons, released, remove, stories, withdraw};
pub use voice::{add_voice, change_voice, remove_voice, voices, withdraw_voice, withdraw_voices};
