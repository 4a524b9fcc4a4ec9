//! Working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait AgreementDesk: Send + Sync {}
