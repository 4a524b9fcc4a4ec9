//! Rows and queries: the rules that stood in a team's way, and those that the network reads; who may be told what is decided elsewhere.

mod keep;
mod list;
mod open;
mod released;
mod sheet;

pub use keep::{add, adopt, hold, merge, point, word};
pub use list::{known, rules};
pub use open::{find_open, insert, release, rewrite, source, stands_released};
pub(crate) use open::{inside_any, somebody_outside, wrote};
pub use released::{erase_words, shown};
pub use sheet::sheet;
