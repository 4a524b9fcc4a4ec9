//! Pages and forms: a signal on its way up and back, with its clock; only the team closes it.

mod answer;
mod article;
mod close;
mod confirm;
mod draft;
mod list;
mod prepare;
mod shown;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/signaal/{id}/vrijgeven", SeeRelease, draft::page),
    page!("/leerloop/{id}/bevestigen", SeeRelease, confirm::page),
    page!("/leerlopen", SeeLoops, list::page),
    page!("/leerloop/{id}", SeeLoop, shown::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<draft::WriteForm>(),
    FormRow::of::<prepare::PrepareForm>(),
    FormRow::of::<confirm::ConfirmForm>(),
    FormRow::of::<answer::AnswerForm>(),
    FormRow::of::<close::CloseForm>(),
    FormRow::of::<close::ReturnForm>(),
];
