//! Pages: the four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

mod about;
mod basis;
pub(crate) mod budget;
mod card;
mod care_pane;
mod changed;
mod differ;
mod gap;
mod history;
mod on_screen;
mod pane;
mod panes;
mod state;
mod table;
mod whole;

pub(crate) use on_screen::on_screen;

use crate::page;
use crate::page::{Answer, Page, actions, lead};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::gap::Mean;
use domain::quartet::{Head, Sight};
use domain::{CaseId, Problem, ReflectionId};
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] =
    &[page!("/casus/{id}", SeeCaseCard, page), page!("/casus/{id}/op-tafel", SeeTableVersion, on_table)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn page(visit: Visit) -> Result<Answer, Problem> {
    let case: CaseId = visit.at("id")?;
    Ok(match visit.desk.quartet(case).await? {
        Sight::Whole(quartet) => whole::page(visit, *quartet).into(),
        Sight::Card(card) => card::page(card).into(),
    })
}

/// What the whole team sees in a reflection.
async fn on_table(visit: Visit) -> Result<Page, Problem> {
    let case: CaseId = visit.at("id")?;
    let table = match visit.desk.table_version(case).await {
        Ok(table) => table,
        Err(Problem::NotNow(_)) => return Ok(early(case)),
        Err(problem) => return Err(problem),
    };
    let head = table.head.clone();
    // From which meeting the visitor comes; that page asks for itself who may see it.
    let meeting = visit.query("sessie").and_then(|id| id.parse::<ReflectionId>().ok());
    let page = Page::new("title-table-version", move || {
        let back = meeting.map(|id| {
            let href = format!("/sessie/{id}");
            actions(view! { <a class="nl-button nl-button--secondary" href=href>{t("quartet-table-back")}</a> })
        });
        view! { {table::table_panes(&table)} {back} }
    });
    let page = page.headed(heading(&head));
    Ok(page.under(format!("/team/{}", head.team_slug), tr("menu-team", [("name", head.team.as_str().into())])))
}

/// Before its meeting a case does not lie on the table.
fn early(case: CaseId) -> Page {
    Page::new("title-table-version", move || {
        let back = view! { <a class="nl-button nl-button--secondary" href=format!("/casus/{case}")>{t("quartet-table-early-back")}</a> };
        view! { {lead(t("quartet-table-early"))} {actions(back)} }
    })
}

/// A page below the quartet: where it stands and how to go back.
pub(crate) fn below(page: Page, head: &Head) -> Page {
    let team = tr("menu-team", [("name", head.team.as_str().into())]);
    page.under(format!("/team/{}", head.team_slug), team).under(address(head, ""), heading(head))
}

/// The case's name on top of its page.
fn heading(head: &Head) -> String {
    tr("quartet-heading", [("name", head.pseudonym.as_str().into())])
}

/// The address of a page of this case.
fn address(head: &Head, page: &str) -> String {
    format!("/casus/{}{page}", head.case)
}

/// A mean as people write it: 7,5.
pub(crate) fn tenths(mean: Mean) -> String {
    comma(mean.tenths())
}

/// Tenths as people write them: 7,5.
fn comma(tenths: u32) -> String {
    format!("{},{}", tenths / 10, tenths % 10)
}

/// A difference in tenths as points: 1 punt, 3 punten, 3,7 punten.
fn points(tenths: u32) -> String {
    match tenths {
        10 => t("points-one"),
        whole if whole.is_multiple_of(10) => tr("points", [("count", (whole / 10).into())]),
        part => tr("points", [("count", comma(part).into())]),
    }
}
