//! What front line and municipality make of a story: the neighbourhood's professionals or the coordinator write for the one, a manager for the other.

use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use domain::policy::{Action, InterpretAsFrontLine, InterpretAsMunicipality, SeeStories, Who, WithdrawInterpretation};
use domain::report::{Said, Side, ToInterpret, Voice, VoiceKind};
use domain::{InterpretationId, Problem, ReportId, StoryId};
use store::{Thing, report};

impl Seat {
    pub(super) async fn stories_to_interpret(&self, id: ReportId) -> Result<ToInterpret, Problem> {
        let permit = self.look::<SeeStories>(Thing::Report(id)).await?;
        let head = report::head_by_report(self.office.db.read(), &permit, id).await?;
        self.stories_of_head(permit, head).await
    }

    pub(super) async fn one_to_interpret(&self, story: StoryId) -> Result<ToInterpret, Problem> {
        let permit = self.look::<SeeStories>(Thing::Story(story)).await?;
        let head = report::head_by_story(self.office.db.read(), &permit, story).await?;
        let mut found = self.stories_of_head(permit, head).await?;
        found.stories.retain(|one| one.id == story);
        Ok(found)
    }

    async fn stories_of_head(
        &self,
        permit: domain::policy::Permit<SeeStories>,
        head: report::Head,
    ) -> Result<ToInterpret, Problem> {
        let (id, quarter) = self.report_and_quarter(&head)?;
        let (composes, sides) = self.part_in_reports(permit.place());
        let preview = match &head.hash {
            None if composes => Some(self.make_preview(&permit, quarter, id).await?),
            None | Some(_) => None,
        };
        let stories = report::stories(self.office.db.read(), &permit, id).await?;
        Ok(ToInterpret { at: head.at, quarter, report: id, hash: head.hash, preview, stories, sides, composes })
    }

    pub(super) async fn say_of_story(&self, story: StoryId, side: Side, said: Vec<Said>) -> Result<(), Problem> {
        match side {
            Side::FrontLine => {
                keep(self.enter::<InterpretAsFrontLine>(Thing::Story(story)).await?, story, side, said).await
            }
            Side::Municipality => {
                keep(self.enter::<InterpretAsMunicipality>(Thing::Story(story)).await?, story, side, said).await
            }
        }
    }

    /// Whoever makes the report may withdraw every voice in it, others those of the side they speak for.
    pub(super) async fn unsay_of_story(&self, story: StoryId, id: InterpretationId) -> Result<(), Problem> {
        let work = self.enter::<WithdrawInterpretation>(Thing::Story(story)).await?;
        let sides = match work.permit.who() {
            Who::Coordinator => Side::ALL.to_vec(),
            _ => self.part_in_reports(work.permit.place()).1,
        };
        let head = report::head_by_story(&*work.tx, &work.permit, story).await?;
        if head.hash.is_none() {
            return Err(Problem::NotNow("report-still-a-draft"));
        }
        if report::withdraw_voice(&work.tx, story, id, &sides, work.now).await? == 0 {
            return Err(Problem::Absent);
        }
        work.done().await
    }
}

async fn keep<A: Action>(work: Work<A>, story: StoryId, side: Side, said: Vec<Said>) -> Result<(), Problem> {
    if !report::touch_by_story(&work.tx, &work.permit, story).await? {
        return Err(Problem::NotNow("report-published-already"));
    }
    let stands = report::voices(&work.tx, &work.permit, story, side).await?;
    let of = |kind: VoiceKind| stands.iter().find(|voice| voice.kind == kind);
    let lost: Vec<_> = said.iter().filter(|one| clashes(one, of(one.kind))).collect();
    if !lost.is_empty() {
        let now = |one: &&Said| of(one.kind).and_then(|voice| voice.text.clone()).unwrap_or_default();
        return Err(Problem::Conflict(lost.iter().map(|one| (label(one.kind), now(one))).collect()));
    }
    for one in said {
        let (author, now) = (work.permit.person(), work.now);
        match (of(one.kind), one.text) {
            (None, None) => {}
            (None, Some(text)) => {
                let id = InterpretationId(new_id());
                report::add_voice(&work.tx, story, id, one.kind, side, text.as_str(), author, now).await?;
            }
            (Some(voice), None) => report::remove_voice(&work.tx, voice.id).await?,
            (Some(voice), Some(text)) if voice.text.as_deref() != Some(text.as_str()) => {
                report::change_voice(&work.tx, voice.id, text.as_str(), author, now).await?;
            }
            (Some(_), Some(_)) => {}
        }
    }
    work.done().await
}

/// Whether somebody else changed this field since it was on screen, to something else than what is typed now.
fn clashes(said: &Said, stands: Option<&Voice>) -> bool {
    let version = stands.map_or(0, |voice| voice.version);
    let text = stands.and_then(|voice| voice.text.as_deref());
    version != said.version && text != said.text.as_ref().map(|text| text.as_str())
}

/// The key of a field's label.
fn label(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Recognise => "voice-recognise",
        VoiceKind::Explain => "voice-explain",
        VoiceKind::Value => "voice-value",
        VoiceKind::Improve => "voice-improve",
    }
}
