//! The house's front: seats each visitor at a desk and serves; cookies, headers, router and commands; no rules.

pub mod assets;
mod body;
mod cookie;
pub mod demonstration;
mod form;
mod guard;
mod headers;
pub mod listen;
pub mod once;
mod page;
mod patience;
pub mod proxy;
pub mod router;
pub mod start;
mod stream;
pub mod traces;
