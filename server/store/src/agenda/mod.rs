//! Rows and queries: the points on a meeting's agenda; agreements that put themselves there live in reflection.

mod carry;
mod keep;
mod list;

pub use carry::{adopt, bring, carry_cases, let_wait, next_planned, unreached};
pub use keep::{Row, add_line, arrange, note_brought, put, rewrite, say};
pub use list::{Head, agenda};

use crate::{sql, values};
