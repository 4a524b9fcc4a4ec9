//! Pages and forms: weighing what lies on the table of a meeting, and a team's parking list; putting it together lives in writing.

mod again;
mod begin;
mod choose;
mod close;
mod counted;
mod given_back;
mod hands;
mod on_screen;
mod outcome;
mod parked;
mod recount;
mod sheet;

pub(crate) use on_screen::on_screen;
pub(crate) use outcome::in_minutes;

use crate::page;
use crate::reflection::address;
use crate::route::{FormRow, PageRow};
use domain::ReflectionId;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/sessie/{id}/wegen", SeeReflection, sheet::page),
    page!("/team/{naam}/parkeerlijst", SeeTeam, parked::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<begin::BeginForm>(),
    FormRow::of::<again::AgainForm>(),
    FormRow::of::<choose::ChooseForm>(),
    FormRow::of::<close::CloseForm>(),
    FormRow::of::<hands::HandsForm>(),
    FormRow::of::<recount::RecountForm>(),
    FormRow::of::<parked::RemoveForm>(),
    FormRow::of::<parked::AgendaForm>(),
];

/// The address of a meeting's weighing.
pub(crate) fn desk(id: ReflectionId) -> String {
    format!("{}/wegen", address(id))
}
