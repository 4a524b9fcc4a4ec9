//! What is remembered: entities, queries and the write gate; takes permits, returns domain types, decides nothing.

pub mod access;
pub mod account;
pub mod administration;
pub mod agreement;
pub mod audit;
pub mod canvas;
pub mod care;
pub mod care_return;
pub mod case;
pub mod code_list;
mod db;
pub mod door;
pub mod draft;
pub mod experience;
mod fault;
pub mod feedback;
pub mod guest;
pub mod invitation;
pub mod learning_loop;
pub mod lesson;
pub mod network;
pub mod practice;
pub mod quartet;
pub mod read_log;
pub mod reflection;
pub mod release;
pub mod report;
pub mod retention;
pub mod rule_obstacle;
pub mod session;
pub mod sql;
pub mod team;
pub mod work;

pub use db::{Db, Tx};
pub use door::Thing;
pub use fault::{already_there, fault};
