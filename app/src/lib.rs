//! What people see: pages, forms and words, rendered on the server; knows the desk and neither office nor database.
#![recursion_limit = "512"]

pub mod access;
pub mod agreement;
pub mod form;
pub mod page;
pub mod route;
pub mod visit;
pub mod words;

mod account;
mod action;
mod administration;
mod agenda;
mod canvas;
mod care;
mod care_return;
mod case;
mod code_list;
mod experience;
mod feedback;
mod guest;
mod invitation;
mod learning_loop;
mod lesson;
mod look_back;
mod network;
mod practice;
mod public;
mod quartet;
mod read_log;
mod reflection;
mod release;
mod report;
mod rhythm;
mod rule_obstacle;
mod session;
mod team;
mod trace;
mod weighing;
mod work;
mod writing;
mod year;
