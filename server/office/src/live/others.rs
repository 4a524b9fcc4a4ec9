//! Nodes on one database: each hears the bells of the others, and says who is in its rooms; SQLite has no others.

use crate::Office;
use chrono::Duration;
use domain::Problem;
use std::sync::{Arc, Weak};
use store::reflection::presence;
use tokio::task::AbortHandle;

/// How often nodes look at each other's rooms.
const LOOK: std::time::Duration = std::time::Duration::from_secs(2);
/// So many looks after which a node says again what it said.
const AGAIN: u32 = 10;

/// How long what a node said of whoever listens holds: a node that died is forgotten by then.
fn holds() -> Duration {
    Duration::seconds(60)
}

/// Begins to talk with the other nodes, until the office is no more.
pub(super) fn talk(office: &Arc<Office>) -> [AbortHandle; 2] {
    let db = office.db.clone();
    let hearing = tokio::spawn(async move { db.hear_others().await });
    let telling = tokio::spawn(tell_each_other(Arc::downgrade(office)));
    [hearing.abort_handle(), telling.abort_handle()]
}

async fn tell_each_other(office: Weak<Office>) {
    let (mut said, mut looks) = (Vec::new(), 0_u32);
    while let Some(office) = office.upgrade() {
        // What could not be said is said with the next look.
        if let Ok(now) = look(&office, &said, looks.is_multiple_of(AGAIN)).await {
            said = now;
        }
        looks = looks.wrapping_add(1);
        drop(office);
        tokio::time::sleep(LOOK).await;
    }
}

/// Says who is here if that changed or it is time, and hears who is elsewhere; those who are here.
async fn look(office: &Office, said: &[String], again: bool) -> Result<Vec<String>, Problem> {
    let (now, live) = (office.now(), &office.live);
    let here = live.presence.tell(now, holds());
    let mut names: Vec<_> = here.iter().map(|one| format!("{} {}", one.reflection, one.person)).collect();
    names.sort();
    if names.is_empty() && said.is_empty() {
        return Ok(names);
    }
    if again || names != said {
        let tx = office.db.write().await?;
        presence::tell(&tx, live.node, &here, now).await?;
        tx.commit().await?;
    }
    live.presence.heard(presence::elsewhere(office.db.read(), live.node, now).await?);
    Ok(names)
}
