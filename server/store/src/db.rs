//! The database: how it is opened, and the only way a write begins; what is read and written lives in the slices.

use crate::bell::Bell;
use crate::fault::fault;
use domain::{Problem, ReflectionId};
use sea_orm::sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sea_orm::sqlx::{ConnectOptions as _, Row, SqliteConnection};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, SqlxPostgresConnector,
    SqlxSqliteConnector, TransactionOptions, TransactionTrait,
};
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// What every SQLite connection must say, asked back on every connection. `full` is 2.
const PRAGMAS: [(&str, &str, &str); 6] = [
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("busy_timeout", "10000", "10000"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    // A thousand kibibytes of pages: the system keeps the file in memory once, each connection would keep it again.
    ("cache_size", "-1000", "-1000"),
];

/// So many statements a SQLite connection keeps prepared: each takes some ten thousand bytes.
const PREPARED: usize = 40;

/// How many SQLite connections there are: a statement is over in less than a thousandth of a second, and more only take memory.
fn connections() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    (cores * 2).clamp(4, 8) as u32
}

/// An open database.
#[derive(Clone)]
pub struct Db {
    conn: DatabaseConnection,
    turn: Arc<Mutex<()>>,
    pub(crate) bell: Bell,
}

/// A write under way: nothing of it is visible before [`Tx::commit`]; dropped, it never was.
pub struct Tx {
    tx: DatabaseTransaction,
    bell: Bell,
    rings: std::sync::Mutex<Vec<ReflectionId>>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://..`.
    ///
    /// # Errors
    /// What could not be opened, in a sentence without secrets; also when SQLite does not keep the settings it was given.
    pub async fn open(url: &str) -> Result<Self, String> {
        let conn = match url.strip_prefix("sqlite:") {
            Some(path) => open_sqlite(path).await,
            None => open_postgres(url).await,
        }
        .map_err(|error| format!("the database cannot be opened: {error}"))?;
        Ok(Db { conn, turn: Arc::new(Mutex::new(())), bell: Bell::default() })
    }

    /// For reading.
    pub fn read(&self) -> &DatabaseConnection {
        &self.conn
    }

    /// The connection, to be told of every statement (statement counts in tests).
    pub fn watch(&mut self, tell: impl Fn(&str) + Send + Sync + 'static) {
        self.conn.set_metric_callback(move |info| tell(&info.statement.sql));
    }

    /// Whether this is SQLite.
    pub fn embedded(&self) -> bool {
        self.conn.get_database_backend() == DbBackend::Sqlite
    }

    /// Begins a write. On SQLite writers queue here and the lock is taken at once: a deferred one fails when it upgrades.
    ///
    /// # Errors
    /// [`Problem::Storage`] when the database cannot be reached.
    pub async fn write(&self) -> Result<Tx, Problem> {
        if !self.embedded() {
            return Ok(self.tx(self.conn.begin().await.map_err(fault)?, None));
        }
        let turn = self.turn.clone().lock_owned().await;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.tx(self.conn.begin_with_options(options).await.map_err(fault)?, Some(turn)))
    }

    fn tx(&self, tx: DatabaseTransaction, turn: Option<OwnedMutexGuard<()>>) -> Tx {
        Tx { tx, bell: self.bell.clone(), rings: std::sync::Mutex::default(), _turn: turn }
    }

    /// Empties SQLite's log of writes into the database, where what was erased is overwritten with zeros; until then the words
    /// stand in the log still. PostgreSQL keeps its own, for as long as its operator has set.
    ///
    /// # Errors
    /// [`Problem::Storage`] when the database does not answer.
    pub async fn forget_log(&self) -> Result<(), Problem> {
        if !self.embedded() {
            return Ok(());
        }
        let _turn = self.turn.lock().await;
        self.conn.execute_unprepared("pragma wal_checkpoint(truncate)").await.map_err(fault).map(|_| ())
    }

    /// Ends all connections; what was committed stays.
    ///
    /// # Errors
    /// [`Problem::Storage`] when the database does not answer.
    pub async fn close(self) -> Result<(), Problem> {
        self.forget_log().await?;
        self.conn.close().await.map_err(fault)
    }
}

impl Tx {
    /// Makes it lasting: on disk when this returns. Then the bell rings for every meeting in which something changed.
    ///
    /// # Errors
    /// [`Problem::Storage`] when it could not be made lasting; then nothing of it is there.
    pub async fn commit(self) -> Result<(), Problem> {
        self.tx.commit().await.map_err(fault)?;
        for reflection in self.rings.into_inner().unwrap_or_else(PoisonError::into_inner) {
            self.bell.ring(reflection);
        }
        Ok(())
    }

    /// Rings the bell for a meeting once this lasts.
    pub(crate) fn rings(&self, reflection: ReflectionId) {
        self.rings.lock().unwrap_or_else(PoisonError::into_inner).push(reflection);
    }

    /// Leaves everything as it was.
    ///
    /// # Errors
    /// [`Problem::Storage`] when the database does not answer.
    pub async fn rollback(self) -> Result<(), Problem> {
        self.tx.rollback().await.map_err(fault)
    }
}

impl std::ops::Deref for Tx {
    type Target = DatabaseTransaction;
    fn deref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

async fn open_sqlite(path: &str) -> Result<DatabaseConnection, sea_orm::sqlx::Error> {
    let mut options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .statement_cache_capacity(PREPARED)
        .disable_statement_logging();
    for (name, value, _) in PRAGMAS {
        options = options.pragma(name, value);
    }
    let pool = SqlitePoolOptions::new()
        .max_connections(connections())
        .acquire_timeout(Duration::from_secs(15))
        .after_connect(|conn, _| Box::pin(async move { check_pragmas(conn).await }))
        .connect_with(options)
        .await?;
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool))
}

/// A setting that did not hold is a reason not to start.
async fn check_pragmas(conn: &mut SqliteConnection) -> Result<(), sea_orm::sqlx::Error> {
    for (name, _, wanted) in PRAGMAS {
        let row =
            sea_orm::sqlx::query(sea_orm::sqlx::AssertSqlSafe(format!("pragma {name}"))).fetch_one(&mut *conn).await?;
        let found = row.try_get::<String, _>(0).or_else(|_| row.try_get::<i64, _>(0).map(|n| n.to_string()))?;
        if found != wanted {
            return Err(sea_orm::sqlx::Error::Configuration(
                format!("SQLite keeps {name} at {found}, not {wanted}").into(),
            ));
        }
    }
    Ok(())
}

async fn open_postgres(url: &str) -> Result<DatabaseConnection, sea_orm::sqlx::Error> {
    let options: PgConnectOptions = url.parse::<PgConnectOptions>()?.disable_statement_logging();
    let options = options.options([("idle_in_transaction_session_timeout", "15s"), ("timezone", "UTC")]);
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(15))
        // A client that left during BEGIN can leave its connection inside a transaction (sqlx #4393).
        .before_acquire(|conn, _| {
            Box::pin(async move {
                sea_orm::sqlx::query("rollback").execute(&mut *conn).await?;
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    Ok(SqlxPostgresConnector::from_sqlx_postgres_pool(pool))
}
