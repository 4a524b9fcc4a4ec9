//! The four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait QuartetDesk: Send + Sync {}
