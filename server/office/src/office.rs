//! The office: the database, the clock and the read log's writer and live meetings, shared by all seats.

use crate::clock::{Clock, chance_id};
use crate::limits::Limits;
use crate::live::Live;
use crate::memory::Memory;
use crate::read_log::Writer;
use domain::Problem;
use std::sync::Arc;
use store::Db;

/// What all seats share.
pub struct Office {
    pub(crate) db: Db,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) demonstration: bool,
    pub(crate) views: Writer,
    pub(crate) limits: Limits,
    pub(crate) memory: Memory,
    pub(crate) live: Live,
}

impl Office {
    /// Opens an office on a database whose schema is up to date; reads its lists and starts the read log's writer.
    ///
    /// # Errors
    /// What the database said.
    pub async fn open(db: Db, clock: Arc<dyn Clock>, demonstration: bool) -> Result<Arc<Self>, Problem> {
        let views = Writer::start(db.clone());
        let (limits, memory, live) = (Limits::default(), Memory::default(), Live::new(chance_id()));
        let office = Arc::new(Office { db, clock, demonstration, views, limits, memory, live });
        office.remember_lists().await?;
        Ok(office)
    }

    /// The database, for commands and tests.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The time here.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.clock.now()
    }
}
