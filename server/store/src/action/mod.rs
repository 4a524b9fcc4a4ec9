//! Rows and queries: a promise, what became of it and what changed on the way; those of one meeting live in reflection.

mod keep;
mod sheet;

pub use keep::{Standing, Written, keep_settled, reword, settle, standing};
pub use sheet::sheet;

use crate::sql;
