//! What a visitor can ask here: leave to have a text looked at; the text itself goes nowhere.

use crate::Problem;
use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait TraceDesk: Send + Sync {
    /// Leave to have one more text looked at for traces of persons; nothing of it is kept.
    ///
    /// # Errors
    /// [`Problem::Busy`] for whoever asks more often than anybody types.
    async fn look_for_traces(&self) -> Result<(), Problem>;
}
