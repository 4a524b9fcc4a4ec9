//! A story with a known word in every column: who reads which (S-4), and where nobody's words may be (S-14).

mod cast;
mod columns;
mod elsewhere;
mod fields;
mod plant;
mod silence;
mod tour;

pub use plant::{Planted, Somebody, words_in};
pub use silence::log;
