//! Pages and forms: what the whole network may read; neighbourhoods with their lessons and reports.

mod neighbourhood;
mod overview;
mod report;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] =
    &[page!("/netwerk", SeeNetwork, overview::page), page!("/wijk/{gemeente}/{naam}", SeeNetwork, neighbourhood::page)];

pub(crate) const FORMS: &[FormRow] = &[];
