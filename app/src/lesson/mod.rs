//! Pages and forms: An insight on its way to the network, released by two people.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
