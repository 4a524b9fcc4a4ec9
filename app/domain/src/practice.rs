//! What a professional says of the collaboration, by name.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait PracticeDesk: Send + Sync {}
