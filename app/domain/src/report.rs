//! A neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.

use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait ReportDesk: Send + Sync {}
