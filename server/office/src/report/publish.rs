//! Publishing: what was proposed is proven first and outside the transaction, then counted again inside it and stored once.

use crate::Seat;
use domain::Problem;
use domain::calendar::Quarter;
use domain::disclosure::{Published, Rules};
use domain::policy::{ComposeReport, SeeDraft};
use domain::report::{Counts, Proposal, Where};
use store::{Thing, report};

impl Seat {
    pub(super) async fn propose_report(&self, thing: Thing, quarter: Quarter) -> Result<Proposal, Problem> {
        let permit = self.look::<SeeDraft>(thing).await?;
        let head = report::head(self.office.db.read(), &permit, quarter).await?;
        if head.hash.is_some() {
            return Err(Problem::NotNow("report-published-already"));
        }
        let (draft, counts) = self.make_draft(&permit, head, quarter).await?;
        let proven = match prove(counts, &draft.at, quarter).await {
            Ok(published) => Ok(published.hash()),
            Err(Problem::NotNow(says)) => Err(says),
            Err(problem) => return Err(problem),
        };
        Ok(Proposal { draft, proven })
    }

    pub(super) async fn publish_draft(
        &self,
        thing: Thing,
        quarter: Quarter,
        version: i32,
        hash: &str,
    ) -> Result<String, Problem> {
        let permit = self.look::<SeeDraft>(thing.clone()).await?;
        self.report_may_begin(quarter)?;
        let head = report::head(self.office.db.read(), &permit, quarter).await?;
        if let Some(hash) = head.hash {
            return Ok(hash);
        }
        let id = head.report.ok_or(Problem::NotNow("report-not-a-draft"))?;
        let counts = report::counts(self.office.db.read(), &permit, quarter, id).await?;
        let published = prove(counts.clone(), &head.at, quarter).await?;
        if published.hash() != hash {
            return Err(Problem::form("report-changed"));
        }
        let body = String::from_utf8(published.bytes()).map_err(|_| Problem::Broken)?;
        let work = self.enter::<ComposeReport>(thing).await?;
        if report::publish(&work.tx, &work.permit, id, version, hash, &body, work.now).await? {
            if report::counts(&*work.tx, &work.permit, quarter, id).await? != counts {
                return Err(Problem::form("report-changed"));
            }
            return work.done().await.map(|()| hash.to_owned());
        }
        // Somebody was first: either with publishing, or with a change that has to be looked at.
        let now = report::head(&*work.tx, &work.permit, quarter).await?;
        now.hash.ok_or(Problem::form("report-changed"))
    }
}

/// The proof of what may be shown; it is work for a thread of its own.
async fn prove(counts: Counts, at: &Where, quarter: Quarter) -> Result<Published, Problem> {
    let at = at.clone();
    tokio::task::spawn_blocking(move || counts.prove(&Rules::default(), &at, quarter))
        .await
        .map_err(|_| Problem::Broken)?
}
