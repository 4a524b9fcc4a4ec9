//! The rules of Wijkbreed Leren: types, parsing, policy, disclosure control and the desk; no IO, clock, chance, HTML, SQL or screen text.
#![warn(missing_docs)]

pub mod access;
pub mod account;
pub mod administration;
pub mod agreement;
pub mod alphabet;
pub mod budget;
pub mod calendar;
pub mod canvas;
pub mod care;
pub mod case;
pub mod classification;
pub mod code_list;
mod desk;
pub mod disclosure;
pub mod experience;
pub mod feedback;
pub mod gap;
mod id;
pub mod invitation;
pub mod learning_loop;
pub mod lesson;
pub mod network;
pub mod policy;
pub mod practice;
mod problem;
pub mod profession;
pub mod pseudonym;
pub mod quartet;
pub mod read_log;
pub mod reflection;
pub mod release;
pub mod report;
pub mod rule_obstacle;
pub mod session;
pub mod team;
mod text;
pub mod theme;
pub mod trace;
pub mod waiting;
pub mod work;

pub use desk::Desk;
pub use id::*;
pub use problem::{Objection, Objections, Problem};
pub use text::{LINE, Line, WORDS, Words};
