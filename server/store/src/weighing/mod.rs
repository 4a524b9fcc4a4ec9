//! Rows and queries: weighing what lies on the table, and the parking list; what may be told when is the domain's.

mod parked;
mod row;
mod view;
mod vote;

pub use parked::{line_of, not_parked, on_list, park, parking_list, taken, unpark, was_parked};
pub use row::{Standing, begin, close, drop_open, remove, replace, runs, standing, weighed_before};
pub use view::weighings;
pub use vote::{Sealed, sealed, topics, vote};
