//! Pages and forms: which help, which line, from which month to which, and how long was waited.

mod line;
mod list;
mod sent;
mod table;
mod timeline;

pub(crate) use line::{line_words, wait};
pub(crate) use timeline::timeline;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] =
    &[page!("/casus/{id}/zorg", SeeCase, list::page), page!("/casus/{id}/zorg/{regel}", SeeCase, list::one)];

pub(crate) const FORMS: &[FormRow] =
    &[FormRow::of::<list::AddForm>(), FormRow::of::<list::ChangeForm>(), FormRow::of::<list::RemoveForm>()];
