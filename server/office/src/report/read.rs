//! Looking at reports: the quarters of a neighbourhood, a draft with its preview, a publication.

use super::recent;
use crate::Seat;
use domain::calendar::Quarter;
use domain::disclosure::{Published, Rules};
use domain::policy::{Action, Permit, Place, SeeDraft, SeeNetwork, SeeReport, SeeStories};
use domain::report::{
    Counts, Draft, Outline, Progress, PublishedReport, QuarterLine, ReportList, ReportOf, StoryDesk, Where,
};
use domain::{Problem, ReportId, StoryId};
use store::{Thing, report};

impl Seat {
    pub(super) async fn report_neighbourhoods(&self) -> Result<Vec<Where>, Problem> {
        let permit = self.look::<SeeNetwork>(Thing::Commons).await?;
        report::places(self.office.db.read(), &permit, self.today()).await
    }

    pub(super) async fn quarters_of(&self, thing: Thing) -> Result<ReportList, Problem> {
        let permit = self.look::<SeeStories>(thing).await?;
        let running = Quarter::of(self.office.now());
        let db = self.office.db.read();
        let at = report::head(db, &permit, running).await?.at;
        let mut found = report::list(db, &permit).await?;
        // Older ones are listed when they have a report.
        for quarter in recent(running) {
            found.entry(quarter).or_insert(Progress::NotBegun);
        }
        found.insert(running, Progress::Running);
        let quarters = found.into_iter().rev().map(|(quarter, progress)| QuarterLine { quarter, progress }).collect();
        Ok(ReportList { at, quarters, composes: self.part_in_reports(permit.place()).0 })
    }

    pub(super) async fn quarter_report(&self, thing: Thing, quarter: Quarter) -> Result<ReportOf, Problem> {
        let permit = self.look::<SeeReport>(thing.clone()).await?;
        let head = report::head(self.office.db.read(), &permit, quarter).await?;
        if let Some(hash) = head.hash {
            return Ok(ReportOf::Published(hash));
        }
        let permit = self.look::<SeeDraft>(thing).await?;
        match head.report {
            None => {
                self.report_may_begin(quarter)?;
                Ok(ReportOf::NotBegun(Outline { at: head.at, quarter }))
            }
            Some(_) => Ok(ReportOf::Draft(Box::new(self.make_draft(&permit, head, quarter).await?.0))),
        }
    }

    /// The draft as readers would see it, with the raw counts it was made from; those never leave the office.
    pub(super) async fn make_draft(
        &self,
        permit: &Permit<SeeDraft>,
        head: report::Head,
        quarter: Quarter,
    ) -> Result<(Draft, Counts), Problem> {
        let (db, id) = (self.office.db.read(), head.report.ok_or(Problem::NotNow("report-not-a-draft"))?);
        let counts = report::counts(db, permit, quarter, id).await?;
        let preview = counts.preview(&Rules::default())?;
        let stories = report::stories(db, permit, id).await?;
        let lessons = report::lessons(db, permit, permit.neighbourhood(), quarter).await?;
        Ok((Draft { at: head.at, quarter, report: id, version: head.version, preview, stories, lessons }, counts))
    }

    pub(super) async fn blank_story(&self, thing: Thing, quarter: Quarter) -> Result<StoryDesk, Problem> {
        let permit = self.look::<SeeDraft>(thing).await?;
        let db = self.office.db.read();
        let head = report::head(db, &permit, quarter).await?;
        head.report.ok_or(Problem::Absent)?;
        let lessons = report::released(db, &permit).await?;
        Ok(StoryDesk { at: head.at, quarter, hash: head.hash, story: None, lessons })
    }

    pub(super) async fn written_story(&self, story: StoryId) -> Result<StoryDesk, Problem> {
        let permit = self.look::<SeeDraft>(Thing::Story(story)).await?;
        let db = self.office.db.read();
        let head = report::head_by_story(db, &permit, story).await?;
        let (id, quarter) = self.report_and_quarter(&head)?;
        let stories = report::stories(db, &permit, id).await?;
        let story = stories.into_iter().find(|one| one.id == story).ok_or(Problem::Absent)?;
        let lessons = report::released(db, &permit).await?;
        Ok(StoryDesk { at: head.at, quarter, hash: head.hash, story: Some(story), lessons })
    }

    pub(super) async fn read_published(&self, hash: &str) -> Result<PublishedReport, Problem> {
        let (permit, found, document) = self.read_document(hash).await?;
        let db = self.office.db.read();
        let place = Place {
            municipality: Some(found.municipality),
            neighbourhood: Some(found.neighbourhood),
            ..Place::default()
        };
        let (composes, sides) = self.part_in_reports(&place);
        Ok(PublishedReport {
            stories: report::stories(db, &permit, found.report).await?,
            lessons: report::lessons(db, &permit, found.neighbourhood, found.quarter).await?,
            at: found.at,
            quarter: found.quarter,
            hash: hash.to_owned(),
            published_at: found.published_at,
            document,
            composes,
            sides,
        })
    }

    pub(super) async fn read_bytes(&self, hash: &str) -> Result<(String, Vec<u8>), Problem> {
        let (_, found, document) = self.read_document(hash).await?;
        let quarter = found.quarter.to_string().to_lowercase();
        let name = format!("leerrapportage-{}-{quarter}.json", document.neighbourhood());
        Ok((name, found.body))
    }

    /// The stored document, read back and compared with its address.
    async fn read_document(&self, hash: &str) -> Result<(Permit<SeeReport>, report::Document, Published), Problem> {
        let permit = self.look::<SeeReport>(Thing::Commons).await?;
        let found = report::document(self.office.db.read(), &permit, hash).await?;
        let document = Published::parse(&found.body).map_err(|_| Problem::Broken)?;
        if document.hash() != hash {
            return Err(Problem::Broken);
        }
        Ok((permit, found, document))
    }

    /// The report and quarter of a head that was found through a report.
    pub(super) fn report_and_quarter(&self, head: &report::Head) -> Result<(ReportId, Quarter), Problem> {
        head.report.zip(head.quarter).ok_or(Problem::Absent)
    }

    /// The figures of a draft, for any permit of its neighbourhood.
    pub(super) async fn make_preview<A: Action>(
        &self,
        permit: &Permit<A>,
        quarter: Quarter,
        id: ReportId,
    ) -> Result<domain::disclosure::Preview, Problem> {
        report::counts(self.office.db.read(), permit, quarter, id).await?.preview(&Rules::default())
    }
}
