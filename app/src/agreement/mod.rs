//! Pages and forms: working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

mod change;
mod check;
mod health;
mod new;
mod register;
mod rule;
mod saved;
mod sheet;
mod wording;

pub use health::{health_legend, health_row, health_words, outcome_words};
pub use saved::{TICKED, given_back};

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/werkafspraken", SeeAgreements, register::page),
    page!("/team/{naam}/werkafspraken/nieuw", SeeAgreements, new::page),
    page!("/werkafspraak/{id}", SeeAgreements, sheet::page),
    page!("/werkafspraak/{id}/veranderen", SeeAgreements, change::page),
    page!("/casus/{id}/werkafspraken", SeeCase, check::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<new::NewForm>(),
    FormRow::of::<change::ChangeForm>(),
    FormRow::of::<change::ConsentForm>(),
    FormRow::of::<change::ReviewForm>(),
    FormRow::of::<change::EndForm>(),
    FormRow::of::<check::CheckForm>(),
];
