//! Rows and queries: working agreements with their versions, checks and the rules in the way; which agreement is weak is decided in domain.

mod check;
mod health;
mod keep;
mod register;
mod sheet;

pub use check::{add_rule, checklist, keep_check};
pub(crate) use health::TESTS;
pub use health::last_ten;
pub use keep::{Current, NewVersion, add, add_version, consent, current, decide, end, open_reflection, review, touch};
pub use register::register;
pub use sheet::sheet;

use domain::Problem;

/// A code that the database holds and the domain does not know.
fn known<T>(found: Option<T>) -> Result<T, Problem> {
    found.ok_or(Problem::Broken)
}
