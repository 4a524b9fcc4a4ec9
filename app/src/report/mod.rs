//! Pages and forms: A neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
