//! Organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait AdministrationDesk: Send + Sync {}
