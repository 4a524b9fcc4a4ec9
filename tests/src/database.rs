//! A fresh database with the newest schema: SQLite, or PostgreSQL when `TEST_POSTGRES_URL` names a server.

use office::clock::new_id;
use sea_orm::ConnectionTrait;
use store::Db;

/// Makes one.
pub async fn fresh() -> Db {
    let db = match std::env::var("TEST_POSTGRES_URL") {
        Ok(url) => postgres(&url).await,
        Err(_) => {
            let path = std::env::temp_dir().join(format!("wijkbreed-web-{}.sqlite", new_id()));
            Db::open(&format!("sqlite:{}", path.display())).await
        }
    }
    .expect("a database");
    migrations::migrate(db.read()).await.expect("the schema");
    db
}

async fn postgres(url: &str) -> Result<Db, String> {
    let server = sea_orm::Database::connect(url).await.map_err(|error| error.to_string())?;
    let name = format!("t{}", new_id().simple());
    server.execute_unprepared(&format!("create database {name}")).await.map_err(|error| error.to_string())?;
    server.close().await.map_err(|error| error.to_string())?;
    Db::open(&url.replacen("/postgres?", &format!("/{name}?"), 1)).await
}
