//! Rows and queries: working agreements with their versions, checks and the rules in the way; which agreement is weak is decided in domain.

mod check;
mod decide;
mod health;
mod keep;
mod register;
mod sheet;

pub use check::{checklist, keep_check};
pub use decide::{consent, decide, open_reflection};
pub(crate) use health::TESTS;
pub use health::last_ten;
pub use keep::{Current, NewVersion, add, add_version, current, end, review, touch};
pub use register::register;
pub use sheet::sheet;

use domain::Problem;

/// A code that the database holds and the domain does not know.
fn known<T>(found: Option<T>) -> Result<T, Problem> {
    found.ok_or(Problem::Broken)
}
