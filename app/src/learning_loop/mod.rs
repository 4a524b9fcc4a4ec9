//! Pages and forms: A signal on its way up and back, with its clock; only the team closes it.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
