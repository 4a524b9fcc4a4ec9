//! The server as a process of its own, killed, stopped and watched: what was acknowledged is never lost.

mod client;
mod kills;
mod live;
mod load;
mod memory;
mod process;
mod stop;
mod sync;
