//! What waits for one person; every item is changed in its own slice.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait WorkDesk: Send + Sync {}
