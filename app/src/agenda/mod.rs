//! Pages and forms: the agenda of a meeting: what is on it, what is proposed, what the team adds; the meeting itself lives in reflection.

mod add;
mod list;
mod one;

use crate::page;
use crate::page::{Page, day, lead, notice, section};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::agenda::{Agenda, Topic, TopicKind};
use domain::reflection::Progress;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/sessie/{id}/agenda", SeeReflection, agenda),
    page!("/sessie/{id}/agenda/{punt}", SeeReflection, one::page),
];

pub(crate) const FORMS: &[FormRow] =
    &[FormRow::of::<list::PointForm>(), FormRow::of::<add::LineForm>(), FormRow::of::<one::ChangeForm>()];

/// The address of a meeting's agenda.
pub(crate) fn address(id: impl std::fmt::Display) -> String {
    format!("/sessie/{id}/agenda")
}

/// The key of what a topic is.
pub(crate) fn kind(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Case => "point-case",
        TopicKind::Agreement => "point-agreement",
        TopicKind::Loop => "point-loop",
        TopicKind::Lesson => "point-lesson",
        TopicKind::Own => "point-own",
    }
}

/// Where a topic is read.
pub(crate) fn topic_at(reflection: impl std::fmt::Display, topic: Topic) -> Option<String> {
    let id = topic.id;
    match topic.kind {
        TopicKind::Case => Some(format!("/sessie/{reflection}/casus/{id}")),
        TopicKind::Agreement => Some(format!("/werkafspraak/{id}")),
        TopicKind::Loop => Some(format!("/leerloop/{id}")),
        TopicKind::Lesson => Some(format!("/les/{id}")),
        TopicKind::Own => None,
    }
}

async fn agenda(visit: Visit) -> Result<Page, Problem> {
    let agenda = visit.desk.agenda(visit.at("id")?).await?;
    let heading = tr("point-agenda-of", [("day", day(agenda.planned_on).into())]);
    let (up, team) = (under(&agenda), agenda.team.clone());
    let page = Page::new("title-agenda", move || view(&visit, &agenda)).headed(heading);
    Ok(above(page, team, up))
}

/// The address and the words of the meeting.
fn under(agenda: &Agenda) -> (String, String) {
    let words = tr("reflection-of", [("day", day(agenda.planned_on).into())]);
    (format!("/sessie/{}", agenda.reflection), words)
}

fn above(page: Page, team: (String, String), meeting: (String, String)) -> Page {
    let (slug, name) = team;
    let words = tr("menu-team", [("name", name.into())]);
    page.under(format!("/team/{slug}"), words).under(meeting.0, meeting.1)
}

fn view(visit: &Visit, agenda: &Agenda) -> impl IntoView + use<> {
    let shut = (agenda.progress == Progress::Planned && !agenda.is_next).then(|| notice(t("point-not-yet")));
    let proposals = (agenda.is_open() && agenda.proposals().next().is_some())
        .then(|| section("voorstellen", t("point-proposals"), list::proposals(visit, agenda)));
    let adding = agenda.is_open().then(|| section("erbij", t("point-add"), add::add(visit, agenda)));
    view! {
        {lead(t(intro(agenda)))}
        {shut}
        {section("punten", t("point-on"), list::points(visit, agenda))}
        {proposals}
        {adding}
    }
}

fn intro(agenda: &Agenda) -> &'static str {
    match agenda.progress {
        Progress::Closed => "reflection-closed",
        Progress::Planned | Progress::Open => "point-lead",
    }
}
