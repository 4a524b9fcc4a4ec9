//! What the black-box rings share: a house on a fresh database, and visitors with a cookie of their own; the rules themselves stand in tests/.

mod database;
mod form;
mod house;
mod kin;
mod normal;
mod pair;
mod stream;
mod telephone;
mod twins;
mod visitor;

pub use database::{empty, story, twice};
pub use form::filled;
pub use house::{AWAY, House};
pub use pair::Pair;
pub use stream::Stream;
pub use telephone::{Telephone, Whole, request};
pub use twins::{Look, Twins};
pub use visitor::{Answer, Visitor};
