//! The lists that an administrator keeps, in memory: every page reads names from them, and none asks the database for it.

use crate::Office;
use domain::Problem;
use domain::code_list::Lists;
use std::sync::{Arc, PoisonError, RwLock};
use store::code_list;

/// The lists as they were last read.
#[derive(Default)]
pub(crate) struct Memory {
    lists: RwLock<Arc<Lists>>,
    /// Who reads them holds this until they stand here, so that what was read first never replaces what was read later.
    reading: tokio::sync::Mutex<()>,
}

impl Office {
    /// The lists as they were last read.
    pub(crate) fn lists(&self) -> Arc<Lists> {
        self.memory.lists.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the lists anew: when the office opens, after an import, and in every round, for another server may have read a file in.
    ///
    /// # Errors
    /// What the database said.
    pub async fn remember_lists(&self) -> Result<(), Problem> {
        let _reading = self.memory.reading.lock().await;
        let lists = Arc::new(code_list::lists(self.db.read()).await?);
        *self.memory.lists.write().unwrap_or_else(PoisonError::into_inner) = lists;
        Ok(())
    }
}
