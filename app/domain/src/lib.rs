//! The rules of Wijkbreed Leren: types, parsing, policy, disclosure control and the desk; no IO, clock, chance, HTML, SQL or screen text.
#![warn(missing_docs)]

pub mod account;
pub mod administration;
pub mod agreement;
pub mod care;
pub mod case;
mod desk;
pub mod experience;
mod id;
pub mod learning_loop;
pub mod lesson;
pub mod network;
pub mod policy;
pub mod practice;
mod problem;
pub mod quartet;
pub mod read_log;
pub mod reflection;
pub mod report;
pub mod session;
pub mod team;
mod text;
pub mod work;

pub use desk::Desk;
pub use id::*;
pub use problem::{Objection, Objections, Problem};
pub use text::{LINE, Line, WORDS, Words};
