//! Pages and forms: an insight on its way to the network, released by two people.

mod article;
mod candidates;
mod confirm;
mod draft;
mod prepare;
mod shown;

pub(crate) use article::{article, card};

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/vrijgeven", SeeRelease, candidates::page),
    page!("/inzicht/{id}/les", SeeRelease, draft::page),
    page!("/les/{id}/bevestigen", SeeRelease, confirm::page),
    page!("/les/{id}", SeeLesson, shown::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<draft::WriteForm>(),
    FormRow::of::<prepare::PrepareForm>(),
    FormRow::of::<confirm::ConfirmForm>(),
    FormRow::of::<shown::WithdrawForm>(),
];
