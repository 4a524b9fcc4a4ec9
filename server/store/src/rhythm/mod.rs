//! Rows and queries: how often and when a team meets, who would rather not lead, and weeks without meetings; which days that gives is domain's.

mod feed;
mod keep;
mod plan;
mod standing;
mod turn;
mod vacations;

pub use feed::{end_feed, feed_holder, feed_made, fixed, renew_feed};
pub use keep::{set, stand_aside, stop};
pub use plan::{Fresh, add, of_month};
pub(crate) use standing::{COLUMNS, JOINS, StandingRow, hours, since, standing_of};
pub use standing::{Standing, standing};
pub use turn::candidates;
pub use vacations::{add_vacation, change_vacation, put_vacation, remove_vacation, vacation, vacations};
