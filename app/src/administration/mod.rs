//! Pages and forms: Organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

use crate::route::{FormRow, PageRow};

pub(crate) const PAGES: &[PageRow] = &[];

pub(crate) const FORMS: &[FormRow] = &[];
