//! Pages and forms: Who saw which case when, as the privacy officer reviews it; never case text.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
