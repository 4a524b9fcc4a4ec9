//! Which help, which line, from which month to which, and how long was waited.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait CareDesk: Send + Sync {}
