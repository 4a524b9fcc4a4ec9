//! Pages and forms: What the whole network may read: neighbourhoods with their lessons and reports.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
