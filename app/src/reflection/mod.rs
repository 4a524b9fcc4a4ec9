//! Pages and forms: a team's meeting, from its plan to its minutes; releases live in lesson and learning_loop.

mod agenda;
mod attendance;
mod case;
mod cases;
mod closing;
mod draft;
mod elsewhere;
mod fold;
mod help;
mod jump;
mod left_behind;
mod list;
pub(crate) mod live;
mod meeting;
mod minutes;
mod note;
mod over;
mod plan;
mod promise;
mod replan;
mod reword;
mod route;
mod screen;
mod step;

pub(crate) use agenda::why;
pub(crate) use elsewhere::elsewhere;
pub(crate) use left_behind::{left_behind, left_of_looking_back};
pub(crate) use screen::safe;

use crate::page;
use crate::page::{Page, day};
use crate::route::{FormRow, PageRow, StreamRow};
use crate::words::{t, tr};
use chrono::NaiveDate;
use domain::policy::Deed;
use domain::{Problem, ReflectionId};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/sessie/nieuw", SeeTeam, plan::page),
    page!("/team/{naam}/sessies", SeeTeam, list::page),
    page!("/sessie/{id}", SeeReflection, meeting::page),
    page!("/sessie/{id}/plan", SeeReflection, replan::page),
    page!("/sessie/{id}/sluiten", KeepReflection, closing::page),
    page!("/sessie/{id}/actie/{actie}", SeeReflection, reword::page),
    page!("/sessie/{id}/concept", SeeReflection, draft::page),
    page!("/sessie/{id}/casus/{casus}", SeeReflection, case::page),
    page!("/sessie/{id}/inzicht/{notitie}", SeeReflection, note::insight),
    page!("/sessie/{id}/signaal/{notitie}", SeeReflection, note::signal),
    page!("/sessie/{id}/notulen", SeeReflection, minutes::page),
    page!("/sessie/{id}/notulen.txt", SeeReflection, minutes::file),
    page!("/sessie/{id}/route", SeeReflection, route::choose::page),
    page!("/sessie/{id}/scherm", SeeReflection, screen::page),
    page!("/team/{naam}/routes", SeeTeam, route::page),
    page!("/team/{naam}/route/{id}", SeeTeam, route::edit::page),
    page!("/uitleg/stappen", SeePublic, help::cards),
    page!("/uitleg/stap/{soort}", SeePublic, help::card),
    page!("/uitleg/telefoons-weg", SeePublic, help::phones),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<plan::PlanForm>(),
    FormRow::of::<replan::ReplanForm>(),
    FormRow::of::<replan::CancelForm>(),
    FormRow::of::<meeting::OpenForm>(),
    FormRow::of::<attendance::AttendForm>(),
    FormRow::of::<promise::SettleForm>(),
    FormRow::of::<reword::RewordForm>(),
    FormRow::of::<promise::PromiseForm>(),
    FormRow::of::<promise::UnpromiseForm>(),
    FormRow::of::<case::NotesForm>(),
    FormRow::of::<note::InsightForm>(),
    FormRow::of::<note::RemoveInsightForm>(),
    FormRow::of::<note::SignalForm>(),
    FormRow::of::<note::RemoveSignalForm>(),
    FormRow::of::<closing::CloseForm>(),
    FormRow::of::<step::StepForm>(),
    FormRow::of::<step::TurnForm>(),
    FormRow::of::<step::LeadForm>(),
    FormRow::of::<route::choose::ChooseForm>(),
    FormRow::of::<route::AdaptForm>(),
    FormRow::of::<route::edit::RouteForm>(),
    FormRow::of::<route::edit::RemoveForm>(),
    FormRow::of::<draft::KeepForm>(),
    FormRow::of::<draft::DiscardForm>(),
    FormRow::of::<left_behind::LeftBehindForm>(),
];

pub(crate) const STREAMS: &[StreamRow] = &[StreamRow {
    path: "/sessie/{id}/stroom",
    deed: Deed::SeeReflection,
    open: |visit, since| Box::pin(async move { visit.desk.listen(visit.at("id")?, since).await }),
}];

/// The address of a meeting.
pub(crate) fn address(id: ReflectionId) -> String {
    format!("/sessie/{id}")
}

/// A meeting by its day.
pub(crate) fn name(on: NaiveDate) -> String {
    tr("reflection-of", [("day", day(on).into())])
}

/// A page under the team and its list of meetings.
pub(crate) fn under_team(page: Page, slug: &str, team: &str) -> Page {
    let team = tr("menu-team", [("name", team.into())]);
    page.under(format!("/team/{slug}"), team).under(format!("/team/{slug}/sessies"), t("title-reflections"))
}

/// Ids as a form sent them: text that is no id names nothing.
fn ids<T: std::str::FromStr<Err = Problem>>(sent: &[String]) -> Result<Vec<T>, Problem> {
    sent.iter().map(|text| text.parse()).collect()
}
