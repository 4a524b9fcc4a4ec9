//! A database with the story told in it, told once per build and then copied: SQLite, or PostgreSQL when `TEST_POSTGRES_URL` names a server.

use chrono::{DateTime, Utc};
use office::clock::{Clock, MachineClock, new_id};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use store::Db;

/// A copy of the story.
pub async fn story() -> Db {
    match std::env::var("TEST_POSTGRES_URL") {
        Ok(url) => postgres(&url).await,
        Err(_) => sqlite().await,
    }
    .expect("a database with the story")
}

/// One copy of the story, opened by two nodes; nothing without a `TEST_POSTGRES_URL`.
pub async fn twice() -> Option<[Db; 2]> {
    let url = std::env::var("TEST_POSTGRES_URL").ok()?;
    let one = postgres(&url).await.expect("a database with the story");
    let sql = Statement::from_string(one.read().get_database_backend(), "select current_database()::text");
    let name = one.read().query_one_raw(sql).await.expect("a name").expect("a row");
    let name: String = name.try_get_by_index(0).expect("text");
    let other = Db::open(&named(&url, &name)).await.expect("the same database");
    Some([one, other])
}

/// A database with the newest schema and nobody in it, on SQLite.
pub async fn empty() -> Db {
    let db = Db::open(&format!("sqlite:{}", file(&new_id().to_string()).display())).await.expect("a database");
    migrations::migrate(db.read()).await.expect("the schema");
    db
}

/// Two databases with the newest schema and nobody in them, on SQLite and on PostgreSQL; nothing without a `TEST_POSTGRES_URL`.
pub(crate) async fn two() -> Option<[Db; 2]> {
    let url = std::env::var("TEST_POSTGRES_URL").ok()?;
    let postgres = dutch(&url).await.expect("a database on PostgreSQL");
    migrations::migrate(postgres.read()).await.expect("the schema");
    Some([empty().await, postgres])
}

/// A database that puts text in Dutch order, which is not the order of SQLite: what is sorted by the database shows.
async fn dutch(url: &str) -> Result<Db, String> {
    let server = sea_orm::Database::connect(url).await.map_err(|error| error.to_string())?;
    let name = format!("t{}", new_id().simple());
    let icu = "template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl'";
    if !run(&server, &format!("create database {name} {icu}")).await {
        println!("this PostgreSQL has no Dutch order of its own: its default is compared");
        run(&server, &format!("create database {name}")).await;
    }
    server.close().await.map_err(|error| error.to_string())?;
    Db::open(&named(url, &name)).await
}

async fn sqlite() -> Result<Db, String> {
    let told = file(&format!("story-{}", build()));
    let lock = std::fs::File::create(told.with_extension("lock")).map_err(|error| error.to_string())?;
    tokio::task::block_in_place(|| lock.lock()).map_err(|error| error.to_string())?;
    if !told.exists() {
        let part = told.with_extension("part");
        forget(&part);
        let db = Db::open(&format!("sqlite:{}", part.display())).await?;
        tell(&db).await?;
        db.read().execute_unprepared("pragma wal_checkpoint(truncate)").await.map_err(|error| error.to_string())?;
        db.close().await.map_err(|error| error.to_string())?;
        std::fs::rename(&part, &told).map_err(|error| error.to_string())?;
        forget(&part);
    }
    let copy = file(&new_id().to_string());
    std::fs::copy(&told, &copy).map_err(|error| error.to_string())?;
    Db::open(&format!("sqlite:{}", copy.display())).await
}

async fn postgres(url: &str) -> Result<Db, String> {
    let told = format!("story_{}", build());
    let server = sea_orm::Database::connect(url).await.map_err(|error| error.to_string())?;
    let lock = std::fs::File::create(file(&told).with_extension("lock")).map_err(|error| error.to_string())?;
    tokio::task::block_in_place(|| lock.lock()).map_err(|error| error.to_string())?;
    let copy = format!("t{}", new_id().simple());
    let copied = format!("create database {copy} template {told}");
    if !run(&server, &copied).await {
        let part = format!("{told}_part");
        run(&server, &format!("drop database if exists {part}")).await;
        run(&server, &format!("create database {part}")).await;
        let db = Db::open(&named(url, &part)).await?;
        tell(&db).await?;
        db.close().await.map_err(|error| error.to_string())?;
        if !run(&server, &format!("alter database {part} rename to {told}")).await || !run(&server, &copied).await {
            return Err("the story could not be copied".into());
        }
    }
    server.close().await.map_err(|error| error.to_string())?;
    Db::open(&named(url, &copy)).await
}

async fn tell(db: &Db) -> Result<(), String> {
    migrations::migrate(db.read()).await.map_err(|error| error.to_string())?;
    tell_at(db, MachineClock.now()).await
}

/// Tells the story in a database that has the schema.
pub(crate) async fn tell_at(db: &Db, now: DateTime<Utc>) -> Result<(), String> {
    office::demo::tell_at(db, now).await.map_err(|problem| format!("the story: {problem:?}"))
}

async fn run(server: &DatabaseConnection, sql: &str) -> bool {
    server.execute_unprepared(sql).await.is_ok()
}

fn named(url: &str, name: &str) -> String {
    url.replacen("/postgres?", &format!("/{name}?"), 1)
}

/// What tells one build of the tests from another.
fn build() -> u64 {
    let changed = std::env::current_exe().and_then(|exe| exe.metadata()).and_then(|exe| exe.modified());
    changed.ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0, |at| at.as_nanos() as u64)
}

fn file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("wijkbreed-web-{name}.sqlite"))
}

fn forget(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display()));
    }
}
