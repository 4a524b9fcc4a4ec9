//! Pages and forms: The four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
