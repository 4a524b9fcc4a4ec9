//! Pages and forms: a team's own list of rules in the way, one rule, its release by two people, and what the network reads.

mod article;
mod confirm;
mod draft;
mod list;
mod network;
mod one;
mod same;

pub use article::own_words;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/regels", SeeRules, list::page),
    page!("/regel/{id}", SeeRules, one::page),
    page!("/regel/{id}/vrijgeven", SeeRelease, draft::page),
    page!("/regel/{id}/bevestigen", SeeRelease, confirm::page),
    page!("/regels", SeeReleasedRules, network::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<one::WordForm>(),
    FormRow::of::<same::SameForm>(),
    FormRow::of::<one::WithdrawForm>(),
    FormRow::of::<draft::WriteForm>(),
    FormRow::of::<draft::PrepareForm>(),
    FormRow::of::<confirm::ConfirmForm>(),
];
