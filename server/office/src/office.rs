//! The office: the database, the clock and the read log's writer, shared by all seats.

use crate::clock::Clock;
use crate::limits::Limits;
use crate::read_log::Writer;
use std::sync::Arc;
use store::Db;

/// What all seats share.
pub struct Office {
    pub(crate) db: Db,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) demonstration: bool,
    pub(crate) views: Writer,
    pub(crate) limits: Limits,
}

impl Office {
    /// Opens an office on a database whose schema is up to date; starts the read log's writer.
    pub fn open(db: Db, clock: Arc<dyn Clock>, demonstration: bool) -> Arc<Self> {
        let views = Writer::start(db.clone());
        Arc::new(Office { db, clock, demonstration, views, limits: Limits::default() })
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
