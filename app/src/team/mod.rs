//! Pages and forms: A team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
