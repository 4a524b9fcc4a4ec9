//! The end of a meeting, on a page of its own: who was there, what becomes of each case, and one button that cannot be undone.

use super::attendance::{attended, change, present};
use super::elsewhere::elsewhere;
use super::{address, name, under_team};
use crate::form::{Choice, Fields, form, radios_named, seen_version};
use crate::page::{Page, actions, day, lead, notice, section, through, when};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{AboutOne, AtStep, Meeting, MeetingCase, NoteKind, Progress, StillOpen};
use domain::session::Done;
use domain::{CaseId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `case-ID` for each case, and `version`.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct CloseForm(Vec<(String, String)>);

const FINISHED: &str = "finished";
const RETURNS: &str = "returns";

#[async_trait]
impl Form for CloseForm {
    const PAGE: &'static str = "/sessie/{id}/sluiten";
    const NAME: &'static str = "sluiten";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let returning = self.returning(&visit.desk.meeting(id).await?)?;
        let version = self.value("version").parse().unwrap_or_default();
        visit.desk.close_reflection(id, version, &returning).await?;
        Ok(Done::at(address(id)))
    }
}

impl CloseForm {
    /// The cases that come back; each case to decide about is answered, so that none is finished by silence.
    fn returning(&self, meeting: &Meeting) -> Result<Vec<CaseId>, Problem> {
        let (mut returning, mut objections) = (Vec::new(), Objections::default());
        for case in undecided(meeting) {
            match self.value(&field(case)) {
                RETURNS => returning.push(case.id),
                FINISHED => {}
                _ => objections.add(field(case), "refused-choose"),
            }
        }
        objections.check().map(|()| returning)
    }

    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let meeting = visit.desk.meeting(visit.at("id")?).await?;
    let still = visit.desk.still_open(meeting.id).await?;
    match meeting.progress {
        Progress::Planned => return Err(Problem::NotNow("reflection-not-open")),
        Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
        Progress::Open => {}
    }
    let (slug, team) = (meeting.slug.clone(), meeting.team.clone());
    let (up, above) = (address(meeting.id), name(meeting.planned_on));
    let page = Page::new("title-reflection-close", move || {
        let back = address(meeting.id);
        let undecided = meeting.undecided();
        let undecided = (undecided > 0).then(|| notice(tr("agenda-left", [("count", undecided.into())])));
        let unseen = (meeting.left_out > 0).then(|| notice(t("reflection-close-unseen")));
        let count = |key, n: usize| (n > 0).then(|| notice(tr(key, [("count", n.into())])));
        let untouched = count("action-untouched", meeting.untouched());
        let points = count("point-left", meeting.unreached());
        view! {
            {lead(t("reflection-close-lead"))}
            {elsewhere(meeting.id, AtStep::of(meeting.progress, &meeting.walk).as_ref(), AboutOne::Closing)}
            {still.iter().any(|open| open.unshown).then(|| unshown(&meeting))}
            {unseen} {untouched} {undecided} {points} {next(&meeting)}
            {section("aanwezig", t("attendance-present"), who(&meeting))}
            {attended(&meeting).then(|| closing(&visit, &meeting, &still))}
            {actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> })}
        }
    });
    Ok(under_team(page, &slug, &team).under(up, above))
}

/// What was written and not shown goes: first the way to show it.
fn unshown(meeting: &Meeting) -> impl IntoView + use<> {
    let href = format!("{}/schrijven", address(meeting.id));
    let way = view! { <a class="nl-button nl-button--primary" href=href>{t("reflection-close-show")}</a> };
    view! { {notice(t("reflection-close-unshown"))} {actions(way)} }
}

/// What comes after this one.
fn next(meeting: &Meeting) -> Option<AnyView> {
    let words = match meeting.next {
        Some((_, on, at)) => tr("reflection-next-is", [("when", when(on, at).into())]),
        None if meeting.has_rhythm => t("reflection-next-by-rhythm"),
        None => return None,
    };
    Some(view! { <p>{words}</p> }.into_any())
}

fn who(meeting: &Meeting) -> AnyView {
    if attended(meeting) {
        return view! { {present(meeting)} {change(meeting)} }.into_any();
    }
    let href = format!("{}#aanwezig", address(meeting.id));
    view! {
        {notice(t("refused-reflection-nobody"))}
        {actions(view! { <a class="nl-button nl-button--primary" href=href>{t("attendance-who")}</a> })}
    }
    .into_any()
}

fn closing(visit: &Visit, meeting: &Meeting, still: &[StillOpen]) -> impl IntoView + use<> {
    let cases: Vec<_> = undecided(meeting).collect();
    let mut fields = Fields::of::<CloseForm>(visit);
    for case in &cases {
        let finished =
            discussed(meeting, case) && still.iter().all(|open| open.case != case.id || !open.cut_by_finishing());
        fields = fields.stored(&field(case), if finished { FINISHED } else { RETURNS });
    }
    let lead = if cases.is_empty() { "reflection-close-no-cases" } else { "reflection-close-cases-lead" };
    let choices = [Choice::new(FINISHED, t("case-finished")), Choice::new(RETURNS, t("case-returns-next"))];
    let all: Vec<_> = cases
        .iter()
        .map(|case| {
            let waits = still.iter().find(|open| open.case == case.id && open.cut_by_finishing()).map(awaited);
            let choice = radios_named(&fields, &field(case), &written(meeting, case), None, &choices);
            view! { {choice} {waits} }
        })
        .collect();
    let inside = view! {
        {seen_version(visit, &fields, meeting.version)}
        <p>{t(lead)}</p>
        {all}
    };
    section("casussen", t("reflection-cases-heading"), form::<CloseForm, _>(visit, inside, "reflection-close"))
}

/// What finishing a case would cut off.
fn awaited(open: &StillOpen) -> impl IntoView + use<> {
    let code = open.code_until.map(|until| tr("reflection-close-awaits", [("day", through(until).into())]));
    let round = open.round_until.map(|until| tr("reflection-close-round", [("day", day(until).into())]));
    notice(code.into_iter().chain(round).collect::<Vec<_>>().join(" "))
}

/// The cases about which closing decides.
fn undecided(meeting: &Meeting) -> impl Iterator<Item = &MeetingCase> {
    meeting.cases.iter().filter(|case| !case.stopped && !case.learned)
}

/// A case about which nothing was written down, was not talked about.
fn discussed(meeting: &Meeting, case: &MeetingCase) -> bool {
    meeting.notes.iter().any(|note| note.case == case.id)
}

fn field(case: &MeetingCase) -> String {
    format!("case-{}", case.id)
}

/// A case with how much was written down about it.
fn written(meeting: &Meeting, case: &MeetingCase) -> String {
    let count = |kind| i64::try_from(meeting.notes_of(case.id, kind).count()).unwrap_or_default();
    tr(
        "reflection-close-case",
        [
            ("pseudonym", case.pseudonym.clone().into()),
            ("insights", tr("count-insights", [("count", count(NoteKind::Insight).into())]).into()),
            ("signals", tr("count-signals", [("count", count(NoteKind::Signal).into())]).into()),
        ],
    )
}
