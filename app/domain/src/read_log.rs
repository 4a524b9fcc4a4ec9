//! Who saw which case when, as the privacy officer reviews it; never case text.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait ReadLogDesk: Send + Sync {}
