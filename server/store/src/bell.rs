//! The bell: after a change of a meeting it says in which meeting, and nothing else; whoever hears it looks in the database.

use crate::Db;
use domain::ReflectionId;
use sea_orm::sqlx::postgres::PgListener;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast::{Receiver, Sender};

/// On PostgreSQL: the channel on which nodes ring for each other.
pub(crate) const CHANNEL: &str = "reflection";
/// How many rings may wait; whoever is further behind looks without being told where.
const WAITING: usize = 1_024;
/// How long after a lost connection the others are listened to anew.
const AGAIN: Duration = Duration::from_secs(1);

/// The bell of one node.
#[derive(Clone)]
pub(crate) struct Bell(Sender<ReflectionId>);

impl Default for Bell {
    fn default() -> Self {
        Bell(Sender::new(WAITING))
    }
}

impl Bell {
    /// Nobody may be there to hear it.
    pub(crate) fn ring(&self, reflection: ReflectionId) {
        let _ = self.0.send(reflection);
    }
}

impl Db {
    /// An ear for what changes from now on.
    pub fn hear(&self) -> Receiver<ReflectionId> {
        self.bell.0.subscribe()
    }

    /// Rings here for what other nodes change, for ever; on SQLite there are none. What is said while the connection is lost
    /// is not heard: whoever must know looks now and then.
    pub async fn hear_others(&self) {
        while !self.embedded() {
            if self.hear_until_lost().await.is_err() {
                tracing::warn!("other nodes cannot be heard; asked again");
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn hear_until_lost(&self) -> Result<Infallible, sea_orm::sqlx::Error> {
        let mut ear = PgListener::connect_with(self.read().get_postgres_connection_pool()).await?;
        ear.listen(CHANNEL).await?;
        loop {
            if let Ok(id) = ear.recv().await?.payload().parse() {
                self.bell.ring(id);
            }
        }
    }
}
