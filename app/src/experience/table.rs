//! The client at the table: first who reads this and what it is not for, then six questions; nothing of the case is shown.

use super::before::{Told, before};
use super::{Sent, questions, to};
use crate::form::{Fields, form, framed, optional_textarea};
use crate::page::{Page, actions, lead};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::classification::Concerned;
use domain::experience::Table;
use domain::policy::Deed;
use domain::session::{Done, Sitter};
use leptos::prelude::*;
use serde::Deserialize;

/// The client's own answers.
#[derive(Deserialize)]
pub(super) struct AnswerForm {
    #[serde(flatten)]
    sent: Sent,
}

#[async_trait]
impl Form for AnswerForm {
    const PAGE: &'static str = "/tafel";
    const NAME: &'static str = "antwoorden";
    const DEED: Deed = Deed::AnswerAsClient;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.answer(self.sent.parse()?).await
    }
}

/// Leaving without sending anything.
#[derive(Deserialize)]
pub(super) struct StopForm {}

#[async_trait]
impl Form for StopForm {
    const PAGE: &'static str = "/tafel";
    const NAME: &'static str = "stoppen";
    const DEED: Deed = Deed::AnswerAsClient;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.leave_table().await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    // Whoever is no client has no table; the door need not be asked, and nobody is noted as refused.
    let Sitter::Client { .. } = visit.desk.sitter() else { return Err(Problem::Absent) };
    let table = match visit.desk.table().await {
        Ok(table) => table,
        Err(Problem::NotNow(_) | Problem::Absent) => return Ok(over(visit)),
        Err(problem) => return Err(problem),
    };
    let heading = t(&to(table.respondent, "table-heading"));
    let page = Page::new("title-table", move || {
        view! { {before(&table, Told::ByName, ())} {ask(&visit, &table)} {stop(&visit)} }
    });
    Ok(page.headed(heading).bare())
}

/// The case was closed while somebody sat at the table.
fn over(visit: Visit) -> Page {
    Page::new("title-table", move || view! { {lead(t("table-over"))} {stop(&visit)} }).bare()
}

fn ask(visit: &Visit, table: &Table) -> impl IntoView + use<> {
    let fields = Fields::of::<AnswerForm>(visit);
    let (label, readers) = match table.respondent {
        Concerned::Young => ("table-words-je", "table-words-readers-je"),
        Concerned::Parent1 | Concerned::Parent2 => ("table-words-u", "table-words-readers-u"),
    };
    let inside = view! {
        {questions(&fields, table.respondent)}
        {optional_textarea(&fields, "words", label, Some("table-words-help"), readers, 4)}
        <p>{t(&to(table.respondent, "table-send-help"))}</p>
    };
    view! {
        <h2 class="nl-heading nl-heading--level-2">{t("table-questions")}</h2>
        <p>{t("table-scale")} " " {budget::minutes_of(&budget::OWN, 1)}</p>
        {form::<AnswerForm, _>(visit, inside, "table-send")}
    }
}

/// The way out that is always there.
fn stop(visit: &Visit) -> impl IntoView + use<> {
    let button = view! { <button class="nl-button nl-button--secondary" type="submit">{t("table-stop")}</button> };
    view! { <div class="wl-kiosk__out">{framed::<StopForm, _>(visit, "wl-form-inline", actions(button))}</div> }
}
