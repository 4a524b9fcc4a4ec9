//! Use cases: a neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.

mod interpret;
mod publish;
mod read;
mod write;

use crate::Seat;
use async_trait::async_trait;
use domain::calendar::Quarter;
use domain::policy::{Place, Situation, Who, relations};
use domain::report::{
    Proposal, PublishedReport, ReportDesk, ReportList, ReportOf, Said, Side, StoryDesk, StoryText, ToInterpret, Where,
};
use domain::{InterpretationId, Problem, ReportId, StoryId};
use store::Thing;

#[async_trait]
impl ReportDesk for Seat {
    async fn report_places(&self) -> Result<Vec<Where>, Problem> {
        self.report_neighbourhoods().await
    }

    async fn reports(&self, municipality: &str, neighbourhood: &str) -> Result<ReportList, Problem> {
        self.quarters_of(named(municipality, neighbourhood)).await
    }

    async fn report_of(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<ReportOf, Problem> {
        self.quarter_report(named(municipality, neighbourhood), quarter).await
    }

    async fn begin_report(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<(), Problem> {
        self.begin_draft(named(municipality, neighbourhood), quarter).await
    }

    async fn new_story(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<StoryDesk, Problem> {
        self.blank_story(named(municipality, neighbourhood), quarter).await
    }

    async fn add_story(
        &self,
        municipality: &str,
        neighbourhood: &str,
        quarter: Quarter,
        story: StoryText,
    ) -> Result<StoryId, Problem> {
        self.add_a_story(named(municipality, neighbourhood), quarter, story).await
    }

    async fn story(&self, story: StoryId) -> Result<StoryDesk, Problem> {
        self.written_story(story).await
    }

    async fn change_story(&self, story: StoryId, version: i32, text: StoryText) -> Result<(), Problem> {
        self.change_a_story(story, version, text).await
    }

    async fn remove_story(&self, story: StoryId, version: i32) -> Result<(), Problem> {
        self.remove_a_story(story, version).await
    }

    async fn withdraw_story(&self, story: StoryId) -> Result<(), Problem> {
        self.withdraw_a_story(story).await
    }

    async fn to_interpret(&self, report: ReportId) -> Result<ToInterpret, Problem> {
        self.stories_to_interpret(report).await
    }

    async fn story_to_interpret(&self, story: StoryId) -> Result<ToInterpret, Problem> {
        self.one_to_interpret(story).await
    }

    async fn interpret(&self, story: StoryId, side: Side, said: Vec<Said>) -> Result<(), Problem> {
        self.say_of_story(story, side, said).await
    }

    async fn withdraw_interpretation(&self, story: StoryId, interpretation: InterpretationId) -> Result<(), Problem> {
        self.unsay_of_story(story, interpretation).await
    }

    async fn proposal(&self, municipality: &str, neighbourhood: &str, quarter: Quarter) -> Result<Proposal, Problem> {
        self.propose_report(named(municipality, neighbourhood), quarter).await
    }

    async fn publish_report(
        &self,
        municipality: &str,
        neighbourhood: &str,
        quarter: Quarter,
        version: i32,
        hash: &str,
    ) -> Result<String, Problem> {
        self.publish_draft(named(municipality, neighbourhood), quarter, version, hash).await
    }

    async fn published_report(&self, hash: &str) -> Result<PublishedReport, Problem> {
        self.read_published(hash).await
    }

    async fn published_bytes(&self, hash: &str) -> Result<(String, Vec<u8>), Problem> {
        self.read_bytes(hash).await
    }
}

/// How many closed quarters a report can be begun of.
const RECENT: usize = 8;

/// The closed quarters before the running one of which a report can be begun, newest first.
fn recent(running: Quarter) -> impl Iterator<Item = Quarter> {
    std::iter::successors(Some(running.previous()), |quarter| Some(quarter.previous())).take(RECENT)
}

fn named(municipality: &str, neighbourhood: &str) -> Thing {
    Thing::NeighbourhoodNamed(municipality.to_owned(), neighbourhood.to_owned())
}

impl Seat {
    /// Whether the visitor makes the reports of this place, and for which sides they speak in them.
    fn part_in_reports(&self, place: &Place) -> (bool, Vec<Side>) {
        let situation = Situation { place: place.clone(), ..Situation::default() };
        let mine = relations(&self.sitter.visitor(), &situation, self.today());
        let composes = mine.contains(&Who::Coordinator);
        let near = (composes || mine.contains(&Who::Neighbour)).then_some(Side::FrontLine);
        let municipality = mine.contains(&Who::Manager).then_some(Side::Municipality);
        (composes, near.into_iter().chain(municipality).collect())
    }

    /// Only what is over can be counted.
    fn quarter_is_over(&self, quarter: Quarter) -> Result<(), Problem> {
        if quarter.closed_at(self.office.now()) { Ok(()) } else { Err(Problem::NotNow("report-quarter-running")) }
    }

    /// Nobody can interpret what nobody remembers: of a quarter long ago no report is begun.
    fn report_may_begin(&self, quarter: Quarter) -> Result<(), Problem> {
        self.quarter_is_over(quarter)?;
        let now = Quarter::of(self.office.now());
        if recent(now).any(|one| one == quarter) { Ok(()) } else { Err(Problem::Absent) }
    }
}
