//! The read log's one writer: takes whatever is queued in one transaction; a view is shown only after its line is on disk.

use chrono::{DateTime, Utc};
use domain::{CaseId, PersonId, Problem, TeamId};
use store::Db;
use store::read_log::{View, append};
use tokio::sync::{mpsc, oneshot};

/// The queue to the writer.
pub struct Writer(mpsc::Sender<Queued>);

/// A view that waits to be written.
struct Queued {
    view: View<'static>,
    done: oneshot::Sender<Result<(), Problem>>,
}

impl Writer {
    /// Starts the writer; it ends when its office does.
    pub fn start(db: Db) -> Self {
        let (queue, mut waiting) = mpsc::channel::<Queued>(1_024);
        tokio::spawn(async move {
            let mut batch = Vec::new();
            while waiting.recv_many(&mut batch, 256).await > 0 {
                let views: Vec<_> = batch.iter().map(|queued| queued.view.clone()).collect();
                let written = write(&db, &views).await;
                for queued in batch.drain(..) {
                    // Whoever asked may be gone; the line stays.
                    let _ = queued.done.send(written.clone());
                }
            }
        });
        Writer(queue)
    }

    /// Writes a line and waits until it lasts.
    ///
    /// # Errors
    /// What the database said; then nothing may be shown.
    pub async fn note(
        &self,
        team: TeamId,
        person: PersonId,
        case: CaseId,
        deed: &'static str,
        at: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let (done, written) = oneshot::channel();
        let queued = Queued { view: View { team, at, person, case, deed }, done };
        self.0.send(queued).await.map_err(|_| Problem::Broken)?;
        written.await.map_err(|_| Problem::Broken)?
    }
}

async fn write(db: &Db, views: &[View<'_>]) -> Result<(), Problem> {
    let tx = db.write().await?;
    append(&tx, views).await?;
    tx.commit().await
}
