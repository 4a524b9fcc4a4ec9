//! What a client says of the help as a whole, by their own hand or on their behalf.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait ExperienceDesk: Send + Sync {}
