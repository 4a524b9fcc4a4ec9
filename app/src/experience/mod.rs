//! Pages and forms: What a client says of the help as a whole, by their own hand or on their behalf.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
