//! Rows and queries: how those who were there look back on a meeting; what a team sees of it is decided in domain.

mod answer;
mod shown;

pub use answer::{forget, keep};
pub(crate) use shown::{WAITING, causes, raw};
pub use shown::{page, stands};

use crate::{sql, values};
