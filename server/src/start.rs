//! Starting: opening the database, bringing its schema up to date under a lock, and keeping demonstrations apart from real data.

use domain::Problem;
use office::Office;
use office::clock::MachineClock;
use sea_orm::{ConnectionTrait, TransactionTrait};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;
use store::Db;

/// Where the data are.
pub enum Place<'a> {
    /// A folder with one SQLite file.
    Folder(&'a Path),
    /// A PostgreSQL connection string.
    Postgres(&'a str),
}

/// Opens a database, brings its schema up to date and, for a demonstration, has its story told. Several servers may do so at once.
///
/// # Errors
/// A sentence for the operator.
pub async fn open(place: Place<'_>, demo: bool) -> Result<Db, String> {
    match place {
        Place::Folder(folder) => {
            // What is in it is for this account alone.
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)
                .map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
            let lock =
                std::fs::File::create(folder.join("migration.lock")).map_err(|error| format!("no lock: {error}"))?;
            // Other servers on this machine wait here.
            tokio::task::block_in_place(|| lock.lock()).map_err(|error| format!("no lock: {error}"))?;
            let db = Db::open(&format!("sqlite:{}", folder.join("wijkbreed.sqlite").display())).await?;
            ready(&db, demo).await?;
            Ok(db)
        }
        Place::Postgres(url) => {
            let db = Db::open(url).await?;
            let lock = db.read().begin().await.map_err(|error| format!("no lock: {error}"))?;
            // Held until this transaction ends, however long the story takes; other servers wait here.
            for sql in ["set local idle_in_transaction_session_timeout = 0", "select pg_advisory_xact_lock(739162005)"]
            {
                lock.execute_unprepared(sql).await.map_err(|error| format!("no lock: {error}"))?;
            }
            ready(&db, demo).await?;
            lock.rollback().await.map_err(|error| format!("the lock did not open: {error}"))?;
            Ok(db)
        }
    }
}

async fn ready(db: &Db, demo: bool) -> Result<(), String> {
    let schema = migrations::migrate(db.read()).await;
    schema.map_err(|error| format!("the schema could not be brought up to date: {error}"))?;
    if demo { tell(db).await } else { Ok(()) }
}

/// A demonstration is told once, and never on a database with other people in it.
async fn tell(db: &Db) -> Result<(), String> {
    office::demo::tell(db).await.map_err(|problem| match problem {
        Problem::NotNow("demo-half-told") => {
            "the demonstration was cut off while it was told: remove its data and start again".to_owned()
        }
        Problem::NotNow(_) => "this database holds other people: a demonstration is not told there".to_owned(),
        other => format!("the demonstration could not be told: {other}"),
    })
}

/// Opens the office.
///
/// # Errors
/// A sentence for the operator.
pub async fn office(db: Db, demo: bool) -> Result<Arc<Office>, String> {
    let opened = Office::open(db, Arc::new(MachineClock), demo).await;
    opened.map_err(|problem| format!("the lists could not be read: {problem}"))
}
