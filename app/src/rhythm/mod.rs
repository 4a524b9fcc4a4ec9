//! Pages and forms: how often and when a team meets, what that gives next, and who leads; the meetings themselves live in reflection.

mod lead;
mod next;
mod overview;
mod set;
mod words;

pub(crate) use lead::turn;
pub(crate) use next::{NextForm, offer};

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[page!("/team/{naam}/ritme", SeeTeam, overview::page)];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<set::SetForm>(),
    FormRow::of::<set::StopForm>(),
    FormRow::of::<lead::AsideForm>(),
    FormRow::of::<NextForm>(),
];
