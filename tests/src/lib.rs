//! What the black-box rings share: a house on a fresh database, and visitors with a cookie of their own; the rules themselves stand in tests/.

mod database;
mod house;
mod visitor;

pub use database::{empty, story};
pub use house::House;
pub use visitor::{Answer, Visitor};
