//! Pages and forms: what the whole network may read; neighbourhoods with their lessons and reports.

mod neighbourhood;
mod network;
mod report;

use crate::page;
use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] =
    &[page!("/netwerk", SeeNetwork, network::page), page!("/wijk/{gemeente}/{naam}", SeeNetwork, neighbourhood::page)];

pub(crate) const FORMS: &[FormRow] = &[];
