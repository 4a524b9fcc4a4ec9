//! Pages and forms: A case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
