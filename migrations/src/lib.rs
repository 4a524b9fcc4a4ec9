//! The schema's history; entities and queries live in store.

mod m0001_first;

use sea_orm_migration::prelude::*;

/// All migrations, oldest first.
pub struct Migrations;

#[async_trait::async_trait]
impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_first::Migration)]
    }
}

/// Brings the schema to the newest state; the caller holds the lock that keeps other servers out.
///
/// # Errors
/// What the database said.
pub async fn migrate(db: &sea_orm::DatabaseConnection) -> Result<(), DbErr> {
    Migrations::up(db, None).await
}
