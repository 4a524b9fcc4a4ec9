//! Pages and forms: Working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
