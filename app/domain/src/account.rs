//! The own account: password and sessions; signing in lives in session.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait AccountDesk: Send + Sync {}
