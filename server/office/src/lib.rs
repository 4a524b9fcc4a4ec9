//! What can be done here: use cases, the door, audit, sessions; no HTTP, no HTML, and no SQL of its own.

mod access;
mod account;
mod administration;
mod agreement;
mod care;
mod case;
pub mod clock;
pub mod demo;
mod door;
mod experience;
mod first;
mod learning_loop;
mod lesson;
mod limits;
mod network;
mod office;
mod practice;
mod quartet;
mod read_log;
mod reflection;
mod report;
mod retention;
mod review;
mod seat;
mod secret;
mod session;
pub mod setting;
mod team;
mod trace;
mod work;

pub use access::{Drawn, hash_word};
pub use door::Work;
pub use office::Office;
pub use retention::Swept;
pub use seat::Seat;
