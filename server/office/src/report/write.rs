//! Composing a report: beginning it, its stories, and withdrawing published words.

use crate::Seat;
use crate::clock::new_id;
use domain::calendar::Quarter;
use domain::policy::ComposeReport;
use domain::report::StoryText;
use domain::{Problem, ReportId, StoryId};
use store::{Thing, Tx, report};

impl Seat {
    pub(super) async fn begin_draft(&self, thing: Thing, quarter: Quarter) -> Result<(), Problem> {
        let work = self.enter::<ComposeReport>(thing).await?;
        self.report_may_begin(quarter)?;
        report::begin(&work.tx, &work.permit, ReportId(new_id()), quarter, work.now).await?;
        work.done().await
    }

    pub(super) async fn add_a_story(
        &self,
        thing: Thing,
        quarter: Quarter,
        story: StoryText,
    ) -> Result<StoryId, Problem> {
        let work = self.enter::<ComposeReport>(thing).await?;
        if !report::touch(&work.tx, &work.permit, quarter).await? {
            return Err(Problem::NotNow("report-not-a-draft"));
        }
        let id = StoryId(new_id());
        if !report::add(&work.tx, &work.permit, quarter, id, &story, work.now).await? {
            return Err(Problem::field("lesson", "refused-choose"));
        }
        work.done().await.map(|()| id)
    }

    pub(super) async fn change_a_story(&self, story: StoryId, version: i32, text: StoryText) -> Result<(), Problem> {
        let work = self.enter::<ComposeReport>(Thing::Story(story)).await?;
        if !report::touch_by_story(&work.tx, &work.permit, story).await? {
            return Err(Problem::NotNow("report-published-already"));
        }
        if !report::change(&work.tx, &work.permit, story, version, &text).await? {
            return Err(changed(&work.tx, story).await);
        }
        work.done().await
    }

    pub(super) async fn remove_a_story(&self, story: StoryId, version: i32) -> Result<(), Problem> {
        let work = self.enter::<ComposeReport>(Thing::Story(story)).await?;
        if !report::touch_by_story(&work.tx, &work.permit, story).await? {
            return Err(Problem::NotNow("report-published-already"));
        }
        if !report::remove(&work.tx, &work.permit, story, version).await? {
            return Err(changed(&work.tx, story).await);
        }
        work.done().await
    }

    pub(super) async fn withdraw_a_story(&self, story: StoryId) -> Result<(), Problem> {
        let work = self.enter::<ComposeReport>(Thing::Story(story)).await?;
        let head = report::head_by_story(&*work.tx, &work.permit, story).await?;
        if head.hash.is_none() {
            return Err(Problem::NotNow("report-still-a-draft"));
        }
        report::withdraw(&work.tx, &work.permit, story, work.now).await?;
        report::withdraw_voices(&work.tx, story, work.now).await?;
        work.done().await
    }
}

/// Somebody else was first: what stands there now.
async fn changed(tx: &Tx, story: StoryId) -> Problem {
    match report::current(tx, story).await {
        Ok(Some((title, text))) => Problem::Conflict(vec![("report-story-title", title), ("report-story-text", text)]),
        Ok(None) => Problem::Absent,
        Err(problem) => problem,
    }
}
