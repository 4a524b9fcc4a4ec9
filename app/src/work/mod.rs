//! Pages and forms: what waits for one person.

use crate::page;
use crate::page::{Page, lead};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::tr;
use domain::Problem;

pub(crate) const PAGES: &[PageRow] = &[page!("/mijn-werk", SeeWork, work)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn work(visit: Visit) -> Result<Page, Problem> {
    let me = visit.desk.sitter().me().cloned().ok_or(Problem::SignIn)?;
    Ok(Page::new("title-work", move || lead(tr("work-lead", [("name", me.name.into())]))))
}
