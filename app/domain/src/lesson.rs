//! An insight on its way to the network, released by two people.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait LessonDesk: Send + Sync {}
