//! Who may do what where: the one table and the only maker of permits; finding out where a thing belongs lives at the door.

mod decide;
mod deed;
mod exit;
mod manner;
mod permit;
mod standing;

pub use decide::{Decision, decide, relations};
pub use deed::*;
pub use permit::{Action, Permit};
pub use standing::{Place, Role, RoleKind, Scope, Situation, Stage, Visitor, Who};

#[cfg(test)]
mod table;
