//! Rows and queries: how those who were there look back on a meeting; what a team sees of it is decided in domain.

mod answer;
mod hands;
mod shown;
mod tell;

pub use answer::{forget, keep};
pub use hands::{count, was_counted};
pub(crate) use shown::{COUNTS, causes, counted, hands_of, raw};
pub use shown::{Stands, page, stands};
pub use tell::tell_if_complete;

use crate::{sql, values};
