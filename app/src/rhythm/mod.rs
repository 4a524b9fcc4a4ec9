//! Pages and forms: how often and when a team meets, what that gives next, and who leads; the meetings themselves live in reflection.

mod calendar_file;
mod feed;
mod lead;
mod next;
mod overview;
mod set;
mod words;

pub(crate) use lead::turn;
pub(crate) use next::{NextForm, offer};

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/ritme", SeeTeam, overview::page),
    // Whoever holds the key may see what its maker may, and the office asks the policy for that person.
    page!("/agenda/{sleutel}", SeePublic, feed::file),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<set::SetForm>(),
    FormRow::of::<set::StopForm>(),
    FormRow::of::<lead::AsideForm>(),
    FormRow::of::<NextForm>(),
    FormRow::of::<feed::RenewForm>(),
    FormRow::of::<feed::EndForm>(),
];
