//! A signal on its way up and back, with its clock; only the team closes it.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait LoopDesk: Send + Sync {}
