//! A team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait TeamDesk: Send + Sync {}
