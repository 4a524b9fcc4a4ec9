//! Pages and forms: A team's meeting: attendance, actions, insights, signals, closing and minutes; releases live in lesson and learning_loop.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
