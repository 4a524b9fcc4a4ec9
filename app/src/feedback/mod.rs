//! Pages and forms: telling one respondent what was done with their answer, and asking whether their words may be told on.

mod told;
mod write;

pub(crate) use told::told;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[page!("/casus/{id}/ervaring/{wie}/terugkoppeling", SeeCase, write::page)];

pub(crate) const FORMS: &[FormRow] =
    &[FormRow::of::<write::DoneForm>(), FormRow::of::<write::ParaphraseForm>(), FormRow::of::<told::AgreeForm>()];
