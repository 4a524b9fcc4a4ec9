//! A team's meeting: attendance, actions, insights, signals, closing and minutes; releases live in lesson and learning_loop.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait ReflectionDesk: Send + Sync {}
