//! A case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait CaseDesk: Send + Sync {}
