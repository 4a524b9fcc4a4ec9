//! What the whole network may read: neighbourhoods with their lessons and reports.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait NetworkDesk: Send + Sync {}
