//! Pages and forms: writing in silence, from a team's questions to what lies on the table, and putting that together.

mod back;
mod begin;
mod card;
mod group;
mod groups;
mod hands;
mod lay;
mod on_screen;
mod own;
mod paper;
mod prepare;
mod prompt;
mod prompts;
mod question;
mod same;
mod sheet;
mod show;
mod table;
mod write;

pub(crate) use on_screen::on_screen;
#[cfg(test)]
pub(crate) use show::SAID_AWAY;
#[cfg(test)]
pub(crate) use write::SAID_LATE;

use crate::page;
use crate::page::Page;
use crate::reflection::{address, name, under_team};
use crate::route::{FormRow, PageRow};
use domain::ReflectionId;
use domain::writing::Writing;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/sessie/{id}/schrijven", SeeReflection, sheet::page),
    page!("/sessie/{id}/gedachte/{gedachte}", SeeReflection, own::page),
    page!("/sessie/{id}/groepen", SeeReflection, groups::page),
    page!("/sessie/{id}/groep/{groep}", SeeReflection, group::page),
    page!("/team/{naam}/vragen", SeeTeam, prompts::page),
    page!("/team/{naam}/vraag/{vraag}", SeeTeam, prompt::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<prepare::AnnounceForm>(),
    FormRow::of::<prepare::UnannounceForm>(),
    FormRow::of::<begin::BeginForm>(),
    FormRow::of::<begin::BeginAnnouncedForm>(),
    FormRow::of::<write::ThoughtsForm>(),
    FormRow::of::<write::UnsignedForm>(),
    FormRow::of::<paper::PaperForm>(),
    FormRow::of::<paper::NamelessPaperForm>(),
    FormRow::of::<show::ShowForm>(),
    FormRow::of::<show::StopForm>(),
    FormRow::of::<back::BackForm>(),
    FormRow::of::<own::ChangeForm>(),
    FormRow::of::<own::RemoveForm>(),
    FormRow::of::<lay::MoveForm>(),
    FormRow::of::<same::JoinForm>(),
    FormRow::of::<lay::PartForm>(),
    FormRow::of::<group::NameForm>(),
    FormRow::of::<prompts::AddForm>(),
    FormRow::of::<prompts::RetireForm>(),
    FormRow::of::<prompts::ReuseForm>(),
    FormRow::of::<prompt::ChangeForm>(),
];

/// The address of a meeting's writing.
fn desk(id: ReflectionId) -> String {
    format!("{}/schrijven", address(id))
}

/// The address of what lies on the table, to put together.
fn groups_desk(id: ReflectionId) -> String {
    format!("{}/groepen", address(id))
}

/// A page under its meeting.
fn under(page: Page, writing: &Writing) -> Page {
    under_team(page, &writing.slug, &writing.team).under(address(writing.reflection), name(writing.planned_on))
}
