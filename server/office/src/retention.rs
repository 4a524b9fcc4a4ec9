//! What has had its time goes: at the start and every hour, by whichever server comes first; what every server holds in memory is read anew.

use crate::Office;
use crate::clock::{day, new_id};
use chrono::Duration;
use domain::Problem;
use domain::draft::DRAFT_DAYS;
use domain::session::ABSOLUTE_HOURS;
use std::sync::Arc;
use store::retention;

/// Days after which the line of an ended session goes.
const SESSION_DAYS: i64 = 30;
/// How often there is a round.
const ROUND: std::time::Duration = std::time::Duration::from_secs(60 * 60);

/// What one round took away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Cases whose end date passed.
    pub cases: u64,
    /// Typed forms that waited too long.
    pub forms: u64,
    /// Sessions that ended long ago.
    pub sessions: u64,
    /// Answers that were filled in by a code and never sent.
    pub drafts: u64,
    /// What somebody typed in a meeting and never sent.
    pub typed: u64,
    /// One-time links that were used or no longer hold.
    pub links: u64,
    /// Rounds without names whose last day passed: who answered in them is gone.
    pub rounds: u64,
}

impl Office {
    /// One round. Each case goes in a transaction of its own, so that visitors wait for one at most.
    ///
    /// # Errors
    /// What the database said; what went before it stays gone.
    pub async fn sweep(&self) -> Result<Swept, Problem> {
        self.remember_lists().await?;
        let now = self.now();
        let mut swept = Swept::default();
        for case in retention::ended_cases(self.db.read(), day(now)).await? {
            let tx = self.db.write().await?;
            swept.cases += u64::from(retention::erase_ended(&tx, case, new_id(), day(now), now).await?);
            tx.commit().await?;
        }
        let tx = self.db.write().await?;
        swept.forms = retention::forget_forms(&*tx, now - Duration::hours(ABSOLUTE_HOURS)).await?;
        swept.sessions = retention::forget_sessions(&*tx, now - Duration::days(SESSION_DAYS)).await?;
        swept.sessions += retention::forget_code_sessions(&*tx, now - Duration::hours(ABSOLUTE_HOURS)).await?;
        swept.drafts = retention::forget_drafts(&*tx, now).await?;
        swept.typed = store::draft::forget_old(&*tx, now - Duration::days(DRAFT_DAYS)).await?;
        swept.links = retention::forget_links(&*tx, now).await?;
        swept.rounds = store::practice::round::close(&tx, day(now)).await?;
        tx.commit().await?;
        self.db.forget_log().await?;
        Ok(swept)
    }

    /// Keeps making rounds until the process ends.
    pub fn keep_sweeping(self: &Arc<Self>) {
        let office = self.clone();
        tokio::spawn(async move {
            loop {
                match office.sweep().await {
                    Ok(swept) if swept != Swept::default() => tracing::info!(?swept, "what had had its time is gone"),
                    Ok(_) => {}
                    Err(problem) => tracing::warn!(%problem, "a round was cut short; the next one goes on"),
                }
                tokio::time::sleep(ROUND).await;
            }
        });
    }
}
